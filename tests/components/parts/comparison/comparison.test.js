import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../components/parts/comparison/comparison.js";
import { componentOf } from "../../page.js";

const item = (claim, value) => ({
  claim,
  go: { claim },
  value,
  hedge: "",
  unit: "t",
  badges: [{ text: "2016", tone: "plain" }],
  lines: ["Homyel – Pavlodar"],
  source: "Note 1",
  tone: "figure",
  title: claim,
});
const DATA = {
  seq: 1,
  lang: "en",
  title: "Side by side",
  left: "Homyel",
  right: "Minsk",
  figures: "Figures",
  holdings: "What each has",
  subject: "What",
  verdict: "Comparable",
  yes: "yes",
  no: "not comparable",
  none: "No figure",
  absent: "none in the source",
  unlike: "1 figure cannot be compared: no such figure on the other side (1)",
  alike: "",
  close: "End",
  rows: [
    { title: "Export", cells: [item("f1", "5"), item("f2", "7")], why: "" },
    { title: "Import", cells: [item("f3", "5"), null], why: "no such figure on the other side" },
  ],
  held: [{ name: "Agreements", cells: [[item("a1", null), item("a2", null)], []] }],
};

test("figures that compare are set apart from those that do not, with the reason", () => {
  const { mount, ...component } = componentOf("comparison", DATA);
  draw(component);
  const lines = [...mount.querySelectorAll("[data-comparable]")];
  assert.deepEqual(
    lines.map((line) => line.dataset.comparable),
    ["true", "false"],
  );
  assert.deepEqual(
    lines.map((line) => line.querySelector(".pv-compare-why").textContent),
    ["Comparable: yes", "not comparable: no such figure on the other side"],
  );
  assert.equal(lines[1].lastElementChild.textContent, "none in the source");
  const rest = mount.querySelector("details.pv-compare-rest");
  assert.equal(rest.open, false);
  assert.equal(rest.querySelector("summary").textContent, DATA.unlike);
  assert.ok(rest.contains(lines[1]) && !rest.contains(lines[0]));
});

test("where figures are given and none compares, that is said in the one line that unfolds them", () => {
  const alike = "No figure compares.";
  const { mount, ...component } = componentOf("comparison", { ...DATA, alike, rows: DATA.rows.slice(1) });
  draw(component);
  assert.equal(mount.querySelector("section > .pv-empty"), null);
  assert.equal(mount.querySelector(".pv-compare-rest summary").textContent, `${alike} ${DATA.unlike}`);
  assert.equal(mount.querySelectorAll("details.pv-compare-rest tbody tr").length, 1);
});

test("what each side has is counted, listed, and leads to its claim", () => {
  const { mount, sent, ...component } = componentOf("comparison", DATA);
  draw(component);
  const [left, right] = mount.querySelectorAll("table:first-of-type tbody td");
  assert.equal(left.querySelector("summary").textContent, "2");
  assert.equal(right.textContent, "none in the source");
  left.querySelector("button").click();
  mount.querySelector(".pv-action").click();
  assert.deepEqual(sent, [
    ["select", { claim: "a1", seq: 2 }],
    ["select", { versus: null, seq: 2 }],
  ]);
});

test("where the source gives no figure for either, the page says so", () => {
  const { mount, ...component } = componentOf("comparison", { ...DATA, rows: [], held: [] });
  draw(component);
  assert.equal(mount.querySelector(".pv-empty").textContent, "No figure");
  assert.equal(mount.querySelector("table"), null);
});

test("of a layer beside the book the comparison is in a column of its own, under its name", () => {
  const { own: _own, whose: _whose, ...plain } = { ...DATA, own: null, whose: "" };
  const ours = { ...plain, whose: "Ours: Chamber", own: null, rows: [], held: [] };
  const { mount, ...component } = componentOf("comparison", { ...plain, whose: "The book", own: ours });
  draw(component);
  const columns = [...mount.querySelector(".pv-compare-both").children];
  assert.deepEqual(
    columns.map((column) => column.querySelector(".pv-compare-whose").textContent),
    ["The book", "Ours: Chamber"],
  );
  assert.equal(columns[0].querySelectorAll("[data-comparable]").length, 2);
  assert.equal(columns[1].querySelectorAll("[data-comparable]").length, 0);
  assert.equal(columns[1].querySelector(".pv-empty").textContent, DATA.none);
  assert.equal(mount.querySelectorAll("h2").length, 1);
});
