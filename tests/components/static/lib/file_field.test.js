import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileField, filled, refusedText } from "../../../../components/static/lib/file_field.js";

test("a field takes one kind of files and gives each to who asked, the same one again too", () => {
  const opened = [];
  const field = fileField("Open", ".pvtalk.json", (file) => opened.push(file));
  assert.equal(field.accept, ".pvtalk.json,application/json");
  for (let time = 0; time < 2; time += 1) {
    Object.defineProperty(field, "files", { value: ["a"], configurable: true });
    field.dispatchEvent(new Event("change"));
  }
  assert.deepEqual(opened, ["a", "a"]);
});

test("braces in what is put into a sentence are not read again", () => {
  assert.equal(filled("{a} of {b}, {c}", { a: "{b}", b: "$&" }), "{b} of $&, {c}");
  assert.equal(
    refusedText({ name: "a.json", size: 1500 }, "{size} kB: {format}", { format: "{size}" }),
    "a.json: 2 kB: {size}",
  );
});
