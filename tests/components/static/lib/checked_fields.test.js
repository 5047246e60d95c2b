import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cleaned,
  cleanedLines,
  distinct,
  fileName,
  langOf,
  listOf,
  RefusedField,
  readFile,
  textOf,
} from "../../../../components/static/lib/checked_fields.js";

const refused = (deed) => {
  const { fault, named } = readFile("{}", 1000, deed);
  return [fault, named];
};

test("a file is read, or it is said why not", () => {
  assert.deepEqual(
    readFile("\uFEFF[1]", 1000, (found) => found),
    { held: [1] },
  );
  assert.equal(readFile("{", 1000, () => 1).fault, "json");
  assert.deepEqual(
    readFile("Ы".repeat(1000), 1500, () => 1),
    { fault: "size", named: { size: "2" } },
  );
  assert.throws(() =>
    readFile("{}", 10, () => {
      throw new TypeError("a fault of ours");
    }),
  );
});

test("each field is refused by its name", () => {
  assert.deepEqual(
    refused(() => textOf({ a: 1 }, "a", 5)),
    ["field", { field: "a", value: "1" }],
  );
  assert.deepEqual(
    refused(() => textOf({ a: "abc" }, "a", 2, { where: "b[1]" })),
    ["long", { field: "b[1].a", count: "3", most: "2" }],
  );
  assert.deepEqual(
    refused(() => textOf({ a: "a\u202Eb" }, "a", 9)),
    ["unseen", { field: "a", character: "U+202E" }],
  );
  assert.equal(textOf({ a: "a\nb" }, "a", 9, { hasLines: true }), "a\nb");
  assert.equal(refused(() => langOf({ lang: "de" }, "lang"))[0], "field");
  assert.equal(refused(() => listOf({ a: [1, 2] }, "a", 1))[0], "many");
  assert.equal(refused(() => distinct(["a", "a"], "a"))[0], "twice");
  assert.ok(new RefusedField("field", {}) instanceof Error);
});

test("texts are cleaned of what nobody sees, and titles are names of files", () => {
  assert.equal(cleaned(" a\u200B\n b\u00A0c ", 20), "a b\u00A0c");
  assert.equal(cleanedLines("a\r\nb\u2028c", 20), "a\nb\nc");
  assert.equal(fileName("../Қазақ: <x>", "none", ".json"), "Қазақ-x.json");
  assert.equal(fileName("…", "none", ".json"), "none.json");
});
