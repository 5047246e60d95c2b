import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { keepAwake } from "../../../../components/player/js/wake_lock.js";
import { settled } from "../../page.js";

function browser({ refuses = false } = {}) {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const held = [];
  const locks = {
    request: async (kind) => {
      if (refuses) throw new Error("refused");
      const lock = Object.assign(new EventTarget(), { kind });
      held.push(lock);
      return lock;
    },
  };
  return { page, locks, held };
}

test("the screen is asked to stay on, again when the window is seen anew", async () => {
  const { page, locks, held } = browser();
  const said = [];
  await keepAwake((isAwake) => said.push(isAwake), { locks, page });
  assert.deepEqual([held.length, held[0].kind, said], [1, "screen", [true]]);
  page.dispatchEvent(new Event("visibilitychange"));
  await settled();
  assert.equal(held.length, 1);
  page.visibilityState = "hidden";
  held[0].dispatchEvent(new Event("release"));
  await settled();
  assert.equal(held.length, 1);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  await settled();
  assert.equal(held.length, 2);
});

test("a browser that refuses, or has no such thing, is said to", async () => {
  const { page, locks } = browser({ refuses: true });
  const said = [];
  await keepAwake((isAwake) => said.push(isAwake), { locks, page });
  await keepAwake((isAwake) => said.push(isAwake), { locks: undefined, page });
  assert.deepEqual(said, [false, false]);
});

test("a window that nobody sees asks for nothing", async () => {
  const { page, locks, held } = browser();
  page.visibilityState = "hidden";
  await keepAwake(() => {}, { locks, page });
  assert.equal(held.length, 0);
});
