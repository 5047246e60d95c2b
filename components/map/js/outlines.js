// Shapes of a drawing of the map: regions, points, dots and arcs by id, made buttons and cards, and how each is lit.

import { FINGER, isTouched } from "./lines/hits.js";
import { exists, statedName, tieOf } from "./visible.js";

/** @import { Child } from "../../static/lib/dom.js" */
/** @import { Canvas, Painted } from "./canvas.js" */
/** @import { Box, Light, Lit, Place, Tie } from "./types.js" */

/**
 * What of a layer of Leaflet's is used; which of the ways to its points it has depends on what it is.
 *
 * @typedef {object} DrawnLayer
 * @property {{ properties?: { id?: string, role?: string, boxes?: Box[] } }} [feature]
 * @property {() => Element | undefined} [getElement]
 * @property {() => L.LatLng} getLatLng
 * @property {() => L.LatLng[]} getLatLngs
 * @property {() => L.LatLngBounds} getBounds
 * @property {(style: L.PathOptions) => unknown} setStyle
 * @property {(radius: number) => unknown} setRadius
 * @property {(to: L.Point) => { distance: number } | null} closestLayerPoint
 * @property {() => unknown} remove
 * @property {(name: string, hear: (event: L.LeafletMouseEvent) => void) => unknown} on
 */

/** The shapes of one drawing. */
export class Shapes {
  /** @param {Canvas} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.view = canvas.view;
    this.touched = isTouched();
    /** @type {Map<string, { element: SVGElement, layer: DrawnLayer, boxes: Box[] }>} */
    this.units = new Map();
    /** @type {Map<string, { element: SVGElement, latlng: L.LatLng }>} */
    this.points = new Map();
    /** @type {Map<string, SVGElement>} */
    this.dots = new Map();
    /** @type {Map<string, { element: SVGElement, layer: DrawnLayer }>} */
    this.ties = new Map();
    /** @type {Map<string, { latlng: L.LatLng, boxes: Box[] }>} Where the names of countries may be. */
    this.countries = new Map();
    /** @type {Map<Element, () => Child[]>} The lines of the card of each shape. */
    this.cards = new Map();
  }

  /** @param {DrawnLayer} layer */
  take(layer) {
    const { id, role } = layer.feature?.properties || {},
      element = layer.getElement?.();
    if (!(element instanceof SVGElement) || id === undefined) return;
    if (role === "unit") this.takeUnit(id, layer, element);
    else if (role === "point") this.takePoint(id, layer, element);
    else if (role === "dot") this.takeDot(id, element);
    else if (role === "tie") this.takeTie(id, layer, element);
    else if (role === "country")
      this.countries.set(id, { latlng: layer.getLatLng(), boxes: layer.feature?.properties?.boxes || [] });
  }

  /**
   * @param {string} id
   * @param {DrawnLayer} layer
   * @param {SVGElement} element
   */
  takeUnit(id, layer, element) {
    this.units.set(id, { element, layer, boxes: layer.feature?.properties?.boxes || [] });
    if (this.place(id).symbol) element.setAttribute("data-shape", id);
    else this.button(element, "place", id);
    this.listenToPlace(id, layer, element);
  }

  /**
   * @param {string} id
   * @param {DrawnLayer} layer
   * @param {SVGElement} element
   */
  takePoint(id, layer, element) {
    this.points.set(id, { element, latlng: layer.getLatLng() });
    if (this.touched) layer.setRadius(FINGER);
    const { first, symbol } = this.place(id);
    if (first && !symbol) {
      element.setAttribute("data-node", id);
      element.setAttribute("aria-hidden", "true");
    } else this.button(element, "place", id);
    this.listenToPlace(id, layer, element);
  }

  /**
   * @param {string} id
   * @param {SVGElement} element
   */
  takeDot(id, element) {
    const { first, symbol } = this.place(id);
    this.dots.set(id, element);
    element.classList.add(symbol ? "pv-dot-rank" : first ? "pv-dot-unit" : "pv-dot-city");
  }

  /**
   * @param {string} id
   * @param {DrawnLayer} layer
   * @param {SVGElement} element
   */
  takeTie(id, layer, element) {
    const { text } = this.view,
      tie = this.view.index.ties[id],
      facts = [text.kinds[tie.kind], this.view.index.rows[tie.claim].state, tie.since || text.undated].join(" · ");
    this.ties.set(id, { element, layer });
    element.classList.add(`pv-kind-${tie.kind}`, `pv-line-${tie.line}`);
    this.button(element, "claim", tie.claim);
    element.setAttribute("aria-label", this.nameOfTie(tie));
    this.hearClick(element, () => this.view.select(null, tie.claim));
    this.cards.set(element, () => [this.endsOf(tie), facts, ...this.statedFor(tie)]);
  }

  /**
   * @param {string} id
   * @returns {Place}
   */
  place(id) {
    return this.view.index.places[id];
  }

  /**
   * The rectangles inside a region, in one of which its name lies: left, bottom, right, top of the map.
   *
   * @param {string} id
   */
  boxesOf(id) {
    return this.units.get(id)?.boxes || [];
  }

  /**
   * Makes a shape a button for a place, a district, a claim or a pair.
   *
   * @param {SVGElement} element
   * @param {"place" | "district" | "claim" | "pair"} key
   * @param {string} id
   */
  button(element, key, id) {
    element.dataset[key] = id;
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "-1");
  }

  /**
   * @param {string} id
   * @param {DrawnLayer} layer
   * @param {SVGElement} element
   */
  listenToPlace(id, layer, element) {
    const { view } = this;
    this.listen(
      layer,
      element,
      (event) => view.select(this.canvas.hits.placeAt(event) || id),
      () => {
        const { own, sight, state } = view;
        return [view.nameOf(id), sight.tiesOf(id), ...sight.partnersOf(id, state.day), own?.tiesOf(id)].filter(Boolean);
      },
    );
  }

  /**
   * Listens to the clicks that a screen reader sends to a line; those of a pointer lines/hits.js finds.
   *
   * @param {SVGElement} element
   * @param {() => void} choose
   */
  hearClick(element, choose) {
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      choose();
    });
  }

  /**
   * Listens to a shape: what a click on it does, and the lines of its card.
   *
   * @param {DrawnLayer} layer
   * @param {SVGElement} element
   * @param {(event: L.LeafletMouseEvent) => void} click
   * @param {() => Child[]} card
   */
  listen(layer, element, click, card) {
    this.cards.set(element, card);
    layer.on("click", (event) => {
      L.DomEvent.stopPropagation(event);
      click(event);
    });
    layer.on("mousemove", (event) => this.view.hover(card(), event.originalEvent));
    layer.on("mouseout", () => this.view.hover(null));
  }

  /**
   * Applies what is seen and lit to the shapes. A city that nothing lights is shown where the map is near; before, the
   * keyboard alone finds it.
   *
   * @param {Painted} painted
   * @param {{ near: boolean }} options
   */
  paint({ ties, seen, lines, light }, { near }) {
    const { index, state } = this.view,
      on = new Set(ties),
      endsOf = (/** @type {string} */ id) => [index.ties[id].by, index.ties[id].kz],
      drawn = new Set([...ties.flatMap(endsOf), ...[...lines.keys()].flatMap((id) => id.split("~"))]),
      ends = new Set(seen.flatMap(endsOf));
    for (const [id, { element }] of this.units) this.paintPlace(id, element, light, exists(this.place(id), state.day));
    for (const [id, { element }] of this.points) {
      const { first, symbol } = this.place(id),
        used = ends.has(id) || litOf(light, id) !== "no",
        shown = exists(this.place(id), state.day) && (first || used),
        dot = this.dots.get(id);
      const seenNow = shown && (first ? symbol || drawn.has(id) : near || litOf(light, id) !== "no");
      this.paintPlace(id, element, light, shown);
      if (!first) element.style.pointerEvents = seenNow ? "" : "none";
      if (dot) {
        const former = drawn.has(id) && !exists(this.place(id), state.day);
        toggle(dot, seenNow || former);
        dot.dataset.former = former ? "yes" : "no";
        mark(dot, litOf(light, id));
      }
    }
    for (const [id, { element }] of this.ties) {
      toggle(element, on.has(id));
      mark(element, litOfTie(light, id, { claimed: Boolean(state.claim) }));
    }
  }

  /**
   * @param {string} id
   * @param {SVGElement} element
   * @param {Light} light
   * @param {boolean} shown
   */
  paintPlace(id, element, light, shown) {
    toggle(element, shown);
    mark(element, litOf(light, id));
    if (element.hasAttribute("role")) element.setAttribute("aria-label", this.view.spoken(id));
  }

  /** @param {Tie} tie */
  endsOf({ by, kz }) {
    return `${this.view.nameOf(by)} – ${this.view.nameOf(kz)}`;
  }

  /**
   * The territory that a carried tie was made for, in words; nothing of a tie that is not carried.
   *
   * @param {Tie} tie
   */
  statedFor({ by, kz, claim, changed }) {
    const { index, state, text } = this.view,
      row = index.rows[claim],
      ends = [changed.includes(by) && row.by, changed.includes(kz) && row.kz].filter((end) => end !== false);
    return ends.map((end) => `${text.stated}: ${statedName(index, end, state.day)}`);
  }

  /** @param {Tie} tie */
  nameOfTie(tie) {
    return [this.endsOf(tie), this.view.text.kinds[tie.kind], ...this.statedFor(tie)].join(", ");
  }

  /**
   * What a chosen tie is called: its ends and its kind; nothing for another claim.
   *
   * @param {string} claim
   */
  spokenTie(claim) {
    const tie = tieOf(this.view.index, claim);
    return tie ? this.nameOfTie(tie) : "";
  }
}

/**
 * How a place is lit.
 *
 * @param {Light} light
 * @param {string} id
 * @returns {Lit}
 */
export function litOf(light, id) {
  if (light.selected.has(id)) return "selected";
  if (light.partner.has(id)) return "partner";
  return light.belowPlaces.has(id) ? "below" : "no";
}

/**
 * How a tie is lit: a claim selects its own, a place and a pair light theirs.
 *
 * @param {Light} light
 * @param {string} id
 * @param {{ claimed: boolean }} selection
 * @returns {Lit}
 */
export function litOfTie(light, id, { claimed }) {
  if (light.ties.has(id)) return claimed ? "selected" : "partner";
  return light.below.has(id) ? "below" : "no";
}

/**
 * @param {SVGElement} element
 * @param {Lit} lit
 */
function mark(element, lit) {
  element.dataset.lit = lit;
  if (element.hasAttribute("role")) element.setAttribute("aria-pressed", String(lit === "selected"));
}

/**
 * @param {SVGElement} element
 * @param {boolean} on
 */
function toggle(element, on) {
  element.style.display = on ? "" : "none";
}
