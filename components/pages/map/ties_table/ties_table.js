// Table of the ties in plain texts: the twin of the map for those who do not use it.

import { Companion } from "../../../map/js/companions.js";
import { tabled } from "../../../map/js/highlight.js";
import { rowsOf } from "../../../map/js/lines/asked_ties.js";
import { countRows, countsOf, rowGroup, statedName } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";
import { factButton } from "../../../static/lib/outline/outline_button.js";

/** @import { Row, Shown } from "../../../map/js/types.js" */
/** @typedef {[claim: string, row: Row]} Numbered */

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
    claims = tabled(index, state, seen, light);
  if (index.details) return buildOfMany(shown, claims);
  const rows = claims.map((claim) => /** @type {Numbered} */ ([claim, index.rows[claim]])),
    rest = rows.slice(MOST);
  return drawn(shown, claims, rows.slice(0, MOST), rest.length ? async (add) => add(rest) : null);
}

/**
 * The table of very many ties, once its first rows have come.
 *
 * @param {Shown} shown
 * @param {string[]} firsts
 */
async function buildOfMany(shown, firsts) {
  const parts = rowsOf(shown.index, firsts, shown.state.day),
    { value = [], done } = await parts.next();
  return drawn(shown, firsts, value || [], done ? null : (add) => addAll(parts, add));
}

/**
 * @param {AsyncGenerator<Numbered[]>} parts
 * @param {(rows: Numbered[]) => void} add
 */
async function addAll(parts, add) {
  for await (const rows of parts) add(rows);
}

/**
 * @param {Shown} shown
 * @param {string[]} claims Those of the index, which are counted.
 * @param {Numbered[]} rows
 * @param {((add: (rows: Numbered[]) => void) => Promise<void>) | null} rest Adds all that are left.
 */
function drawn(shown, claims, rows, rest) {
  const { index, state, light } = shown,
    { text } = index,
    body = make("tbody", {}),
    add = (/** @type {Numbered[]} */ found) => body.append(...found.map((each) => row(shown, each)));
  add(rows);
  const showAll = () => {
    all.remove();
    rest?.(add);
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
    make("div", scroll, table, rest && all),
  );
}

/**
 * A tie in a row, in the names of its own time.
 *
 * @param {Shown} shown
 * @param {Numbered} tie
 */
function row({ index, state, light, select }, [claim, tie]) {
  const { text } = index,
    group = rowGroup(index, tie, state.day, light.selected),
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
