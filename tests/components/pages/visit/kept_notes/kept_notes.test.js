import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, titleOf } from "../../../../../components/pages/visit/kept_notes/kept_notes.js";
import { emptyNote } from "../../../../../components/pages/visit/note/note_edits.js";
import { writeNote } from "../../../../../components/pages/visit/note/note_reading.js";
import { notes } from "../../../../../components/pages/visit/note/note_store.js";
import { componentOf } from "../../../page.js";

const OF = { by: "BY-HO", kz: "KZ-55", guest: "BY-HO", day: "2026-12-01", lang: "ru", lang2: null, data_version: "1" };
const DATA = {
  seq: 0,
  title: "Kept",
  none: "None yet",
  day_patterns: Array.from({ length: 12 }, (_, month) => `{day}.${month + 1}.{year}`),
  places: { "BY-HO": "Gomel", "KZ-55": "Pavlodar" },
  words: { openFile: "Open" },
  store: { may: true, linked: null, words: {} },
};

test("a note is called by its places and its day", () => {
  assert.equal(titleOf(OF, DATA), "Gomel – Pavlodar, 1.12.2026");
  assert.equal(titleOf({ ...OF, by: null, kz: "<b>" }, DATA), "<b>, 1.12.2026");
});

test("where nothing is kept that is said, and what is kept opens its visit", () => {
  notes.forget();
  const empty = componentOf("kept-notes", DATA);
  draw(empty);
  assert.match(empty.mount.textContent, /None yet/);
  notes.keep(emptyNote(OF));
  const { mount, sent, ...component } = componentOf("kept-notes", DATA);
  draw(component);
  mount.querySelector(".pv-link").click();
  assert.equal(sent[0][0], "select");
  assert.deepEqual(
    ["by", "kz", "guest", "day"].map((name) => sent[0][1][name]),
    ["BY-HO", "KZ-55", "by", "2026-12-01"],
  );
  notes.forget();
});

test("a note that was opened from the store is kept here with what it is of, once, and its visit opens", () => {
  notes.forget();
  const text = writeNote({ ...emptyNote(OF), off: ["have:a"] });
  const store = { may: true, linked: { id: "1", doc: "note-a", version: 3, text }, words: {} };
  const { mount, sent, ...component } = componentOf("kept-notes", { ...DATA, store });
  draw(component);
  assert.deepEqual(notes.read(OF).off, ["have:a"]);
  assert.deepEqual(notes.link(OF).read(), { doc: "note-a", version: 3 });
  assert.equal(sent[0][1].kz, "KZ-55");
  notes.keep(emptyNote(OF));
  draw(component);
  assert.deepEqual(notes.read(OF).off, []);
  assert.equal(sent.length, 1);
  assert.match(mount.textContent, /Gomel/);
  notes.forget();
  assert.equal(notes.link(OF).read(), null);
});
