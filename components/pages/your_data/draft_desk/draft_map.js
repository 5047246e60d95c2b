// The map of a draft: what would change between which places, as lines and marks, and beside it the rows of each pair.

import { pressOn } from "../../../map/js/map_keys.js";
import { MapView } from "../../../map/js/map_view.js";
import { ChangedLines, figureOf, SIGNS } from "../../../map/js/own/changed_lines.js";
import { Questions } from "../../../map/js/questions.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";
import { loadJson, loadScript } from "../../../static/lib/resources.js";

/** @import { ChangedPair } from "../../../map/js/own/changed_lines.js" */
/** @import { HighlightTable, MapData, MapIndex } from "../../../map/js/types.js" */

/**
 * What the server says of it; see draft_map.py.
 *
 * @typedef {object} DraftMapData
 * @property {string} index Address of the index of the book's map.
 * @property {string} day
 * @property {ChangedPair[]} pairs
 * @property {string[]} notes
 * @property {Record<string, string>} words
 */

const ROWS = 40; // so many pairs are listed at first

/** The map of one draft, kept while its desk is drawn anew. */
export class DraftMap {
  /**
   * @param {string} draft
   * @param {DraftMapData} data
   */
  constructor(draft, data) {
    this.draft = draft;
    this.data = data;
    this.gone = false;
    /** @type {string | null} */
    this.place = null;
    /** @type {MapView | null} */
    this.view = null;
    this.lines = new ChangedLines(data.pairs, data.words.legend ?? "", (pair) => this.choose(pair));
    this.root = make("section", { class: "pv-map", "data-testid": "draft-map" });
    this.list = make("div", { class: "pv-draft-pairs", "data-testid": "draft-pairs" });
    this.element = make("div", { class: "pv-draft-map" }, this.root, this.list);
    this.root.addEventListener("keydown", (event) => this.view && pressOn(this.view, event));
    this.seen = new ResizeObserver(() => this.view?.resized());
    this.seen.observe(this.root);
    this.ready = this.read();
    this.draw();
  }

  async read() {
    const index = /** @type {MapIndex} */ (await loadJson(this.data.index)),
      [table] = await Promise.all([loadJson(index.highlight), loadScript(index.leaflet)]);
    if (this.gone) return;
    this.view = new MapView(this.root, {
      index,
      table: /** @type {HighlightTable} */ (table),
      data: this.shown(),
      questions: new Questions(),
      choose: (place) => this.choosePlace(place),
      own: this.lines,
    });
    await this.view.take(this.shown());
  }

  /** @returns {MapData} */
  shown() {
    const none = { claim: null, org: null, person: null, by: null, kz: null };
    const filters = { kinds: [], statuses: [], themes: [] };
    const { index, day } = this.data;
    const state = { ...none, ...filters, place: this.place, date: day, layout: /** @type {"side"} */ ("side") };
    return { index, seq: 0, size: "small", pins: [], state };
  }

  /**
   * Takes what the server says after a deed.
   *
   * @param {DraftMapData} data
   */
  async take(data) {
    this.data = data;
    this.lines.pairs = data.pairs;
    if (!data.pairs.some(({ id }) => id === this.lines.chosen)) this.lines.chosen = null;
    this.draw();
    await this.paint();
  }

  async paint() {
    await this.ready;
    if (this.gone || !this.view) return;
    this.view.state.place = this.place;
    await this.view.paint();
  }

  /**
   * Chooses a pair, or takes that back.
   *
   * @param {string} pair
   */
  choose(pair) {
    this.lines.chosen = this.lines.chosen === pair ? null : pair;
    this.place = null;
    this.draw();
    const entry = this.list.querySelector(`[data-pair='${CSS.escape(pair)}']`);
    entry?.scrollIntoView({ block: "nearest" });
    return this.paint();
  }

  /**
   * Lists the pairs of a place alone, or all again.
   *
   * @param {string} place
   */
  choosePlace(place) {
    this.place = this.place === place ? null : place;
    this.lines.chosen = null;
    this.draw();
    return this.paint();
  }

  /** Draws the list of the pairs. */
  draw() {
    const { words, pairs, notes } = this.data,
      { place } = this,
      listed = place ? pairs.filter(({ by, kz }) => by === place || kz === place) : pairs;
    this.list.replaceChildren(
      make("h4", {}, words.pairs),
      place
        ? make(
            "button",
            {
              type: "button",
              class: "pv-own-button",
              "data-action": "all-pairs",
              click: () => this.choosePlace(place),
            },
            words.all,
          )
        : "",
      ...listed.slice(0, place ? undefined : ROWS).map((pair) => this.entry(pair)),
      !place && listed.length > ROWS ? more(words.more, listed.length - ROWS) : "",
      ...notes.map((note) => make("p", { class: "pv-own-soft" }, note)),
    );
  }

  /** @param {ChangedPair} pair */
  entry(pair) {
    const isChosen = pair.id === this.lines.chosen;
    return make(
      "div",
      { class: "pv-draft-pair", "data-pair": pair.id },
      make(
        "button",
        {
          type: "button",
          "aria-expanded": String(isChosen),
          "aria-label": `${pair.name}: ${pair.said}`,
          click: () => {
            this.choose(pair.id);
            /** @type {HTMLElement | null} */
            (this.list.querySelector(`[data-pair='${CSS.escape(pair.id)}'] button`))?.focus();
          },
        },
        make("span", {}, pair.name),
        make("strong", { "aria-hidden": "true" }, figureOf({ counts: pair.counts, rows: [] })),
      ),
      isChosen &&
        make(
          "ul",
          {},
          pair.rows.map(({ mark, text, value }) =>
            make(
              "li",
              { "data-mark": mark },
              `${SIGNS[mark]} ${text}`,
              value && ": ",
              value && make("strong", {}, value),
            ),
          ),
        ),
      isChosen && pair.more > 0 && more(this.data.words.more, pair.more),
    );
  }

  remove() {
    this.gone = true;
    this.seen.disconnect();
    this.view?.remove();
  }
}

/**
 * @param {string | undefined} words
 * @param {number} count
 */
function more(words, count) {
  return make("p", { class: "pv-own-soft" }, filled(words ?? "", { count: String(count) }));
}
