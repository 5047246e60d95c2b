// What of the map is seen and drawn, with its counts, its partners and its notes in words.

import {
  countKinds,
  countsOf,
  countTies,
  eraOf,
  exists,
  isDrawn,
  NONE,
  partnersOf,
  statedName,
  visibleTies,
} from "./visible.js";

/** @import { Counts, Day, Light, MapIndex, MapState } from "./types.js" */

/** The ties of a day that pass the filters, and what is counted of them; a click asks nothing new of these. */
export class Sight {
  /** @param {MapIndex} index */
  constructor(index) {
    this.index = index;
    this.asked = "";
    /** @type {string[]} Ids of all arcs, those too that carry a tie to another territory. */
    this.seen = [];
    /** @type {string[]} Those that carry none. */
    this.plain = [];
    /** @type {Map<string, Counts>} By place. */
    this.counts = new Map();
    /** @type {Map<string, Counts>} By kind. */
    this.kinds = new Map();
  }

  /**
   * Looks at the map in a state; where numbered symbols are drawn no tie is seen.
   *
   * @param {MapState} state
   * @param {{ numbered: boolean }} options
   */
  look(state, { numbered }) {
    const { index } = this,
      asked = JSON.stringify([numbered, state.day, state.kinds, state.statuses, state.themes]);
    if (this.asked === asked) return this;
    this.asked = asked;
    this.seen = numbered ? [] : visibleTies(index, state);
    this.plain = this.seen.filter((id) => !index.ties[id].changed.length);
    this.counts = countTies(index, this.seen);
    this.kinds = countKinds(index, state);
    return this;
  }

  /**
   * The arcs to draw: those that carry a tie to another territory only where they are lit.
   *
   * @param {Light} light
   */
  drawn(light) {
    const drawn = this.seen.filter((id) => isDrawn(this.index.ties[id], id, light));
    return drawn.length === this.plain.length ? this.plain : drawn; // the same array is drawn already
  }

  /**
   * The numbers of ties of a place, in words.
   *
   * @param {string} id
   */
  tiesOf(id) {
    return countsOf(this.index, this.counts.get(id) || NONE);
  }

  /**
   * The partners of a place in words, a line for each bond.
   *
   * @param {string} id
   * @param {Day} day
   */
  partnersOf(id, day) {
    const { index, seen } = this,
      { bonds, lang } = index.text,
      named = (/** @type {string[]} */ ids) => ids.map((other) => statedName(index, other, day));
    return Object.entries(partnersOf(index, seen, id)).map(
      ([bond, ids]) =>
        `${bonds[bond]}: ${named(ids)
          .sort((a, b) => a.localeCompare(b, lang))
          .join(", ")}`,
    );
  }
}

/**
 * Notes of what the drawing does not say by itself.
 *
 * @param {Pick<MapIndex, "ties" | "text">} index
 * @param {MapState} state
 * @param {string[]} seen
 * @param {Light} light
 * @returns {string[]}
 */
export function notesOf({ ties, text }, state, seen, light) {
  const chosen = chosenIn(state).some(Boolean),
    lit = [...light.ties, ...light.below],
    carried = lit.some((id) => ties[id].changed.length);
  const notes = [
    state.layout === "side" && text.magnified,
    carried && text.by_territory,
    !carried && seen.some((id) => !isDrawn(ties[id], id, light)) && text.carried,
    chosen && !light.any && text.unplaced,
  ];
  return notes.filter((note) => typeof note === "string");
}

/**
 * What became of a chosen territory that is not there on the day; nothing of one that is.
 *
 * @param {Pick<MapIndex, "eras" | "places">} index
 * @param {MapState} state
 */
export function noticeOf(index, { place, day }) {
  const chosen = place ? index.places[place] : null;
  return chosen && !exists(chosen, day) ? chosen.notices?.[eraOf(index, day)] || "" : "";
}
