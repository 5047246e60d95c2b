// Ties where there are too many to draw each: one line for each pair of places, on two canvases. They are seen, not
// touched; what each is for say its places, the panel and the table.

import { make } from "../../static/lib/dom.js";

/** @import { DrawnLayer } from "./outlines.js" */
/** @import { Lit, MapIndex } from "./types.js" */
/** @typedef {{ count: number, kind: string | null }} Bundle */
/** @typedef {Exclude<Lit, "no"> | "all"} Rank */
/** @typedef {typeof L} Leaflet */

const PANE = "pv-ties";
/** @type {Record<Rank, number>} */
const WIDTHS = { all: 1, below: 1.6, partner: 2.8, selected: 4.2 };
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
    /** @type {Map<string, DrawnLayer>} */
    this.lines = new Map();
    this.lit = L.layerGroup().addTo(map);
    this.over = renderer();
    this.sample = make("i", { hidden: true });
    /** @type {string[] | null} */
    this.seen = null;
    /** @type {Map<string | null, string>} */
    this.colours = new Map();
    stage.append(this.sample);
  }

  /**
   * @param {string} pair
   * @param {DrawnLayer} layer
   */
  take(pair, layer) {
    this.lines.set(pair, layer);
  }

  /**
   * Draws each pair as wide as its ties of the day are many, in the colour of their kind where they are of one.
   *
   * @param {MapIndex} index
   * @param {string[]} seen
   * @param {(id: string) => Lit} litOf
   */
  paint(index, seen, litOf) {
    this.colours.clear();
    this.lit.clearLayers();
    if (this.seen !== seen) {
      const all = bundlesOf(index, seen);
      for (const [pair, layer] of this.lines) {
        const bundle = all.get(pair);
        layer.setStyle(bundle ? { stroke: true, ...this.style(bundle, "all") } : { stroke: false });
      }
      this.seen = seen;
    }
    const lit = Object.groupBy(seen, litOf);
    for (const rank of /** @type {const} */ (["below", "partner", "selected"])) {
      for (const [pair, bundle] of bundlesOf(index, lit[rank] || [])) {
        const line = this.lines.get(pair);
        if (line) this.lineOver(line, this.style(bundle, rank));
      }
    }
  }

  /**
   * Draws a line again, above all.
   *
   * @param {DrawnLayer} line
   * @param {L.PathOptions} style
   */
  lineOver(line, style) {
    L.polyline(line.getLatLngs(), { ...PLAIN, ...style, renderer: this.over }).addTo(this.lit);
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
 * How many ties each pair has, and their kind where they are of one.
 *
 * @param {Pick<MapIndex, "ties">} index
 * @param {string[]} ties
 */
export function bundlesOf(index, ties) {
  /** @type {Map<string, Bundle>} */
  const pairs = new Map();
  for (const id of ties) {
    const { by, kz, kind } = index.ties[id],
      pair = `${by}~${kz}`,
      had = pairs.get(pair);
    pairs.set(pair, { count: (had?.count || 0) + 1, kind: had && had.kind !== kind ? null : kind });
  }
  return pairs;
}
