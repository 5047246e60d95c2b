// How many ties each region has at the date: bars beside the map that move with it, since the map has counted already.

import { Companion } from "../../../map/js/companions.js";
import { exists, nameOf } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";

/** @typedef {{ id: string, country: string, name: string, count: number }} Ranked */

const companion = new Companion("ranking", build);

/**
 * Draws the ranking in its place; the entry of the Streamlit component.
 *
 * @param {Parameters<Companion["mount"]>[0]} component
 */
export const draw = (component) => companion.mount(component);

/** @param {any} shown What the map shows: see `showBeside` in components/map/js/companions.js. */
function build({ index, state, counts, select }) {
  const regions = ranked(index, state.day, counts);
  const most = Math.max(1, ...regions.map(({ count }) => count));
  return make(
    "section",
    { class: "pv-ranking", "aria-label": index.text.ranking, "data-testid": "ranking" },
    make("h2", {}, index.text.ranking),
    make("p", { class: "pv-ranking-note" }, index.text.rankingNote),
    make(
      "ol",
      {},
      regions.map((region) => row(region, region.count / most, region.id === state.place, () => select(region.id))),
    ),
  );
}

/**
 * The regions of a day that have ties, the one with most first.
 *
 * @param {any} index The index of the map.
 * @param {string} day
 * @param {Map<string, number>} counts
 * @returns {Ranked[]}
 */
export function ranked(index, day, counts) {
  /** @type {Ranked[]} */
  const regions = [];
  for (const [id, place] of Object.entries(index.places)) {
    const count = counts.get(id);
    if (count && place.first && exists(place, day)) {
      regions.push({ id, country: place.country, name: nameOf(index, id, day), count });
    }
  }
  return regions.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, index.text.lang));
}

/**
 * @param {Ranked} region
 * @param {number} share
 * @param {boolean} chosen
 * @param {() => void} choose
 */
function row({ id, name, country, count }, share, chosen, choose) {
  const bar = make("span", { class: `pv-ranking-bar pv-ranking-${country}`, "aria-hidden": "true" });
  bar.style.setProperty("--pv-share", String(share));
  return make(
    "li",
    { "data-unit": id, "data-chosen": chosen ? "yes" : null },
    make("button", { type: "button", class: "pv-link", click: choose }, name),
    bar,
    make("span", { class: "pv-ranking-count" }, count),
  );
}
