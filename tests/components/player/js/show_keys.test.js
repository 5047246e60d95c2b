// Keys of a talk: a clicker's, those of every layout of the keyboard, and none that is meant for what has the focus.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "../../page.js";
import { listenToKeys } from "../../../../components/player/js/show_keys.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { showOf } from "./talk.js";

/** @type {TalkState} */
let state;
let asked = [];
let stop = () => {};

beforeEach(() => {
  stop();
  document.body.replaceChildren();
  asked = [];
  state = new TalkState(showOf());
  stop = listenToKeys(state, {
    fullScreen: () => asked.push("full"),
    speaker: () => asked.push("speaker"),
    autoplay: () => asked.push("play"),
    any: () => asked.push("any"),
    typed: (digits) => asked.push(`typed ${digits}`),
  });
});

/** Presses a key; returns whether it was taken. */
function press(key, more = {}, target = document.body) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

test("every key that leads on does, and every key that leads back", () => {
  for (const key of ["PageDown", " ", "Enter", "ArrowRight"]) assert.ok(press(key));
  assert.equal(state.place.step, 5);
  press("ArrowDown");
  assert.equal(state.place.step, 5);
  for (const key of ["PageUp", "ArrowLeft", "ArrowUp"]) assert.ok(press(key));
  assert.equal(state.place.step, 2);
});

test("the ends, and a step by its number", () => {
  press("End");
  assert.equal(state.place.step, 5);
  press("Home");
  assert.equal(state.place.step, 1);
  press("4");
  assert.equal(state.place.step, 1);
  press("Enter");
  assert.equal(state.place.step, 4);
  for (const key of ["1", "2", "Enter"]) press(key);
  assert.equal(state.place.step, 5);
  assert.deepEqual(
    asked.filter((text) => text.startsWith("typed")),
    ["typed 4", "typed ", "typed 1", "typed 12", "typed "],
  );
});

test("a number that another key follows is forgotten", () => {
  for (const key of ["3", "PageDown", "Enter"]) press(key);
  assert.equal(state.place.step, 3);
});

test("covers: black and white by two keys each, in the layouts of Russian and Kazakh too", () => {
  for (const [key, code, kind] of [
    ["b", "KeyB", "black"],
    ["B", "KeyB", "black"],
    [".", "Period", "black"],
    ["и", "KeyB", "black"],
    ["ю", "Period", "black"],
    [".", "Slash", "black"],
    ["w", "KeyW", "white"],
    ["ц", "KeyW", "white"],
    [",", "Comma", "white"],
    ["б", "Comma", "white"],
    ["s", "KeyS", "source"],
    ["ы", "KeyS", "source"],
  ]) {
    assert.ok(press(key, { code }), key);
    assert.equal(state.place.cover?.kind, kind, key);
    state.take({ cover: null });
  }
});

test("the next key takes a cover away and stays at the step", () => {
  press("PageDown");
  press("b");
  press("PageDown");
  assert.deepEqual([state.place.step, state.place.cover], [2, null]);
  press("w");
  press("Escape");
  assert.deepEqual([state.place.step, state.place.cover], [2, null]);
});

test("F5 in every form starts and loses nothing", () => {
  press("End");
  assert.ok(press("F5"));
  assert.ok(press("F5", { shiftKey: true }));
  assert.equal(asked.filter((text) => text === "full").length, 2);
  assert.equal(state.place.step, 5);
});

test("letters ask for full screen, the other window and autoplay", () => {
  for (const [key, code] of [
    ["а", "KeyF"],
    ["n", "KeyN"],
    ["з", "KeyP"],
  ])
    press(key, { code });
  assert.deepEqual(
    asked.filter((text) => text !== "any"),
    ["full", "speaker", "play"],
  );
});

test("keys with Control, Alt or Meta are the browser's, and unknown ones too", () => {
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) assert.ok(!press("PageDown", more));
  assert.ok(!press("q"));
  assert.ok(!press("Tab"));
  assert.equal(state.place.step, 1);
});

test("in a field only the keys of a clicker lead on", () => {
  const field = document.createElement("input");
  document.body.append(field);
  for (const key of [" ", "Enter", "b", "ArrowRight", "7"]) assert.ok(!press(key, {}, field), key);
  assert.equal(state.place.step, 1);
  assert.ok(press("PageDown", {}, field));
  assert.equal(state.place.step, 2);
});

test("on a button Enter and space press it, the rest leads on", () => {
  const button = document.createElement("button");
  document.body.append(button);
  assert.ok(!press("Enter", {}, button));
  assert.ok(!press(" ", {}, button));
  assert.ok(press("PageDown", {}, button));
  assert.equal(state.place.step, 2);
});

test("what another part has taken is left alone, and nothing is heard once it is stopped", () => {
  document.body.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
  press("PageDown");
  assert.equal(state.place.step, 1);
  stop();
  press("PageDown");
  assert.equal(state.place.step, 1);
});
