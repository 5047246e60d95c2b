import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyNote } from "../../../../../components/pages/visit/note/note_edits.js";
import { openNote } from "../../../../../components/pages/visit/note/note_opening.js";
import { writeNote } from "../../../../../components/pages/visit/note/note_reading.js";

const OF = { by: "BY-HO", kz: "KZ-55", guest: "KZ-55", day: "2026-12-01", lang: "ru", lang2: null, data_version: "1" };
const WORDS = { refused_size: "{size} kB", refused_format: "format “{format}”", refused_json: "line {line}" };
const file = (text, name = "a.json") => ({ name, size: text.length, text: async () => text });

test("a note is opened from its file", async () => {
  assert.deepEqual(await openNote(file(writeNote(emptyNote(OF))), WORDS), { note: emptyNote(OF) });
});

test("a file that is too large is not read at all", async () => {
  const read = () => assert.fail("it was read");
  const found = await openNote({ name: "big.json", size: 200_001, text: read }, WORDS);
  assert.equal(found.refused, "big.json: 201 kB");
});

test("a refusal names the file and what it holds, as text", async () => {
  const found = await openNote(file('{"format": "$&<b>"}'), WORDS);
  assert.equal(found.refused, "a.json: format “$&<b>”");
  assert.match((await openNote(file("{"), WORDS)).refused, /^a\.json: line \d+$/);
});
