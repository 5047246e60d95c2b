// The list beside the map of a draft: a pair opens its rows, a place lists its pairs, and what is chosen stays.

import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftMap } from "../../../../../components/pages/your_data/draft_desk/draft_map.js";
import { window } from "../../../page.js";

const counts = { new: 2, changed: 1, gone: 0 };
const pairOf = (/** @type {string} */ by, /** @type {string} */ kz) => ({
  id: `${by}~${kz}`,
  by,
  kz,
  name: `<b>${by}</b> – ${kz}`,
  counts,
  said: "new 2, changed 1",
  rows: [{ mark: "new", text: "Exports <i>", value: "5" }],
  more: 2,
});
const words = { map: "Map", pairs: "Pairs", all: "All", more: "further ones: {count}", legend: "Legend" };
const dataOf = (/** @type {object[]} */ pairs) => ({
  index: "/i.json",
  day: "2026-11-24",
  pairs,
  notes: ["Note"],
  words,
});

/** @param {object[]} pairs */
function drawn(pairs) {
  globalThis.fetch = () => new Promise(() => {}); // the map itself is for a browser
  const map = new DraftMap("d", dataOf(pairs));
  window.document.body.append(map.element);
  return map;
}
const opened = (/** @type {DraftMap} */ map) => [...map.list.querySelectorAll("[aria-expanded='true']")];
const names = (/** @type {DraftMap} */ map) =>
  [...map.list.querySelectorAll(".pv-draft-pair")].map((pair) => pair.dataset.pair);

test("a pair opens its rows and closes them again; texts stay texts", () => {
  const map = drawn([pairOf("BY-BR", "KZ-15"), pairOf("BY-HO", "KZ-55")]);
  assert.equal(map.list.querySelectorAll("b, i").length, 0);
  map.list.querySelector("[data-pair='BY-HO~KZ-55'] button").click();
  assert.equal(opened(map).length, 1);
  assert.equal(map.list.querySelector("li").textContent, "+ Exports <i>: 5");
  assert.match(map.list.textContent, /further ones: 2/);
  map.list.querySelector("[data-pair='BY-HO~KZ-55'] button").click();
  assert.equal(opened(map).length, 0);
});

test("a place lists its pairs alone, and all are there again", () => {
  const map = drawn([pairOf("BY-BR", "KZ-15"), pairOf("BY-HO", "KZ-55")]);
  map.choosePlace("KZ-15");
  assert.deepEqual(names(map), ["BY-BR~KZ-15"]);
  map.list.querySelector("[data-action='all-pairs']").click();
  assert.deepEqual(names(map), ["BY-BR~KZ-15", "BY-HO~KZ-55"]);
});

test("what is chosen stays chosen after a deed as long as its pair is there", () => {
  const map = drawn([pairOf("BY-BR", "KZ-15"), pairOf("BY-HO", "KZ-55")]);
  map.choose("BY-HO~KZ-55");
  map.take(dataOf([pairOf("BY-HO", "KZ-55")]));
  assert.deepEqual([names(map), opened(map).length], [["BY-HO~KZ-55"], 1]);
  map.take(dataOf([pairOf("BY-BR", "KZ-15")]));
  assert.equal(opened(map).length, 0);
});

test("of very many pairs the first are listed and the number of the others is said", () => {
  const map = drawn(Array.from({ length: 60 }, (_, number) => pairOf(`BY-${number}`, "KZ-15")));
  assert.equal(names(map).length, 40);
  assert.match(map.list.textContent, /further ones: 20.*Note/);
});
