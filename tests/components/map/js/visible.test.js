// Days, names, filters and counts of the map, as the browser computes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countKinds,
  countRows,
  countsOf,
  countTies,
  dateOf,
  doubtsOn,
  eraOf,
  exists,
  formsOf,
  groupOf,
  nameOf,
  rowGroup,
  statedName,
  toggledKinds,
  visibleTies,
  wholeFirst,
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
      since: "2016-01-02",
      changed: [],
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
      since: "2016-01-02",
      changed: ["KZ-35"],
    },
    "b~0": {
      claim: "b",
      by: "BY-HO",
      kz: "KZ-55",
      kind: "visit",
      status: "completed",
      themes: [],
      from: "2012-01-01",
      to: "2018-06-18",
      since: null,
      changed: [],
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
  assert.deepEqual(on("2011-12-31"), [], "before the year in which it is first stated");
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
  assert.deepEqual(Object.fromEntries(counts), {
    "BY-HO": { own: 1, undated: 1, by_territory: 0 },
    "KZ-55": { own: 1, undated: 1, by_territory: 0 },
    "KZ-35": { own: 0, undated: 0, by_territory: 1 },
  });
  const kinds = countKinds(index, { ...all, kinds: ["visit"], day: "2017-01-01" });
  assert.deepEqual(Object.fromEntries(kinds), {
    agreement: { own: 1, undated: 0, by_territory: 0 },
    visit: { own: 0, undated: 1, by_territory: 0 },
  });
});

test("a tie is carried for the place that has changed, and its own for the other end", () => {
  const tie = { changed: ["KZ-62"], since: "1996" };
  assert.equal(groupOf(tie, null), "by_territory");
  assert.equal(groupOf(tie, new Set(["KZ-62"])), "by_territory");
  assert.equal(groupOf(tie, new Set(["BY-VI"])), "own");
  assert.equal(groupOf({ changed: [], since: null }, null), "undated");
});

test("rows of the table count as the ties do, in the era of the day", () => {
  const rows = { a: { since: "1996", changed: [[], [], ["KZ-35", "KZ-62"]] }, b: {} };
  const of = (day, chosen = []) => rowGroup(index, rows.a, day, new Set(chosen));
  assert.deepEqual(
    [of("2022-06-07"), of("2022-06-08"), of("2022-06-08", ["KZ-62"]), of("2022-06-08", ["BY-VI"])],
    ["own", "by_territory", "by_territory", "own"],
  );
  const counts = countRows({ ...index, rows }, ["a", "b"], "2026-11-24", new Set());
  assert.deepEqual(counts, { own: 0, undated: 1, by_territory: 1 });
});

test("counts are said apart, each with its number, and none of its own is said too", () => {
  const text = { groups: { own: "own", undated: "undated", by_territory: "carried" } };
  const said = (counts) => countsOf({ text }, counts);
  assert.equal(said({ own: 0, undated: 0, by_territory: 9 }), "own: 0 · carried: 9");
  assert.equal(said({ own: 4, undated: 3, by_territory: 2 }), "own: 4 · undated: 3 · carried: 2");
});

test("a territory that is no more is named with its last day, another as at the time of the tie", () => {
  const places = { ...index.places, "KZ-YUZ": { name: "South", to: "2018-06-18", until: "South (until 2018)" } };
  assert.equal(statedName({ places }, "KZ-YUZ", "2018-06-18"), "South");
  assert.equal(statedName({ places }, "KZ-YUZ", "2018-06-19"), "South (until 2018)");
  assert.equal(statedName({ places }, "KZ-71", "2026-11-24", "2020-12-31"), "Nur-Sultan");
});

test("switching kinds keeps their order, and all and none are the empty list", () => {
  const kinds = ["a", "b", "c"];
  assert.deepEqual(toggledKinds(kinds, [], "b"), ["a", "c"]);
  assert.deepEqual(toggledKinds(kinds, ["c"], "a"), ["a", "c"]);
  assert.deepEqual(toggledKinds(kinds, ["a", "c"], "b"), []);
  assert.deepEqual(toggledKinds(kinds, ["b"], "b"), []);
});

test("what is in doubt about the borders is said until its last day", () => {
  const said = {
    known: "1997-05-03",
    doubts: [["1999-04-07", "the border may have run otherwise"]],
    text: { unknown: "not known" },
  };
  assert.deepEqual(doubtsOn(said, "1997-05-02"), ["not known"]);
  assert.deepEqual(doubtsOn(said, "1997-05-03"), ["the border may have run otherwise"]);
  assert.deepEqual(doubtsOn(said, "1999-04-07"), ["the border may have run otherwise"]);
  assert.deepEqual(doubtsOn(said, "1999-04-08"), []);
});

test("a region has the forms of its name, another place its name of the day in two sizes", () => {
  const forms = [
      ["Gomel Region", 0],
      ["Gomel", 1],
    ],
    places = { "KZ-71": astana, "BY-HO": { name: "Gomel Region", forms } };
  assert.deepEqual(formsOf({ places }, "BY-HO", "2003-07-01"), forms);
  assert.deepEqual(formsOf({ places }, "KZ-71", "2020-01-01"), [
    ["Nur-Sultan", 0],
    ["Nur-Sultan", 1],
  ]);
});

test("the forms that are the whole name come first", () => {
  const forms = [
    ["Gomel Region", 0],
    ["Gom.", 0],
    ["Gomel\nRegion", 0],
    ["Gomel Region", 1],
  ];
  assert.deepEqual(wholeFirst(forms), { forms: [forms[0], forms[2], forms[3], forms[1]], whole: 3 });
});
