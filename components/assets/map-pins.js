// Numbered symbols on the map: how many things stand at a place. Real buttons, so that they are reached and spoken.

import { make } from "./dom.js";

const SMALLEST = 24, LARGEST = 54;

/** A layer of numbered buttons over a Leaflet map. */
export class Pins {
  constructor(map, choose) {
    this.map = map;
    this.choose = choose;
    this.items = [];
    this.pane = map.createPane("pv-pins");
    this.pane.style.zIndex = 660;
    map.on("zoomend viewreset moveend resize", () => this.place());
  }

  /** Shows the pins; each is `{ place, count, text }` at the point `at` gives for its place, the largest lowest. */
  set(pins, at, selected) {
    this.items = pins.map((pin) => ({ ...pin, latlng: at(pin.place) })).filter((pin) => pin.latlng);
    this.items.sort((a, b) => b.count - a.count);
    this.pane.replaceChildren(...this.items.map((pin) => {
      const size = pin.size = Math.min(LARGEST, SMALLEST + 6 * Math.sqrt(pin.count - 1));
      pin.element = make("button", { type: "button", class: "pv-pin", "data-pin": pin.place, "data-count": pin.count, "aria-label": pin.text, title: pin.text,
        "aria-pressed": String(pin.place === selected), style: `width:${size}px;height:${size}px;margin:${-size / 2}px`, click: (event) => { event.stopPropagation(); this.choose(pin.place); } }, pin.count);
      return pin.element;
    }));
    this.place();
  }

  /** What the pins cover, in layer points: names keep out of it. */
  boxes() {
    return this.items.map(({ latlng, size }) => {
      const { x, y } = this.map.latLngToLayerPoint(latlng), half = size / 2;
      return [x - half, y - half, x + half, y + half];
    });
  }

  place() {
    for (const { element, latlng } of this.items) {
      const { x, y } = this.map.latLngToLayerPoint(latlng);
      element.style.transform = `translate(${x}px, ${y}px)`;
    }
  }
}
