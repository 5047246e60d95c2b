// What of the map is drawn and said: counts, partners and notes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { notesOf, noticeOf, Sight } from "../../../../components/map/js/sight.js";

const tie = { kind: "agreement", status: "signed", themes: [], since: "1996", from: "1996-01-01", to: null };
const ties = {
  "a~0": { ...tie, claim: "a", by: "BY-VI", kz: "KZ-62", bond: "agreement", changed: ["KZ-62"] },
  "b~0": { ...tie, claim: "b", by: "BY-VI", kz: "KZ-55", bond: "intent", changed: [], since: null },
};
const places = {
  "BY-VI": { name: "Vitebsk" },
  "KZ-55": { name: "Pavlodar" },
  "KZ-62": { name: "Ulytau" },
  "KZ-KAR": { name: "Karaganda", to: "2022-06-07", until: "Karaganda (until 2022)", notices: ["gone"] },
};
const text = {
  lang: "en",
  groups: { own: "own", undated: "undated", by_territory: "carried" },
  bonds: { agreement: "agreements", intent: "proposed", by_territory: "carried" },
  magnified: "larger",
  by_territory: "by territory",
  carried: "drawn when chosen",
  unplaced: "nowhere",
};
const index = {
  eras: [""],
  ties,
  places,
  rows: { a: { by: "BY-VI", kz: "KZ-KAR" }, b: { by: "BY-VI", kz: "KZ-55" } },
  text,
};
const state = { day: "2026-11-24", kinds: [], statuses: [], themes: [], layout: "side" };
const light = (lit = []) => ({ any: lit.length > 0, ties: new Set(lit), below: new Set() });
const seen = () => new Sight(index).look(state, { numbered: false });

test("a carried arc is drawn where it is lit alone, and what is plain stays the same array", () => {
  const sight = seen();
  assert.equal(sight.drawn(light()), sight.plain);
  assert.deepEqual(sight.plain, ["b~0"]);
  assert.deepEqual(sight.drawn(light(["a~0"])), ["a~0", "b~0"]);
  assert.deepEqual(new Sight(index).look(state, { numbered: true }).seen, []);
  assert.equal(
    sight.look({ ...state, place: "BY-VI" }, { numbered: false }).seen,
    sight.seen,
    "a click asks nothing new",
  );
});

test("the card of a place counts apart and names partners by what binds them", () => {
  const sight = seen();
  assert.equal(sight.tiesOf("KZ-62"), "own: 0 · carried: 1");
  assert.equal(sight.tiesOf("BY-VI"), "own: 1 · undated: 1");
  assert.equal(sight.tiesOf("KZ-31"), "own: 0");
  assert.deepEqual(sight.partnersOf("KZ-62", state.day), ["carried: Vitebsk"]);
  assert.deepEqual(sight.partnersOf("BY-VI", state.day), ["agreements: Karaganda (until 2022)", "proposed: Pavlodar"]);
});

test("a note says that carried ties wait for their successor, another that they are drawn", () => {
  const of = (lit) => notesOf(index, state, ["a~0", "b~0"], light(lit));
  assert.deepEqual(of([]), ["larger", "drawn when chosen"]);
  assert.deepEqual(of(["a~0"]), ["larger", "by territory"]);
  assert.deepEqual(notesOf(index, { ...state, layout: "true", place: "KZ" }, [], light()), ["nowhere"]);
});

test("a notice is shown of a chosen territory on the days without it", () => {
  assert.equal(noticeOf(index, { ...state, place: "KZ-KAR" }), "gone");
  assert.equal(noticeOf(index, { ...state, day: "2020-01-01", place: "KZ-KAR" }), "");
  assert.equal(noticeOf(index, { ...state, place: "KZ-62" }), "");
  assert.equal(noticeOf(index, state), "");
});
