// Promises: each target on one side, the later facts on the other, the verdict between them by sign and word.

import { drawItem } from "../../../parts/document/item.js";
import { mountOf, selectIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component, Target } from "../../../static/lib/component.js" */
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
/** @typedef {{ target: FullItem, outcomes: Outcome[] }} Promised */
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
 */

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
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-tracker pv-document", "data-testid": "tracker", "aria-label": data.title, lang: data.lang },
      make("h2", {}, data.title, " ", make("span", { class: "pv-count" }, data.count)),
      make("p", { class: "pv-lead" }, data.lead),
      data.groups.length
        ? data.groups.map((group) => drawGroup(group, data, fold, go))
        : make("p", { class: "pv-empty" }, data.empty),
    ),
  );
}

/**
 * @param {Group} group
 * @param {Data} data
 * @param {Map<string, boolean>} fold
 * @param {(target: Target) => void} go
 */
function drawGroup({ verdict, sign, title, open, most, more, promises }, { lang, heads }, fold, go) {
  /** @param {Promised[]} some */
  const list = (some) =>
    make(
      "ul",
      { class: "pv-promises" },
      some.map((promise) => drawPromise(promise, lang, go)),
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

/**
 * @param {Promised} promise
 * @param {string} lang
 * @param {(target: Target) => void} go
 */
function drawPromise({ target, outcomes }, lang, go) {
  return make(
    "li",
    { class: "pv-promise", "data-target": target.claim },
    make("ul", { class: "pv-items pv-promise-target" }, drawItem(target, go, lang)),
    make(
      "div",
      { class: "pv-outcomes" },
      outcomes.map((outcome) => drawOutcome(outcome, lang, go)),
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
