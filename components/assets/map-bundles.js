// Ties where there are too many to draw each: one line for each pair of places, all on one canvas. They are seen, not
// touched; what each stands for is told by its places, the panel and the table.

import { make } from "./dom.js";

const PANE = "pv-ties";
const WIDTHS = { no: 1, below: 1.6, partner: 2.8, selected: 4.2 };
const GROWTH = 0.5;                // of a line's width, with each doubling of the ties it stands for
const RANKS = ["no", "below", "partner", "selected"];

/** Gives what folium's script makes of the ties a canvas of its own; all else stays SVG. */
export function onCanvas(L) {
  const renderer = L.canvas({ pane: PANE, padding: 0.2 });
  return { ...L, geoJson: (data, options) => L.geoJson(data, options.pane === PANE ? { ...options, renderer } : options) };
}

/** The lines of one drawing, by their pairs of places. */
export class Bundles {
  constructor(stage) {
    this.lines = new Map();
    this.sample = make("i", { hidden: true });
    stage.append(this.sample);
  }

  take(pair, layer) { this.lines.set(pair, layer); }

  /** Draws each pair as wide as its ties of the day are many, in the colour of their kind where they are of one. */
  paint(index, seen, litOf, any) {
    const pairs = new Map(), colours = {};
    for (const id of seen) {
      const { by, kz, kind } = index.ties[id], pair = `${by}~${kz}`, lit = RANKS.indexOf(litOf(id));
      const had = pairs.get(pair);
      if (had) Object.assign(had, { count: had.count + 1, lit: Math.max(had.lit, lit), kind: had.kind === kind && kind });
      else pairs.set(pair, { count: 1, lit, kind });
    }
    for (const [pair, layer] of this.lines) {
      const { count, lit, kind } = pairs.get(pair) || { count: 0 };
      if (!count) { layer.setStyle({ stroke: false }); continue; }
      const weight = WIDTHS[RANKS[lit]] + GROWTH * Math.log2(count);
      layer.setStyle({ stroke: true, weight, color: colours[kind] ||= this.colourOf(kind), opacity: lit ? 1 : any ? 0.06 : 0.35 });
      if (lit) layer.bringToFront();
    }
  }

  /** A canvas takes no colours of a style sheet: the colour of a kind is read from it. */
  colourOf(kind) {
    this.sample.className = kind ? `pv-bundle pv-kind-${kind}` : "pv-bundle";
    return getComputedStyle(this.sample).color;
  }
}
