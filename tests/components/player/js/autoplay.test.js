import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import "../../page.js";
import { Autoplay, pauseByKeys } from "../../../../components/player/js/autoplay.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { press } from "../../page.js";
import { showOf } from "./talk.js";

beforeEach(() => mock.timers.enable({ apis: ["setInterval", "Date"], now: 0 }));
afterEach(() => mock.timers.reset());

function playing(at = {}) {
  const state = new TalkState(showOf(), at);
  return { state, autoplay: new Autoplay(state) };
}

const pass = (seconds) => {
  for (let quarter = 0; quarter < seconds * 4; quarter += 1) mock.timers.tick(250);
};

test("each step is shown for its seconds, and what is left is said", () => {
  const { state, autoplay } = playing();
  assert.equal(autoplay.left, null);
  autoplay.toggle();
  assert.equal(autoplay.left, 30);
  pass(10);
  assert.equal(autoplay.left, 20);
  pass(20);
  assert.deepEqual([state.place.step, autoplay.left], [2, 40]);
  pass(40 + 50 + 60);
  assert.equal(state.place.step, 5);
});

test("it ends with the last step, and begins anew when asked again", () => {
  const { state, autoplay } = playing({ step: 4 });
  autoplay.toggle();
  pass(60 + 20);
  assert.deepEqual([state.place.step, state.place.playing], [5, false]);
  pass(500);
  assert.equal(state.place.step, 5);
  autoplay.toggle();
  assert.deepEqual([state.place.step, state.place.playing], [1, true]);
});

test("in a loop the first step follows the last", () => {
  const { state, autoplay } = playing({ step: 5 });
  autoplay.toggleLoop();
  assert.deepEqual([state.place.loop, state.place.playing], [true, true]);
  pass(20);
  assert.deepEqual([state.place.step, state.place.playing], [1, true]);
  autoplay.toggleLoop();
  assert.deepEqual([state.place.loop, state.place.playing], [false, true]);
});

test("a talk of one step is shown again and again in a loop", () => {
  const show = showOf();
  for (const text of Object.values(show.texts)) text.steps.length = 1;
  const state = new TalkState(show);
  const autoplay = new Autoplay(state);
  autoplay.toggleLoop();
  pass(30);
  assert.equal(autoplay.left, 30);
  pass(5);
  assert.equal(autoplay.left, 25);
});

test("a card is shown for the seconds of the step, then the step from its beginning", () => {
  const { state, autoplay } = playing();
  autoplay.toggle();
  pass(20);
  state.toggle({ kind: "place", id: "KZ-55" });
  assert.equal(autoplay.left, 30);
  pass(30);
  assert.deepEqual([state.place.step, state.place.cover, autoplay.left], [1, null, 30]);
});

test("a step that is chosen has all its seconds", () => {
  const { state, autoplay } = playing();
  autoplay.toggle();
  pass(20);
  state.go(3);
  assert.equal(autoplay.left, 50);
});

test("any key pauses and does nothing else; a modifier and keys of the browser do not", () => {
  const { state, autoplay } = playing();
  const target = document.createElement("div");
  document.body.append(target);
  pauseByKeys(state, document);
  const heard = [];
  target.addEventListener("keydown", ({ key }) => heard.push(key));
  for (const key of ["PageDown", "b", "x", "5", "Escape", "Ў"]) {
    autoplay.toggle();
    assert.equal(press(target, key), false);
    assert.equal(state.place.playing, false);
  }
  assert.deepEqual([heard, state.place.step], [[], 1]);
  press(target, "PageDown");
  autoplay.toggle();
  for (const key of ["Shift", "Control", "F5", "F11"]) press(target, key);
  press(target, "r", { ctrlKey: true });
  assert.equal(state.place.playing, true);
  assert.deepEqual(heard, ["PageDown", "Shift", "Control", "F5", "F11", "r"]);
  state.take({ playing: false });
});
