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
  unplaced: "nowhere",
};
const index = {
  eras: [""],
  steps: [1, 2, 4, 7],
  ties,
  places,
  rows: { a: { by: "BY-VI", kz: "KZ-KAR" }, b: { by: "BY-VI", kz: "KZ-55" } },
  text,
};
const state = { day: "2026-11-24", kinds: [], statuses: [], themes: [], layout: "side" };
const table = {
  ties: Object.keys(ties),
  lines: { "BY-VI~KZ-KAR": [[0]], "BY-VI~KZ-55": [[1]] },
};
const light = (lit = [], all = lit) => ({
  any: all.length > 0,
  ties: new Set(lit),
  below: new Set(),
  all: new Set(all),
});
const seen = () => new Sight(index, table).look(state, { numbered: false });

test("arcs are drawn where they are lit alone, and lines of pairs where nothing is", () => {
  const sight = seen();
  assert.deepEqual(sight.drawn(light()), []);
  assert.deepEqual(sight.drawn(light(["a~0"])), ["a~0"]);
  assert.deepEqual([...sight.lines(light()).keys()], ["BY-VI~KZ-KAR", "BY-VI~KZ-55"]);
  assert.equal(sight.lines(light()), sight.lines(light()), "the same map is drawn already");
  assert.deepEqual([...sight.lines(light(["a~0", "b~0"])).keys()], []);
  assert.deepEqual(new Sight(index, table).look(state, { numbered: true }).seen, []);
  assert.equal(
    sight.look({ ...state, place: "BY-VI" }, { numbered: false }).seen,
    sight.seen,
    "a click asks nothing new",
  );
});

test("a tie of what is chosen that has no arc of its own is shown by the line of its pair", () => {
  const sight = seen(),
    lines = sight.lines(light(["b~0"], ["a~0", "b~0"]));
  assert.deepEqual(
    [...lines].map(([id, { count, former }]) => [id, count, former]),
    [["BY-VI~KZ-KAR", 1, true]],
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

test("where numbered symbols are drawn nothing is said of ties, which are not counted then", () => {
  const sight = seen();
  sight.look(state, { numbered: true });
  assert.equal(sight.tiesOf("BY-VI"), "");
});

test("a note says where what is drawn is carried by territory", () => {
  const of = (lit, lines = new Map()) => notesOf(index, state, lines, light(lit));
  assert.deepEqual(of([]), ["larger"]);
  assert.deepEqual(of([], seen().pairs), ["larger", "by territory"]);
  assert.deepEqual(of(["b~0"]), ["larger"]);
  assert.deepEqual(of(["a~0"]), ["larger", "by territory"]);
  assert.deepEqual(notesOf(index, { ...state, layout: "true", place: "KZ" }, new Map(), light()), ["nowhere"]);
});

test("a notice is shown of a chosen territory on the days without it", () => {
  assert.equal(noticeOf(index, { ...state, place: "KZ-KAR" }), "gone");
  assert.equal(noticeOf(index, { ...state, day: "2020-01-01", place: "KZ-KAR" }), "");
  assert.equal(noticeOf(index, { ...state, place: "KZ-62" }), "");
  assert.equal(noticeOf(index, state), "");
});
