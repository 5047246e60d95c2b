// A click on the map chooses one place of each country at most; both together are a pair.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickedOn, selected, selectedOwn, selectedPair } from "../../../../components/map/js/map_choice.js";

const index = {
  places: {
    "BY-HO": { country: "BY" },
    "BY-MI": { country: "BY" },
    "KZ-55": { country: "KZ" },
    "KZ-35": { country: "KZ" },
    BY: { country: "BY" },
  },
};
const one = (place) => ({ place, by: null, kz: null });
const pair = (by, kz) => ({ place: null, by, kz });

test("a second click on the chosen place takes it back", () => {
  assert.deepEqual(clickedOn(index, one("BY-HO"), "BY-HO"), one(null));
  assert.deepEqual(clickedOn(index, { by: "BY-HO" }, "BY-HO"), one(null));
  assert.deepEqual(clickedOn(index, one("BY"), "BY"), one(null));
});

test("a click on another place of the same country moves the choice", () => {
  assert.deepEqual(clickedOn(index, one("BY-HO"), "BY-MI"), one("BY-MI"));
  assert.deepEqual(clickedOn(index, pair("BY-HO", "KZ-55"), "KZ-35"), pair("BY-HO", "KZ-35"));
  assert.deepEqual(clickedOn(index, pair("BY-HO", "KZ-55"), "BY-MI"), pair("BY-MI", "KZ-55"));
});

test("a click on a place of the other country makes a pair", () => {
  assert.deepEqual(clickedOn(index, one("BY-HO"), "KZ-55"), pair("BY-HO", "KZ-55"));
  assert.deepEqual(clickedOn(index, one("KZ-55"), "BY-HO"), pair("BY-HO", "KZ-55"));
});

test("a click on a side of a pair leaves the other side alone", () => {
  assert.deepEqual(clickedOn(index, pair("BY-HO", "KZ-55"), "BY-HO"), one("KZ-55"));
  assert.deepEqual(clickedOn(index, pair("BY-HO", "KZ-55"), "KZ-55"), one("BY-HO"));
});

test("beside a claim, an organisation or a person a place is chosen alone", () => {
  for (const other of [{ claim: "accords-2009" }, { org: "belaz" }, { person: "putin-v" }])
    assert.deepEqual(clickedOn(index, { ...other, place: "KZ-55" }, "KZ-55"), one("KZ-55"));
});

const NOTHING = { place: null, claim: null, org: null, person: null, own: null };

test("a small map chooses no pair, and clears nothing", () => {
  const small = { index, small: true, state: one("BY-HO") };
  assert.equal(selected(small, null), null);
  assert.deepEqual(selected(small, "KZ-55"), { ...NOTHING, place: "KZ-55" });
  assert.deepEqual(selected(small, "BY-HO"), NOTHING);
});

test("a claim takes the place of all else, and is taken back by choosing it again", () => {
  const state = { ...NOTHING, by: null, kz: null, claim: "c1" };
  assert.deepEqual(selected({ index, small: false, state }, null, "c2"), { ...state, claim: "c2" });
  assert.deepEqual(selected({ index, small: false, state }, null, "c1"), { ...state, claim: null });
  assert.deepEqual(selectedOwn({ small: false, state: { own: "c1" } }, "c1"), { ...state, claim: null });
  assert.deepEqual(selectedOwn({ small: true, state }, "c1"), { ...NOTHING, own: "c1" });
  assert.deepEqual(selectedPair("BY-HO~KZ-55"), { ...NOTHING, by: "BY-HO", kz: "KZ-55" });
});
