// Ties where there are too many to draw each: one line for each pair of places, on two canvases. They are seen, not
// touched; what each stands for is told by its places, the panel and the table.

import { make } from "../../static/lib/dom.js";

const PANE = "pv-ties";
const WIDTHS = { all: 1, below: 1.6, partner: 2.8, selected: 4.2 };
const GROWTH = 0.5; // of a line's width, with each doubling of the ties it stands for
const PLAIN = { interactive: false, lineCap: "butt", lineJoin: "bevel", smoothFactor: 1.5 };

const canvas = (L) => L.canvas({ pane: PANE, padding: 0.2 });

/** Gives what folium's script makes of the ties a canvas of its own; all else stays SVG. */
export function onCanvas(L) {
  const renderer = canvas(L);
  return {
    ...L,
    geoJson: (data, options) => L.geoJson(data, options.pane === PANE ? { ...options, ...PLAIN, renderer } : options),
  };
}

/** The lines of one drawing, by their pairs of places. What is lit lies on a canvas above, so that a click draws few lines anew. */
export class Bundles {
  constructor(L, map, stage) {
    this.lines = new Map();
    this.lit = L.layerGroup().addTo(map);
    this.lineOver = (line, style) =>
      L.polyline(line.getLatLngs(), { ...PLAIN, ...style, renderer: this.over }).addTo(this.lit);
    this.over = canvas(L);
    this.sample = make("i", { hidden: true });
    stage.append(this.sample);
  }

  take(pair, layer) {
    this.lines.set(pair, layer);
  }

  /** Draws each pair as wide as its ties of the day are many, in the colour of their kind where they are of one. */
  paint(index, seen, litOf) {
    this.colours = {};
    this.lit.clearLayers();
    if (this.seen !== seen) {
      const all = this.told(index, seen);
      for (const [pair, layer] of this.lines)
        layer.setStyle(all.has(pair) ? { stroke: true, ...this.style(all.get(pair), "all") } : { stroke: false });
      this.seen = seen;
    }
    const lit = Object.groupBy(seen, litOf);
    for (const rank of ["below", "partner", "selected"]) {
      for (const [pair, bundle] of this.told(index, lit[rank] || []))
        this.lineOver(this.lines.get(pair), this.style(bundle, rank));
    }
  }

  /** How many ties each pair has, and their kind where they are of one. */
  told(index, ties) {
    const pairs = new Map();
    for (const id of ties) {
      const { by, kz, kind } = index.ties[id],
        pair = `${by}~${kz}`,
        had = pairs.get(pair);
      if (!had) pairs.set(pair, { count: 1, kind });
      else {
        had.count += 1;
        if (had.kind !== kind) had.kind = null;
      }
    }
    return pairs;
  }

  style({ count, kind }, rank) {
    return {
      weight: WIDTHS[rank] + GROWTH * Math.log2(count),
      color: (this.colours[kind] ||= this.colourOf(kind)),
      opacity: 1,
    };
  }

  /** A canvas takes no colours of a style sheet: the colour of a kind is read from it. */
  colourOf(kind) {
    this.sample.className = kind ? `pv-bundle pv-kind-${kind}` : "pv-bundle";
    return getComputedStyle(this.sample).color;
  }
}
