// Days, names, filters and counts of the map, as the browser computes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countKinds,
  countOf,
  countTies,
  dateOf,
  eraOf,
  exists,
  nameOf,
  toggledKinds,
  visibleTies,
} from "../../../../components/map/js/visible.js";

const astana = {
  name: "Astana",
  names: [
    ["2019-03-23", "2022-09-16", "Nur-Sultan"],
    [null, "1998-05-05", "Akmola"],
  ],
};
const index = {
  eras: ["", "2018-06-19", "2022-06-08"],
  today: "2026-11-24",
  places: { "KZ-71": astana, "KZ-YUZ": { name: "South Kazakhstan Region", to: "2018-06-18" } },
  ties: {
    "a~0": {
      claim: "a",
      by: "BY-HO",
      kz: "KZ-55",
      kind: "agreement",
      status: "signed",
      themes: ["trade"],
      from: "2016-01-02",
      to: null,
    },
    "a~1": {
      claim: "a",
      by: "BY-HO",
      kz: "KZ-35",
      kind: "agreement",
      status: "signed",
      themes: ["trade"],
      from: "2016-01-02",
      to: null,
    },
    "b~0": {
      claim: "b",
      by: "BY-HO",
      kz: "KZ-55",
      kind: "visit",
      status: "completed",
      themes: [],
      from: null,
      to: "2018-06-18",
    },
  },
};
const all = { kinds: [], statuses: [], themes: [] };

test("an era begins on the day of its change, the first is open to the past", () => {
  assert.equal(eraOf(index, "1996-01-01"), 0);
  assert.equal(eraOf(index, "2018-06-18"), 0);
  assert.equal(eraOf(index, "2018-06-19"), 1);
  assert.equal(eraOf(index, "2022-06-07"), 1);
  assert.equal(eraOf(index, "2022-06-08"), 2);
  assert.equal(eraOf({ eras: ["2018-06-19"] }, "1996-01-01"), 0);
});

test("a place exists from its first to its last day, both with it", () => {
  const place = { from: "1997-05-03", to: "2018-06-18" };
  const found = ["1997-05-02", "1997-05-03", "2018-06-18", "2018-06-19"].map((day) => exists(place, day));
  assert.deepEqual(found, [false, true, true, false]);
  assert.equal(exists({}, "1900-01-01"), true);
});

test("a place has the name of the day, on its first and last day too", () => {
  const days = ["1998-05-05", "1998-05-06", "2019-03-22", "2019-03-23", "2022-09-16", "2022-09-17"];
  const names = days.map((day) => nameOf(index, "KZ-71", day));
  assert.deepEqual(names, ["Akmola", "Astana", "Astana", "Nur-Sultan", "Nur-Sultan", "Astana"]);
  assert.equal(nameOf(index, "XX", "2020-01-01"), "XX");
});

test("an address says no date today, but of a territory that is no more", () => {
  assert.equal(dateOf(index, { day: index.today }), null);
  assert.equal(dateOf(index, { day: index.today, place: "KZ-71" }), null);
  assert.equal(dateOf(index, { day: index.today, place: "KZ-YUZ" }), index.today);
  assert.equal(dateOf(index, { day: "2016-01-01", place: null }), "2016-01-01");
});

test("ties are seen from their first to their last day and through every filter", () => {
  const on = (day, filters = {}) => visibleTies(index, { ...all, ...filters, day });
  assert.deepEqual(on("2016-01-01"), ["b~0"]);
  assert.deepEqual(on("2016-01-02"), ["a~0", "a~1", "b~0"]);
  assert.deepEqual(on("2018-06-18"), ["a~0", "a~1", "b~0"]);
  assert.deepEqual(on("2018-06-19"), ["a~0", "a~1"]);
  assert.deepEqual(on("2017-01-01", { kinds: ["visit"] }), ["b~0"]);
  assert.deepEqual(on("2017-01-01", { statuses: ["signed", "closed"] }), ["a~0", "a~1"]);
  assert.deepEqual(on("2017-01-01", { themes: ["trade"] }), ["a~0", "a~1"]);
  assert.deepEqual(on("2017-01-01", { kinds: ["visit"], themes: ["trade"] }), []);
});

test("a claim that several arcs show counts once at each end and once of its kind", () => {
  const counts = countTies(index, ["a~0", "a~1", "b~0"]);
  assert.deepEqual(Object.fromEntries(counts), { "BY-HO": 2, "KZ-55": 2, "KZ-35": 1 });
  const kinds = countKinds(index, { ...all, kinds: ["visit"], day: "2017-01-01" });
  assert.deepEqual(Object.fromEntries(kinds), { agreement: 1, visit: 1 });
});

test("a number of ties is said with the plural of its language", () => {
  const words = { lang: "ru", ties: { one: "{count} связь", few: "{count} связи", other: "{count} связей" } };
  const said = [1, 3, 5, 21].map((count) => countOf({ text: words }, count));
  assert.deepEqual(said, ["1 связь", "3 связи", "5 связей", "21 связь"]);
});

test("switching kinds keeps their order, and all and none are the empty list", () => {
  const kinds = ["a", "b", "c"];
  assert.deepEqual(toggledKinds(kinds, [], "b"), ["a", "c"]);
  assert.deepEqual(toggledKinds(kinds, ["c"], "a"), ["a", "c"]);
  assert.deepEqual(toggledKinds(kinds, ["a", "c"], "b"), []);
  assert.deepEqual(toggledKinds(kinds, ["b"], "b"), []);
});
