// Numbered symbols on the map: how many things there are at a place. Real buttons, so that they are reached and spoken.

import { make } from "../../static/lib/dom.js";

/** @import { Box, NumberedPlace, Spot } from "./types.js" */
/** @typedef {{ home: Spot, x: number, y: number, size: number }} Spread */
/** @typedef {Spread & NumberedPlace & { latlng: L.LatLng, element: HTMLElement, leader: HTMLElement }} Pin */

const SMALLEST = 24,
  STEP = 6,
  LARGEST = 54;
const LETTERS = 13; // the sizes above fit numbers of this size; where letters are larger, pins are
const GAP = 2,
  PASSES = 300,
  PULL = 0.05;
const AWAY = 6; // moved farther than this a pin is tied to its place by a line

/** A layer of numbered buttons over a Leaflet map. */
export class Pins {
  /**
   * @param {L.Map} map
   * @param {(place: string) => void} choose
   */
  constructor(map, choose) {
    this.map = map;
    this.choose = choose;
    /** @type {Pin[]} */
    this.items = [];
    this.pane = map.createPane("pv-pins");
    this.pane.style.zIndex = "660";
    map.on("zoomend viewreset moveend resize", () => this.place());
  }

  /**
   * Shows the pins, each at the point `at` gives for its place, the largest lowest.
   *
   * @param {NumberedPlace[]} pins
   * @param {(place: string) => L.LatLng | undefined} at
   * @param {string | null | undefined} selected
   */
  set(pins, at, selected) {
    const scale = Math.max(1, parseFloat(getComputedStyle(this.pane).fontSize) / LETTERS),
      ordered = [...pins].sort((a, b) => b.count - a.count);
    this.items = ordered.flatMap((pin) => {
      const latlng = at(pin.place),
        size = scale * Math.min(LARGEST, SMALLEST + STEP * Math.sqrt(pin.count - 1));
      if (!latlng) return [];
      const leader = make("span", { class: "pv-pin-leader", "aria-hidden": "true" }),
        element = this.button(pin, size, { pressed: pin.place === selected });
      return [{ ...pin, latlng, size, leader, element, home: { x: 0, y: 0 }, x: 0, y: 0 }];
    });
    this.pane.replaceChildren(...this.items.map((pin) => pin.leader), ...this.items.map((pin) => pin.element));
    this.place();
  }

  /**
   * @param {NumberedPlace} pin
   * @param {number} size
   * @param {{ pressed: boolean }} state
   */
  button({ place, count, text }, size, { pressed }) {
    const click = (/** @type {Event} */ event) => {
      event.stopPropagation();
      this.choose(place);
    };
    const named = { "data-pin": place, "data-count": count, "aria-label": text, title: text },
      style = `width:${size}px;height:${size}px;margin:${-size / 2}px`,
      attributes = { type: "button", class: "pv-pin", ...named, "aria-pressed": String(pressed), style, click };
    return make("button", attributes, count);
  }

  /**
   * What the pins cover, in layer points: names keep out of it.
   *
   * @returns {Box[]}
   */
  boxes() {
    return this.items.map(({ x, y, size }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2]);
  }

  /**
   * The pin at a place, in layer points, and how far it reaches.
   *
   * @param {string} place
   */
  symbolOf(place) {
    const pin = this.items.find((item) => item.place === place);
    return pin && { x: pin.x, y: pin.y, reach: pin.size / 2 };
  }

  place() {
    for (const pin of this.items) pin.home = this.map.latLngToLayerPoint(pin.latlng);
    spread(this.items);
    for (const { element, leader, home, x, y } of this.items) {
      element.style.transform = `translate(${x}px, ${y}px)`;
      const far = Math.hypot(x - home.x, y - home.y);
      leader.hidden = far <= AWAY;
      leader.style.width = `${far}px`;
      leader.style.transform = `translate(${home.x}px, ${home.y}px) rotate(${Math.atan2(y - home.y, x - home.x)}rad)`;
    }
  }
}

/**
 * Moves pins that lie on each other apart, box from box, each by half of what they share; a pull to the pin's own place
 * that grows weaker keeps their way short.
 *
 * @param {Spread[]} pins
 */
export function spread(pins) {
  for (const pin of pins) Object.assign(pin, { x: pin.home.x, y: pin.home.y });
  for (let pass = 0, moved = true; moved && pass < PASSES; pass++) {
    const pull = PULL * Math.max(0, 1 - (2 * pass) / PASSES);
    for (const pin of pins) {
      pin.x += pull * (pin.home.x - pin.x);
      pin.y += pull * (pin.home.y - pin.y);
    }
    moved = pull > 0 && pass > 0;
    for (const [number, pin] of pins.entries()) {
      for (const other of pins.slice(0, number)) moved = parted(pin, other) || moved;
    }
  }
}

/**
 * Moves two pins apart where they lie on each other; returns whether they did.
 *
 * @param {Spread} one
 * @param {Spread} other
 */
function parted(one, other) {
  const x = one.x - other.x,
    y = one.y - other.y,
    room = (one.size + other.size) / 2 + GAP,
    side = Math.abs(x) > Math.abs(y) ? "x" : "y",
    short = room - Math.max(Math.abs(x), Math.abs(y)),
    way = ((one[side] < other[side] ? -1 : 1) * short) / 2;
  if (short <= 0) return false;
  one[side] += way;
  other[side] -= way;
  return true;
}
