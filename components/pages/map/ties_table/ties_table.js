// Table of the ties in plain texts: the twin of the map for those who do not use it.

import { Companion } from "../../../map/js/companions.js";
import { tabled } from "../../../map/js/highlight.js";
import { countRows, countsOf, rowGroup, statedName } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";
import { factButton } from "../../../static/lib/outline/outline_button.js";

/** @import { Shown } from "../../../map/js/types.js" */

const MOST = 500; // rows at first: of very many, the rest comes when it is asked for

const companion = new Companion("table", build);

/**
 * Draws the part in its place; the entry of the Streamlit component.
 *
 * @param {{ parentElement: HTMLElement }} component
 */
export const draw = (component) => companion.mount(component);

/** @param {Shown} shown */
function build(shown) {
  const { index, state, seen, light } = shown,
    { text } = index,
    claims = tabled(index, state, seen, light),
    body = make(
      "tbody",
      {},
      claims.slice(0, MOST).map((claim) => row(shown, claim)),
    );
  const showAll = () => {
    all.remove();
    body.append(...claims.slice(MOST).map((claim) => row(shown, claim)));
  };
  const all = make("button", { type: "button", class: "pv-button", click: showAll }, text.showAll),
    heads = text.columns.map((name) => make("th", { scope: "col" }, name)),
    head = make("thead", {}, make("tr", {}, heads)),
    table = make("table", { "data-testid": "ties-table" }, head, body),
    scroll = { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": text.table };
  return make(
    "section",
    { class: "pv-twin" },
    make(
      "h2",
      {},
      text.table,
      " ",
      make("span", { class: "pv-count" }, countsOf(index, countRows(index, claims, state.day, light.selected))),
    ),
    make("div", scroll, table, claims.length > MOST && all),
  );
}

/**
 * A tie in a row, in the names of its own time.
 *
 * @param {Shown} shown
 * @param {string} claim
 */
function row({ index, state, light, select }, claim) {
  const { text } = index,
    tie = index.rows[claim],
    group = rowGroup(index, claim, state.day, light.selected),
    name = (/** @type {string} */ id) => statedName(index, id, state.day, tie.last),
    click = () => select(null, claim),
    since = [tie.since || text.undated, group === "by_territory" && text.groups.by_territory],
    words = [name(tie.by), name(tie.kz), text.kinds[tie.kind], tie.state],
    cells = [...words, since.filter(Boolean).join(" · ")];
  return make(
    "tr",
    { "data-row": claim, "data-group": group },
    make("td", {}, make("button", { type: "button", class: "pv-link", click }, tie.what)),
    cells.map((cell) => make("td", {}, cell)),
    make("td", {}, tie.source, " ", factButton(claim, tie.what)),
  );
}
