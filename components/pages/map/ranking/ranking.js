// How many ties each unit has at the date: bars beside the map that move with it, since the map has counted already.

import { Companion } from "../../../map/js/companions.js";
import { make } from "../../../static/lib/dom.js";
import { exists, nameOf } from "../../../map/js/visible.js";

const companion = new Companion("ranking", build);

/** Draws the part in its place; the entry of the Streamlit component. */
export const draw = (component) => companion.mount(component);

function build({ index, state, counts, select }) {
  const units = Object.entries(index.places)
    .filter(([id, place]) => place.first && exists(place, state.day) && counts.get(id))
    .map(([id, place]) => ({ id, country: place.country, name: nameOf(index, id, state.day), count: counts.get(id) }));
  units.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, index.text.lang));
  const most = Math.max(1, ...units.map(({ count }) => count));
  return make(
    "section",
    { class: "pv-ranking", "aria-label": index.text.ranking, "data-testid": "ranking" },
    make("h2", {}, index.text.ranking),
    make("p", { class: "pv-ranking-note" }, index.text.rankingNote),
    make(
      "ol",
      {},
      units.map((unit) => row(unit, most, unit.id === state.place, select)),
    ),
  );
}

function row({ id, name, country, count }, most, chosen, select) {
  const bar = make("span", { class: `pv-ranking-bar pv-ranking-${country}`, "aria-hidden": "true" });
  bar.style.setProperty("--pv-share", count / most);
  return make(
    "li",
    { "data-unit": id, "data-chosen": chosen ? "yes" : null },
    make("button", { type: "button", class: "pv-link", click: () => select(id) }, name),
    bar,
    make("span", { class: "pv-ranking-count" }, count),
  );
}
