import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/your_data/draft_desk/draft_desk.js";
import { lettersOf } from "../../../../../components/pages/your_data/draft_desk/sheet_grid.js";
import { componentOf, settled } from "../../../page.js";
import { draftOf } from "./draft.js";

/** @param {object} [changed] */
function drawn(changed = {}) {
  const component = componentOf("draft-desk", draftOf(changed));
  draw(component);
  const find = (/** @type {string} */ query) => component.mount.querySelector(query);
  return { ...component, find, sent: component.sent };
}

/** @param {unknown[][]} sent */
const last = (sent) => {
  const { number, ...asked } = /** @type {Record<string, unknown>} */ (sent.at(-1)[1]);
  assert.equal(typeof number, "number");
  return asked;
};

test("columns have the letters of a workbook", () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(lettersOf), ["A", "Z", "AA", "ZZ", "AAA"]);
});

test("text of a file stays text", () => {
  const { mount, find } = drawn();
  assert.equal(mount.querySelectorAll("img, b").length, 0);
  assert.equal(find("h3")?.textContent, "<img src=x onerror=alert(1)>.xlsx");
  assert.match(find("td[data-cell='A2']")?.textContent ?? "", /^<b>Pavlodar<\/b>/);
});

test("a finding leads to its cell, one that is not shown has no link", async () => {
  const { mount, find } = drawn();
  const links = [...mount.querySelectorAll(".pv-own-cell-link")];
  assert.deepEqual(
    links.map((link) => link.textContent),
    ["B2"],
  );
  links[0].click();
  await settled();
  assert.equal(find("td[tabindex='0']")?.getAttribute("data-cell"), "B2");
  assert.equal(find("[data-testid='own-cell-text']")?.value, "1O");
  assert.match(find(".pv-own-at")?.textContent ?? "", /1O/);
});

test("a cell is corrected by Enter, an unchanged one is not sent", () => {
  const { mount, find, sent } = drawn();
  mount.querySelector(".pv-own-cell-link").click();
  const input = find("[data-testid='own-cell-text']");
  const enter = () => input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  enter();
  assert.equal(sent.length, 0);
  input.value = "10";
  enter();
  assert.deepEqual(last(sent), { do: "correct", draft: "d", sheet: "S", row: 1, column: 1, text: "10" });
});

test("arrow keys move between the rows that are shown", () => {
  const { mount, find } = drawn();
  mount.querySelector(".pv-own-cell-link").click();
  const press = (/** @type {string} */ key) =>
    find("td[tabindex='0']").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  press("ArrowDown");
  assert.equal(find("td[tabindex='0']")?.getAttribute("data-row"), "80");
  press("ArrowDown");
  press("ArrowLeft");
  press("ArrowLeft");
  assert.equal(find("td[tabindex='0']")?.getAttribute("data-cell"), "A81");
  assert.equal(mount.querySelectorAll("td[tabindex='0']").length, 1);
});

test("a draft with faults is kept only where the rows without faults are meant", () => {
  const { find, sent } = drawn();
  find("[data-action='keep']").click();
  assert.equal(sent.length, 0);
  assert.equal(find("[role='alert']")?.textContent, "Some rows have faults");
  find("[data-field='good']").click();
  find("[data-action='keep']").click();
  const { do: deed, good, title, name } = last(sent);
  assert.deepEqual({ deed, good, title, name }, { deed: "keep", good: true, title: "t.xlsx", name: "ours" });
});

test("a question is answered with one click, all proposals with another", () => {
  const question = {
    key: "direction",
    text: "Which?",
    cells: ["B2"],
    rows: "2 rows",
    proposals: [
      ["by", ["Export"]],
      ["kz", ["Import"]],
    ],
    proposed: "by",
    free: true,
  };
  const { mount, find, sent } = drawn({ questions: [question], proposals: 1, open: "questions" });
  find("[data-answer='kz']").click();
  assert.deepEqual(last(sent), { do: "answer", draft: "d", answers: { direction: "kz" } });
  find("[data-action='take-all']").click();
  assert.deepEqual(last(sent), { do: "answer", draft: "d", proposals: true, answers: {} });
  mount.querySelector("[data-action='free direction']").value = " both ";
  find("[data-action='free-answer direction']").click();
  assert.deepEqual(last(sent), { do: "answer", draft: "d", answers: { direction: "both" } });
});
