import assert from "node:assert/strict";
import { test } from "node:test";
import { readCode, resultCode } from "../../../../../components/pages/learn/quiz_sheet/result_code.js";

const LETTERS = ["A", "B", "C"];
const QUIZ = "7B-2026|10|0.9";

/** So many answers, right where a number has a bit. */
const answers = (count, number) => Array.from({ length: count }, (_, at) => ((number * 7919) >> (at % 20)) % 2 === 1);

test("what is read out is what was answered, for every number of questions", () => {
  for (let count = 1; count <= 50; count += 1)
    for (const letter of LETTERS)
      for (const right of [answers(count, count), Array(count).fill(true), Array(count).fill(false)]) {
        const code = resultCode(QUIZ, LETTERS, { letter, right });
        assert.match(code, /^[\d ]+$/);
        assert.deepEqual(readCode(QUIZ, LETTERS, count, code), { letter, right });
        assert.deepEqual(readCode(QUIZ, LETTERS, count, code.replaceAll(" ", "-")), { letter, right });
      }
});

test("one digit that is misheard is noticed", () => {
  const digits = resultCode(QUIZ, LETTERS, { letter: "B", right: answers(10, 5) }).replaceAll(" ", "");
  for (let at = 0; at < digits.length; at += 1)
    for (let digit = 0; digit < 10; digit += 1)
      if (String(digit) !== digits[at])
        assert.equal(readCode(QUIZ, LETTERS, 10, digits.slice(0, at) + digit + digits.slice(at + 1)), null);
});

test("what is no code of the quiz is none", () => {
  const code = resultCode(QUIZ, LETTERS, { letter: "A", right: answers(10, 3) });
  assert.equal(readCode(`${QUIZ}x`, LETTERS, 10, code), null);
  assert.equal(readCode(QUIZ, LETTERS, 20, code), null);
  for (const wrong of ["", "abc", "1", "9".repeat(40)]) assert.equal(readCode(QUIZ, LETTERS, 10, wrong), null);
});
