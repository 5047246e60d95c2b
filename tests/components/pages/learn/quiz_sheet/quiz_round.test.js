import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answered,
  answerOf,
  begun,
  isOver,
  isRight,
  keyOf,
  missed,
  moved,
  practice,
  readRound,
} from "../../../../../components/pages/learn/quiz_sheet/quiz_round.js";

const question = (answer, accepted = []) => ({ answer, accepted, options: ["a", "b", "c"] });
const DATA = {
  questions: [question(1), question([2, 0, 1]), question(0, ["KZ-55"])],
  versions: {
    A: [0, 1, 2].map((number) => [number, [0, 1, 2]]),
    B: [2, 0, 1].map((number) => [number, [2, 0, 1]]),
  },
};

test("an answer is right by its option, its order, or a place that is accepted", () => {
  const [choice, order, place] = DATA.questions;
  assert.deepEqual([isRight(choice, 1), isRight(choice, 0)], [true, false]);
  assert.deepEqual([isRight(order, [2, 0, 1]), isRight(order, [0, 1, 2])], [true, false]);
  assert.deepEqual([isRight(place, "KZ-55"), isRight(place, "KZ-10"), isRight(place, 0)], [true, false, true]);
});

test("a round goes on only from a question that was answered, and the first answer counts", () => {
  let round = begun(DATA, "B");
  assert.deepEqual(round.asked, [2, 0, 1]);
  assert.equal(moved(round), round);
  round = answered(round, { given: 1, right: false });
  assert.equal(answered(round, { given: 0, right: true }), round);
  assert.equal(answerOf(round).right, false);
  round = moved(round);
  round = moved(answered(round, { given: 1, right: true }));
  round = moved(answered(round, { given: [0, 1, 2], right: false }));
  assert.ok(isOver(round));
  assert.deepEqual(missed(round), [2, 1]);
  const again = practice(round);
  assert.deepEqual([again.asked, again.at, again.practising], [[2, 1], 0, true]);
  assert.deepEqual(answered(again, { given: 0, right: true }).first, { 0: true, 1: false, 2: false });
});

test("the key of a version has the places of the right options in it", () => {
  assert.deepEqual(keyOf(DATA, "A", 0), [2]);
  assert.deepEqual(keyOf(DATA, "B", 0), [3]);
  assert.deepEqual(keyOf(DATA, "B", 1), [1, 2, 3]);
});

test("what a tab has kept is taken only where it is a round of this quiz", () => {
  const round = moved(answered(begun(DATA, "A"), { given: 1, right: true }));
  assert.deepEqual(readRound(JSON.stringify(round), DATA), round);
  const wrong = [
    null,
    "",
    "[]",
    "{",
    "null",
    { ...round, letter: "Z" },
    { ...round, asked: [9] },
    { ...round, asked: [] },
    { ...round, at: 7 },
    { ...round, answers: { 0: 1 } },
    { ...round, first: { 0: "yes" } },
    { ...round, practising: 1 },
  ];
  for (const text of wrong) assert.equal(readRound(typeof text === "object" ? JSON.stringify(text) : text, DATA), null);
});
