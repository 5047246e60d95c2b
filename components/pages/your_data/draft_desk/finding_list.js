// What was found in a file, grouped by cause: faults first; each leads to its cell in the sheet.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Draft, Finding, Group } from "./draft_desk_types.js" */
/** @import { SheetGrid } from "./sheet_grid.js" */

const OPEN = 3;

/**
 * The findings.
 *
 * @param {Draft} draft
 * @param {SheetGrid} grid
 */
export function findingList(draft, grid) {
  const { words, groups, aside } = draft;
  const faults = groups.filter(({ error }) => error);
  const remarks = groups.filter(({ error }) => !error);
  const part = (/** @type {string} */ title, /** @type {Group[]} */ of) =>
    of.length > 0 && [make("h4", {}, title), ...of.map((group) => drawGroup(group, words, grid))];
  return make(
    "div",
    { class: "pv-own-findings", "data-testid": "own-findings" },
    groups.length + aside.length > 0 && make("h3", {}, words.findings),
    part(words.faults, faults) || null,
    part(words.remarks, remarks) || null,
    aside.map((text) => make("p", { class: "pv-own-soft" }, text)),
  );
}

/**
 * @param {Group} group
 * @param {Record<string, string>} words
 * @param {SheetGrid} grid
 */
function drawGroup({ title, error, count, more, items }, words, grid) {
  return make(
    "details",
    { class: error ? "pv-own-group pv-own-fault" : "pv-own-group", open: error && items.length <= OPEN },
    make("summary", {}, `${title} (${count})`),
    make(
      "ul",
      {},
      items.map((item) => make("li", {}, cellLink(item, words, grid), " ", item.text)),
      more > 0 && make("li", {}, filled(words.more, { count: String(more) })),
    ),
  );
}

/**
 * @param {Finding} item
 * @param {Record<string, string>} words
 * @param {SheetGrid} grid
 */
function cellLink(item, words, grid) {
  const name = [item.sheet, item.cell].filter(Boolean).join(" ") || words.wholeFile;
  if (!grid.has(item)) return make("strong", {}, name);
  return make(
    "button",
    { type: "button", class: "pv-own-cell-link", "data-action": `cell ${name}`, click: () => grid.show(item) },
    name,
  );
}
