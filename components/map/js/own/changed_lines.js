// Lines of what a draft would change, on the book's map: for each pair of places one, with a button that says how much
// is new, changed or gone.

import { make } from "../../../static/lib/dom.js";
import { spread } from "../pins.js";

/** @import { Canvas } from "../canvas.js" */
/** @import { Spread } from "../pins.js" */
/** @import { Light, MapState, Spot } from "../types.js" */

/** @typedef {"new" | "changed" | "gone"} Mark */
/**
 * A pair of places: where its line ends, what it is called, how many rows have each mark, and these in words.
 *
 * @typedef {object} ChangedPair
 * @property {string} id
 * @property {string} by
 * @property {string} kz
 * @property {string} name
 * @property {Record<Mark, number>} counts
 * @property {string} said
 * @property {{ mark: Mark, text: string, value: string }[]} rows
 * @property {number} more
 */
/** @typedef {{ pair: ChangedPair, way: L.LatLng[], lines: L.Polyline[], button: HTMLElement }} Drawn */

/** @type {Record<Mark, string>} */
export const SIGNS = { new: "+", changed: "≠", gone: "−" };
export const MARKS = /** @type {Mark[]} */ (Object.keys(SIGNS));
const BUTTONS = 30; // more would cover the map: the list beside it has all
const CARD_ROWS = 4;
const STEPS = 24;
const BEND = 0.12; // how far a line swings out, as a share of its length

/** The lines of one draft. */
export class ChangedLines {
  /**
   * @param {ChangedPair[]} pairs The first ones have buttons.
   * @param {string} legend
   * @param {(pair: string) => void} choose
   */
  constructor(pairs, legend, choose) {
    this.url = "";
    this.pairs = pairs;
    this.choose = choose;
    /** @type {string | null} */
    this.chosen = null;
    /** @type {WeakMap<Canvas, OfCanvas>} */
    this.drawn = new WeakMap();
    this.count = make("p", { class: "pv-changed-note" }, legend);
  }

  asked() {
    return {};
  }

  /**
   * What is lit of the book's map: the places of the chosen pair.
   *
   * @param {MapState} _
   * @param {Light} light
   * @returns {Light}
   */
  lightBook(_, light) {
    const pair = this.pairs.find(({ id }) => id === this.chosen);
    return pair ? { ...light, any: true, selected: new Set([pair.by, pair.kz]) } : light;
  }

  /** @param {Canvas} canvas */
  async paint(canvas) {
    const drawn = this.drawn.get(canvas) ?? new OfCanvas(canvas, this);
    this.drawn.set(canvas, drawn);
    drawn.paint();
  }

  spoken() {
    const pair = this.pairs.find(({ id }) => id === this.chosen);
    return pair ? `${pair.name}, ${pair.said}` : "";
  }

  /** @param {string} place */
  tiesOf(place) {
    return this.pairs
      .filter(({ by, kz }) => by === place || kz === place)
      .map(({ name, said }) => `${name}: ${said}`)
      .join("; ");
  }
}

/** The lines on one drawing of the map. */
class OfCanvas {
  /**
   * @param {Canvas} canvas
   * @param {ChangedLines} changed
   */
  constructor(canvas, changed) {
    this.canvas = canvas;
    this.changed = changed;
    /** @type {ChangedPair[] | null} */
    this.pairs = null;
    /** @type {Drawn[]} */
    this.drawn = [];
    const under = canvas.map.createPane("pv-changed-lines");
    under.style.zIndex = "635"; // above the regions, below their names and the marks
    this.renderer = L.svg({ pane: "pv-changed-lines" });
    this.pane = canvas.map.createPane("pv-changed");
    this.pane.style.zIndex = "660";
    canvas.map.on("zoomend viewreset moveend resize", () => this.place());
  }

  paint() {
    const { changed } = this;
    if (this.pairs !== changed.pairs) this.draw(changed.pairs);
    for (const { pair, lines, button } of this.drawn) {
      const isChosen = pair.id === changed.chosen;
      button.setAttribute("aria-pressed", String(isChosen));
      for (const line of lines) line.getElement()?.setAttribute("data-lit", isChosen ? "selected" : "no");
    }
  }

  /** @param {ChangedPair[]} pairs */
  draw(pairs) {
    for (const { lines } of this.drawn) for (const line of lines) line.remove();
    this.pairs = pairs;
    this.drawn = pairs.flatMap((pair) => this.drawPair(pair));
    const shown = this.drawn.slice(0, BUTTONS);
    this.pane.replaceChildren(...shown.map(({ button }) => button));
    this.place();
  }

  /**
   * @param {ChangedPair} pair
   * @returns {Drawn[]}
   */
  drawPair(pair) {
    const by = this.pointOf(pair.by),
      kz = this.pointOf(pair.kz);
    if (!by || !kz) return [];
    const way = bent(by, kz).map(({ x, y }) => L.latLng(y, x)),
      mark = MARKS.find((one) => pair.counts[one] === sum(pair.counts)) ?? "changed",
      look = ["pv-own", "pv-own-within"].map((kind) => `pv-pair pv-changed pv-changed-${mark} ${kind}`),
      lines = look.map((className) =>
        L.polyline(way, { className, interactive: false, smoothFactor: 0, renderer: this.renderer }).addTo(
          this.canvas.map,
        ),
      );
    for (const line of lines) line.getElement()?.setAttribute("aria-hidden", "true");
    return [{ pair, way, lines, button: this.button(pair, mark) }];
  }

  /** @param {string} place */
  pointOf(place) {
    const { points, countries } = this.canvas.shapes,
      found = points.get(place)?.latlng ?? countries.get(place)?.latlng;
    return found && { x: found.lng, y: found.lat };
  }

  /**
   * @param {ChangedPair} pair
   * @param {Mark} mark
   */
  button(pair, mark) {
    const { view } = this.canvas;
    /** @param {{ clientX: number, clientY: number }} at */
    const card = (at) => view.hover(cardOf(pair), at);
    const button = make(
      "button",
      {
        type: "button",
        class: `pv-changed-mark pv-changed-${mark}`,
        "data-changes": pair.id,
        "aria-label": `${pair.name}: ${pair.said}`,
        "aria-pressed": "false",
        click: (event) => {
          event.stopPropagation();
          this.changed.choose(pair.id);
        },
        mousemove: card,
        mouseleave: () => view.hover(null),
        focus: () => {
          const { right, bottom } = button.getBoundingClientRect();
          card({ clientX: right, clientY: bottom });
        },
        blur: () => view.hover(null),
      },
      figureOf(pair),
    );
    return button;
  }

  /** Puts the buttons upon the middles of their lines, apart from each other. */
  place() {
    const { map } = this.canvas,
      shown = this.drawn.slice(0, BUTTONS),
      at = shown.map(({ way, button }) => {
        const home = map.latLngToLayerPoint(/** @type {L.LatLng} */ (way[Math.floor(way.length / 2)]));
        return { home, x: 0, y: 0, size: Math.max(button.offsetWidth, button.offsetHeight) };
      });
    spread(/** @type {Spread[]} */ (at));
    for (const [number, { button }] of shown.entries()) {
      const { x, y } = /** @type {Spot} */ (at[number]);
      button.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    }
    this.canvas.name(); // names keep off the marks
  }
}

/**
 * What a button says: the figure where it is the only one, else how many of each mark.
 *
 * @param {Pick<ChangedPair, "counts" | "rows">} pair
 */
export function figureOf({ counts, rows }) {
  const [first] = rows;
  if (sum(counts) === 1 && first?.value) return `${SIGNS[first.mark]} ${first.value}`;
  return MARKS.filter((mark) => counts[mark])
    .map((mark) => `${SIGNS[mark]}${counts[mark]}`)
    .join(" ");
}

/**
 * The lines of a pair's card.
 *
 * @param {Pick<ChangedPair, "name" | "said" | "rows">} pair
 */
export function cardOf({ name, said, rows }) {
  const first = rows
    .slice(0, CARD_ROWS)
    .map((row) => `${SIGNS[row.mark]} ${[row.text, row.value].filter(Boolean).join(": ")}`);
  return [name, said, ...first];
}

/**
 * The points of a line between two points that swings out to its left.
 *
 * @param {Spot} from
 * @param {Spot} to
 * @returns {Spot[]}
 */
export function bent(from, to) {
  const swing = { x: (from.x + to.x) / 2 - (to.y - from.y) * BEND, y: (from.y + to.y) / 2 + (to.x - from.x) * BEND };
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS,
      weigh = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: weigh(from.x, swing.x, to.x), y: weigh(from.y, swing.y, to.y) };
  });
}

/** @param {Record<Mark, number>} counts */
function sum(counts) {
  return MARKS.reduce((all, mark) => all + counts[mark], 0);
}
