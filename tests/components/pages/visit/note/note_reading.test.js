import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyNote, withOwn } from "../../../../../components/pages/visit/note/note_edits.js";
import {
  bytesOf,
  fileName,
  MOST_BYTES,
  readNote,
  writeNote,
} from "../../../../../components/pages/visit/note/note_reading.js";

const OF = { by: "BY-HO", kz: "KZ-55", guest: "KZ-55", day: "2026-12-01", lang: "ru", lang2: null, data_version: "1" };
const NOTE = withOwn(emptyNote(OF), { block: "have", text: "Наше.", name: "", day: "2026-11-30", corrects: "" });

test("a note that is written is read as it was", () => {
  assert.deepEqual(readNote(writeNote(NOTE)).note, NOTE);
  assert.deepEqual(readNote(`\uFEFF${writeNote(NOTE)}`).note, NOTE);
});

test("a file that is too large is refused before it is read", () => {
  const text = "я".repeat(MOST_BYTES / 2 + 1);
  assert.equal(bytesOf(text), MOST_BYTES + 2);
  assert.deepEqual(readNote(text), { fault: "size", named: { size: "201" } });
});

test("each kind of wrong file is refused for its own reason", () => {
  const faults = [
    ["{", "json"],
    ["", "json"],
    ["[]", "format"],
    ["null", "format"],
    ['{"format": "other"}', "format"],
    [JSON.stringify({ ...NOTE, version: 2 }), "version"],
    [JSON.stringify({ ...NOTE, version: "1" }), "version"],
    [JSON.stringify({ ...NOTE, off: "a" }), "shape"],
    [JSON.stringify({ ...NOTE, off: [1] }), "shape"],
    [JSON.stringify({ ...NOTE, own: [{ id: "own:1" }] }), "shape"],
    [JSON.stringify({ ...NOTE, own: {} }), "shape"],
    [JSON.stringify({ ...NOTE, replies: { p: { state: 1 } } }), "shape"],
    [JSON.stringify({ ...NOTE, seen: [] }), "shape"],
    [JSON.stringify({ ...NOTE, day: "tomorrow" }), "shape"],
  ];
  for (const [text, fault] of faults) assert.equal(readNote(text).fault, fault, text);
  assert.equal(faults.length, 14);
});

test("a refusal names the field and shows the beginning of what it holds", () => {
  const { named } = readNote(JSON.stringify({ ...NOTE, day: "x".repeat(1000) }));
  assert.equal(named.field, "day");
  assert.ok(named.value.length < 100);
});

test("the name of a file has nothing but letters, numbers and hyphens", () => {
  assert.equal(fileName(NOTE), "visit-BY-HO-KZ-55-2026-12-01.pvnote.json");
  assert.equal(fileName({ ...NOTE, by: null, kz: "../x" }), "visit-x-2026-12-01.pvnote.json");
});
