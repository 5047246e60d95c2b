// Lines of pairs of units: one for each pair that ties join, drawn while nothing is chosen. What is behind each is
// computed from the table that Python made; components/map/pair_lines.py does the same.

import { alikeOn, countAll, countsOf, eraOf, statedName } from "./visible.js";

/** @import { Canvas } from "./canvas.js" */
/** @import { DrawnLayer } from "./outlines.js" */
/** @import { Day, HighlightTable, Light, MapIndex, PairLine } from "./types.js" */
/** @import { Counted } from "./visible.js" */

const NAMED = new Set(["agreement", "undated"]); // what binds the sides of a named pair

/**
 * The lines of a day by their pairs, with the arcs of the ties behind each.
 *
 * @param {Counted & Pick<MapIndex, "eras" | "steps">} index
 * @param {Pick<HighlightTable, "ties" | "lines">} table
 * @param {string[]} seen Ids of the arcs of the day that pass the filters.
 * @param {Day} day
 * @returns {Map<string, PairLine>}
 */
export function linesOf(index, table, seen, day) {
  const era = eraOf(index, day),
    on = new Set(seen);
  /** @type {Map<string, PairLine>} */
  const lines = new Map();
  for (const [id, entries] of Object.entries(table.lines)) {
    const arcs = (entries[era] || entries[0]).map((number) => table.ties[number]).filter((arc) => on.has(arc));
    if (arcs.length) lines.set(id, lineOf(index, arcs, day));
  }
  return lines;
}

/**
 * Where nothing is lit, all lines; else those alone whose ties are lit and have no arc that is drawn.
 *
 * @param {Counted & Pick<MapIndex, "steps">} index
 * @param {Map<string, PairLine>} lines
 * @param {Light} light
 * @param {Day} day
 * @returns {Map<string, PairLine>}
 */
export function shownLines(index, lines, light, day) {
  if (!light.any) return lines;
  const claimOf = (/** @type {string} */ arc) => index.ties[arc].claim,
    drawn = new Set([...light.ties, ...light.below].map(claimOf)),
    isLeft = (/** @type {string} */ arc) => light.all.has(arc) && !drawn.has(claimOf(arc));
  /** @type {Map<string, PairLine>} */
  const left = new Map();
  for (const [id, { arcs, named }] of lines) {
    const found = new Set(arcs.filter(isLeft).map(claimOf)),
      own = arcs.filter((arc) => found.has(claimOf(arc)));
    if (own.length) left.set(id, { ...lineOf(index, own, day), named });
  }
  return left;
}

/**
 * @param {Counted & Pick<MapIndex, "steps">} index
 * @param {string[]} arcs
 * @param {Day} day
 * @returns {PairLine}
 */
function lineOf(index, arcs, day) {
  const { steps, ties } = index,
    claims = new Set(arcs.map((arc) => ties[arc].claim)),
    count = [...claims].reduce((sum, claim) => sum + alikeOn(index, claim, day), 0);
  return {
    arcs,
    count,
    step: steps.findLastIndex((least) => count >= least) + 1,
    named: arcs.some((arc) => NAMED.has(ties[arc].bond)),
    former: arcs.some((arc) => ties[arc].changed.length > 0),
  };
}

/**
 * The ends of a line in words: a unit that is no more with its last day.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @param {Day} day
 */
export function endsOf(index, id, day) {
  return id
    .split("~")
    .map((end) => statedName(index, end, day))
    .join(" – ");
}

/** The lines of one drawing, as shapes that are buttons. */
export class PairLines {
  /** @param {Canvas} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.view = canvas.view;
    /** @type {Map<string, { element: SVGElement, layer: DrawnLayer }>} */
    this.drawn = new Map();
    /** @type {Map<string, PairLine>} */
    this.shown = new Map();
  }

  /** @param {DrawnLayer} layer */
  take(layer) {
    const id = layer.feature?.properties?.id,
      element = layer.getElement?.(),
      { shapes } = this.canvas;
    if (!id || !(element instanceof SVGElement)) return;
    this.drawn.set(id, { element, layer });
    shapes.button(element, "pair", id);
    shapes.cards.set(element, () => this.card(id));
    shapes.hearClick(element, () => this.view.selectPair(id));
  }

  /**
   * Draws the lines that are shown, as wide as their ties are many; in the colour of a kind where it is chosen alone.
   *
   * @param {Map<string, PairLine>} lines
   * @param {{ lit: boolean }} options
   */
  paint(lines, { lit }) {
    const { kinds } = this.view.state,
      kind = kinds.length === 1 ? ` pv-kind-${kinds[0]}` : "";
    this.shown = lines;
    for (const [id, { element }] of this.drawn) {
      const line = lines.get(id);
      element.style.display = line ? "" : "none";
      if (!line) continue;
      element.setAttribute("class", `pv-pair pv-step-${line.step}${kind}`);
      element.setAttribute("aria-label", this.card(id).join(", "));
      Object.assign(element.dataset, {
        named: line.named ? "yes" : "no",
        former: line.former ? "yes" : "no",
        lit: lit ? "partner" : "no",
      });
    }
  }

  /**
   * What a line says.
   *
   * @param {string} id
   * @returns {string[]}
   */
  card(id) {
    const { index, state, text } = this.view,
      line = this.shown.get(id);
    if (!line) return [];
    return [
      endsOf(index, id, state.day),
      countsOf(index, countAll(index, line.arcs, state.day)),
      line.named && text.pairNamed,
      line.former && text.by_territory,
    ].filter((part) => typeof part === "string");
  }
}
