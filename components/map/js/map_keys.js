// Keys on the map of a page: arrows to the neighbours, Enter chooses, Escape clears.

import { chosenIn } from "./highlight.js";

/** @import { MapView } from "./map_view.js" */

/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Does what a key asks for that is pressed on a map.
 *
 * @param {MapView} view
 * @param {KeyboardEvent} event
 */
export function pressOn(view, event) {
  if (event.key === "Escape" && chosenIn(view.state).some(Boolean)) {
    event.preventDefault();
    view.select(null);
    return;
  }
  const element = /** @type {HTMLElement | SVGElement} */ (event.target),
    { place, district, claim, pair } = element.dataset || {},
    id = place || district,
    step = STEPS[event.key];
  if ((!id && !claim && !pair) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (step) {
    event.preventDefault();
    event.stopPropagation();
    view.canvas?.keyboard.focusFrom(element, step, { all: event.shiftKey });
  }
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    if (pair) view.selectPair(pair);
    else view.select(id || null, claim || null);
  }
}
