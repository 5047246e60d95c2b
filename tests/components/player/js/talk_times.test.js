import assert from "node:assert/strict";
import { test } from "node:test";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { TalkTimes, timesOf } from "../../../../components/player/js/talk_times.js";
import { showOf } from "./talk.js";

function clock() {
  const at = { seconds: 1000 };
  const pass = (seconds) => {
    at.seconds += seconds;
  };
  return { now: () => at.seconds * 1000, pass };
}

function storageOf(kept = {}) {
  return { getItem: (key) => kept[key] ?? null, setItem: (key, text) => Object.assign(kept, { [key]: text }), kept };
}

function talk(storage = storageOf()) {
  const state = new TalkState(showOf());
  const time = clock();
  return { state, time, storage, times: new TalkTimes(state, { now: time.now, storage: () => storage }) };
}

test("the first move begins the talk; before it nothing passes", () => {
  const { state, time, times } = talk();
  time.pass(60);
  assert.equal(times.elapsed, 0);
  assert.equal(times.left, 200);
  state.take({ cover: { kind: "black" } });
  assert.equal(times.times.started, null);
  state.next();
  state.next();
  time.pass(30);
  assert.equal(times.elapsed, 30);
  assert.equal(times.left, 170);
});

test("the speaker may have other minutes than planned", () => {
  const { times } = talk();
  times.give(2);
  assert.equal(times.given, 120);
  times.give(0);
  assert.equal(times.given, 60);
  times.give(1e9);
  assert.equal(times.given, 36_000);
  times.give(Number.NaN);
  assert.equal(times.given, times.planned);
});

test("a rehearsal notes the seconds of each step, those of steps shown again together", () => {
  const { state, time, times } = talk();
  state.go(4);
  times.rehearse();
  assert.equal(state.place.step, 1);
  assert.deepEqual(times.times.took, {});
  time.pass(10);
  state.next();
  time.pass(5);
  state.back();
  time.pass(2);
  state.go(3);
  time.pass(7);
  times.stop();
  assert.deepEqual(times.times.took, { s1: 12, s2: 5, s3: 7 });
  assert.equal(times.times.started, null);
  state.next();
  time.pass(100);
  state.next();
  assert.deepEqual(times.times.took, { s1: 12, s2: 5, s3: 7 });
});

test("a step that another window brings with its times is not noted once more", () => {
  const { state, time, times } = talk();
  times.rehearse();
  time.pass(10);
  const there = { ...times.times, at: "s2", since: time.now(), took: { s1: 10 } };
  times.take(there);
  state.go(2);
  assert.deepEqual(times.times, there);
});

test("a window that is loaded anew goes on with its times", () => {
  const storage = storageOf();
  const { state, time, times } = talk(storage);
  times.rehearse();
  time.pass(10);
  state.next();
  const again = new TalkTimes(new TalkState(showOf(), { step: 2 }), { now: time.now, storage: () => storage });
  assert.deepEqual(again.times, times.times);
  const other = new TalkTimes(new TalkState(showOf({ id: "u" })), { now: time.now, storage: () => storage });
  assert.deepEqual(other.times.took, {});
});

test("a browser that keeps nothing, or something else, is no fault", () => {
  const state = new TalkState(showOf());
  const refused = () => {
    throw new Error("refused");
  };
  const times = new TalkTimes(state, { storage: refused });
  times.start();
  assert.ok(times.elapsed < 1);
  for (const text of ["{", "7", '{"started":"x"}', '{"started":null,"at":"s1","since":-1}'])
    assert.deepEqual(new TalkTimes(state, { storage: () => storageOf({ "pv-times:t:1": text }) }).times.took, {});
});

test("times are numbers that make sense, or none", () => {
  const good = { started: null, at: "s1", since: 5, minutes: 8, rehearsing: false, took: { s1: 3 } };
  assert.deepEqual(timesOf({ ...good, more: 1 }), good);
  for (const bad of [
    { started: Number.NaN },
    { since: "5" },
    { minutes: 0 },
    { minutes: 601 },
    { rehearsing: 1 },
    { took: { s1: "3" } },
    { took: null },
    { at: 3 },
  ])
    assert.equal(timesOf({ ...good, ...bad }), null);
  assert.equal(timesOf(null), null);
  assert.equal(timesOf("x"), null);
});
