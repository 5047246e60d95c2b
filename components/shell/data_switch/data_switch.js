// The switch of whose facts are shown: the book's, our own, or both; and the choice of a layer where there are several.

import { make } from "../../static/lib/dom.js";

/**
 * A choice: its value, its word, and whether it is the one that is shown.
 * @typedef {[string, string, boolean]} Choice
 */
/**
 * @typedef {object} DataSwitch
 * @property {string} label
 * @property {Choice[]} options
 * @property {string} layer
 * @property {Choice[]} layers
 * @property {string} line What is shown, in words; empty where it is the book.
 */

/**
 * Makes the switch.
 *
 * @param {DataSwitch} data
 * @param {(asked: { data: string, layer: string }) => void} choose
 */
export function dataSwitch({ label, options, layer, layers }, choose) {
  const shown = shownOf(options);
  const asked = layers.length > 1 ? shownOf(layers) : "";
  return make(
    "div",
    { class: "pv-data-switch", role: "group", "aria-label": label, "data-testid": "data-switch" },
    options.map(([value, word]) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-data-choice",
          "data-choice": value,
          "aria-pressed": String(value === shown),
          click: () => choose({ data: value, layer: asked }),
        },
        word,
      ),
    ),
    layers.length > 1 &&
      shown !== options[0][0] &&
      layerChoice(layer, layers, (id) => choose({ data: shown, layer: id })),
  );
}

/**
 * The line that says whose facts are shown.
 *
 * @param {DataSwitch | null} data
 */
export function dataLine(data) {
  return data?.line ? make("p", { class: "pv-data-line", "data-testid": "data-line" }, data.line) : null;
}

/**
 * @param {string} label
 * @param {Choice[]} layers
 * @param {(id: string) => void} choose
 */
function layerChoice(label, layers, choose) {
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { class: "pv-data-layer", "aria-label": label, "data-testid": "data-layer", change: () => choose(select.value) },
    layers.map(([value, word, selected]) => make("option", { value, selected }, word)),
  );
  return select;
}

/**
 * The value that is shown; the first one where none is.
 *
 * @param {Choice[]} choices
 */
function shownOf(choices) {
  return (choices.find(([, , isShown]) => isShown) ?? choices[0])[0];
}
