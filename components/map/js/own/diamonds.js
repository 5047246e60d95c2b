// Diamonds upon the middles of a layer's lines, which differ from the book's by more than their colour.

import { make } from "../../../static/lib/dom.js";

/** @import { DrawnLayer } from "../outlines.js" */

const DIAMOND = "M0 -7 7 0 0 7 -7 0Z";

/** The diamonds of one drawing. */
export class Diamonds {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    /** @type {Element[]} */
    this.drawn = [];
  }

  /**
   * Puts one upon each of some lines, in place of those that were there.
   *
   * @param {{ element: SVGElement, layer: DrawnLayer }[]} lines
   */
  put(lines) {
    for (const diamond of this.drawn) diamond.remove();
    this.drawn = lines.map(({ element, layer }) => {
      const way = layer.getLatLngs(),
        { x, y } = this.map.latLngToLayerPoint(way[Math.floor(way.length / 2)]),
        kind = [...element.classList].filter((name) => name.startsWith("pv-kind-")),
        transform = `translate(${x} ${y})`,
        look = { d: DIAMOND, transform, class: ["pv-own-diamond", ...kind].join(" ") },
        diamond = make("path", { ...look, "aria-hidden": "true" });
      element.parentNode?.append(diamond);
      return diamond;
    });
  }
}
