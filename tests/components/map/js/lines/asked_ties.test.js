// Very many ties: what is counted by the first of those that are alike, lit by it, and asked for when it is needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lighting } from "../../../../../components/map/js/highlight.js";
import { learnTies, rowsOf } from "../../../../../components/map/js/lines/asked_ties.js";
import { bundlesOf } from "../../../../../components/map/js/lines/bundles.js";
import { linesOf } from "../../../../../components/map/js/pair_lines.js";
import {
  alikeOn,
  countAll,
  countRows,
  countTies,
  tieOf,
  visibleTies,
} from "../../../../../components/map/js/visible.js";

const tie = { by: "BY-HO", kz: "KZ-55", kind: "visit", status: "signed", themes: [], bond: "other", to: null },
  plain = { kinds: [], statuses: [], themes: [] };

/** A map of five ties that are alike, begun in three years, and of one that is like no other. */
function many() {
  return {
    eras: [""],
    steps: [1, 2, 4, 7],
    details: "/maps/m",
    ties: {
      "a~0": { ...tie, claim: "a", since: "2001", from: "2001-01-01", changed: [] },
      "b~0": { ...tie, claim: "b", since: null, from: "2010-01-01", changed: [] },
    },
    wide: {},
    rows: {
      a: {
        by: "BY-HO",
        kz: "KZ-55",
        since: "2001",
        starts: [
          ["2001-01-01", 2],
          ["2004-01-01", 3],
          ["2012-01-01", 5],
        ],
      },
      b: { by: "BY-HO", kz: "KZ-55" },
    },
  };
}
const table = {
  ties: ["a~0", "b~0"],
  places: { "BY-HO": [{ own: [0, 1] }], "KZ-55": [{ own: [0, 1] }] },
  claims: { a: [["BY-HO", "KZ-55"], [0]], b: [["BY-HO", "KZ-55"], [1]] },
  orgs: {},
  people: {},
  lines: { "BY-HO~KZ-55": [[0, 1]] },
};

test("a first tie counts for all that are like it on the day", () => {
  const index = many();
  for (const [day, own, undated] of [
    ["2000-12-31", 0, 0],
    ["2001-01-01", 2, 0],
    ["2011-06-01", 3, 1],
    ["2020-01-01", 5, 1],
  ]) {
    const seen = visibleTies(index, { ...plain, day });
    assert.deepEqual(countAll(index, seen, day), { own, undated, by_territory: 0 });
    if (own) assert.equal(countTies(index, seen, day).get("KZ-55").own, own);
    assert.equal(linesOf(index, table, seen, day).get("BY-HO~KZ-55")?.count ?? 0, own + undated);
  }
  assert.equal(countRows(index, ["a", "b"], "2020-01-01", new Set()).own, 5);
  assert.equal(alikeOn(index, "a", "1999-01-01"), 0);
});

test("a bundle is as wide as there are ties, and of a chosen claim as wide as one", () => {
  const index = many();
  assert.deepEqual(bundlesOf(index, ["a~0", "b~0"], "2020-01-01").get("BY-HO~KZ-55"), { count: 6, kind: "visit" });
  assert.equal(bundlesOf(index, ["a~0"], null).get("BY-HO~KZ-55").count, 1);
});

test("a claim beside the index is asked for once, and lights what the first lights from its own day", async (t) => {
  const index = many(),
    asked = [];
  t.mock.method(globalThis, "fetch", async (url) => {
    asked.push(String(url));
    return new Response(JSON.stringify({ by: "BY-HO", kz: "KZ-55", what: "x", of: "a", from: "2012-01-01" }));
  });
  globalThis.document ??= { baseURI: "http://localhost/" };
  await learnTies(index, table, ["a", "c/1"]);
  await learnTies(index, table, ["c/1"]);
  assert.deepEqual(asked.length, 1);
  assert.ok(asked[0].endsWith("/maps/m/claim/c%2F1"));
  const lit = (day) => [...lighting(index, table, { claim: "c/1", day }, visibleTies(index, { ...plain, day })).ties];
  assert.deepEqual(lit("2020-01-01"), ["a~0"]);
  assert.deepEqual(lit("2011-01-01"), []);
  assert.equal(tieOf(index, "c/1").claim, "a");
});

test("what is away, or is no tie, leaves the map as it is", async (t) => {
  const index = many();
  t.mock.method(globalThis, "fetch", async () => new Response("There is none.", { status: 404 }));
  await learnTies(index, table, ["gone"]);
  assert.ok(!("gone" in index.rows));
  assert.equal(lighting(index, table, { claim: "gone", day: "2020-01-01" }, []).any, false);
});

test("the rows of the table come in parts, those of the day alone", async (t) => {
  const index = many(),
    asked = [];
  index.rows.a.starts = [
    ["2001-01-01", 100],
    ["2004-01-01", 150],
  ];
  t.mock.method(globalThis, "fetch", async (url) => {
    asked.push(String(url).split("/list/")[1]);
    return new Response(JSON.stringify(Array.from({ length: 100 }, (_, n) => [`c${n}`, {}])));
  });
  const listed = async (day) => {
    const found = [];
    for await (const rows of rowsOf(index, ["a", "b"], day)) found.push(rows.length);
    return found;
  };
  assert.deepEqual(await listed("2020-01-01"), [100, 50, 1]);
  assert.deepEqual(await listed("2003-01-01"), [100, 1]);
  assert.deepEqual(asked, ["a/0", "a/1", "a/0"]);
});
