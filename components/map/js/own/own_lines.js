// Lines of a layer's ties on one drawing of the map: double ones with a diamond, beside the book's single ones.

import { loadScript } from "../../../static/lib/resources.js";
import { litOfTie } from "../outlines.js";
import { endsOf } from "../pair_lines.js";
import { countAll, countsOf, nameOf } from "../visible.js";
import { Diamonds } from "./diamonds.js";

/** @import { Canvas } from "../canvas.js" */
/** @import { DrawnLine } from "../lines/hits.js" */
/** @import { DrawnLayer } from "../outlines.js" */
/** @import { MapState, PairLine, Tie } from "../types.js" */
/** @import { OwnTies } from "./own_ties.js" */
/** @typedef {{ element: SVGElement, layer: DrawnLayer, within?: Element }} Drawn */

/** The lines of one drawing. */
export class OwnLines {
  /**
   * @param {Canvas} canvas
   * @param {OwnTies} own
   */
  constructor(canvas, own) {
    this.canvas = canvas;
    this.view = canvas.view;
    this.own = own;
    /** @type {Map<string, Drawn>} By arcs. */
    this.ties = new Map();
    /** @type {Map<string, Drawn>} By pairs of units. */
    this.pairs = new Map();
    this.diamonds = new Diamonds(canvas.map);
    /** @type {Map<string, PairLine>} */
    this.shown = new Map();
    /** @type {Promise<void> | null} */
    this.drawing = null;
    canvas.map.on("zoomend", () => this.mark());
  }

  /** Draws them once. */
  draw() {
    this.drawing ||= this.load();
    return this.drawing;
  }

  async load() {
    const { canvas } = this,
      script = await loadScript(this.own.index.scripts[canvas.layout][canvas.shape]);
    if (canvas.gone) return;
    const before = new Set(canvas.layers());
    script.default({ ...L, map: () => canvas.map }); // folium's script adds to the map that is there
    for (const layer of canvas.layers()) {
      const { id, role } = layer.feature?.properties || {},
        element = layer.getElement?.();
      if (before.has(layer) || !id || !(element instanceof SVGElement)) continue;
      const all = role?.startsWith("pair") ? this.pairs : this.ties,
        known = all.get(id);
      if (known) {
        known.within = element; // a line comes before what is drawn within it
        element.setAttribute("aria-hidden", "true");
      } else {
        all.set(id, { element, layer });
        this.take(all, id, element);
      }
    }
  }

  /**
   * @param {Map<string, Drawn>} all
   * @param {string} id
   * @param {SVGElement} element
   */
  take(all, id, element) {
    const { shapes } = this.canvas,
      tie = all === this.ties ? this.own.index.ties[id] : null;
    shapes.button(element, tie ? "claim" : "pair", tie ? tie.claim : id);
    element.dataset.own = this.own.index.layer;
    if (tie) element.classList.add(`pv-kind-${tie.kind}`, `pv-line-${tie.line}`);
    shapes.hearClick(element, () => this.choose(id));
    shapes.cards.set(element, () => (tie ? this.cardOfTie(tie) : this.cardOfPair(id)));
  }

  /**
   * Chooses a tie as a claim of the layer, or the pair of a line.
   *
   * @param {string} id
   */
  choose(id) {
    const tie = this.own.index.ties[id];
    if (tie) this.view.selectOwn(tie.claim);
    else this.view.selectPair(id);
  }

  /**
   * Applies what is seen and lit; where numbered symbols are drawn there is no line.
   *
   * @param {MapState} state
   * @param {{ numbered: boolean }} options
   */
  paint(state, { numbered }) {
    const light = this.own.light(state),
      { sight, index } = this.own,
      asDrawn = index.bundled ? { ...light, ties: new Set(), below: new Set() } : light,
      isDark = !state.own && Boolean(state.claim || state.org || state.person),
      on = new Set(numbered ? [] : sight.drawn(light));
    this.shown = numbered || isDark ? new Map() : sight.lines(asDrawn);
    for (const [id, drawn] of this.ties) {
      show(drawn, on.has(id), litOfTie(light, id, { claimed: Boolean(state.own) }));
      drawn.element.setAttribute("aria-label", this.cardOfTie(index.ties[id]).join(", "));
    }
    for (const [id, drawn] of this.pairs) {
      const line = this.shown.get(id);
      show(drawn, Boolean(line), light.any ? "partner" : "no");
      if (!line) continue;
      for (const [part, name] of /** @type {const} */ ([
        [drawn.element, "pv-own"],
        [drawn.within, "pv-own-within"],
      ]))
        part?.setAttribute("class", `pv-pair pv-step-${line.step} ${name}`);
      drawn.element.setAttribute("aria-label", this.cardOfPair(id).join(", "));
      drawn.element.dataset.named = line.named ? "yes" : "no";
    }
    this.mark();
    this.canvas.keyboard.setStops();
  }

  /** Puts a diamond upon the middle of each line that is shown. */
  mark() {
    this.diamonds.put([...this.ties.values(), ...this.pairs.values()].filter(isDrawn));
  }

  /**
   * The lines that are shown, with what choosing one does.
   *
   * @returns {DrawnLine[]}
   */
  lines() {
    return [...this.ties, ...(this.view.small ? [] : this.pairs)]
      .filter(([, drawn]) => isDrawn(drawn))
      .map(([id, { element, layer }]) => ({ element, layer, choose: () => this.choose(id) }));
  }

  /** @param {Tie} tie */
  cardOfTie(tie) {
    const { index, title } = this.own,
      { text } = index,
      { state } = this.view,
      ends = [tie.by, tie.kz].map((end) => nameOf(index, end, state.day)).join(" – "),
      facts = [text.kinds[tie.kind], index.rows[tie.claim].state, tie.since || text.undated].join(" · ");
    return [`${title}: ${ends}`, facts];
  }

  /** @param {string} id */
  cardOfPair(id) {
    const { index, title } = this.own,
      line = this.shown.get(id);
    if (!line) return [];
    return [
      `${title}: ${endsOf(index, id, this.view.state.day)}`,
      countsOf(index, countAll(index, line.arcs, this.view.state.day)),
    ];
  }
}

/**
 * @param {Drawn} drawn
 * @param {boolean} on
 * @param {string} lit
 */
function show({ element, within }, on, lit) {
  for (const part of [element, within]) {
    if (!(part instanceof SVGElement)) continue;
    part.style.display = on ? "" : "none";
    part.dataset.lit = lit;
  }
  element.setAttribute("aria-pressed", String(lit === "selected"));
}

/** @param {Drawn} drawn */
function isDrawn({ element }) {
  return element.style.display !== "none";
}
