import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyNote, ticked } from "../../../../../components/pages/visit/note/note_edits.js";
import { keyOf, NoteStore } from "../../../../../components/pages/visit/note/note_store.js";

const OF = { by: "BY-HO", kz: "KZ-55", guest: "KZ-55", day: "2026-12-01", lang: "ru", lang2: null, data_version: "1" };
const NOTE = ticked(emptyNote(OF), "a", false);

function storage() {
  const kept = {};
  Object.defineProperties(kept, {
    getItem: { value: (key) => kept[key] ?? null },
    setItem: { value: (key, text) => Object.assign(kept, { [key]: text }) },
    removeItem: { value: (key) => delete kept[key] },
  });
  return kept;
}

test("a note is kept for its pair", () => {
  const kept = storage();
  const store = new NoteStore(() => kept);
  store.keep(NOTE);
  assert.deepEqual(new NoteStore(() => kept).read(OF), NOTE);
  assert.equal(store.read({ by: "BY-MI", kz: "KZ-35" }), null);
  assert.notEqual(keyOf({ by: null, kz: "KZ-55" }), keyOf(OF));
});

test("what cannot be read is passed over, and nothing of others is touched", () => {
  const kept = storage();
  kept.setItem("pv-note:BY-HO~KZ-55", "{");
  kept.setItem("other", "x");
  const store = new NoteStore(() => kept);
  assert.equal(store.read(OF), null);
  assert.deepEqual(store.all(), []);
  store.keep({ ...NOTE, kz: "KZ-39" });
  store.name = "A. B.";
  assert.equal(store.all().length, 1);
  store.forget();
  assert.deepEqual(Object.keys(kept), ["other"]);
  assert.equal(store.name, "");
});

test("the latest visit is listed first", () => {
  const store = new NoteStore(() => storage());
  const kept = storage();
  const one = new NoteStore(() => kept);
  one.keep(NOTE);
  one.keep({ ...NOTE, kz: "KZ-39", day: "2027-02-01" });
  assert.deepEqual(
    one.all().map(({ day }) => day),
    ["2027-02-01", "2026-12-01"],
  );
  assert.equal(store.all().length, 0);
});

test("a browser that keeps nothing keeps the note as long as the page is open, and says so", () => {
  const store = new NoteStore(() => {
    throw new Error("refused");
  });
  store.keep(NOTE);
  assert.deepEqual(store.read(OF), NOTE);
  assert.equal(store.isLasting, false);
  store.drop(OF);
  assert.equal(store.read(OF), null);
});
