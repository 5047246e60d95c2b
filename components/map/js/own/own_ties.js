// Ties of a layer on the book's map: what of them is seen and lit, by the rules of the book's own, and never counted
// with these.

import { make } from "../../../static/lib/dom.js";
import { loadJson } from "../../../static/lib/resources.js";
import { lighting } from "../highlight.js";
import { learnTies } from "../lines/asked_ties.js";
import { Sight } from "../sight.js";
import { countAll, countsOf, tieOf } from "../visible.js";
import { OwnLines } from "./own_lines.js";

/** @import { Canvas } from "../canvas.js" */
/** @import { HighlightTable, Light, MapData, MapIndex, MapState } from "../types.js" */
/** @import { MapView } from "../map_view.js" */

/** @type {Light} */
const DARK = {
  any: false,
  selected: new Set(),
  partner: new Set(),
  belowPlaces: new Set(),
  ties: new Set(),
  below: new Set(),
  all: new Set(),
};

/**
 * Reads the ties of the layer that a page shows beside the book; nothing where it shows none.
 *
 * @param {MapData} data
 */
export async function readOwn({ own }) {
  if (!own) return null;
  const index = /** @type {MapIndex} */ (await loadJson(own)),
    table = /** @type {HighlightTable} */ (await loadJson(index.highlight));
  return new OwnTies(own, index, table);
}

/** The ties of one layer. */
export class OwnTies {
  /**
   * @param {string} url
   * @param {MapIndex} index
   * @param {HighlightTable} table
   */
  constructor(url, index, table) {
    this.url = url;
    this.index = index;
    this.table = table;
    this.title = index.text.bookTitle;
    this.sight = new Sight(index, table);
    /** @type {WeakMap<Canvas, OwnLines>} */
    this.drawn = new WeakMap();
    /** Says what a double line is, and how many there are. */
    this.said = make("span", {});
    this.count = make("p", { class: "pv-own-note", "data-testid": "own-ties" }, doubleSample(), this.said);
  }

  /**
   * What a selection lights of them: a claim of the layer as a claim does; nothing where one of the book is chosen.
   *
   * @param {MapState} state
   * @returns {Light}
   */
  light(state) {
    const { own, claim, org, person } = state;
    if (!own && (claim || org || person)) return DARK;
    const asked = own ? { ...state, place: null, by: null, kz: null } : state,
      { seen } = this.sight.look(state, { numbered: false });
    return lighting(this.index, this.table, { ...asked, claim: own ?? null, org: null, person: null, lit: [] }, seen);
  }

  /**
   * Asks for what of a choice is not there yet.
   *
   * @param {MapState} state
   */
  learn({ own }) {
    return learnTies(this.index, this.table, own ? [own] : []);
  }

  /**
   * What parts beside the map say of them, apart from the book's: their counts on the day, by place.
   *
   * @param {MapState} state
   * @returns {import("../types.js").OwnShown}
   */
  beside(state) {
    this.sight.look(state, { numbered: false });
    return { title: this.title, index: this.index, counts: this.sight.counts };
  }

  /**
   * What the address is asked for of them.
   *
   * @param {MapState} state
   */
  asked({ own }) {
    return { own: own ?? null };
  }

  /**
   * What is lit of the book's map: where a claim of the layer is chosen its places, and no tie of the book.
   *
   * @param {MapState} state
   * @param {Light} light
   * @returns {Light}
   */
  lightBook(state, light) {
    return state.own ? { ...DARK, ...placesOf(this.light(state)) } : light;
  }

  /**
   * Draws them on a drawing of the map, which loads them the first time.
   *
   * @param {Canvas} canvas
   * @param {{ numbered: boolean }} options
   */
  async paint(canvas, { numbered }) {
    const lines = this.drawn.get(canvas) ?? new OwnLines(canvas, this);
    this.drawn.set(canvas, lines);
    canvas.own = lines;
    await lines.draw();
    const { state } = canvas.view;
    if (!canvas.gone) lines.paint(state, { numbered });
    this.note(numbered);
  }

  /** @param {boolean} numbered */
  note(numbered) {
    const { seen } = this.sight,
      counts = countsOf(this.index, countAll(this.index, seen, this.sight.day));
    this.said.textContent = `${this.title}: ${counts}`;
    this.count.hidden = numbered;
  }

  /**
   * What a chosen claim of the layer is called; nothing where none is, or it is no tie.
   *
   * @param {MapView} view
   */
  spoken(view) {
    const claim = view.state.own,
      tie = claim ? tieOf(this.index, claim) : null;
    return tie ? `${this.title}: ${view.nameOf(tie.by)} – ${view.nameOf(tie.kz)}` : "";
  }

  /**
   * The numbers of a place's ties of the layer, in words; nothing where it has none.
   *
   * @param {string} place
   */
  tiesOf(place) {
    return this.sight.counts.has(place) ? `${this.title}: ${this.sight.tiesOf(place)}` : "";
  }
}

/** @param {Light} light */
function placesOf({ any, selected, partner, belowPlaces }) {
  return { any, selected, partner, belowPlaces };
}

/** A sample of a double line with its diamond. */
function doubleSample() {
  return make(
    "svg",
    { class: "pv-sample", width: 34, height: 14, viewBox: "0 0 34 14", "aria-hidden": "true" },
    make("line", { x1: 1, y1: 7, x2: 33, y2: 7, class: "pv-own-sample" }),
    make("line", { x1: 1, y1: 7, x2: 33, y2: 7, class: "pv-own-sample-within" }),
    make("path", { d: "M17 1 23 7 17 13 11 7Z", class: "pv-own-diamond" }),
  );
}
