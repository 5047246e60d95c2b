// Labels above the columns of a chart: those that the step rests on first, the others where they have room.

import { typeSize, widthOf } from "./text_width.js";

/** @import { ChartValue } from "../show_types.js" */
/** @typedef {{ value: ChartValue, x: number, y: number, width: number, height: number, series: number }} Column */
/** @typedef {{ value: ChartValue, x: number, y: number }} PlacedLabel Where its middle is, and the line it is on. */
/** @typedef {{ left: number, right: number, y: number }} Line */

const GAP = 8;
const LINE = 1.1; // of the type

/**
 * The labels that have room, the columns being drawn.
 *
 * @param {Column[]} columns
 * @param {number} width Of the drawing.
 * @returns {PlacedLabel[]}
 */
export function placedLabels(columns, width) {
  /** @type {Line[]} */
  const taken = [];
  const order = [...columns].sort((a, b) => Number(b.value.lit) - Number(a.value.lit) || a.y - b.y);
  return order.flatMap((column) => {
    const lines = linesOf(column, columns, width),
      free = lines.find((line) => !taken.some((other) => overlap(line, other)));
    if (!free) return [];
    taken.push(free);
    return [{ value: column.value, x: (free.left + free.right) / 2, y: free.y }];
  });
}

/**
 * Where the label of a column may be: over it, else to one side, not on a taller column. One that the step rests on is
 * on those that are taller beside it where there is no other room, or above them.
 *
 * @param {Column} column
 * @param {Column[]} columns
 * @param {number} width
 * @returns {Line[]}
 */
function linesOf({ value, x, y, width: wide }, columns, width) {
  const half = widthOf(value.label) / 2 + 2,
    middles = [x + wide / 2, x + half, x + wide - half].map((at) => Math.min(Math.max(at, half), width - half)),
    lines = middles.map((at) => ({ left: at - half, right: at + half, y: y - GAP }));
  const covering = (/** @type {Line} */ line) =>
    columns.filter((one) => one.x !== x && one.x < line.right && one.x + one.width > line.left && one.y < y - 1);
  const free = lines.filter((line) => !covering(line).length);
  if (!value.lit) return free;
  const high = Math.min(...covering(lines[0]).map((one) => one.y), y) - GAP,
    step = typeSize() * LINE;
  return [...free, ...lines, ...[0, 1, 2].map((rows) => ({ ...lines[0], y: high - rows * step }))];
}

/**
 * @param {Line} one
 * @param {Line} other
 */
function overlap(one, other) {
  return one.left < other.right && one.right > other.left && Math.abs(one.y - other.y) < typeSize() * LINE;
}
