// What a click, a tap or a pointer on the map is meant for: a region before a line, on a screen that is touched the
// nearest place within a finger's reach, else the nearest line.

/** @import { Canvas } from "../canvas.js" */
/** @import { DrawnLayer } from "../outlines.js" */
/** @import { Spot } from "../types.js" */
/** @typedef {{ element: SVGElement, layer: DrawnLayer, choose: () => void }} DrawnLine */

export const FINGER = 22; // half of what a finger needs: 44 pixels
const MOUSE = 7; // how far from a line a mouse may be
export const OWN = "[data-place],[data-shape],[data-node],[data-district]"; // what takes a pointer by itself

/** Whether fingers touch this screen. */
export const isTouched = () => matchMedia("(any-pointer: coarse)").matches;

/** Finds what is meant on one drawing. */
export class Hits {
  /** @param {Canvas} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.touched = isTouched();
    /** @type {SVGElement | null} */
    this.over = null;
    const { map, view } = canvas;
    map.on("click", (event) => this.click(event));
    map.on("mousemove", (event) => this.move(event));
    map.on("mouseout", () => {
      this.mark(null);
      view.hover(null);
    });
  }

  /** @param {L.LeafletMouseEvent} event */
  click(event) {
    const { view } = this.canvas,
      place = this.placeAt(event);
    if (place) view.select(place);
    else if (!this.isOwn(event)) {
      const line = this.lineAt(event);
      if (line) line.choose();
      else view.select(null);
    }
  }

  /** @param {L.LeafletMouseEvent} event */
  move(event) {
    const { shapes, view } = this.canvas,
      own = this.isOwn(event),
      line = own ? null : this.lineAt(event);
    if (line) view.hover(shapes.cards.get(line.element)?.() || null, event.originalEvent);
    else if (!own && this.over) view.hover(null);
    this.mark(line?.element || null);
  }

  /** @param {SVGElement | null} element */
  mark(element) {
    if (this.over === element) return;
    this.over?.classList.remove("pv-over");
    element?.classList.add("pv-over");
    if (element) this.canvas.view.choosing.near(element);
    this.over = element;
    this.canvas.div.classList.toggle("pv-over-line", Boolean(element));
  }

  /**
   * Whether a pointer is over a shape of the drawing that takes it.
   *
   * @param {L.LeafletMouseEvent} event
   */
  isOwn({ originalEvent: { target } }) {
    const own = target instanceof Element && target.closest(OWN);
    return Boolean(own && this.canvas.div.contains(own));
  }

  /**
   * The place that a finger is meant for: of those whose points are within its reach the nearest.
   *
   * @param {L.LeafletMouseEvent} event
   * @returns {string | null}
   */
  placeAt({ layerPoint }) {
    if (!this.touched) return null;
    const { map, shapes } = this.canvas,
      points = [...shapes.points]
        .filter(([, { element }]) => element.style.display !== "none" && element.style.pointerEvents !== "none")
        .map(([id, { latlng }]) => ({ id, at: map.latLngToLayerPoint(latlng) }));
    return nearestWithin(points, layerPoint, FINGER);
  }

  /**
   * The line that is meant where there is no region: the nearest within reach.
   *
   * @param {L.LeafletMouseEvent} event
   * @returns {DrawnLine | null}
   */
  lineAt({ layerPoint }) {
    let best = null,
      least = this.touched ? FINGER : MOUSE;
    for (const line of this.canvas.drawnLines()) {
      const found = line.layer.closestLayerPoint(layerPoint);
      if (found && found.distance <= least) {
        least = found.distance;
        best = line;
      }
    }
    return best;
  }
}

/**
 * The nearest of some points within a reach.
 *
 * @param {{ id: string, at: Spot }[]} points
 * @param {Spot} to
 * @param {number} reach
 * @returns {string | null}
 */
export function nearestWithin(points, to, reach) {
  let best = null,
    least = reach;
  for (const { id, at } of points) {
    const far = Math.hypot(at.x - to.x, at.y - to.y);
    if (far <= least) {
      least = far;
      best = id;
    }
  }
  return best;
}
