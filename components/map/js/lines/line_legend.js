// Legend of the lines on the map: of those of pairs while nothing is chosen, else of the styles of single ties.

import { make } from "../../../static/lib/dom.js";

/** @import { Light, MapState, PairLine, Shape, Words } from "../types.js" */

const WIDE_PX = 1600; // a window that is wider has room for the styles of lines too
const NARROW_PX = 1200; // one that is not wider has none for an open legend

/**
 * A sample of a line, in the colour of a kind and the style of a line.
 *
 * @param {string} kind
 * @param {string} line
 */
export function lineSample(kind, line) {
  return sample(`pv-kind-${kind} pv-line-${line}`, "pv-tie");
}

/** What the lines say. */
export class Legend {
  /**
   * @param {Words} text
   * @param {() => void} toggle Called when it was opened or closed: names of the map keep off it.
   * @param {{ small: boolean }} map A small map has no room for an open legend.
   */
  constructor(text, toggle, { small }) {
    const projector = document.documentElement.dataset.theme === "projector",
      wide = window.innerWidth > NARROW_PX,
      styles = Object.entries(text.lines).map(([line, name]) => item(lineSample("agreement", line), name));
    /** @type {HTMLElement | null} */
    this.stage = null;
    /** @type {HTMLElement | null} */
    this.corner = null;
    this.isRoomy = wide && !projector;
    this.former = item(sample("", "pv-pair", { named: "no", former: "yes" }), text.pairFormer);
    this.named = item(sample("", "pv-pair pv-step-2", { named: "yes", former: "no" }), text.pairNamed);
    this.other = item(sample("", "pv-pair pv-step-2", { named: "no", former: "no" }), text.pairOther);
    this.steps = text.pairSteps.map((step, at) =>
      item(sample("", `pv-pair pv-step-${at + 1}`, { named: "yes", former: "no" }), step),
    );
    this.pairs = make(
      "details",
      { class: "pv-legend pv-legend-pairs", open: wide, toggle },
      make("summary", {}, text.pairsLabel),
      make("ul", { class: "pv-lines pv-lines-row" }, this.steps),
      make("ul", { class: "pv-lines" }, this.named, this.other, this.former),
    );
    this.ties = make(
      "details",
      { class: "pv-legend", open: window.innerWidth > WIDE_PX && !projector && !small, toggle, hidden: true },
      make("summary", {}, text.linesLabel),
      make("ul", { class: "pv-lines" }, styles),
    );
  }

  /**
   * Adds it to a map.
   *
   * @param {HTMLElement} stage Where there is room it lies over this: side by side nothing else is above Kazakhstan.
   * @param {HTMLElement} corner
   */
  addTo(stage, corner) {
    this.stage = this.isRoomy ? stage : corner;
    this.corner = corner;
    corner.prepend(this.ties);
  }

  /**
   * Shows what the lines say that are drawn.
   *
   * @param {Pick<MapState, "layout" | "kinds">} state
   * @param {Shape} shape
   * @param {Light} light
   * @param {Map<string, PairLine>} lines
   */
  show({ layout, kinds }, shape, light, lines) {
    const place = layout === "side" && shape === "wide" ? this.stage : this.corner;
    if (!this.pairs.parentElement && shape === "tall") this.pairs.open = false; // there it would cover regions
    if (place && this.pairs.parentElement !== place) place.prepend(this.pairs);
    this.pairs.hidden = light.any;
    this.ties.hidden = !light.any;
    const shown = [...lines.values()];
    this.named.hidden = !shown.some(({ named }) => named);
    this.other.hidden = shown.every(({ named }) => named);
    this.former.hidden = !shown.some(({ former }) => former);
    this.pairs.className = `pv-legend pv-legend-pairs${kinds.length === 1 ? ` pv-kind-${kinds[0]}` : ""}`;
  }
}

/**
 * @param {Element} line
 * @param {string} words
 */
function item(line, words) {
  return make("li", {}, line, make("span", {}, words));
}

/**
 * @param {string} classes
 * @param {string} line
 * @param {Record<string, string>} [data]
 */
function sample(classes, line, data = {}) {
  const size = { width: 30, height: 10, viewBox: "0 0 30 10", "aria-hidden": "true" },
    named = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
  return make(
    "svg",
    { class: `pv-sample ${classes}`, ...size },
    make("line", { x1: 1, y1: 5, x2: 29, y2: 5, class: line, ...named }),
  );
}
