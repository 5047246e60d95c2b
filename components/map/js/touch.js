// Touch: one finger scrolls the page past the map, two fingers move and magnify it; whoever tries with one is told.

import { make } from "../../static/lib/dom.js";

const SLIP = 12; // a tap may slip by this many pixels before it counts as a try to move the map
const TOLD_MS = 1500;

/** Watches the fingers on a Leaflet map. */
export class TwoFingers {
  constructor(map, words) {
    const container = map.getContainer();
    this.told = make("p", { class: "pv-two-fingers", "data-testid": "two-fingers", hidden: true }, words);
    container.append(this.told);
    // Leaflet's style for it keeps every finger for the map; the one that is left lets the page scroll.
    container.classList.remove("leaflet-touch-drag");
    map.on("unload", () => clearTimeout(this.timer));
    // Before Leaflet hears of it: its own hand for moving the map takes one finger, its hand for magnifying takes two and moves as well.
    container.addEventListener("touchstart", (event) => this.start(event), { capture: true, passive: true });
    container.addEventListener("touchmove", (event) => this.move(event), { passive: true });
  }

  start(event) {
    if (event.touches.length > 1) {
      this.from = null;
      this.tell(false);
      return;
    }
    const { clientX, clientY } = event.touches[0];
    this.from = [clientX, clientY];
    event.stopPropagation();
  }

  move({ touches }) {
    if (!this.from || touches.length > 1) return;
    const [x, y] = this.from;
    if (Math.hypot(touches[0].clientX - x, touches[0].clientY - y) > SLIP) this.tell(true);
  }

  tell(on) {
    clearTimeout(this.timer);
    this.told.hidden = !on;
    if (on) this.timer = setTimeout(() => this.tell(false), TOLD_MS);
  }
}
