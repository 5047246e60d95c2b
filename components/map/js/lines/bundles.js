// Ties where there are too many to draw each, on two canvases: below the lines of pairs of units, above one line for
// each pair of places that is lit. They are seen, not touched: their places, the panel and the table say what they are.

import { make } from "../../../static/lib/dom.js";
import { alikeOn } from "../visible.js";

/** @import { DrawnLayer } from "../outlines.js" */
/** @import { Day, Lit, MapIndex, PairLine } from "../types.js" */
/** @import { Counted } from "../visible.js" */
/** @typedef {{ count: number, kind: string | null }} Bundle */
/** @typedef {Exclude<Lit, "no">} Rank */
/** @typedef {typeof L} Leaflet */

const PANE = "pv-ties";
/** @type {Record<Rank, number>} */
const WIDTHS = { below: 1.6, partner: 2.8, selected: 4.2 };
const STEPS = [0, 1.2, 2, 3.2, 4.6]; // widths of the steps of the lines of pairs; as in canvas.css
const GROWTH = 0.5; // of a line's width, with each doubling of the ties it is for
/** @type {L.PolylineOptions} */
const PLAIN = { interactive: false, lineCap: "butt", lineJoin: "bevel", smoothFactor: 1.5 };

const renderer = () => L.canvas({ pane: PANE, padding: 0.2 });

/**
 * Gives what folium's script makes of the ties a canvas of its own; all else stays SVG.
 *
 * @param {Leaflet} leaflet
 */
export function onCanvas(leaflet) {
  const own = { ...PLAIN, renderer: renderer() };
  return {
    ...leaflet,
    geoJson: (/** @type {any} */ data, /** @type {L.GeoJSONOptions & { pane?: string }} */ options) =>
      leaflet.geoJson(data, options.pane === PANE ? { ...options, ...own } : options),
  };
}

/**
 * The lines of one drawing, by their pairs of places. What is lit lies on a canvas above, so that a click draws
 * few lines anew.
 */
export class Bundles {
  /**
   * @param {L.Map} map
   * @param {HTMLElement} stage
   */
  constructor(map, stage) {
    /** @type {Map<string, DrawnLayer>} By pairs of places; they lie on no canvas until they are lit. */
    this.lines = new Map();
    /** @type {Map<string, DrawnLayer>} By pairs of units. */
    this.pairs = new Map();
    this.lit = L.layerGroup().addTo(map);
    this.over = renderer();
    this.sample = make("i", { hidden: true });
    /** @type {Map<string, PairLine> | null} */
    this.drawn = null;
    /** @type {Map<string | null, string>} */
    this.colours = new Map();
    stage.append(this.sample);
  }

  /**
   * @param {string} pair
   * @param {DrawnLayer} layer
   * @param {"bundle" | "pair"} role
   */
  take(pair, layer, role) {
    if (role === "pair") this.pairs.set(pair, layer);
    else {
      this.lines.set(pair, layer);
      layer.remove();
    }
  }

  /**
   * Draws the lines of pairs of units while nothing is lit; else each pair of places that is, as wide as its ties of
   * the day are many, in the colour of their kind where they are of one.
   *
   * @param {MapIndex} index
   * @param {string[]} ties Those that are lit.
   * @param {Map<string, PairLine>} pairs
   * @param {{ day: Day, litOf: (id: string) => Lit }} options
   */
  paint(index, ties, pairs, { day, litOf }) {
    this.colours.clear();
    this.lit.clearLayers();
    const lit = Object.groupBy(ties, litOf),
      any = ties.length > 0;
    if (any) {
      for (const [pair, line] of pairs) this.lineOver(this.pairs.get(pair), this.pairStyle(line));
    } else if (this.drawn !== pairs) {
      for (const [pair, layer] of this.pairs) {
        const line = pairs.get(pair);
        layer.setStyle(line ? { stroke: true, ...this.pairStyle(line) } : { stroke: false });
      }
      this.drawn = pairs;
    }
    for (const rank of /** @type {const} */ (["below", "partner", "selected"])) {
      // A claim that is chosen is one tie, whatever others are like it.
      for (const [pair, bundle] of bundlesOf(index, lit[rank] || [], rank === "selected" ? null : day))
        this.lineOver(this.lines.get(pair), this.style(bundle, rank));
    }
  }

  /** @param {PairLine} line */
  pairStyle({ step, named }) {
    return { weight: STEPS[step], color: this.colourOf(null), opacity: named ? 0.9 : 0.45 };
  }

  /**
   * Draws a line again, above all.
   *
   * @param {DrawnLayer | undefined} line
   * @param {L.PathOptions} style
   */
  lineOver(line, style) {
    if (line) L.polyline(line.getLatLngs(), { ...PLAIN, ...style, renderer: this.over }).addTo(this.lit);
  }

  /**
   * @param {Bundle} bundle
   * @param {Rank} rank
   */
  style({ count, kind }, rank) {
    const color = this.colours.get(kind) || this.colourOf(kind);
    this.colours.set(kind, color);
    return { weight: WIDTHS[rank] + GROWTH * Math.log2(count), color, opacity: 1 };
  }

  /**
   * The colour of a kind, read from the style sheet: a canvas takes none of its colours by itself.
   *
   * @param {string | null} kind
   */
  colourOf(kind) {
    this.sample.className = kind ? `pv-bundle pv-kind-${kind}` : "pv-bundle";
    return getComputedStyle(this.sample).color;
  }
}

/**
 * How many ties each pair has on a day, and their kind where they are of one; without a day those alone that are named.
 *
 * @param {Counted} index
 * @param {string[]} ties
 * @param {Day | null} day
 */
export function bundlesOf(index, ties, day) {
  /** @type {Map<string, Bundle>} */
  const pairs = new Map();
  for (const id of ties) {
    const { by, kz, kind, claim } = index.ties[id],
      pair = `${by}~${kz}`,
      had = pairs.get(pair),
      count = day === null ? 1 : alikeOn(index, claim, day);
    pairs.set(pair, { count: (had?.count || 0) + count, kind: had && had.kind !== kind ? null : kind });
  }
  return pairs;
}
