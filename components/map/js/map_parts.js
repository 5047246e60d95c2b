// Parts around the map: ways past it for the keyboard, the zoom buttons, the switch of layouts, and announcements of
// what changed, for those who do not see it.

import { make } from "../../static/lib/dom.js";

/** @import { Layout, Words } from "./types.js" */

/**
 * Ways for the keyboard past what lies between.
 *
 * @param {Words} text
 */
export function skips(text) {
  const skip = (/** @type {string} */ words, /** @type {string} */ selector) => {
    const click = () => {
      const target = /** @type {HTMLElement | null} */ (document.querySelector(selector));
      if (target?.localName === "h2") target.tabIndex = -1;
      target?.focus();
    };
    return make("button", { type: "button", class: "pv-skip", click }, words);
  };
  return make(
    "div",
    { class: "pv-skips" },
    skip(text.toMap, ".pv-canvas:not([hidden]) [data-place][tabindex='0']"),
    skip(text.toPanel, "[data-testid=panel] h2"),
    skip(text.toTable, ".pv-table-mount .pv-scroll"),
  );
}

/** @typedef {"zoom-in" | "zoom-out" | "fit" | "districts"} MapAction */

/**
 * Buttons to zoom in, zoom out, see the whole and show districts.
 *
 * @param {Words} text
 * @param {Record<MapAction, () => void>} actions
 */
export function zoomBar(text, actions) {
  const button = (
    /** @type {MapAction} */ name,
    /** @type {string} */ sign,
    /** @type {string} */ label,
    /** @type {string | null} */ pressed = null,
  ) => {
    const named = { "data-testid": name, "aria-label": label, title: label, "aria-pressed": pressed };
    return make("button", { type: "button", class: "pv-tool", ...named, click: actions[name] }, sign);
  };
  return make(
    "div",
    { class: "pv-tools", role: "group", "aria-label": text.view },
    button("zoom-in", "+", text.zoomIn),
    button("zoom-out", "−", text.zoomOut),
    button("fit", "⤢", text.fit),
    button("districts", "▦", text.districts, "false"),
  );
}

/** The switch between side by side and true scale. */
export class LayoutSwitch {
  /**
   * @param {Words} text
   * @param {(layout: Layout) => void} choose
   */
  constructor(text, choose) {
    this.buttons = /** @type {Layout[]} */ (["side", "true"]).map((layout) => {
      const click = () => choose(layout);
      return make("button", { type: "button", class: "pv-switch", "data-layout": layout, click }, text[layout]);
    });
    this.element = make("div", { class: "pv-switches", role: "group", "aria-label": text.layout }, this.buttons);
  }

  /** @param {Layout} layout */
  show(layout) {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.layout === layout));
  }
}

/**
 * What is chosen, the layout and the kinds, as texts to compare.
 *
 * @typedef {{ chosen: string, layout: string, kinds: string }} Shown
 */

/**
 * What is said where one of them has changed.
 *
 * @typedef {{ chosen: () => string, layout: string, kinds: string | null }} Said
 */

/** A live region that says what has changed since it was last asked. */
export class Announcer {
  /** @param {HTMLElement} live */
  constructor(live) {
    this.live = live;
    /** @type {Shown | null} */
    this.before = null;
  }

  /**
   * Says what changed; the first time nothing has.
   *
   * @param {Shown} now
   * @param {Said} said
   */
  announce(now, said) {
    const before = this.before;
    this.before = now;
    if (!before) return;
    const news = [
      now.chosen !== before.chosen && said.chosen(),
      now.layout !== before.layout && said.layout,
      now.kinds !== before.kinds && said.kinds,
    ].filter(Boolean);
    if (news.length) this.live.textContent = news.join(". ");
  }
}
