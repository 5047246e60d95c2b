import "../../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../../components/pages/production/board/board.js";
import { componentOf } from "../../../page.js";

const DATA = {
  seq: 1,
  lang: "en",
  title: "Where",
  where: "Where",
  what: "What",
  stages: [
    ["operating", "at work"],
    ["planned", "planned"],
  ],
  rows: [
    { place: "kostanay", name: "Kostanay", what: "machinery", counts: [4, 11] },
    { place: null, name: "no place", what: "food", counts: [0, 2] },
  ],
  chosen: null,
  total: "All",
  empty: "Nothing",
};
const cells = (line) => [...line.querySelectorAll(".pv-board-count")].map((cell) => cell.textContent);

beforeEach(() => document.body.replaceChildren());

test("a row says place, branches and numbers, and the last line what they come to", () => {
  const { mount, ...component } = componentOf("board", DATA);
  draw(component);
  const lines = [...mount.querySelectorAll("tbody tr")];
  assert.deepEqual(lines.map(cells), [
    ["4", "11"],
    ["–", "2"],
  ]);
  assert.deepEqual(cells(mount.querySelector("tfoot tr")), ["4", "13"]);
  assert.equal(lines[0].querySelector(".pv-board-operating").dataset.stage, "at work");
});

test("a place is chosen by its name and let go of by a second click; what has none has no button", () => {
  const { mount, sent, ...component } = componentOf("board", DATA);
  draw(component);
  assert.equal(mount.querySelectorAll("tbody button").length, 1);
  mount.querySelector("[data-board=kostanay]").click();
  draw({ ...component, data: { ...DATA, chosen: "kostanay" } });
  assert.equal(mount.querySelector("[data-board=kostanay]").getAttribute("aria-pressed"), "true");
  mount.querySelector("[data-board=kostanay]").click();
  assert.deepEqual(
    sent.map(([, target]) => target.place),
    ["kostanay", null],
  );
});

test("the name that has the focus keeps it when the table is drawn anew", () => {
  const { mount, ...component } = componentOf("board", DATA);
  draw(component);
  mount.querySelector("[data-board=kostanay]").focus();
  draw(component);
  assert.equal(document.activeElement, mount.querySelector("[data-board=kostanay]"));
});

test("where no venture is named, that is said", () => {
  const { mount, ...component } = componentOf("board", { ...DATA, rows: [] });
  draw(component);
  assert.equal(mount.querySelector(".pv-empty").textContent, "Nothing");
});
