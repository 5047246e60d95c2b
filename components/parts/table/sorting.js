// The order of a table's rows: by one of its columns, up or down.

import { plain } from "../../static/lib/marked_text.js";

/** @import { Text } from "../../static/lib/document_types.js" */

/** The column sorted by, null for the order the rows came in. */
/** @typedef {{ column: number | null, down: boolean }} Order */
/** @typedef {Text | number} Key */

/**
 * The order after the head of a column was clicked: a second click turns it around.
 *
 * @param {Order} order
 * @param {number} column
 * @returns {Order}
 */
export function turned(order, column) {
  return { column, down: order.column === column && !order.down };
}

/**
 * The rows in an order. Numbers are compared as numbers, all else as text; equal rows keep their places.
 *
 * @template {{ keys: Key[] }} Row
 * @param {Row[]} rows
 * @param {Order} order
 * @returns {Row[]}
 */
export function sorted(rows, { column, down }) {
  if (column === null) return rows;
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => sign * compared(a.keys[column], b.keys[column]));
}

/**
 * @param {Key | undefined} a
 * @param {Key | undefined} b
 */
function compared(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : textOf(a).localeCompare(textOf(b));
}

/** @param {Key | undefined} key */
function textOf(key) {
  return typeof key === "number" ? String(key) : plain(key);
}
