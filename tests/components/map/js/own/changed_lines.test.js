// Lines of what a draft would change: what their buttons and cards say, how they swing, and what a chosen pair lights.

import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { bent, ChangedLines, cardOf, figureOf } from "../../../../../components/map/js/own/changed_lines.js";

const NONE = { new: 0, changed: 0, gone: 0 };
const row = { mark: "new", text: "Exports, 2023", value: "910.4 million" };
const pair = {
  id: "BY-HO~KZ-55",
  by: "BY-HO",
  kz: "KZ-55",
  name: "Gomel Region – Pavlodar Region",
  counts: { ...NONE, new: 2 },
  said: "new 2",
  rows: [row, { ...row, mark: "changed", value: "" }],
  more: 0,
};

test("a button says the figure where it is the only one, else how many of each mark", () => {
  assert.equal(figureOf({ counts: { ...NONE, new: 1 }, rows: [row] }), "+ 910.4 million");
  assert.equal(figureOf({ counts: { ...NONE, new: 1 }, rows: [{ ...row, value: "" }] }), "+1");
  assert.equal(figureOf({ counts: { new: 12, changed: 3, gone: 1 }, rows: [row] }), "+12 ≠3 −1");
});

test("a card names the pair, its counts and its first rows, each with its mark", () => {
  assert.deepEqual(cardOf(pair), [pair.name, "new 2", "+ Exports, 2023: 910.4 million", "≠ Exports, 2023"]);
  assert.equal(cardOf({ ...pair, rows: Array(20).fill(row) }).length, 6);
});

test("a line begins and ends at its places and swings out between them, each way to its own side", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  const there = bent(from, to),
    back = bent(to, from),
    middle = Math.floor(there.length / 2);
  assert.deepEqual([there[0], there.at(-1)], [from, to]);
  assert.ok(there[middle].y > 0);
  assert.ok(back[middle].y < 0);
});

test("a chosen pair lights its places and is spoken; none leaves the light as it is", () => {
  const lines = new ChangedLines([pair], "legend", () => {});
  const light = { any: false, selected: new Set(), partner: new Set() };
  assert.equal(lines.lightBook({}, light), light);
  assert.equal(lines.spoken(), "");
  lines.chosen = pair.id;
  assert.deepEqual([...lines.lightBook({}, light).selected], ["BY-HO", "KZ-55"]);
  assert.equal(lines.spoken(), "Gomel Region – Pavlodar Region, new 2");
  assert.equal(lines.count.textContent, "legend");
});

test("a place says what changes of it", () => {
  const lines = new ChangedLines([pair], "", () => {});
  assert.equal(lines.tiesOf("KZ-55"), "Gomel Region – Pavlodar Region: new 2");
  assert.equal(lines.tiesOf("KZ-15"), "");
});
