// A table of claims: sorted by any of its columns, each row with its evidence.

import { mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { evidenceLine } from "../../static/lib/evidence_card.js";
import { plain } from "../../static/lib/marked_text.js";
import { sorted, turned } from "./sorting.js";

/** @import { Component } from "../../static/lib/component.js" */
/** @import { Text } from "../../static/lib/document_types.js" */
/** @import { Key, Order } from "./sorting.js" */

/** @typedef {{ claim: string, cells: Text[], keys: Key[], source: string, doubtful: boolean }} Row */
/**
 * The last of the columns is that of the evidence; `sort` has the place `{column}`.
 *
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string} count
 * @property {string[]} columns
 * @property {string} sort
 * @property {string} empty
 * @property {Row[]} rows
 * @property {boolean} [folded] Whether only the heading is seen at first.
 */

/** Of each table that is drawn: its order, which outlasts an update. @type {WeakMap<Element, Order>} */
const orders = new WeakMap();
/** The tables that a reader has unfolded. @type {WeakSet<Element>} */
const unfolded = new WeakSet();

/**
 * Draws the table in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "register");
  const select = selectIn(component);
  /** @param {number} scroll How far the rows are scrolled, in pixels. */
  const show = (scroll) => {
    const order = orders.get(mount) ?? { column: null, down: false };
    /** @param {number} column */
    const sortBy = (column) => {
      orders.set(mount, turned(order, column));
      show(0);
      focusHead(mount, column);
    };
    mount.replaceChildren(
      drawSection(
        mount,
        data,
        drawTable(data, order, sortBy, (claim) => select({ claim })),
      ),
    );
    const box = mount.querySelector(".pv-scroll");
    if (scroll && box) box.scrollTop = scroll;
  };
  show(mount.querySelector(".pv-scroll")?.scrollTop ?? 0);
}

/**
 * @param {Data} data
 * @param {Order} order
 * @param {(column: number) => void} sortBy
 * @param {(claim: string) => void} go
 */
function drawTable(data, order, sortBy, go) {
  return make(
    "table",
    { "data-testid": "register" },
    drawHead(data, order, sortBy),
    make(
      "tbody",
      {},
      sorted(data.rows, order).map((row) => drawRow(row, data.lang, go)),
    ),
  );
}

/**
 * A table under its heading; where it is folded, the heading unfolds it.
 *
 * @param {Element} mount
 * @param {Data} data
 * @param {HTMLElement} table
 */
function drawSection(mount, { title, count, rows, empty, folded }, table) {
  const heading = make("h2", {}, title, " ", make("span", { class: "pv-count" }, count)),
    body = rows.length
      ? make("div", { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": title }, table)
      : make("p", { class: "pv-empty" }, empty);
  const shape = { class: "pv-twin pv-register pv-document" };
  if (!folded) return make("section", shape, heading, body);
  /** @type {HTMLDetailsElement} */
  const box = make(
    "details",
    {
      class: "pv-register-fold",
      open: unfolded.has(mount),
      toggle: () => {
        if (box.open) unfolded.add(mount);
        else unfolded.delete(mount);
      },
    },
    make("summary", {}, heading),
    body,
  );
  return make("section", shape, box);
}

/**
 * @param {Data} data
 * @param {Order} order
 * @param {(column: number) => void} sortBy
 */
function drawHead({ columns, sort }, order, sortBy) {
  const last = columns.length - 1;
  const heads = columns.map((name, column) => {
    if (column === last) return make("th", { scope: "col" }, name);
    const chosen = order.column === column;
    const [sorting, arrow] = order.down ? ["descending", " ↓"] : ["ascending", " ↑"];
    const button = make(
      "button",
      {
        type: "button",
        class: "pv-sort",
        "data-column": column,
        title: sort.replace("{column}", name),
        click: () => sortBy(column),
      },
      name,
      chosen && make("span", { "aria-hidden": "true" }, arrow),
    );
    return make("th", { scope: "col", "aria-sort": chosen && sorting }, button);
  });
  return make("thead", {}, make("tr", {}, heads));
}

/**
 * @param {Row} row
 * @param {string} lang
 * @param {(claim: string) => void} go
 */
function drawRow({ claim, cells, source, doubtful }, lang, go) {
  const [name, ...others] = cells;
  return make(
    "tr",
    { "data-claim": claim, class: doubtful && "pv-doubtful" },
    make("td", {}, make("button", { type: "button", class: "pv-link", click: () => go(claim) }, name)),
    others.map((cell) => make("td", {}, cell)),
    make("td", {}, evidenceLine(claim, source, lang, plain(name))),
  );
}

/**
 * @param {HTMLElement} mount
 * @param {number} column
 */
function focusHead(mount, column) {
  const head = mount.querySelector(`[data-column="${column}"]`);
  if (head instanceof HTMLElement) head.focus();
}
