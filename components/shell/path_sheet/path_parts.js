// What the sheet of the path shows: a stop before and after its answer, and the end.

import { make } from "../../static/lib/dom.js";
import { evidenceLine } from "../../static/lib/evidence_card.js";
import { filled } from "../../static/lib/file_field.js";

/** @import { Stop } from "./path_answers.js" */
/** @import { PathState } from "./path_state.js" */
/** @import { PathData } from "./path_sheet.js" */

/**
 * What a reader can do on the sheet.
 *
 * @typedef {object} Deeds
 * @property {() => void} leave
 * @property {() => void} show Shows the view again.
 * @property {() => void} next
 * @property {() => void} restart
 * @property {(id: string) => void} answer
 * @property {(stop: Stop) => void} repeat
 */
/** @typedef {{ state: PathState, stops: Stop[], data: PathData, deeds: Deeds }} Drawn */

/**
 * @param {string} title
 * @param {string} position
 * @param {Record<string, string>} words
 * @param {() => void} leave
 */
export function drawHead(title, position, words, leave) {
  return make(
    "div",
    { class: "pv-path-head" },
    position && make("p", { class: "pv-path-position" }, position),
    make("h2", {}, title),
    make(
      "button",
      {
        type: "button",
        class: "pv-path-leave",
        "data-key": "leave",
        title: words.leave,
        "aria-label": words.leave,
        click: leave,
      },
      "×",
    ),
  );
}

/**
 * A stop: its question with a list, or, once it is answered, its evidence.
 *
 * @param {Stop} stop
 * @param {Drawn} drawn
 * @returns {Element[]}
 */
export function drawStop(stop, { state, stops, data, deeds }) {
  const { words, lang } = data;
  const count = { number: String(state.at + 1), count: String(stops.length) };
  const head = drawHead(stop.title, filled(words.position ?? "", count), words, deeds.leave);
  const question = make("p", { class: "pv-path-question" }, stop.question);
  const show = make("button", { type: "button", class: "pv-link", "data-key": "view", click: deeds.show }, words.view);
  if (state.answers[stop.kind] === undefined) {
    const list = options(stop.options, deeds.answer);
    const summary = make("summary", {}, make("span", {}, words.list));
    const sentence = make("p", { class: "pv-path-sentence" }, stop.sentence);
    return [head, sentence, question, make("details", { class: "pv-path-list" }, summary, list, show)];
  }
  const isLast = state.at + 1 >= stops.length;
  return [
    head,
    question,
    make("p", { class: "pv-path-after" }, stop.after),
    make("p", { class: "pv-actions" }, action(isLast ? words.finish : words.next, "next", deeds.next, true)),
    make("h3", {}, words.evidence),
    make(
      "ul",
      { class: "pv-path-proofs" },
      stop.proofs.map(({ claim, sentence, source }) =>
        make("li", { "data-claim": claim }, make("p", {}, sentence), evidenceLine(claim, source, lang, sentence)),
      ),
    ),
    make("p", {}, show),
  ];
}

/**
 * Whether an answer is right, and which one is.
 *
 * @param {Stop} stop
 * @param {string} answer
 * @param {Record<string, string>} words
 * @returns {Node[]}
 */
export function drawVerdict({ right, options: all, answer: best }, answer, words) {
  if (right.includes(answer)) return [make("span", { class: "pv-path-right" }, words.right)];
  const text = all.find(({ id }) => id === best)?.text ?? "";
  return [
    make("span", { class: "pv-path-wrong" }, words.wrong),
    document.createTextNode(" "),
    make("b", {}, ...[text].flat()),
  ];
}

/**
 * The end: how many answers were right, what was missed, and the ways from here.
 *
 * @param {Drawn} drawn
 * @returns {Element[]}
 */
export function drawEnd({ state, stops, data, deeds }) {
  const { words } = data;
  const missed = stops.filter(({ kind, right }) => !right.includes(state.answers[kind] ?? ""));
  const count = { right: String(stops.length - missed.length), count: String(stops.length) };
  const titles = missed.map(({ kind, title }) => ({ id: kind, text: title }));
  /** @param {string} kind */
  const repeat = (kind) => {
    const stop = missed.find((other) => other.kind === kind);
    if (stop) deeds.repeat(stop);
  };
  return [
    drawHead(filled(words.done ?? "", count), words.label ?? "", words, deeds.leave),
    ...(missed.length ? [make("p", {}, words.missed), options(titles, repeat)] : []),
    make(
      "p",
      { class: "pv-actions" },
      action(words.back, "back", deeds.leave, true),
      action(words.restart, "restart", deeds.restart, false),
    ),
  ];
}

/**
 * @param {Stop["options"]} some
 * @param {(id: string) => void} choose
 */
function options(some, choose) {
  return make(
    "ul",
    { class: "pv-path-options" },
    some.map(({ id, text }) =>
      make("li", {}, make("button", { type: "button", "data-option": id, click: () => choose(id) }, ...[text].flat())),
    ),
  );
}

/**
 * @param {string | undefined} text
 * @param {string} key
 * @param {() => void} click
 * @param {boolean} isMain
 */
function action(text, key, click, isMain) {
  const style = isMain ? "pv-action pv-action-filled" : "pv-action";
  return make("button", { type: "button", class: style, "data-key": key, click }, text);
}
