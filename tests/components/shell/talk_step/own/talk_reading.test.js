import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOST_BYTES,
  readTalk,
  talkFileName,
  writeTalk,
} from "../../../../../components/shell/talk_step/own/talk_reading.js";
import { cleaned, cleanedLines } from "../../../../../components/static/lib/checked_fields.js";
import { talkOf } from "../own_talks.js";

const TALK = talkOf(2);
const written = (change) => JSON.stringify({ ...TALK, ...change });
const withFirst = (change) => written({ steps: [{ ...TALK.steps[0], ...change }] });

test("a talk that was written is read as it was, and equal talks have equal files", () => {
  const text = writeTalk(TALK);
  assert.deepEqual(readTalk(text).talk, TALK);
  const turned = Object.fromEntries(Object.entries(TALK).reverse());
  assert.equal(writeTalk(turned), text);
  assert.deepEqual(readTalk(`\uFEFF${text}`).talk, TALK);
});

test("text that looks like code is text", () => {
  const headline = "</script>{{7*7}} =cmd|' /C calc'!A0 <b>x</b>";
  assert.equal(readTalk(withFirst({ headline })).talk.steps[0].headline, headline);
});

for (const [name, text, fault, named] of [
  ["nothing", "", "json", { line: "1" }],
  ["no JSON", "{", "json", {}],
  ["a list", "[]", "format", { format: "" }],
  [
    "another file",
    JSON.stringify({ format: "partnership-vector-note" }),
    "format",
    { format: "partnership-vector-note" },
  ],
  ["another version", written({ version: 2 }), "version", { version: "2" }],
  ["a version as text", written({ version: "1" }), "version", { version: "1" }],
  ["an unknown field", written({ script: "x" }), "field", { field: "script", value: "x" }],
  ["an unknown field of a step", withFirst({ onload: "x" }), "field", { field: "steps[1].onload" }],
  ["another language", written({ lang: "fr" }), "field", { field: "lang", value: "fr" }],
  ["steps that are none", written({ steps: "all" }), "field", { field: "steps" }],
  ["a step that is none", written({ steps: [7] }), "field", { field: "steps[1]", value: "7" }],
  [
    "ten thousand steps",
    written({ steps: Array(10_000).fill(0) }),
    "many",
    { field: "steps", count: "10000", most: "60" },
  ],
  ["two steps of one id", written({ steps: [TALK.steps[0], TALK.steps[0]] }), "twice", { field: "steps", value: "s1" }],
  ["a wrong id", withFirst({ id: "x1" }), "field", { field: "steps[1].id", value: "x1" }],
  ["no headline", withFirst({ headline: undefined }), "field", { field: "steps[1].headline" }],
  ["a long headline", withFirst({ headline: "x".repeat(301) }), "long", { count: "301", most: "300" }],
  ["long notes", withFirst({ notes: "x".repeat(4001) }), "long", { field: "steps[1].notes", most: "4000" }],
  ["no time at all", withFirst({ seconds: 4 }), "field", { field: "steps[1].seconds", value: "4" }],
  ["a day", withFirst({ seconds: 86_400 }), "field", { field: "steps[1].seconds" }],
  ["no seconds", withFirst({ seconds: undefined }), "field", { field: "steps[1].seconds" }],
  ["half a second", withFirst({ seconds: 30.5 }), "field", { field: "steps[1].seconds" }],
  ["true as a time", withFirst({ seconds: true }), "field", { field: "steps[1].seconds" }],
  ["hidden as a word", withFirst({ hidden: "yes" }), "field", { field: "steps[1].hidden" }],
  ["a mark of direction", withFirst({ headline: "a\u202Eb" }), "unseen", { character: "U+202E" }],
  ["a line of notes that ends", withFirst({ notes: "a\u2028b" }), "unseen", { character: "U+2028" }],
  ["a claim as a record", withFirst({ claims: [{}] }), "field", { field: "claims" }],
  ["a sentence that is none", withFirst({ said: { a: 1 } }), "field", { field: "steps[1].said.a", value: "1" }],
  ["a large file", "x".repeat(MOST_BYTES + 1), "size", { size: "201" }],
  [
    "a prototype",
    `{"format": "partnership-vector-talk", "version": 1, "__proto__": {}}`,
    "field",
    { field: "__proto__" },
  ],
]) {
  test(`${name} is refused, and the sentence can name it`, () => {
    const found = readTalk(text);
    assert.equal(found.talk, undefined);
    assert.equal(found.fault, fault);
    for (const [key, value] of Object.entries(named)) assert.equal(found.named[key], value, key);
  });
}

test("what cannot be seen is not shown in a refusal either", () => {
  const found = readTalk(written({ lang: `\u202E${"x".repeat(100)}` }));
  assert.equal(found.named.value, `\uFFFD${"x".repeat(59)}…`);
});

test("an unknown view and a claim that is no more are no fault of the file", () => {
  assert.ok(readTalk(withFirst({ view: "/moon?x=1", claims: ["gone-1999"] })).talk);
});

test("a text is cleaned as a file may hold it", () => {
  assert.equal(cleaned("  a\n\nb\u202Ec\u200B ", 300), "a bc");
  assert.equal(cleaned("1\u00A0000", 300), "1\u00A0000");
  assert.equal(cleaned("x".repeat(400), 300).length, 300);
});

test("notes may have lines, and keep them", () => {
  assert.equal(cleanedLines(" a \r\n\u202E b\u2028c\n", 300), "a\nb\nc");
  assert.equal(readTalk(withFirst({ notes: "a\nb" })).talk.steps[0].notes, "a\nb");
  assert.equal(readTalk(withFirst({ headline: "a\nb" })).fault, "unseen");
});

test("the file is named by the title, with nothing that a file name cannot have", () => {
  assert.equal(talkFileName({ title: "Гомель – Павлодар: 8 минут" }), "Гомель-Павлодар-8-минут.pvtalk.json");
  assert.equal(talkFileName({ title: "../../<b>" }), "b.pvtalk.json");
  assert.equal(talkFileName({ title: "" }), "talk.pvtalk.json");
});
