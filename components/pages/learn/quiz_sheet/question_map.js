// The map of a question: that of the claim's day, without lines, on which a place is chosen and then shown.

import { pressOn } from "../../../map/js/map_keys.js";
import { MapView } from "../../../map/js/map_view.js";
import { Questions } from "../../../map/js/questions.js";
import { make } from "../../../static/lib/dom.js";
import { loadJson, loadScript } from "../../../static/lib/resources.js";

/** @import { HighlightTable, MapData, MapIndex } from "../../../map/js/types.js" */

/** A map on which nothing is asked of the server. */
export class QuestionMap {
  /**
   * @param {string} url Address of the map's index.
   * @param {string} day
   * @param {(place: string) => void} choose
   */
  constructor(url, day, choose) {
    this.url = url;
    this.day = day;
    this.choose = choose;
    this.gone = false;
    /** @type {MapView | null} */
    this.view = null;
    /** @type {string | null} */
    this.place = null;
    /** @type {string[]} */
    this.lit = [];
    this.root = make("section", { class: "pv-map", "data-testid": "quiz-map" });
    this.element = make("div", { class: "pv-quiz-map" }, this.root);
    this.root.addEventListener("keydown", (event) => this.view && pressOn(this.view, event));
    this.seen = new ResizeObserver(() => this.view?.resized());
    this.seen.observe(this.root);
    this.ready = this.read();
  }

  async read() {
    const index = /** @type {MapIndex} */ (await loadJson(this.url)),
      [table] = await Promise.all([loadJson(index.highlight), loadScript(index.leaflet)]);
    if (this.gone) return;
    this.view = new MapView(this.root, {
      index,
      table: /** @type {HighlightTable} */ (table),
      data: this.data(),
      questions: new Questions(),
      choose: (place) => this.choose(place),
    });
    await this.view.take(this.data());
  }

  /** @returns {MapData} */
  data() {
    const none = { claim: null, org: null, person: null, by: null, kz: null };
    const filters = { kinds: [], statuses: [], themes: [] };
    const state = {
      ...none,
      ...filters,
      place: this.place,
      lit: this.lit,
      date: this.day,
      layout: /** @type {"side"} */ ("side"),
    };
    return { index: this.url, seq: 0, size: "small", pins: [], state };
  }

  /**
   * Shows a place, and claims beside it.
   *
   * @param {string | null} place
   * @param {string[]} [lit]
   */
  async show(place, lit = []) {
    this.place = place;
    this.lit = lit;
    await this.ready;
    await this.view?.take(this.data());
  }

  /**
   * What a place is called on the day of the map.
   *
   * @param {string} place
   */
  nameOf(place) {
    return this.view?.nameOf(place) ?? "";
  }

  remove() {
    this.gone = true;
    this.seen.disconnect();
    this.view?.remove();
  }
}
