import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnSeed } from "../../../../../components/pages/learn/quiz_start/quiz_start.js";

test("a code that is drawn is easily read out and seldom the same", () => {
  const drawn = new Set(Array.from({ length: 200 }, () => drawnSeed()));
  assert.ok(drawn.size > 190);
  for (const seed of drawn) assert.match(seed, /^[2-9A-HJ-NP-Z]{5}$/);
});
