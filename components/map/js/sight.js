// What of the map is seen and drawn, with its counts, its partners and its notes in words.

import { chosenIn } from "./highlight.js";
import { linesOf, shownLines } from "./pair_lines.js";
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

/** @import { Counts, Day, HighlightTable, Light, MapIndex, MapState, PairLine } from "./types.js" */

/** The ties of a day that pass the filters, and what is counted of them; a click asks nothing new of these. */
export class Sight {
  /**
   * @param {MapIndex} index
   * @param {HighlightTable} table
   */
  constructor(index, table) {
    this.index = index;
    this.table = table;
    this.asked = "";
    this.day = index.today;
    this.numbered = false;
    /** @type {string[]} Ids of all arcs, those too that carry a tie to another territory. */
    this.seen = [];
    /** @type {Map<string, PairLine>} The lines of all pairs of units. */
    this.pairs = new Map();
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
    this.day = state.day;
    this.numbered = numbered;
    this.seen = numbered ? [] : visibleTies(index, state);
    this.pairs = linesOf(index, this.table, this.seen, state.day);
    this.counts = countTies(index, this.seen, state.day);
    this.kinds = countKinds(index, state);
    return this;
  }

  /**
   * The arcs to draw: where nothing is lit none, the lines of pairs are drawn then.
   *
   * @param {Light} light
   */
  drawn(light) {
    return this.seen.filter((id) => isDrawn(id, light));
  }

  /**
   * The lines of pairs of units to draw; while nothing changes, the same map.
   *
   * @param {Light} light
   */
  lines(light) {
    return shownLines(this.index, this.pairs, light, this.day);
  }

  /**
   * The numbers of ties of a place, in words; nothing where numbered symbols are drawn, which leave ties uncounted.
   *
   * @param {string} id
   */
  tiesOf(id) {
    return this.numbered ? "" : countsOf(this.index, this.counts.get(id) || NONE);
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
 * @param {Map<string, PairLine>} lines The lines of pairs that are drawn.
 * @param {Light} light
 * @returns {string[]}
 */
export function notesOf({ ties, text }, state, lines, light) {
  const chosen = chosenIn(state).some(Boolean),
    lit = [...light.ties, ...light.below],
    carried = lit.some((id) => ties[id].changed.length) || [...lines.values()].some(({ former }) => former);
  const notes = [
    state.layout === "side" && text.magnified,
    carried && text.by_territory,
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
