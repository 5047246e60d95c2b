import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOST_BYTES,
  outlineFileName,
  readOutline,
  writeOutline,
} from "../../../../../components/static/lib/outline/outline_reading.js";
import { outlineOf } from "./own_outlines.js";

const OUTLINE = outlineOf();
const written = (change) => JSON.stringify({ ...OUTLINE, ...change });
const withFirst = (change) => written({ parts: [{ ...OUTLINE.parts[1], ...change }] });

test("an outline that was written is read as it was, and equal outlines have equal files", () => {
  const text = writeOutline(OUTLINE);
  assert.deepEqual(readOutline(text).outline, OUTLINE);
  assert.equal(writeOutline(Object.fromEntries(Object.entries(OUTLINE).reverse())), text);
});

test("the author's words may have lines, a heading has none", () => {
  assert.equal(readOutline(withFirst({ text: "a\nb" })).outline.parts[0].text, "a\nb");
  assert.equal(readOutline(withFirst({ kind: "heading", text: "a\nb" })).fault, "unseen");
});

for (const [text, fault] of [
  ["{", "json"],
  ["x".repeat(MOST_BYTES + 1), "size"],
  [written({ format: "other" }), "format"],
  ["[]", "format"],
  [written({ version: 2 }), "version"],
  [written({ more: 1 }), "field"],
  [written({ lang: "de" }), "field"],
  [written({ form: "ris" }), "field"],
  [written({ title: "a".repeat(301) }), "long"],
  [written({ parts: Array(121).fill(0) }), "many"],
  [written({ parts: [OUTLINE.parts[0], OUTLINE.parts[0]] }), "twice"],
  [withFirst({ id: "x" }), "field"],
  [withFirst({ kind: "rumour" }), "field"],
  [withFirst({ kind: "toString" }), "field"],
  [withFirst({ claim: "" }), "field"],
  [withFirst({ kind: "figure" }), "field"],
  [withFirst({ colour: "red" }), "field"],
  [written({ parts: [7] }), "field"],
])
  test(`an outline is refused: ${fault} in ${text.slice(0, 40)}`, () => {
    assert.equal(readOutline(text).fault, fault);
  });

test("the file is named by the title", () => {
  assert.equal(outlineFileName({ title: "Қазақстан: 1" }), "Қазақстан-1.pvoutline.json");
  assert.equal(outlineFileName({ title: "" }), "outline.pvoutline.json");
});
