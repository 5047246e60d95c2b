// Ranking of the units by their ties at the date: bars beside the map that move with it, as the map has counted.

import { Companion } from "../../../map/js/companions.js";
import { countsOf, exists, NONE, nameOf } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Shown } from "../../../map/js/types.js" */
/** @import { Counts } from "../../../map/js/types.js" */
/** @typedef {{ id: string, country: string, name: string } & Counts} Ranked */

const GROUPS = /** @type {const} */ (["own", "undated", "by_territory"]);

const companion = new Companion("ranking", build);

/**
 * Draws the part in its place; the entry of the Streamlit component.
 *
 * @param {{ parentElement: HTMLElement }} component
 */
export const draw = (component) => companion.mount(component);

/**
 * The units with any tie at the date: those with most of their own first, then most undated, then most carried.
 *
 * @param {Pick<Shown, "index" | "state" | "counts">} shown
 * @returns {Ranked[]}
 */
export function ranked({ index, state, counts }) {
  const units = Object.entries(index.places)
    .filter(([, place]) => place.first && exists(place, state.day))
    .map(([id, { country }]) => ({ id, country, name: nameOf(index, id, state.day), ...(counts.get(id) || NONE) }));
  return units
    .filter((unit) => GROUPS.some((group) => unit[group]))
    .sort((a, b) => {
      const [more] = GROUPS.map((group) => b[group] - a[group]).filter(Boolean);
      return more || a.name.localeCompare(b.name, index.text.lang);
    });
}

/** @param {Shown} shown */
export function build(shown) {
  const { index, state, own } = shown;
  return make(
    "section",
    { class: "pv-ranking", "aria-label": index.text.ranking, "data-testid": "ranking" },
    make("h2", {}, index.text.ranking),
    make("p", { class: "pv-ranking-note" }, index.text.rankingNote),
    make(
      "div",
      { class: own ? "pv-ranking-both" : null },
      list(shown),
      // Of the book and of a layer each has its own ranks: no place is ranked by ties of both.
      own &&
        make(
          "section",
          { class: "pv-ranking-of-layer", "aria-label": own.title, "data-testid": "ranking-own" },
          make("h3", {}, own.title),
          list({ ...shown, index: own.index, counts: own.counts, state }),
        ),
    ),
  );
}

/** @param {Pick<Shown, "index" | "state" | "counts" | "select">} shown */
function list(shown) {
  const { index, state, select } = shown,
    units = ranked(shown);
  const most = Math.max(1, ...units.map(({ own }) => own));
  const heads = GROUPS.map((group) =>
    make("span", { class: `pv-ranking-count pv-ranking-${group}` }, index.text.groups[group]),
  );
  return make(
    "div",
    {},
    make("div", { class: "pv-ranking-heads", "aria-hidden": "true" }, make("span", {}), make("span", {}), heads),
    make(
      "ol",
      {},
      units.map((unit) =>
        row(
          unit,
          unit.own / most,
          { chosen: [state.place, state.by, state.kz].includes(unit.id), said: countsOf(index, unit) },
          select,
        ),
      ),
    ),
  );
}

/**
 * @param {Ranked} unit
 * @param {number} share Of the longest bar.
 * @param {{ chosen: boolean, said: string }} look
 * @param {Shown["select"]} select
 */
function row({ id, name, country, ...counts }, share, { chosen, said }, select) {
  const bar = make("span", { class: `pv-ranking-bar pv-ranking-${country}`, "aria-hidden": "true" });
  bar.style.setProperty("--pv-share", String(share));
  return make(
    "li",
    { "data-unit": id, "data-chosen": chosen ? "yes" : null },
    make("button", { type: "button", class: "pv-link", click: () => select(id) }, name),
    bar,
    GROUPS.map((group) =>
      make("span", { class: `pv-ranking-count pv-ranking-${group}`, "aria-hidden": "true" }, counts[group] || "–"),
    ),
    make("span", { class: "pv-sr" }, said),
  );
}
