// Ranking of the units by their ties at the date: bars beside the map that move with it, as the map has counted.

import { Companion } from "../../../map/js/companions.js";
import { exists, nameOf } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Shown } from "../../../map/js/types.js" */
/** @typedef {{ id: string, country: string, name: string, count: number }} Ranked */

const companion = new Companion("ranking", build);

/**
 * Draws the part in its place; the entry of the Streamlit component.
 *
 * @param {{ parentElement: HTMLElement }} component
 */
export const draw = (component) => companion.mount(component);

/**
 * The units with any tie at the date, most first.
 *
 * @param {Pick<Shown, "index" | "state" | "counts">} shown
 * @returns {Ranked[]}
 */
export function ranked({ index, state, counts }) {
  const units = Object.entries(index.places)
    .filter(([, place]) => place.first && exists(place, state.day))
    .map(([id, { country }]) => ({ id, country, name: nameOf(index, id, state.day), count: counts.get(id) || 0 }));
  return units
    .filter(({ count }) => count)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, index.text.lang));
}

/** @param {Shown} shown */
function build(shown) {
  const { index, state, select } = shown,
    units = ranked(shown);
  const most = Math.max(1, ...units.map(({ count }) => count));
  return make(
    "section",
    { class: "pv-ranking", "aria-label": index.text.ranking, "data-testid": "ranking" },
    make("h2", {}, index.text.ranking),
    make("p", { class: "pv-ranking-note" }, index.text.rankingNote),
    make(
      "ol",
      {},
      units.map((unit) => row(unit, unit.count / most, { chosen: unit.id === state.place }, select)),
    ),
  );
}

/**
 * @param {Ranked} unit
 * @param {number} share Of the longest bar.
 * @param {{ chosen: boolean }} look
 * @param {Shown["select"]} select
 */
function row({ id, name, country, count }, share, { chosen }, select) {
  const bar = make("span", { class: `pv-ranking-bar pv-ranking-${country}`, "aria-hidden": "true" });
  bar.style.setProperty("--pv-share", String(share));
  return make(
    "li",
    { "data-unit": id, "data-chosen": chosen ? "yes" : null },
    make("button", { type: "button", class: "pv-link", click: () => select(id) }, name),
    bar,
    make("span", { class: "pv-ranking-count" }, count),
  );
}
