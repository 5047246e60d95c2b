// The end of a quiz: what was missed, the code of the result, and the keys of the versions for a teacher.

import { make } from "../../../static/lib/dom.js";
import { evidenceLine } from "../../../static/lib/evidence_card.js";
import { filled } from "../../../static/lib/file_field.js";
import { keyOf, missed } from "./quiz_round.js";
import { readCode, resultCode } from "./result_code.js";

/** @import { QuizData, Round } from "./quiz_sheet_types.js" */

/**
 * What names a quiz in the code of a result.
 *
 * @param {QuizData} data
 */
export function nameOfQuiz({ seed, questions, dataVersion }) {
  return `${seed}|${questions.length}|${dataVersion}`;
}

/**
 * @param {QuizData} data
 * @param {Round} round
 * @param {{ practise: () => void, again: () => void, leave: () => void }} ways
 */
export function drawEnd(data, round, ways) {
  const { words, questions } = data;
  const wrong = missed(round);
  const count = round.asked.length;
  return [
    make("h3", { tabindex: -1, class: "pv-quiz-head" }, words.result),
    make(
      "p",
      { class: "pv-quiz-score", "data-testid": "quiz-score" },
      filled(words.score ?? "", { right: String(count - wrong.length), count: String(count) }),
    ),
    Object.keys(round.first).length === questions.length && drawCode(data, round),
    make(
      "p",
      { class: "pv-actions" },
      wrong.length > 0 &&
        make(
          "button",
          { type: "button", class: "pv-action pv-action-filled", "data-key": "practise", click: ways.practise },
          words.practise,
        ),
      make("button", { type: "button", class: "pv-action", "data-key": "again", click: ways.again }, words.again),
      make("button", { type: "button", class: "pv-action", "data-key": "leave", click: ways.leave }, words.leave),
    ),
    wrong.length ? drawMissed(data, wrong) : make("p", {}, words.none),
  ];
}

/**
 * @param {QuizData} data
 * @param {Round} round
 */
function drawCode(data, { letter, first }) {
  const right = data.questions.map((_, number) => first[number] === true);
  return make(
    "p",
    { class: "pv-quiz-code" },
    make("span", {}, data.words.code),
    make(
      "output",
      { "data-testid": "quiz-code" },
      resultCode(nameOfQuiz(data), Object.keys(data.versions), { letter, right }),
    ),
  );
}

/**
 * @param {QuizData} data
 * @param {number[]} numbers
 */
function drawMissed({ words, questions, lang }, numbers) {
  return make(
    "section",
    { class: "pv-quiz-missed", "aria-label": words.missed, "data-testid": "quiz-missed" },
    make("h4", {}, words.missed),
    make(
      "ul",
      {},
      numbers.map((number) => {
        const question = questions[number];
        if (!question) return null;
        const right = [question.answer].flat().map((option) => question.options[option]);
        return make(
          "li",
          { "data-section": `missed ${number}` },
          make("p", {}, question.text),
          make("p", {}, filled(words.rightIs ?? "", { name: right.join(" → ") })),
          question.proofs.slice(0, 1).map(({ claim, sentence, source }) => evidenceLine(claim, source, lang, sentence)),
        );
      }),
    ),
  );
}

/**
 * The keys of the versions, and the field that reads the code of a result.
 *
 * @param {QuizData} data
 */
export function drawKeys(data) {
  const { words, questions, versions } = data;
  const letters = Object.keys(versions);
  const cell = (/** @type {string} */ letter, /** @type {number} */ at) => {
    const [number = 0] = versions[letter]?.[at] ?? [];
    return make("td", {}, keyOf(data, letter, number).join("–"));
  };
  return make(
    "details",
    { class: "pv-quiz-keys", "data-testid": "quiz-keys" },
    make("summary", {}, words.keys),
    make("p", {}, words.keyNote),
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          [words.question, ...letters].map((name) => make("th", { scope: "col" }, name)),
        ),
      ),
      make(
        "tbody",
        {},
        questions.map((_, at) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, at + 1),
            letters.map((letter) => cell(letter, at)),
          ),
        ),
      ),
    ),
    drawReader(data, letters),
  );
}

/**
 * @param {QuizData} data
 * @param {string[]} letters
 */
function drawReader(data, letters) {
  const { words, questions } = data;
  const input = make("input", { type: "text", inputmode: "numeric", maxlength: 40, autocomplete: "off" });
  const said = make("p", { role: "status", "data-testid": "read-code" });
  return make(
    "form",
    {
      class: "pv-quiz-typed",
      submit: (event) => {
        event.preventDefault();
        const found = readCode(nameOfQuiz(data), letters, questions.length, input.value);
        said.textContent = found ? saidOf(found, data) : (words.readWrong ?? "");
      },
    },
    make("label", {}, make("span", {}, words.read), input),
    make("button", { type: "submit", class: "pv-action" }, words.readButton),
    said,
  );
}

/**
 * @param {import("./result_code.js").Result} found
 * @param {QuizData} data
 */
function saidOf({ letter, right }, { words }) {
  const wrong = right.flatMap((is, number) => (is ? [] : [number + 1]));
  const count = { right: String(right.length - wrong.length), count: String(right.length) };
  const score = filled(words.readRight ?? "", { version: letter, ...count });
  return wrong.length ? `${score} ${filled(words.readMissed ?? "", { numbers: wrong.join(", ") })}` : score;
}
