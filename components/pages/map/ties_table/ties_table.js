// The ties as a table of plain texts: the twin of the map for those who do not use it.

import { Companion } from "../../../map/js/companions.js";
import { countOf, nameOf, tabled } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";

const MOST = 500; // rows at first: of very many, the rest comes when it is asked for

const companion = new Companion("table", build);

/**
 * Draws the table in its place; the entry of the Streamlit component.
 *
 * @param {Parameters<Companion["mount"]>[0]} component
 */
export const draw = (component) => companion.mount(component);

/** @param {any} shown What the map shows: see `showBeside` in components/map/js/companions.js. */
function build({ index, state, seen, light, select }) {
  const { text } = index;
  const claims = tabled(index, state, seen, light);
  const rows = claims.map(
    (/** @type {string} */ claim) => () => drawRow(index, state.day, claim, () => select(null, claim)),
  );
  const heads = text.columns.map((/** @type {string} */ name) => make("th", { scope: "col" }, name));
  return make(
    "section",
    { class: "pv-twin" },
    make("h2", {}, text.table, " ", make("span", { class: "pv-count" }, countOf(index, claims.length))),
    make(
      "div",
      { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": text.table },
      drawTable(heads, rows, text.showAll),
    ),
  );
}

/**
 * The table, and below it the button that brings the rest of its rows.
 *
 * @param {HTMLElement[]} heads
 * @param {(() => HTMLElement)[]} rows
 * @param {string} showAll
 */
function drawTable(heads, rows, showAll) {
  const [first, rest] = [rows.slice(0, MOST), rows.slice(MOST)];
  const body = make(
    "tbody",
    {},
    first.map((row) => row()),
  );
  const table = make("table", { "data-testid": "ties-table" }, make("thead", {}, make("tr", {}, heads)), body);
  if (!rest.length) return [table];
  /** @type {HTMLButtonElement} */
  const all = make(
    "button",
    {
      type: "button",
      class: "pv-button",
      click: () => {
        all.remove();
        body.append(...rest.map((row) => row()));
      },
    },
    showAll,
  );
  return [table, all];
}

/**
 * @param {any} index The index of the map.
 * @param {string} day
 * @param {string} claim
 * @param {() => void} choose
 */
function drawRow(index, day, claim, choose) {
  const { text, rows } = index;
  const row = rows[claim];
  const named = row.last || day; // a tie has the names of its own time
  const cells = [
    nameOf(index, row.kz, named),
    text.kinds[row.kind],
    text.statuses[row.status],
    row.since || text.undated,
    row.source,
  ];
  return make(
    "tr",
    { "data-row": claim },
    make("td", {}, make("button", { type: "button", class: "pv-link", click: choose }, nameOf(index, row.by, named))),
    cells.map((cell) => make("td", {}, cell)),
  );
}
