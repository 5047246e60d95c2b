// What a selection lights in the browser is what Python says: tests/cases/highlight.json, made by tests/cases/make.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chosenIn, lighting, tabled } from "../../../../components/map/js/highlight.js";
import { withPlace } from "../../../../components/map/js/map_choice.js";
import { linesOf, shownLines } from "../../../../components/map/js/pair_lines.js";
import { countAll, countTies, isDrawn, NONE, partnersOf, visibleTies } from "../../../../components/map/js/visible.js";

const file = new URL("../../../cases/highlight.json", import.meta.url);
const { eras, ties, rows, bonds, steps, table, choices, cases } = JSON.parse(readFileSync(file, "utf8"));
const index = { eras, steps, ties, rows, text: { bonds: Object.fromEntries(bonds.map((bond) => [bond, bond])) } };

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

test("every case draws the lines of pairs that Python says, each as wide, named and of a former unit as there", () => {
  const found = { plain: 0, lit: 0, former: 0 };
  for (const { lines = {}, ...state } of cases) {
    const seen = seenOn(state),
      light = lighting(index, table, state, seen),
      shown = shownLines(index, linesOf(index, table, seen, state.day), light, state.day),
      said = [...shown].map(([id, { count, step, named, former }]) => [id, [count, step, named, former]]);
    assert.deepEqual(Object.fromEntries(said), lines, JSON.stringify(state));
    found[light.any ? "lit" : "plain"] += said.length;
    found.former += said.filter(([, [, , , former]]) => former).length;
  }
  assert.ok(found.plain > 1000 && found.lit > 10 && found.former > 100, JSON.stringify(found));
});

test("a place that is chosen beside another makes the choice that Python says", () => {
  const places = Object.fromEntries(
    choices.map(({ place }) => [place, { country: place.startsWith("BY") ? "BY" : "KZ" }]),
  );
  Object.assign(places, { "KZ-55": { country: "KZ" }, "BY-HO": { country: "BY" }, gomel: { country: "BY" } });
  for (const { chosen, place, then } of choices)
    assert.deepEqual(withPlace({ places }, chosen, place), then, JSON.stringify(chosen));
  assert.ok(choices.length > 12);
});

test("every case counts the ties, and names the partners, that Python says", () => {
  const found = { all: 0, carried: 0, partners: 0 };
  for (const { counts, partners = {}, ...state } of cases) {
    if (!counts) continue;
    const seen = seenOn(state),
      counted = state.place
        ? countTies(index, seen, state.day).get(state.place) || NONE
        : countAll(index, seen, state.day);
    assert.deepEqual(counted, { ...NONE, ...counts }, JSON.stringify(state));
    if (state.place) assert.deepEqual(partnersOf(index, seen, state.place), partners, JSON.stringify(state));
    found.all += 1;
    found.carried += counts.by_territory;
    found.partners += Object.keys(partners).length;
  }
  assert.ok(found.all > 500 && found.carried > 20 && found.partners > 50, JSON.stringify(found));
});

test("without a choice no arc is drawn, and every tie is behind one line alone", () => {
  for (const day of ["1997-09-01", "2003-07-01", "2019-07-01", "2022-06-07", "2022-06-08", "2026-11-24"]) {
    const seen = seenOn({ day }),
      light = lighting(index, table, { day }, seen),
      lines = shownLines(index, linesOf(index, table, seen, day), light, day),
      behind = [...lines.values()].reduce((sum, { count }) => sum + count, 0),
      { own, undated, by_territory } = countAll(index, seen, day);
    assert.equal(seen.filter((id) => isDrawn(id, light)).length, 0);
    assert.equal(behind, own + undated + by_territory, day);
  }
});

test("a carried arc is drawn where its successor or the claim itself is chosen, and nowhere else", () => {
  const day = "2026-11-24",
    seen = seenOn({ day }),
    carried = (chosen) => {
      const light = lighting(index, table, { day, ...chosen }, seen);
      return seen.filter((id) => ties[id].changed.length && isDrawn(id, light));
    };
  const ends = (chosen) => carried(chosen).map((id) => `${ties[id].by}~${ties[id].kz}`);
  assert.deepEqual(ends({}), []);
  assert.deepEqual(ends({ place: "BY-VI" }), []);
  assert.equal(new Set(carried({ place: "KZ-62" }).map((id) => ties[id].claim)).size, 9);
  assert.ok(ends({ place: "KZ-62" }).every((pair) => pair.endsWith("~KZ-62")));
  assert.deepEqual(ends({ by: "BY-VI", kz: "KZ-62" }), ["BY-VI~KZ-62"]);
  assert.deepEqual(ends({ claim: "tie-vitebsk-karaganda" }).sort(), ["BY-VI~KZ-35", "BY-VI~KZ-62"]);
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
    wideTie = { kind: "visit", status: "completed", themes: [], changed: [], from: null, to: null },
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

test("claims that are lit beside nothing light what they light when they are chosen", () => {
  let count = 0;
  for (const { claim, day } of cases.filter((state) => state.claim)) {
    const chosen = lighting(index, table, { claim, day }, seenOn({ claim, day })),
      lit = lighting(index, table, { day, lit: [claim] }, seenOn({ day }));
    assert.deepEqual(lit, chosen, claim);
    count += 1;
  }
  assert.ok(count > 100);
});

test("claims are lit beside a chosen place, which stays selected", () => {
  const chosen = cases.find(({ place, selected, day }) => place && selected?.length && day > "2018"),
    { place, day } = chosen,
    claim = Object.keys(table.claims).find((id) => table.claims[id][1].length && !table.claims[id][0].includes(place)),
    seen = seenOn({ day }),
    alone = lighting(index, table, { place, day }, seen),
    both = lighting(index, table, { place, day, lit: [claim, "no-more"] }, seen),
    of = lighting(index, table, { day, lit: [claim] }, seen);
  assert.deepEqual(both.selected, alone.selected);
  assert.deepEqual(both.ties, new Set([...seen].filter((id) => alone.ties.has(id) || of.ties.has(id))));
  for (const id of of.partner) assert.ok(both.partner.has(id) || both.selected.has(id), id);
});
