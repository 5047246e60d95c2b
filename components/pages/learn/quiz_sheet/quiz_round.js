// The round of a quiz as a tab keeps it: which question is shown, what was answered, what was missed.

/** @import { Answer, Asked, Given, QuizData, Round } from "./quiz_sheet_types.js" */

/**
 * A round of a whole version.
 *
 * @param {Pick<QuizData, "versions">} data
 * @param {string} letter
 * @returns {Round}
 */
export function begun({ versions }, letter) {
  const asked = (versions[letter] ?? []).map(([number]) => number);
  return { letter, asked, at: 0, answers: {}, first: {}, practising: false };
}

/**
 * The round after an answer to the question that is shown; a second answer to it changes nothing.
 *
 * @param {Round} round
 * @param {Answer} answer
 * @returns {Round}
 */
export function answered(round, answer) {
  const number = round.asked[round.at];
  if (number === undefined || round.answers[number]) return round;
  return {
    ...round,
    answers: { ...round.answers, [number]: answer },
    first: { [number]: answer.right, ...round.first },
  };
}

/**
 * The round at its next question, which the one that is shown must have an answer for.
 *
 * @param {Round} round
 * @returns {Round}
 */
export function moved(round) {
  return answerOf(round) ? { ...round, at: round.at + 1 } : round;
}

/** @param {Round} round */
export function answerOf(round) {
  return round.answers[round.asked[round.at] ?? -1];
}

/** @param {Round} round */
export function isOver({ at, asked }) {
  return at >= asked.length;
}

/**
 * Numbers of the questions whose answers in this round are wrong.
 *
 * @param {Round} round
 */
export function missed({ asked, answers }) {
  return asked.filter((number) => answers[number] && !answers[number].right);
}

/**
 * A round of what was missed.
 *
 * @param {Round} round
 * @returns {Round}
 */
export function practice(round) {
  return { ...round, asked: missed(round), at: 0, answers: {}, practising: true };
}

/**
 * Whether an answer is right; a typed one is judged by the server.
 *
 * @param {Asked} question
 * @param {Given} given
 */
export function isRight({ answer, accepted }, given) {
  if (typeof given === "string") return accepted.includes(given);
  if (Array.isArray(given)) return Array.isArray(answer) && given.join() === answer.join();
  return given === answer;
}

/**
 * The numbers of a question's options in the order of a version.
 *
 * @param {Pick<QuizData, "versions">} data
 * @param {string} letter
 * @param {number} number
 */
export function orderOf({ versions }, letter, number) {
  return versions[letter]?.find(([question]) => question === number)?.[1] ?? [];
}

/**
 * The right options of a question by their numbers in a version, counted from 1.
 *
 * @param {QuizData} data
 * @param {string} letter
 * @param {number} number
 * @returns {number[]}
 */
export function keyOf(data, letter, number) {
  const order = orderOf(data, letter, number);
  return [data.questions[number]?.answer ?? []].flat().map((option) => order.indexOf(option) + 1);
}

/**
 * The round that a tab has kept; none where the text is no round of this quiz.
 *
 * @param {string | null} text
 * @param {QuizData} data
 * @returns {Round | null}
 */
export function readRound(text, data) {
  try {
    const found = JSON.parse(text ?? "");
    return isRound(found, data) ? found : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} found
 * @param {QuizData} data
 * @returns {found is Round}
 */
function isRound(found, { versions, questions }) {
  if (!isRecord(found)) return false;
  const { letter, asked, at, answers, first, practising } = found;
  const isNumber = (/** @type {unknown} */ number) => Number.isInteger(number) && Number(number) in questions;
  return (
    typeof letter === "string" &&
    Object.hasOwn(versions, letter) &&
    Array.isArray(asked) &&
    asked.length > 0 &&
    asked.every(isNumber) &&
    Number.isInteger(at) &&
    Number(at) >= 0 &&
    Number(at) <= asked.length &&
    isRecord(answers) &&
    Object.values(answers).every((answer) => isRecord(answer) && typeof answer.right === "boolean") &&
    isRecord(first) &&
    Object.values(first).every((right) => typeof right === "boolean") &&
    typeof practising === "boolean"
  );
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
