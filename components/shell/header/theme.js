// The switch of the look: that of the reader's system, light, dark, or for a projector.

import { make } from "../../static/lib/dom.js";

/** Options are pairs of a look and its name. @typedef {{ label: string, options: [string, string][] }} ThemeWords */

const YEAR_S = 365 * 24 * 3600;

/**
 * Makes the switch; the page is drawn anew in the look that was chosen, at the same address and so in the same view.
 *
 * @param {ThemeWords} words
 */
export function themeSwitch({ label, options }) {
  const now = document.documentElement.dataset.theme ?? "";
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { "aria-label": label, "data-testid": "theme", change: () => choose(select.value) },
    options.map(([value, name]) => make("option", { value, selected: value === now }, name)),
  );
  return make(
    "label",
    { class: "pv-theme", title: label },
    make(
      "svg",
      { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
      make("circle", { cx: 10, cy: 10, r: 8, class: "pv-theme-ring" }),
      make("path", { d: "M10 2 A8 8 0 0 1 10 18 Z", class: "pv-theme-half" }),
    ),
    select,
  );
}

/** @param {string} look */
function choose(look) {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has a cookie store, and nobody waits for it.
  document.cookie = look
    ? `pv-theme=${look}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`
    : "pv-theme=; Path=/; Max-Age=0; SameSite=Lax";
  window.location.reload();
}
