// What lies over a step: black, white, the sources of the step, or the card of a place that the hall asked for.

/** @import { Cover, TalkState } from "../talk_state.js" */

import { placeCard } from "./place_card.js";
import { sourceCard } from "./source_card.js";

/**
 * What a cover consists of; black and white are nothing but their colour.
 *
 * @param {TalkState} state
 * @param {NonNullable<Cover>} cover
 * @returns {HTMLElement[]}
 */
export function drawCover(state, cover) {
  if (cover.kind === "source") return [sourceCard(state)];
  if (cover.kind === "place") return [placeCard(state, cover.id)];
  return [];
}
