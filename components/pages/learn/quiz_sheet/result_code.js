// The code of a result: digits that one reads out, with two that show a slip of the tongue or another quiz.

const CHECK = 97;
const GROUP = 3;

/** @typedef {{ letter: string, right: boolean[] }} Result */

/**
 * The code of a result: the version, which questions are right, two digits that check both.
 *
 * @param {string} quiz What names the quiz: seed, number of questions, version of the data.
 * @param {string[]} letters Of the versions.
 * @param {Result} result
 */
export function resultCode(quiz, letters, { letter, right }) {
  const bits = right.reduce((sum, is, number) => sum + (is ? 2 ** number : 0), 0);
  const digits = `${letters.indexOf(letter) + 1}${String(bits).padStart(widthOf(right.length), "0")}`;
  return grouped(digits + checkOf(quiz, digits));
}

/**
 * The result of a code; none where it is not one of the quiz.
 *
 * @param {string} quiz
 * @param {string[]} letters
 * @param {number} count Of the questions.
 * @param {string} code As it was typed.
 * @returns {Result | null}
 */
export function readCode(quiz, letters, count, code) {
  const digits = code.replace(/[\s.\-–]/gu, "");
  const width = widthOf(count);
  if (!/^\d+$/u.test(digits) || digits.length !== width + 3) return null;
  const said = digits.slice(0, -2);
  const letter = letters[Number(said[0]) - 1];
  const bits = Number(said.slice(1));
  if (!letter || bits >= 2 ** count || digits.slice(-2) !== checkOf(quiz, said)) return null;
  return { letter, right: Array.from({ length: count }, (_, number) => Math.floor(bits / 2 ** number) % 2 === 1) };
}

/**
 * How many digits say which of so many questions are right; fifty are below what a number holds exactly.
 *
 * @param {number} count
 */
function widthOf(count) {
  return String(2 ** count - 1).length;
}

/**
 * @param {string} quiz
 * @param {string} digits
 */
function checkOf(quiz, digits) {
  let sum = 0;
  for (const sign of `${quiz}|${digits}`) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % CHECK;
  return String(sum).padStart(2, "0");
}

/** @param {string} digits */
function grouped(digits) {
  return digits.match(new RegExp(`.{1,${GROUP}}`, "gu"))?.join(" ") ?? digits;
}
