import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetShow, keepShow } from "../../../../../components/pages/present/talk_desk/show_store.js";
import { window as page } from "../../../page.js";

/** A database of a browser, as far as it is used. */
function databases({ refuses = false } = {}) {
  const kept = new Map();
  const stores = [];
  const later = (deed) => queueMicrotask(deed);
  const result = {
    objectStoreNames: { contains: (name) => stores.includes(name) },
    createObjectStore: (name) => stores.push(name),
    transaction: (name) => {
      const change = Object.assign(new page.EventTarget(), {
        objectStore: () => ({ put: (value, key) => kept.set(key, value), delete: (key) => kept.delete(key) }),
      });
      assert.ok(stores.includes(name));
      later(() => change.oncomplete());
      return change;
    },
    close: () => {},
  };
  const open = (name, version) => {
    assert.deepEqual([name, version], ["partnership-vector", 1]);
    const asked = Object.assign(new page.EventTarget(), { result, error: new Error("refused") });
    later(() => {
      if (refuses) return asked.dispatchEvent(new Event("error"));
      asked.onupgradeneeded();
      return asked.onsuccess();
    });
    return asked;
  };
  return { open, kept };
}

test("what the player shows is kept where the player looks for it, and forgotten", async () => {
  const base = databases();
  await keepShow({ id: "own" }, base);
  assert.deepEqual(base.kept.get("own"), { id: "own" });
  await keepShow({ id: "own", version: "2" }, base);
  assert.deepEqual([...base.kept.values()], [{ id: "own", version: "2" }]);
  await forgetShow(base);
  assert.equal(base.kept.size, 0);
});

test("a browser that keeps nothing fails in keeping and has nothing to forget", async () => {
  await assert.rejects(keepShow({}, databases({ refuses: true })));
  await forgetShow(databases({ refuses: true }));
  await assert.rejects(keepShow({}, undefined));
});
