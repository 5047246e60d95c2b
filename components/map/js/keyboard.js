// Keyboard on a drawing of the map: two stops, one at a place and one at a line; arrows to the neighbours of what has
// the focus, and the ring around it.

import { make } from "../../static/lib/dom.js";

/** @import { Canvas } from "./canvas.js" */
/** @import { Spot } from "./types.js" */
/** @typedef {HTMLElement | SVGElement} Target */

/** The keyboard's way over one drawing. */
export class Keyboard {
  /** @param {Canvas} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    /** @type {{ place: Target | null, line: Target | null }} */
    this.stops = { place: null, line: null };
    /** @type {SVGElement[]} */
    this.rings = [];
    /** @type {Target | null} */
    this.ringed = null;
    canvas.div.addEventListener("focusin", ({ target }) => this.focused(/** @type {Target} */ (target)));
    canvas.div.addEventListener("focusout", () => {
      canvas.view.hover(null);
      this.ring(null);
    });
  }

  /** Sets the stops: at the chosen place if there is one, and at a line. */
  setStops() {
    const { place, by, kz } = this.canvas.view.state,
      places = this.places(),
      chosen = places.find((element) => [place, by, kz].includes(idOf(element))),
      free = !this.canvas.div.contains(document.activeElement);
    this.stop("place", places, chosen && free ? chosen : this.stops.place);
    this.stop("line", this.lines(), this.stops.line);
  }

  /**
   * @param {"place" | "line"} kind
   * @param {Target[]} all
   * @param {Target | null | undefined} wanted
   */
  stop(kind, all, wanted) {
    const old = this.stops[kind],
      now = wanted && all.includes(wanted) ? wanted : all[0] || null;
    if (old !== now) old?.setAttribute("tabindex", "-1");
    now?.setAttribute("tabindex", "0");
    this.stops[kind] = now;
  }

  /**
   * The places that are shown; `all` adds cities and districts to the units.
   *
   * @param {{ all?: boolean }} [options]
   * @returns {Target[]}
   */
  places({ all = false } = {}) {
    const { districts, shapes, view } = this.canvas,
      found = [...shapes.units, ...shapes.points, ...(all ? districts.drawn : [])],
      { places } = view.index;
    return found
      .filter(([id, { element }]) => isShown(element) && element.hasAttribute("role") && (all || places[id]?.first))
      .map(([, { element }]) => element);
  }

  /**
   * The lines that are drawn: of pairs, of the ties of what is chosen, or both.
   *
   * @returns {Target[]}
   */
  lines() {
    return this.canvas.drawnLines().map(({ element }) => element);
  }

  /**
   * Draws a ring of two colours around what has the focus, above its neighbours: they would cover half of its line.
   *
   * @param {Target | null} element
   */
  ring(element) {
    for (const ring of this.rings) ring.remove();
    this.ringed = element;
    this.rings = element ? ["pv-ring-halo", "pv-ring"].map((name) => outline(element, name)) : [];
    element?.parentNode?.append(...this.rings);
  }

  /** Draws the ring anew, after its outline changed. */
  ringAgain() {
    if (this.ringed) this.ring(this.ringed);
  }

  /**
   * Gives who came by the keyboard what one who hovers gets.
   *
   * @param {Target} element
   */
  focused(element) {
    const kind = isLine(element) ? "line" : idOf(element) && "place";
    if (!kind) return;
    this.stop(kind, kind === "line" ? this.lines() : this.places({ all: true }), element);
    if (!element.matches(":focus-visible")) return;
    this.ring(element);
    const card = this.canvas.shapes.cards.get(element),
      { left, top, width, height } = element.getBoundingClientRect();
    if (card) this.canvas.view.hover(card(), { clientX: left + width / 2, clientY: top + height / 2 });
  }

  /**
   * Moves the focus to the nearest unit in a direction, `all` counts cities and districts too; from a line to the next.
   *
   * @param {Target} element
   * @param {[dx: number, dy: number]} step
   * @param {{ all: boolean }} options
   */
  focusFrom(element, step, { all }) {
    if (isLine(element)) {
      const lines = this.lines(),
        next = lines.indexOf(element) + (step[0] || step[1]);
      lines[(next + lines.length) % lines.length]?.focus();
      return;
    }
    const others = this.places({ all }).filter((other) => other !== element);
    nearest(
      this.pointOf(element),
      others.map((other) => ({ other, at: this.pointOf(other) })),
      step,
    )?.focus();
  }

  /**
   * The point of a place on the drawing.
   *
   * @param {Target} element
   * @returns {Spot}
   */
  pointOf(element) {
    const { districts, map, shapes } = this.canvas,
      id = idOf(element) || "",
      at = shapes.points.get(id)?.latlng || districts.drawn.get(id)?.layer.getBounds().getCenter();
    return at ? map.latLngToLayerPoint(at) : { x: 0, y: 0 };
  }
}

/**
 * The nearest of what lies in a direction: what lies aside counts as twice as far.
 *
 * @template Other
 * @param {Spot} from
 * @param {{ other: Other, at: Spot }[]} others
 * @param {[dx: number, dy: number]} step
 * @returns {Other | null}
 */
export function nearest(from, others, [dx, dy]) {
  let best = null,
    least = Infinity;
  for (const { other, at } of others) {
    const [x, y] = [at.x - from.x, at.y - from.y],
      along = x * dx + y * dy,
      across = Math.abs(x * dy) + Math.abs(y * dx);
    if (along > 0 && along + 2 * across < least) {
      least = along + 2 * across;
      best = other;
    }
  }
  return best;
}

/**
 * The id of the place that an element is for.
 *
 * @param {Target} element
 */
function idOf({ dataset }) {
  return dataset.place || dataset.district;
}

/**
 * Whether an element is for the line of a pair or of a tie.
 *
 * @param {Target} element
 */
function isLine({ dataset }) {
  return Boolean(dataset.claim || dataset.pair);
}

/**
 * Whether a shape is drawn.
 *
 * @param {Target} element
 */
export function isShown(element) {
  return element.style.display !== "none";
}

/**
 * @param {Target} element
 * @param {string} name
 */
function outline(element, name) {
  return make("path", { d: element.getAttribute("d"), class: name, "aria-hidden": "true" });
}
