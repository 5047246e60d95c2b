import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ClassScreen } from "../../../../../components/pages/learn/quiz_sheet/class_screen.js";

const question = (id, how, answer) => ({
  id,
  how,
  answer,
  text: id,
  options: ["x", "y"],
  accepted: [],
  proofs: [{ claim: "c", sentence: "Said.", source: "note 1" }],
});
const DATA = { words: {}, questions: [question("q0", "choice", 1), question("q1", "order", [1, 0])] };

const made = () => new ClassScreen(DATA, [0, 1]);

test("a clicker shows the answer, then the next question, at last the result, and goes back the same way", () => {
  const screen = made();
  const seen = () => [screen.at, screen.isShown];
  assert.deepEqual(seen(), [0, false]);
  for (const [key, expected] of [
    ["PageDown", [0, true]],
    ["ArrowRight", [1, false]],
    ["PageUp", [0, true]],
    ["ArrowLeft", [0, false]],
    ["PageUp", [0, false]],
  ]) {
    assert.ok(screen.does(key, false));
    assert.deepEqual(seen(), expected, key);
  }
  for (let press = 0; press < 9; press += 1) screen.does(" ", false);
  assert.equal(screen.at, 2);
  assert.equal(screen.question, undefined);
});

test("digits count a hand for an option, plus and minus change the one that was counted last", () => {
  const screen = made();
  for (const key of ["1", "2", "2", "+", "-", "9"]) screen.does(key, false);
  assert.deepEqual([screen.hands.of("q0", 0), screen.hands.of("q0", 1)], [1, 2]);
  screen.does("PageDown", false);
  screen.does("PageDown", false);
  for (const key of ["+", "+", "1"]) screen.does(key, false);
  assert.deepEqual([screen.hands.of("q1", -1), screen.hands.of("q1", 0)], [2, 0]);
});

test("a key that a button takes for itself moves nothing, and another key is left to the browser", () => {
  const screen = made();
  assert.equal(screen.does(" ", true), false);
  assert.equal(screen.does("ArrowRight", true), false);
  assert.equal(screen.does("PageDown", true), true);
  assert.equal(screen.does("Tab", false), false);
});
