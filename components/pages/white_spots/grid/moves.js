// Where a key leads in a grid, as the pattern of a grid has it.

/** A row and a column. @typedef {[number, number]} Cell */

/** @type {Record<string, Cell>} */
const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
};

/**
 * The cell that a key leads to, within the grid; null for a key that leads nowhere.
 *
 * @param {{ key: string, ctrlKey: boolean }} event
 * @param {Cell} from
 * @param {Cell} last The last cell of the grid.
 * @returns {Cell | null}
 */
export function cellAfter({ key, ctrlKey }, [row, column], [lastRow, lastColumn]) {
  if (key === "Home") return [ctrlKey ? 0 : row, 0];
  if (key === "End") return [ctrlKey ? lastRow : row, lastColumn];
  const step = STEPS[key];
  return step ? [within(row + step[0], lastRow), within(column + step[1], lastColumn)] : null;
}

/**
 * @param {number} value
 * @param {number} last
 */
function within(value, last) {
  return Math.max(0, Math.min(last, value));
}
