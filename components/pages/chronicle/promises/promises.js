// Promises: each target on one side, the later facts on the other, the verdict between them by sign and word.

import { drawItem } from "../../../parts/document/item.js";
import { answerButtons, answerForm, sayFault } from "../../../parts/promise_answer/answer_form.js";
import { mountOf, selectIn, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component, Target } from "../../../static/lib/component.js" */
/** @import { AnswerState, Deed, OwnAnswer } from "../../../parts/promise_answer/answer_form.js" */
/** @import { FullItem, Text } from "../../../static/lib/document_types.js" */

/** What came of a promise: the verdict, its reason, and the later fact or the words that there is none. */
/**
 * @typedef {object} Outcome
 * @property {string} verdict
 * @property {string} sign
 * @property {string} word
 * @property {Text} why
 * @property {FullItem | null} item
 * @property {string} none
 */
/** @typedef {{ target: FullItem, outcomes: Outcome[], open: boolean, answers: OwnAnswer[] }} Promised */
/** A verdict: beyond the first `most` its promises are folded under the words `more`. */
/**
 * @typedef {object} Group
 * @property {string} verdict
 * @property {string} sign
 * @property {string} title
 * @property {boolean} open
 * @property {number} most
 * @property {string} more
 * @property {Promised[]} promises
 */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string} lead
 * @property {string} count
 * @property {string[]} heads
 * @property {string} empty
 * @property {Group[]} groups
 * @property {AnswerState} answering
 */

/** The answer that is being written, and its promise. @typedef {{ target: string, form: HTMLFormElement }} Writing */
/** What a promise is drawn with. @typedef {{ data: Data, go: (target: Target) => void, answering: Answering }} Tools */

/** What is being written in each part; it stays while the page is drawn anew. @type {WeakMap<Element, Answering>} */
const writings = new WeakMap();
/** Which verdicts a reader opened or closed, of each part. @type {WeakMap<Element, Map<string, boolean>>} */
const folds = new WeakMap();

/**
 * Draws the promises in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "tracker");
  const fold = folds.get(mount) ?? new Map();
  folds.set(mount, fold);
  const go = selectIn(component);
  const send = sendIn(component);
  const answering = writings.get(mount) ?? new Answering();
  writings.set(mount, answering);
  answering.deed = (asked) => send("answer", { ...asked, number: Date.now() });
  answering.again = () => draw(component);
  answering.hear(data.answering);
  const tools = { data, go, answering };
  const { said } = data.answering;
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-tracker pv-document", "data-testid": "tracker", "aria-label": data.title, lang: data.lang },
      make("h2", {}, data.title, " ", make("span", { class: "pv-count" }, data.count)),
      make("p", { class: "pv-lead" }, data.lead),
      make("p", { class: "pv-own-said", role: "status", "data-testid": "answer-said" }, !said?.refused && said?.text),
      data.groups.length
        ? data.groups.map((group) => drawGroup(group, tools, fold))
        : make("p", { class: "pv-empty" }, data.empty),
    ),
  );
}

/**
 * @param {Group} group
 * @param {Tools} tools
 * @param {Map<string, boolean>} fold
 */
function drawGroup({ verdict, sign, title, open, most, more, promises }, tools, fold) {
  const { heads } = tools.data;
  /** @param {Promised[]} some */
  const list = (some) =>
    make(
      "ul",
      { class: "pv-promises" },
      some.map((promise) => drawPromise(promise, tools)),
    );
  const name = `${verdict}-rest`;
  /** @type {HTMLDetailsElement | ""} */
  const rest =
    more &&
    make(
      "details",
      {
        class: "pv-verdict-rest",
        open: fold.get(name) ?? false,
        toggle: () => rest && fold.set(name, rest.open),
      },
      make("summary", {}, more),
      list(promises.slice(most)),
    );
  /** @type {HTMLDetailsElement} */
  const box = make(
    "details",
    {
      class: `pv-verdicts pv-verdict-${verdict}`,
      "data-verdict": verdict,
      open: fold.get(verdict) ?? open,
      toggle: () => fold.set(verdict, box.open),
    },
    make("summary", {}, signOf(sign), title, " ", make("span", { class: "pv-count" }, promises.length)),
    make(
      "div",
      { class: "pv-promise-heads", "aria-hidden": "true" },
      heads.map((head) => make("span", {}, head)),
    ),
    list(promises.slice(0, most)),
    rest,
  );
  return box;
}

/** Writing of an answer: one at a time. */
class Answering {
  /** @type {Writing | null} */
  writing = null;
  /** @type {Deed} */
  deed = () => undefined;
  again = () => {};
  /** What was said last. */
  heard = "";

  /**
   * Takes what the server said of the answer that was sent: a refused one stays open, with the reason.
   *
   * @param {AnswerState} state
   */
  hear({ said }) {
    if (!said || said.id === this.heard) return;
    this.heard = said.id;
    if (said.target !== this.writing?.target) return;
    if (said.refused) sayFault(this.writing.form, said.text);
    else this.writing = null;
  }

  /**
   * @param {AnswerState} state
   * @param {string} target
   * @param {OwnAnswer} [answer]
   */
  write(state, target, answer) {
    const form = answerForm(state, target, { answer }, this.deed, () => this.stop(target));
    this.writing = { target, form };
    this.again();
    const field = form.querySelector("textarea");
    field?.focus();
  }

  /** @param {string} target */
  stop(target) {
    this.writing = null;
    this.again();
    const button = document.querySelector(`[data-action="answer ${CSS.escape(target)}"]`);
    if (button instanceof HTMLElement) button.focus();
  }
}

/**
 * The own answers beside a promise, and the way to write one.
 *
 * @param {Promised} promise
 * @param {Tools} tools
 */
function drawAnswers({ target, open, answers }, { data, go, answering }) {
  const { claim } = target;
  const { may, words } = data.answering;
  if (!claim) return null;
  const { writing } = answering;
  return [
    answers.map((answer) =>
      make(
        "div",
        { class: "pv-own-answer", "data-answer": answer.id, "data-testid": "own-answer" },
        make("ul", { class: "pv-items" }, drawItem(answer.item, go, data.lang)),
        answerButtons(data.answering, claim, answer, answering.deed, () =>
          answering.write(data.answering, claim, answer),
        ),
      ),
    ),
    writing?.target === claim
      ? writing.form
      : open &&
        may &&
        make(
          "button",
          {
            type: "button",
            class: "pv-action pv-answer",
            "data-action": `answer ${claim}`,
            click: () => answering.write(data.answering, claim),
          },
          words.answer,
        ),
  ].flat();
}

/**
 * @param {Promised} promise
 * @param {Tools} tools
 */
function drawPromise(promise, tools) {
  const { target, outcomes } = promise;
  const { data, go } = tools;
  const { lang } = data;
  return make(
    "li",
    { class: "pv-promise", "data-target": target.claim },
    make("ul", { class: "pv-items pv-promise-target" }, drawItem(target, go, lang)),
    make(
      "div",
      { class: "pv-outcomes" },
      outcomes.map((outcome) => drawOutcome(outcome, lang, go)),
      drawAnswers(promise, tools),
    ),
  );
}

/**
 * @param {Outcome} outcome
 * @param {string} lang
 * @param {(target: Target) => void} go
 */
function drawOutcome({ verdict, sign, word, why, item, none }, lang, go) {
  return make(
    "div",
    { class: `pv-outcome pv-verdict-${verdict}` },
    make(
      "div",
      { class: "pv-outcome-verdict" },
      make("p", { class: "pv-verdict" }, signOf(sign), word),
      make("p", { class: "pv-line-text" }, why),
    ),
    item ? make("ul", { class: "pv-items" }, drawItem(item, go, lang)) : make("p", { class: "pv-empty" }, none),
  );
}

/** @param {string} sign */
function signOf(sign) {
  return make("span", { class: "pv-verdict-sign", "aria-hidden": "true" }, sign);
}
