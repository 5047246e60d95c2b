// The signs of the white spots, and the legend that says what they are.

import { make } from "../../../static/lib/dom.js";

/** @typedef {"signed" | "undated" | "memorandum" | "intent" | "below" | "none"} State */
/**
 * States, each with its words and how many pairs are in it, and what a corner says, with how many cells have it.
 *
 * `own` says what the mark of a layer is; it is empty where none is shown.
 *
 * @typedef {{ states: [State, string, string][], by_territory: string, carried: string, own: string }} Words
 */

/** @type {Record<State, () => SVGElement>} */
const SIGNS = {
  signed: () => make("circle", { cx: 8, cy: 8, r: 5.5, class: "pv-sign-full" }),
  undated: () => make("circle", { cx: 8, cy: 8, r: 4.6, class: "pv-sign-line" }),
  memorandum: () => make("path", { d: "M8 2.5 13.5 8 8 13.5 2.5 8Z", class: "pv-sign-line" }),
  intent: () => make("path", { d: "M8 3 13.5 12.5H2.5Z", class: "pv-sign-line" }),
  below: () => make("rect", { x: 5.5, y: 5.5, width: 5, height: 5, class: "pv-sign-full" }),
  none: () => make("path", { d: "M5.5 8H10.5", class: "pv-sign-line" }),
};

/**
 * The legend: every sign with its words and its number.
 *
 * @param {Words} words
 */
export function drawLegend({ states, by_territory, carried, own }) {
  const lines = states.map(([state, words, count]) =>
    make(
      "li",
      { "data-state": state },
      make("span", { class: `pv-cell pv-cell-${state}` }, sign(state)),
      make("span", {}, words),
      make("span", { class: "pv-count" }, count),
    ),
  );
  const corner = make(
    "li",
    {},
    make("span", { class: "pv-cell pv-cell-signed pv-cell-by_territory" }, sign("signed")),
    make("span", {}, by_territory),
    make("span", { class: "pv-count" }, carried),
  );
  const second = own && make("li", { "data-own": "" }, make("span", { class: "pv-cell" }, ownMark("")), own);
  return make("ul", { class: "pv-matrix-legend" }, lines, corner, second || []);
}

/**
 * The mark of a layer in a cell: a double diamond with the number of the layer's ties.
 *
 * @param {string} count
 */
export function ownMark(count) {
  const drawing = make(
    "svg",
    { viewBox: "0 0 16 16", width: 12, height: 12 },
    make("path", { d: "M8 1 15 8 8 15 1 8Z", class: "pv-own-outer" }),
    make("path", { d: "M8 5 11 8 8 11 5 8Z", class: "pv-sign-full" }),
  );
  return make("span", { class: "pv-own-mark", "aria-hidden": "true" }, drawing, count);
}

/**
 * The sign of a state.
 *
 * @param {State} state
 */
export function sign(state) {
  return make(
    "svg",
    { class: "pv-sign", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    SIGNS[state](),
  );
}
