import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { withStepChanged } from "../../../../../components/shell/talk_step/own/talk_edits.js";
import { TalkStore } from "../../../../../components/shell/talk_step/own/talk_store.js";
import { storage, talkOf } from "../own_talks.js";

const refused = () => {
  throw new Error("refused");
};

test("a talk is kept until it is forgotten, and nothing of others is touched", () => {
  const kept = storage();
  kept.setItem("pv-note:x", "1");
  const store = new TalkStore(() => kept);
  assert.equal(store.read(), null);
  store.keep(talkOf(2));
  store.minutes = 8;
  assert.deepEqual(new TalkStore(() => kept).read(), talkOf(2));
  assert.equal(new TalkStore(() => kept).minutes, 8);
  assert.equal(store.isUnsaved, false);
  store.forget();
  assert.deepEqual(Object.keys(kept), ["pv-note:x"]);
  assert.equal(store.minutes, 0);
});

test("what cannot be read is passed over", () => {
  const kept = storage();
  kept.setItem("pv-talk:own", "{");
  kept.setItem("pv-talk:minutes", "many");
  assert.equal(new TalkStore(() => kept).read(), null);
  assert.equal(new TalkStore(() => kept).minutes, 0);
});

test("where the browser keeps nothing, a change counts as unsaved until a file has it", () => {
  const store = new TalkStore(refused);
  assert.equal(store.isUnsaved, false);
  store.keep(talkOf(1));
  assert.deepEqual(store.read(), talkOf(1));
  assert.equal(store.isUnsaved, true);
  store.noteSaved(talkOf(1));
  assert.equal(store.isUnsaved, false);
  store.keep(withStepChanged(talkOf(1), "s1", { seconds: 10 }));
  assert.equal(store.isUnsaved, true);
  store.forget();
  assert.equal(store.isUnsaved, false);
});

test("what another page of the browser changes is followed", () => {
  const store = new TalkStore(() => storage());
  let times = 0;
  const stop = store.watch(() => {
    times += 1;
  });
  for (const key of ["pv-talk:own", "pv-note:x", null]) {
    window.dispatchEvent(Object.assign(new Event("storage"), { key }));
  }
  assert.equal(times, 2);
  stop();
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "pv-talk:own" }));
  assert.equal(times, 2);
});
