// Touch and wheel on the map: one finger scrolls the page past it, two fingers move and magnify it; a notice says so to
// one who tries with one. The wheel scrolls the page too, until the map is pressed or has the focus.

import { make } from "../../static/lib/dom.js";

const SLIP = 12; // a tap may slip by this many pixels before it counts as a try to move the map
const NOTICE_MS = 1500;

/** Watches the fingers on a Leaflet map. */
export class TwoFingers {
  /**
   * @param {L.Map} map
   * @param {string} words
   */
  constructor(map, words) {
    const container = map.getContainer();
    this.timer = 0;
    /** @type {[x: number, y: number] | null} Where one finger came down. */
    this.from = null;
    this.notice = make("p", { class: "pv-two-fingers", "data-testid": "two-fingers", hidden: true }, words);
    container.append(this.notice);
    // Leaflet's style for it keeps every finger for the map; the one that is left lets the page scroll.
    container.classList.remove("leaflet-touch-drag");
    map.on("unload", () => clearTimeout(this.timer));
    // Before Leaflet hears of it: its handler that moves the map takes one finger, the one that magnifies takes two and
    // moves as well.
    container.addEventListener("touchstart", (event) => this.start(event), { capture: true, passive: true });
    container.addEventListener("touchmove", (event) => this.move(event), { passive: true });
  }

  /** @param {TouchEvent} event */
  start(event) {
    if (event.touches.length > 1) {
      this.from = null;
      this.say(false);
      return;
    }
    const { clientX, clientY } = event.touches[0];
    this.from = [clientX, clientY];
    event.stopPropagation();
  }

  /** @param {TouchEvent} event */
  move({ touches }) {
    if (!this.from || touches.length > 1) return;
    const [x, y] = this.from;
    if (Math.hypot(touches[0].clientX - x, touches[0].clientY - y) > SLIP) this.say(true);
  }

  /** @param {boolean} on */
  say(on) {
    clearTimeout(this.timer);
    this.notice.hidden = !on;
    if (on) this.timer = setTimeout(() => this.say(false), NOTICE_MS);
  }
}

/** Leaves the wheel to the page while nobody is at the map; with Ctrl, as a touchpad's pinch has it, it magnifies. */
export class PageWheel {
  /** @param {L.Map} map */
  constructor(map) {
    const container = map.getContainer();
    this.pressed = false;
    this.container = container;
    const press = (/** @type {Event} */ { target }) => {
      this.pressed = target instanceof Node && this.frame.contains(target);
    };
    document.addEventListener("pointerdown", press, true);
    map.on("unload", () => document.removeEventListener("pointerdown", press, true));
    // Before Leaflet hears of it, which would keep it from the page.
    container.addEventListener("wheel", (event) => this.turn(event), { capture: true, passive: true });
  }

  /** @returns {Element} The map with its controls. */
  get frame() {
    return this.container.closest(".pv-map") ?? this.container;
  }

  /** @param {WheelEvent} event */
  turn(event) {
    const isOurs = this.pressed || event.ctrlKey || event.metaKey || this.frame.contains(document.activeElement);
    if (!isOurs) event.stopPropagation();
  }
}
