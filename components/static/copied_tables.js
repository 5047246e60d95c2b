// Copying from a table: its cells as text and as a table. Firefox takes no text out of buttons, and what lies side by
// side in a cell would be glued together.

const SEPARATE = "button, a, li, p, div, span, summary, br";

/**
 * Writes what is selected of a table to the clipboard; anything else is left to the browser.
 *
 * @param {ClipboardEvent} event
 */
export function copyTable(event) {
  const selection = getSelection();
  const table = selection && !selection.isCollapsed && tableOf(selection);
  if (!table || !event.clipboardData) return;
  const rows = [...table.rows].filter((row) => selection.containsNode(row, true));
  const cells = rows.map((row) => [...row.cells].filter((cell) => selection.containsNode(cell, true)));
  if (cells.flat().length < 2) return; // words within a cell
  const texts = cells.map((row) => row.map(textOf));
  event.clipboardData.setData("text/plain", texts.map((row) => row.join("\t")).join("\n"));
  event.clipboardData.setData("text/html", markup(texts));
  event.preventDefault();
}

/**
 * The table that a selection lies in, or that is all it holds.
 *
 * @param {Selection} selection
 */
function tableOf(selection) {
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: common } = range;
  const around = common instanceof Element ? common : common.parentElement;
  const within = around?.closest("table");
  if (within || !around) return within ?? null;
  const tables = [...around.querySelectorAll("table")].filter((table) => range.intersectsNode(table));
  const rest = range.cloneContents();
  for (const table of rest.querySelectorAll("table")) table.remove();
  return tables.length === 1 && !rest.textContent?.trim() ? tables[0] : null;
}

/**
 * The words of a cell, a space between what is drawn apart; signs on buttons are left out.
 *
 * @param {Element} cell
 */
export function textOf(cell) {
  const copy = /** @type {Element} */ (cell.cloneNode(true));
  for (const sign of copy.querySelectorAll("button, [aria-hidden=true], .pv-visually-hidden"))
    if ((sign.textContent ?? "").trim().length < 2) sign.remove();
  for (const part of copy.querySelectorAll(SEPARATE)) part.after(" ");
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @type {Record<string, string>} */
const WRITTEN = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** @param {string[][]} texts */
function markup(texts) {
  const cell = (/** @type {string} */ text) => `<td>${text.replace(/[&<>]/g, (sign) => WRITTEN[sign])}</td>`;
  return `<table>${texts.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`).join("")}</table>`;
}
