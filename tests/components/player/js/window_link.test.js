import assert from "node:assert/strict";
import { test } from "node:test";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { TalkTimes } from "../../../../components/player/js/talk_times.js";
import { channelOf, messageOf, WindowLink } from "../../../../components/player/js/window_link.js";
import { showOf } from "./talk.js";

/** Channels that hand over what is said to all others, in a turn of their own where `later` is true. */
class Room {
  channels = new Set();
  waiting = [];
  later = false;

  open() {
    const channel = {
      onmessage: null,
      close: () => this.channels.delete(channel),
      postMessage: (message) => {
        const data = structuredClone(message);
        for (const other of this.channels)
          if (other !== channel) {
            const hand = () => other.onmessage?.({ data });
            if (this.later) this.waiting.push(hand);
            else hand();
          }
      },
    };
    this.channels.add(channel);
    return channel;
  }

  handOver() {
    while (this.waiting.length) this.waiting.shift()();
  }
}

function windowOf(room, role, { step = 1, name = role, now = () => 0, show = showOf() } = {}) {
  const state = new TalkState(show, { step });
  const kept = {};
  const storage = () => ({ getItem: () => null, setItem: (key, text) => Object.assign(kept, { [key]: text }) });
  const times = new TalkTimes(state, { now, storage });
  const channel = room.open();
  return { state, times, channel, link: new WindowLink(role, state, times, { channel, now, name }) };
}

test("either window leads: steps, covers, languages and times reach the other", () => {
  const room = new Room();
  const hall = windowOf(room, "hall");
  const speaker = windowOf(room, "speaker");
  hall.state.next();
  assert.equal(speaker.state.place.step, 2);
  speaker.state.toggle({ kind: "black" });
  assert.deepEqual(hall.state.place.cover, { kind: "black" });
  hall.state.next();
  speaker.state.go(5);
  speaker.state.take({ lang: "ru", lang2: null });
  assert.deepEqual(hall.state.place, speaker.state.place);
  assert.equal(hall.state.place.step, 5);
  speaker.times.give(3);
  assert.equal(hall.times.given, 180);
  assert.deepEqual(hall.times.times, speaker.times.times);
});

test("a window that is closed and opened again is where the other one is", () => {
  const room = new Room();
  const hall = windowOf(room, "hall");
  const first = windowOf(room, "speaker");
  first.state.go(4);
  first.times.rehearse();
  first.state.go(3);
  first.link.leave();
  first.channel.close();
  assert.equal(hall.link.isLinked, false);
  hall.state.next();
  const again = windowOf(room, "speaker");
  assert.deepEqual(again.state.place, hall.state.place);
  assert.deepEqual(again.times.times, hall.times.times);
  assert.equal(again.state.place.step, 4);
  assert.ok(again.link.isLinked);
  const newHall = windowOf(room, "hall", { step: 1 });
  assert.equal(newHall.state.place.step, 4);
});

test("two windows that have done nothing yet agree on the step of the one that was there first", () => {
  const room = new Room();
  const hall = windowOf(room, "hall", { step: 3 });
  const speaker = windowOf(room, "speaker", { step: 1 });
  assert.equal(speaker.state.place.step, 3);
  assert.equal(hall.state.place.step, 3);
});

test("two windows that lead at the same moment agree in the end", () => {
  const room = new Room();
  const hall = windowOf(room, "hall");
  const speaker = windowOf(room, "speaker");
  room.later = true;
  hall.state.go(2);
  speaker.state.go(4);
  hall.state.next();
  room.handOver();
  assert.deepEqual(hall.state.place, speaker.state.place);
  assert.deepEqual(hall.times.times, speaker.times.times);
});

test("an old message does not bring back an old step", () => {
  const room = new Room();
  const hall = windowOf(room, "hall");
  const speaker = windowOf(room, "speaker");
  const said = [];
  const listener = room.open();
  listener.onmessage = ({ data }) => said.push(data);
  hall.state.go(2);
  hall.state.go(3);
  const old = said.find(({ place }) => place.step === 2);
  speaker.link.hear(old);
  assert.equal(speaker.state.place.step, 3);
});

test("two screens of the hall do not lead each other", () => {
  const room = new Room();
  const one = windowOf(room, "hall", { name: "a" });
  const other = windowOf(room, "hall", { name: "b", step: 5 });
  one.state.go(2);
  assert.equal(other.state.place.step, 5);
});

test("a window that says nothing any more is missed", () => {
  const room = new Room();
  let ms = 0;
  const now = () => ms;
  const hall = windowOf(room, "hall", { now });
  const speaker = windowOf(room, "speaker", { now });
  const heard = [];
  speaker.link.addEventListener("linked", () => heard.push(speaker.link.isLinked));
  speaker.link.look();
  assert.equal(speaker.link.isLinked, true);
  hall.channel.close();
  for (; ms < 10_000; ms += 1000) speaker.link.look();
  assert.deepEqual(heard, [false]);
});

test("the channel is that of the talk, its version and its steps", () => {
  const names = [];
  const before = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class {
    constructor(name) {
      names.push(name);
    }
  };
  const one = new TalkState(showOf());
  channelOf(one);
  channelOf(new TalkState(showOf({ version: "2" })));
  channelOf(new TalkState(showOf({ id: "own" })));
  const short = showOf();
  for (const text of Object.values(short.texts)) text.steps.pop();
  channelOf(new TalkState(short));
  globalThis.BroadcastChannel = undefined;
  assert.equal(channelOf(one), null);
  globalThis.BroadcastChannel = before;
  assert.equal(new Set(names).size, 4);
});

test("what is no message of a window of this talk is not taken", () => {
  const state = new TalkState(showOf());
  const place = { ...state.place };
  const times = { started: null, at: "s1", since: 0, minutes: null, rehearsing: false, took: {} };
  const good = { role: "hall", asks: false, leaves: false, age: [1, "a"], place, times };
  assert.deepEqual(messageOf(good, state), good);
  for (const bad of [
    null,
    "text",
    { ...good, role: "other" },
    { ...good, asks: 1 },
    { ...good, age: [1] },
    { ...good, age: ["1", "a"] },
    { ...good, times: null },
    { ...good, place: null },
    { ...good, place: { ...place, step: 6 } },
    { ...good, place: { ...place, step: 1.5 } },
    { ...good, place: { ...place, lang: "kk" } },
    { ...good, place: { ...place, lang: "__proto__" } },
    { ...good, place: { ...place, cover: { kind: "other" } } },
    { ...good, place: { ...place, cover: { kind: "place", id: 7 } } },
    { ...good, place: { ...place, cover: { kind: "source", page: "1" } } },
    { ...good, place: { ...place, cover: "black" } },
    { ...good, place: { ...place, playing: "yes" } },
  ])
    assert.equal(messageOf(bad, state), null);
});
