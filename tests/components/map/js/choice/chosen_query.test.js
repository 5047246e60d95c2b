// What a choice makes of the address: the server makes the same of it, see tests/cases/choices.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  askedIn,
  isSameQuery,
  ORDER,
  panelQuery,
  queryAfter,
  queryText,
  shownPair,
} from "../../../../../components/map/js/choice/chosen_query.js";

const { cases, left, ...index } = JSON.parse(readFileSync("tests/cases/choices.json", "utf8"));

test("an address after a message is the one that the server writes", () => {
  assert.ok(cases.length > 600);
  for (const { query, message, then } of cases) {
    const made = queryAfter(index, query, message);
    assert.deepEqual(made, then, JSON.stringify([query, message]));
    assert.ok(isSameQuery(made, then));
  }
});

test("a message leaves the address as it was that it was given", () => {
  const query = Object.freeze({ place: "BY-HO" });
  assert.deepEqual(queryAfter(index, query, { place: "KZ-55" }), { by: "BY-HO", kz: "KZ-55" });
});

test("an address shows on the map and in the panel what the server shows", () => {
  for (const { then, state, panel } of cases) {
    assert.deepEqual(askedIn(then), state);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(panelQuery(then))), panel, JSON.stringify(then));
  }
});

test("what the page does not understand whole it leaves to the server", () => {
  for (const { query, message } of left) assert.equal(queryAfter(index, query, message), null, JSON.stringify(message));
});

test("an address is written in the server's order", () => {
  for (const { then } of cases) {
    const names = [...new URLSearchParams(queryText(then)).keys()];
    assert.deepEqual(names, Object.keys(then));
    assert.ok(names.every((name) => ORDER.includes(name)));
  }
});

test("a pair is shown unless something else is chosen", () => {
  const pair = { by: "BY-HO", kz: "KZ-55" };
  assert.deepEqual(shownPair(pair), ["BY-HO", "KZ-55"]);
  assert.deepEqual(shownPair({ ...pair, place: "KZ-55" }), ["BY-HO", "KZ-55"]);
  for (const other of [{ place: "BY-MI" }, { claim: "c" }, { org: "o" }, { person: "p" }, { kz: "" }])
    assert.equal(shownPair({ ...pair, ...other }), null);
});

test("two addresses are the same that ask for the same", () => {
  assert.ok(isSameQuery({ place: "a", lang: "ru" }, { lang: "ru", place: "a" }));
  assert.ok(!isSameQuery({ place: "a" }, { place: "b" }));
  assert.ok(!isSameQuery({ place: "a" }, { place: "a", lang: "ru" }));
});
