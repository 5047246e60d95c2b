import assert from "node:assert/strict";
import { test } from "node:test";
import { HandCount } from "../../../../../components/pages/learn/quiz_sheet/hand_count.js";

test("hands are counted for each question and option, and never below none", () => {
  const hands = new HandCount();
  hands.change("q1", 2, 1);
  hands.change("q1", 2, 1);
  hands.change("q1", 0, 1);
  hands.change("q2", 2, -1);
  assert.deepEqual([hands.of("q1", 2), hands.of("q1", 0), hands.of("q1", 1), hands.of("q2", 2)], [2, 1, 0, 0]);
  assert.deepEqual([hands.total("q1"), hands.total("q2"), hands.total("q3")], [3, 0, 0]);
  assert.equal(hands.current, 2);
});
