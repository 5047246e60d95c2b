// The slim bar of a phone: what is shown, the way up, the search and the menu, once the header is scrolled away.

import { make } from "../../static/lib/dom.js";
import { watchTitle } from "../../static/lib/title.js";
import { mark } from "./mark.js";

/** @import { Children } from "../../static/lib/dom.js" */
/** @typedef {{ up: string, search: string, menu: string }} SlimWords */

const BAR = ".pv-slim";
const HERE = ".pv-page-link[aria-current]";
const SCROLLED = "[data-testid=stMain]";

/** The bar; its style says at which width and where it is seen. */
export class SlimBar {
  /** @param {HTMLElement} header The header it belongs to: what has the focus in it brings it back, see the style. */
  constructor(header) {
    this.header = header;
    this.name = make("span", { class: "pv-slim-name" });
    this.up = button("pv-slim-up", up, [mark(), this.name]);
    this.search = button("pv-slim-search", () => this.focus("input"), icon("M13 13 L18 18", 8.5));
    this.menu = button("pv-slim-menu", () => this.focus(HERE), icon("M3 5 H17 M3 10 H17 M3 15 H17"));
    this.element = make("div", { class: "pv-slim", "data-testid": "slim" }, this.up, this.search, this.menu);
    this.sight = new IntersectionObserver(([{ isIntersecting }]) => {
      header.classList.toggle("pv-away", !isIntersecting);
    });
    this.sight.observe(header);
    this.leave = (/** @type {PointerEvent} */ { target }) => {
      if (target instanceof Node && !header.contains(target)) this.blur();
    };
    document.addEventListener("pointerdown", this.leave);
    header.addEventListener("keydown", ({ key }) => key === "Escape" && this.blur());
    this.unwatch = watchTitle((name) => {
      this.name.textContent = name;
    });
  }

  /** @param {SlimWords} words */
  update({ up: label, search, menu }) {
    this.up.title = label;
    for (const [part, word] of /** @type {[HTMLElement, string][]} */ ([
      [this.search, search],
      [this.menu, menu],
    ])) {
      part.setAttribute("aria-label", word);
      part.title = word;
    }
  }

  /** @param {string} selector Of what in the header is to have the focus. */
  focus(selector) {
    const part = this.header.querySelector(selector);
    if (part instanceof HTMLElement) part.focus({ preventScroll: true });
  }

  blur() {
    const active = document.activeElement;
    if (active instanceof HTMLElement && this.header.contains(active) && !active.closest(BAR)) active.blur();
  }

  remove() {
    this.sight.disconnect();
    this.unwatch();
    document.removeEventListener("pointerdown", this.leave);
  }
}

function up() {
  document.querySelector(SCROLLED)?.scrollTo({ top: 0 });
}

/**
 * @param {string} name
 * @param {() => void} click
 * @param {Children} inner
 */
function button(name, click, inner) {
  return make("button", { type: "button", class: name, click }, inner);
}

/**
 * @param {string} way
 * @param {number} [lens] Where the middle of a lens is.
 */
function icon(way, lens) {
  return make(
    "svg",
    { viewBox: "0 0 20 20", width: 22, height: 22, "aria-hidden": "true" },
    make("path", { d: way }),
    lens && make("circle", { cx: lens, cy: lens, r: 6 }),
  );
}
