// Ties of a layer on the book's map: what a selection lights of them, by the cases of the book's own; and their count.

import "../../../page.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { OwnTies } from "../../../../../components/map/js/own/own_ties.js";

const file = new URL("../../../../cases/highlight.json", import.meta.url);
const { eras, ties, rows, bonds, steps, table, cases } = JSON.parse(readFileSync(file, "utf8"));
const text = {
  bookTitle: "Ours: Chamber",
  groups: { own: "own", undated: "undated", by_territory: "carried" },
  bonds: Object.fromEntries(bonds.map((bond) => [bond, bond])),
};
const places = Object.fromEntries(
  Object.values(ties).flatMap(({ by, kz }) => [by, kz].map((id) => [id, { name: id }])),
);
const index = { eras, steps, ties, rows, places, text, layer: "chamber" };
const NONE = { kinds: [], statuses: [], themes: [] };
const own = () => new OwnTies("/own.json", index, table);
const sorted = (set) => [...set].sort();

test("a selection lights of a layer what the rule says of the same ties of the book", () => {
  let count = 0;
  for (const { claim, org, person, lit, ...found } of cases) {
    if (org || person || lit) continue;
    const light = own().light({ ...NONE, ...found, ...(claim ? { own: claim } : {}) });
    assert.deepEqual(
      [sorted(light.selected), sorted(light.partner), sorted(light.ties), sorted(light.below)],
      [found.selected ?? [], found.partner ?? [], found.ties ?? [], found.tiesBelow ?? []],
      JSON.stringify({ claim, ...found }),
    );
    count += 1;
  }
  assert.ok(count > 500, String(count));
});

test("a claim, an organisation or a person of the book lights nothing of the layer", () => {
  for (const name of ["claim", "org", "person"]) {
    const light = own().light({ ...NONE, day: "2026-11-24", layout: "side", [name]: "accords-2009" });
    assert.deepEqual([light.any, light.ties.size, light.all.size], [false, 0, 0]);
  }
});

test("a claim of the layer lights its places on the book's map, and no tie of the book", () => {
  const claim = Object.values(ties)[0].claim,
    state = { ...NONE, day: "2026-11-24", layout: "side", own: claim },
    book = { any: true, ties: new Set(["of-the-book~0"]) };
  const light = own().lightBook(state, book);
  assert.ok(light.any && light.partner.size > 0);
  assert.deepEqual([light.ties.size, light.below.size, light.all.size], [0, 0, 0]);
  assert.equal(own().lightBook({ ...state, own: null }, book), book);
});

test("its ties are counted under the name of the layer", () => {
  const layer = own();
  layer.light({ ...NONE, day: "2026-11-24", layout: "side" });
  layer.note(false);
  assert.match(layer.count.textContent, /^Ours: Chamber: own: \d+/);
  assert.equal(layer.tiesOf("nowhere"), "");
  const [{ by }] = Object.values(ties);
  assert.match(layer.tiesOf(by), /^Ours: Chamber: own: \d+/);
  layer.note(true);
  assert.ok(layer.count.hidden);
  assert.deepEqual(layer.asked({}), { own: null });
});
