import assert from "node:assert/strict";
import { test } from "node:test";
import { BrowserStore } from "../../../../components/static/lib/browser_store.js";
import { storage } from "../../shell/talk_step/own_talks.js";

test("texts are kept by key, each store with its own", () => {
  const kept = storage();
  const [one, other] = ["a:", "b:"].map((prefix) => new BrowserStore(() => kept, prefix));
  one.set("a:x", "1");
  other.set("b:x", "2");
  assert.deepEqual([one.keys(), other.keys()], [["a:x"], ["b:x"]]);
  assert.equal(one.get("a:x"), "1");
  one.remove("a:x");
  assert.equal(one.get("a:x"), null);
  assert.equal(one.isLasting, true);
});

test("what a full browser does not take any more is kept for the page, and comes before what it kept earlier", () => {
  const kept = storage();
  const store = new BrowserStore(() => kept, "a:");
  store.set("a:x", "old");
  const full = new BrowserStore(
    () => ({
      ...kept,
      getItem: kept.getItem,
      setItem: () => {
        throw new Error("full");
      },
    }),
    "a:",
  );
  full.set("a:x", "new");
  assert.equal(full.isLasting, false);
  assert.equal(full.get("a:x"), "new");
  assert.deepEqual(full.keys(), ["a:x"]);
});
