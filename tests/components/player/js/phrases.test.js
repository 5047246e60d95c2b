import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, span } from "../../../../components/player/js/phrases.js";

test("what is filled in is not read for placeholders", () => {
  assert.equal(fill("{a} of {b}", { a: "{b}", b: 2 }), "{b} of 2");
  assert.equal(fill("{a} {toString}", { a: "$&" }), "$& {toString}");
  assert.equal(fill(undefined, {}), "");
});

test("a span is minutes and seconds, with hours where it has them", () => {
  const spans = [0, 5, 59.6, 65, 3599, 3600, 3725, -4.4, -0.2].map(span);
  assert.deepEqual(spans, ["0:00", "0:05", "1:00", "1:05", "59:59", "1:00:00", "1:02:05", "−0:04", "0:00"]);
});
