// The card of a place that the hall has asked for.

import { make } from "../../static/lib/dom.js";

/** @import { TalkState } from "./talk_state.js" */

/**
 * @param {TalkState} state
 * @param {string} id
 * @returns {HTMLElement}
 */
export function placeCard(state, id) {
  const found = state.text.places.find((place) => place.id === id);
  return make("section", { "data-testid": "place-card" }, make("h2", {}, found?.name ?? id));
}
