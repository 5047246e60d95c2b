// The map of a step: the host of the map that all pages have, at the size of a hall. It stays from step to step, moves
// to what the next one is about, and lets the years run to its date.

import { MapView } from "../../../map/js/map_view.js";
import { Questions } from "../../../map/js/questions.js";
import { make } from "../../../static/lib/dom.js";
import { loadJson, loadScript } from "../../../static/lib/resources.js";
import { isStill } from "../look.js";
import { afterFrame } from "../show_frames.js";
import { lookAt, placesOf } from "./map_camera.js";
import { YearsRun } from "./years_run.js";

/** @import { HighlightTable, MapData, MapIndex } from "../../../map/js/types.js" */
/** @import { MapPicture, ShowText } from "../show_types.js" */

/** The map of the screen. */
export class ShownMap {
  /** @param {(place: string) => void} choose Called for a region that is clicked. */
  constructor(choose) {
    this.choose = choose;
    this.root = make("section", { class: "pv-map", "data-testid": "map" });
    this.years = new YearsRun();
    this.element = make("div", { class: "pv-show-map" }, this.root, this.years.element);
    /** @type {MapView | null} */
    this.view = null;
    this.index = "";
    /** @type {Promise<void> | null} */
    this.reading = null;
    /** @type {MapPicture | null} */
    this.picture = null;
    /** The day of the map that was shown last. @type {string | null} */
    this.day = null;
    this.number = 0;
    this.room = ""; // its width and height, as they were measured last
    this.root.addEventListener("keydown", (event) => this.press(event));
    // A click leaves the focus on the region, and the next key of a clicker would go there.
    this.root.addEventListener("click", () => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
    this.seen = new ResizeObserver(async () => {
      await afterFrame();
      this.resized();
    });
    this.seen.observe(this.root);
  }

  /** @param {boolean} on */
  hide(on) {
    this.element.classList.toggle("pv-show-away", on);
    this.element.inert = on;
    if (on) this.years.stop();
  }

  /**
   * Reads the index of a language and draws the map of it, once.
   *
   * @param {string} index
   */
  async prepare(index) {
    if (this.index !== index) {
      this.index = index;
      this.reading = this.read(index);
    }
    await this.reading;
  }

  /** @param {string} url */
  async read(url) {
    const index = /** @type {MapIndex} */ (await loadJson(url)),
      [table] = await Promise.all([loadJson(index.highlight), loadScript(index.leaflet)]);
    this.view?.remove();
    /** @type {MapData} */
    const data = { index: url, seq: 0, size: "show", pins: null, state: plain() };
    this.view = new MapView(this.root, {
      index,
      table: /** @type {HighlightTable} */ (table),
      data,
      questions: new Questions(),
      choose: this.choose,
    });
    if (!this.picture) await this.view.take(data);
  }

  /**
   * Shows the map of a step.
   *
   * @param {MapPicture} picture
   * @param {ShowText} text
   */
  async show(picture, text) {
    this.number += 1;
    const { number } = this;
    this.years.stop();
    this.picture = picture;
    await this.prepare(text.index);
    const { view } = this;
    if (!view || number !== this.number) return;
    this.measure();
    const from = this.day,
      to = picture.date ?? view.index.today;
    this.day = to;
    this.years.name(text.words);
    if (from !== to && (from || picture.date) && !isStill()) {
      await this.take(picture, { ...plain(), date: from ?? view.index.changes[0]?.[0] ?? to, layout: picture.layout });
      lookAt(view.canvas, null, { moving: true });
      const whole = await this.years.run(view, to);
      if (!whole || number !== this.number) return;
    }
    await this.take(picture, stateOf(picture, view.table));
    if (number !== this.number) return;
    this.years.rest(view, picture.date);
    lookAt(view.canvas, placesOf(view), { moving: !isStill() });
  }

  /**
   * Paints a state.
   *
   * @param {MapPicture} picture
   * @param {Omit<MapPicture, "kind" | "alt">} state
   */
  async take(picture, state) {
    await this.view?.take({ index: this.index, seq: 0, size: "show", pins: null, state });
    this.root.setAttribute("aria-label", picture.alt);
  }

  /** Measures the room; returns whether it is another than before. */
  measure() {
    const room = `${this.root.clientWidth} ${this.root.clientHeight}`,
      isOther = room !== this.room;
    this.room = room;
    if (isOther) this.view?.canvas?.measure();
    return isOther;
  }

  /** Fits the map into its room anew, where no step has done so before. */
  async resized() {
    const { number, view } = this;
    if (!view?.canvas || !this.measure()) return;
    await view.paint();
    if (number === this.number) lookAt(view.canvas, this.picture && placesOf(view), { moving: false });
  }

  /**
   * Opens the card of the region that has the focus.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    const id = /** @type {HTMLElement} */ (event.target).dataset.place;
    if (!id || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    this.choose(id);
  }
}

/**
 * What is chosen on the map of a step: a claim of a pair that no line shows is lit beside the lines of the pair.
 *
 * @param {MapPicture} picture
 * @param {Pick<HighlightTable, "claims">} table
 * @returns {MapPicture}
 */
export function stateOf(picture, { claims }) {
  const { claim, by, kz, lit } = picture,
    drawn = claim && claims[claim]?.[1].length;
  return claim && by && kz && !drawn ? { ...picture, claim: null, lit: [claim, ...lit] } : picture;
}

/** The map with nothing chosen. */
function plain() {
  return {
    place: null,
    claim: null,
    org: null,
    person: null,
    by: null,
    kz: null,
    date: /** @type {string | null} */ (null),
    layout: /** @type {"side" | "true"} */ ("side"),
    kinds: /** @type {string[]} */ ([]),
    statuses: /** @type {string[]} */ ([]),
    themes: /** @type {string[]} */ ([]),
    lit: /** @type {string[]} */ ([]),
  };
}
