// Numbered symbols on the map: how many things stand at a place. Real buttons, so that they are reached and spoken.

import { make } from "../../static/lib/dom.js";

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
    const scale = Math.max(1, parseFloat(getComputedStyle(this.pane).fontSize) / LETTERS);
    for (const pin of this.items) {
      const size = (pin.size = scale * Math.min(LARGEST, SMALLEST + STEP * Math.sqrt(pin.count - 1)));
      pin.leader = make("span", { class: "pv-pin-leader", "aria-hidden": "true" });
      pin.element = make(
        "button",
        {
          type: "button",
          class: "pv-pin",
          "data-pin": pin.place,
          "data-count": pin.count,
          "aria-label": pin.text,
          title: pin.text,
          "aria-pressed": String(pin.place === selected),
          style: `width:${size}px;height:${size}px;margin:${-size / 2}px`,
          click: (event) => {
            event.stopPropagation();
            this.choose(pin.place);
          },
        },
        pin.count,
      );
    }
    this.pane.replaceChildren(...this.items.map((pin) => pin.leader), ...this.items.map((pin) => pin.element));
    this.place();
  }

  /** What the pins cover, in layer points: names keep out of it. */
  boxes() {
    return this.items.map(({ x, y, size }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2]);
  }

  place() {
    this.spread();
    for (const { element, leader, home, x, y } of this.items) {
      element.style.transform = `translate(${x}px, ${y}px)`;
      const far = Math.hypot(x - home.x, y - home.y);
      leader.hidden = far <= AWAY;
      leader.style.width = `${far}px`;
      leader.style.transform = `translate(${home.x}px, ${home.y}px) rotate(${Math.atan2(y - home.y, x - home.x)}rad)`;
    }
  }

  /** Moves pins that lie on each other apart, box from box, each by half of what they share; a pull home that grows weaker keeps their way short. */
  spread() {
    for (const pin of this.items) {
      pin.home = this.map.latLngToLayerPoint(pin.latlng);
      Object.assign(pin, { x: pin.home.x, y: pin.home.y });
    }
    for (let pass = 0, moved = true; moved && pass < PASSES; pass++) {
      const pull = PULL * Math.max(0, 1 - (2 * pass) / PASSES);
      for (const pin of this.items) {
        pin.x += pull * (pin.home.x - pin.x);
        pin.y += pull * (pin.home.y - pin.y);
      }
      moved = pull > 0 && pass > 0;
      this.items.forEach((a, i) =>
        this.items.slice(0, i).forEach((b) => {
          const x = a.x - b.x,
            y = a.y - b.y,
            room = (a.size + b.size) / 2 + GAP,
            side = Math.abs(x) > Math.abs(y) ? "x" : "y";
          const short = room - Math.max(Math.abs(x), Math.abs(y)),
            way = ((a[side] < b[side] ? -1 : 1) * short) / 2;
          if (short <= 0) return;
          a[side] += way;
          b[side] -= way;
          moved = true;
        }),
      );
    }
  }
}
