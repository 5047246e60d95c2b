import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { withPartChanged } from "../../../../../components/static/lib/outline/outline_edits.js";
import { OutlineStore } from "../../../../../components/static/lib/outline/outline_store.js";
import { storage } from "../../../shell/talk_step/own_talks.js";
import { outlineOf } from "./own_outlines.js";

test("an outline is kept until it is forgotten, and nothing of others is touched", () => {
  const kept = storage();
  kept.setItem("pv-talk:own", "1");
  const store = new OutlineStore(() => kept);
  assert.equal(store.read(), null);
  store.keep(outlineOf());
  assert.deepEqual(new OutlineStore(() => kept).read(), outlineOf());
  assert.equal(store.isUnsaved, false);
  store.forget();
  assert.deepEqual(Object.keys(kept), ["pv-talk:own"]);
});

test("what cannot be read is passed over", () => {
  const kept = storage();
  kept.setItem("pv-outline:own", "{");
  assert.equal(new OutlineStore(() => kept).read(), null);
});

test("where the browser keeps nothing, a change counts as unsaved until a file has it", () => {
  const store = new OutlineStore(() => {
    throw new Error("refused");
  });
  store.keep(outlineOf());
  assert.equal(store.isUnsaved, true);
  store.noteSaved(outlineOf());
  assert.equal(store.isUnsaved, false);
  store.keep(withPartChanged(outlineOf(), "p2", { text: "More" }));
  assert.equal(store.isUnsaved, true);
});

test("who follows hears of this page and of others, until it stops", () => {
  const store = new OutlineStore(() => storage());
  let heard = 0;
  const stop = store.watch(() => {
    heard += 1;
  });
  store.keep(outlineOf());
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "pv-outline:own" }));
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "pv-talk:own" }));
  assert.equal(heard, 2);
  stop();
  store.forget();
  assert.equal(heard, 2);
});
