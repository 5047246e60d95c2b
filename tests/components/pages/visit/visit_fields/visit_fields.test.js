import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, isWithin } from "../../../../../components/pages/visit/visit_fields/visit_fields.js";
import { componentOf, settled } from "../../../page.js";

const DAY = {
  title: "Day",
  value: "2026-12-01",
  today: "2026-11-30",
  first: "1996-01-01",
  last: "2036-11-30",
  wrong: "No",
};
const LANG = { title: "Language", value: "ru", options: [["ru", "Русский"]] };
const LANG2 = {
  title: "Second",
  value: "",
  options: [
    ["", "none"],
    ["kk", "Қазақша"],
  ],
};
const DATA = { seq: 0, guest: "kz", swap: "Swap", day: DAY, lang: LANG, lang2: LANG2 };

function drawn(data = DATA) {
  const { mount, sent, ...component } = componentOf("visit-fields", data);
  draw(component);
  return { sent, field: (name) => mount.querySelector(`[data-question="${name}"]`), mount };
}

test("a day within its bounds can be asked for, no other", () => {
  assert.equal(isWithin("2026-12-01", DAY), true);
  for (const wrong of ["1995-12-31", "2036-12-01", "", "2026-12", "20261201"])
    assert.equal(isWithin(wrong, DAY), false);
});

test("a day goes to the address, today clears it", () => {
  const { sent, field } = drawn();
  field("day").value = "2027-01-02";
  field("day").dispatchEvent(new Event("change"));
  field("day").value = "2026-11-30";
  field("day").dispatchEvent(new Event("change"));
  assert.deepEqual(
    sent.map(([, value]) => value.day),
    ["2027-01-02", null],
  );
});

test("a day out of bounds is said and not sent", () => {
  const { sent, field, mount } = drawn();
  field("day").value = "1990-01-01";
  field("day").dispatchEvent(new Event("change"));
  assert.deepEqual(sent, []);
  assert.equal(mount.querySelector("[role=alert]").textContent, "No");
});

test("the two change places", async () => {
  const first = drawn();
  first.field("swap").click();
  const second = drawn({ ...DATA, guest: "by" });
  await settled();
  second.field("swap").click();
  await settled();
  assert.deepEqual([first.sent[0][1].guest, second.sent[0][1].guest], ["by", null]);
  assert.equal(drawn({ ...DATA, swap: "" }).field("swap"), null);
});

test("the first language is the page's, the second one of the address", async () => {
  const { sent, field } = drawn();
  field("lang").dispatchEvent(new Event("change"));
  field("lang2").value = "kk";
  field("lang2").dispatchEvent(new Event("change"));
  await settled();
  assert.deepEqual(sent[0], ["lang", "ru"]);
  assert.equal(sent[1][1].lang2, "kk");
});
