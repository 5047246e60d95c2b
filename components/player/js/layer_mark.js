// What names a layer of our own data on a step: its mark, and what it says beside the book, apart from its words.

import { make } from "../../static/lib/dom.js";

/** @import { StepLayer } from "./show_types.js" */

/**
 * The lines of a layer: the first has its mark.
 *
 * @param {StepLayer} layer
 * @returns {HTMLElement[]}
 */
export function drawLayer({ mark, note, said }) {
  return [
    make(
      "p",
      { class: "pv-show-layer-mark" },
      make("strong", { "data-testid": "layer-mark" }, mark),
      note && make("span", {}, ` · ${note}`),
    ),
    ...said.map(([text, source, claim]) =>
      make("p", { class: "pv-show-layer-line", "data-claim": claim }, text, make("span", {}, ` (${source})`)),
    ),
  ];
}
