import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  closeOffer,
  forgetPath,
  isOffered,
  keepState,
  NOT_BEGUN,
  readState,
  stateOf,
} from "../../../../components/shell/path_sheet/path_state.js";

/** What a browser keeps, for a tab or for good. */
class Kept {
  getItem(key) {
    return this[key] ?? null;
  }
  setItem(key, text) {
    this[key] = String(text);
  }
  removeItem(key) {
    delete this[key];
  }
}

beforeEach(() => {
  globalThis.sessionStorage = new Kept();
  globalThis.localStorage = new Kept();
  forgetPath();
});

test("what was kept is read again, and begins where nothing was", () => {
  assert.deepEqual(readState(), NOT_BEGUN);
  const state = { on: true, at: 3, answers: { region: "BY-HO" }, from: "/trade?lang=ru" };
  keepState(state);
  assert.deepEqual(readState(), state);
  assert.deepEqual(Object.keys(localStorage), [], "nothing is kept beyond the tab");
});

test("what is no state is not begun", () => {
  const whole = { on: true, at: 0, answers: {}, from: "/" };
  assert.deepEqual(stateOf(whole), whole);
  const wrong = [
    null,
    1,
    [],
    { ...whole, on: "yes" },
    { ...whole, at: -1 },
    { ...whole, at: 1.5 },
    { ...whole, at: 1e9 },
    { ...whole, answers: null },
    { ...whole, answers: { region: 1 } },
    { ...whole, from: "https://example.org/" },
    { ...whole, from: "//example.org/" },
    { ...whole, from: "/\\example.org/" },
  ];
  for (const value of wrong) assert.equal(stateOf(value), null, JSON.stringify(value));
  sessionStorage.setItem("pv-path-state", "{");
  assert.deepEqual(readState(), NOT_BEGUN);
});

test("the path is offered in the first tab alone, until it is closed", () => {
  assert.equal(isOffered(), true);
  assert.equal(isOffered(), true, "the page was drawn anew");
  globalThis.sessionStorage = new Kept(); // another tab, another visit
  assert.equal(isOffered(), false);
});

test("an offer that was closed does not come again", () => {
  assert.equal(isOffered(), true);
  closeOffer();
  assert.equal(isOffered(), false);
});
