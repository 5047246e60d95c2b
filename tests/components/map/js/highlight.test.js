// What a selection lights in the browser is what Python says: tests/cases/highlight.json, made by tests/cases/make.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chosenIn, lighting, tabled } from "../../../../components/map/js/highlight.js";
import { visibleTies } from "../../../../components/map/js/visible.js";

const file = new URL("../../../cases/highlight.json", import.meta.url);
const { eras, ties, table, cases } = JSON.parse(readFileSync(file, "utf8"));
const index = { eras, ties };

function seenOn(state) {
  return visibleTies(index, { kinds: [], statuses: [], themes: [], ...state });
}

test("every case lights the places and ties that Python says", () => {
  let count = 0;
  for (const { selected = [], partner = [], below = [], ties: lit = [], tiesBelow = [], ...state } of cases) {
    const light = lighting(index, table, state, seenOn(state)),
      sorted = (set) => [...set].sort();
    assert.deepEqual(
      {
        selected: sorted(light.selected),
        partner: sorted(light.partner),
        below: sorted(light.belowPlaces),
        lit: sorted(light.ties),
        tiesBelow: sorted(light.below),
      },
      { selected, partner, below, lit, tiesBelow },
      JSON.stringify(state),
    );
    assert.equal(
      light.any,
      [selected, partner, below, lit].some((ids) => ids.length > 0),
    );
    count += 1;
  }
  assert.ok(count > 1000);
});

test("a pair that is chosen is lit before a place, and a claim before both", () => {
  const day = "2026-11-24",
    seen = seenOn({ day }),
    pair = { by: "BY-HO", kz: "KZ-55", day };
  assert.deepEqual([...lighting(index, table, { ...pair, place: "KZ-55" }, seen).selected], ["BY-HO", "KZ-55"]);
  const claim = lighting(index, table, { ...pair, claim: "tie-mogilev-south-kazakhstan-2003" }, seen);
  assert.deepEqual([...claim.partner].sort(), ["BY-MA", "KZ-61", "KZ-79"]);
});

test("a claim and a place that the table does not know light nothing but the place itself", () => {
  const state = { day: "2026-11-24", claim: "no-such-claim" };
  assert.equal(lighting(index, table, state, seenOn(state)).any, false);
  const light = lighting(index, table, { day: "2026-11-24", place: "XX" }, []);
  assert.deepEqual([...light.selected], ["XX"]);
});

test("the table beside the map lists the ties of a place with those of a whole country, else all", () => {
  const day = "2026-11-24",
    wideTie = { kind: "visit", status: "completed", themes: [], from: null, to: null },
    wide = { "tie-belarus-astana-commission-2012": wideTie },
    rows = Object.fromEntries(
      [...Object.values(ties).map(({ claim }) => claim), ...Object.keys(wide)].map((id) => [id, {}]),
    ),
    whole = { ...index, wide, rows };
  const listed = (chosen) => {
    const state = { kinds: [], statuses: [], themes: [], day, ...chosen },
      seen = visibleTies(index, state);
    return tabled(whole, state, seen, lighting(index, table, state, seen));
  };
  const all = listed({});
  assert.equal(all.length, Object.keys(rows).length);
  assert.deepEqual(listed({ place: "BY" }), all);
  assert.deepEqual(listed({ claim: "tie-gomel-pavlodar-2016" }), all);
  assert.ok(listed({ place: "KZ-71" }).includes("tie-belarus-astana-commission-2012"));
  const pair = listed({ by: "BY-HO", kz: "KZ-55" });
  assert.equal(pair.length, 8);
  assert.ok(pair.every((claim) => /^tie-(gomel|zhlobin)-pavlodar-/.test(claim)));
  assert.ok(!listed({ place: "KZ-55", kinds: ["diaspora"] }).includes("tie-gomel-pavlodar-2016"));
});

test("what is not chosen is null, whatever the state has for it", () => {
  assert.deepEqual(chosenIn({ place: "", org: "belaz" }), [null, null, "belaz", null, null, null]);
  assert.deepEqual(chosenIn({ by: "BY-HO", kz: "KZ-55" }), [null, null, null, null, "BY-HO", "KZ-55"]);
});
