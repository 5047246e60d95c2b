// What was found in a file, grouped by cause: faults first; each leads to its cell in the sheet.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Draft, Finding, Group } from "./draft_desk_types.js" */
/** @import { SheetGrid } from "./sheet_grid.js" */

const OPEN = 3;

/** What a reader has opened or closed, kept while the desk is drawn anew. @type {Map<string, boolean>} */
const opened = new Map();

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
  const few = items.length <= OPEN && items.some((item) => grid.has(item));
  /** @type {HTMLDetailsElement} */
  const group = make(
    "details",
    {
      class: error ? "pv-own-group pv-own-fault" : "pv-own-group",
      open: opened.get(title) ?? (few || error),
      toggle: () => opened.set(title, group.open),
    },
    make("summary", {}, `${title} (${count})`),
    make(
      "ul",
      {},
      items.map((item) => make("li", {}, cellLink(item, words, grid), " ", item.text)),
      more > 0 && make("li", {}, filled(words.more, { count: String(more) })),
    ),
  );
  return group;
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
