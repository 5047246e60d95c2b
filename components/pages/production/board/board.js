// Table of ventures by place: a row a place, a column a stage, a number where they meet.

import { focusedIn, mountOf, selectIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component, Target } from "../../../static/lib/component.js" */

/** A place; without an id it cannot be chosen. */
/** @typedef {{ place: string | null, name: string, what: string, counts: number[] }} Row */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string} where
 * @property {string} what
 * @property {[string, string][]} stages Each with its words.
 * @property {Row[]} rows
 * @property {string | null} chosen
 * @property {string} total
 * @property {string} empty
 */

/**
 * Draws the table in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "board");
  const focused = focusedIn(mount, "board");
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-board-part pv-document", "aria-label": data.title, lang: data.lang },
      data.rows.length ? drawTable(data, selectIn(component)) : make("p", { class: "pv-empty" }, data.empty),
    ),
  );
  const again = focused && mount.querySelector(`[data-board="${CSS.escape(focused)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/**
 * @param {Data} data
 * @param {(target: Target) => void} go
 */
function drawTable({ title, where, what, stages, rows, chosen, total }, go) {
  const heads = [where, what, ...stages.map(([, name]) => name)];
  return make(
    "table",
    { class: "pv-board", "data-testid": "board", "aria-label": title },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        heads.map((head, number) => make("th", { scope: "col", class: number > 1 && "pv-board-stage" }, head)),
      ),
    ),
    make(
      "tbody",
      {},
      rows.map((row) => drawRow(row, stages, chosen, go)),
    ),
    rows.length > 1 && make("tfoot", {}, drawTotal(total, rows, stages)),
  );
}

/**
 * @param {Row} row
 * @param {[string, string][]} stages
 * @param {string | null} chosen
 * @param {(target: Target) => void} go
 */
function drawRow({ place, name, what, counts }, stages, chosen, go) {
  const button =
    place !== null &&
    make(
      "button",
      {
        type: "button",
        class: "pv-link",
        "data-board": place,
        "aria-pressed": String(place === chosen),
        click: () => go({ place: place === chosen ? null : place }),
      },
      name,
    );
  return make(
    "tr",
    { "data-place": place },
    make("th", { scope: "row" }, button || name),
    make("td", { class: "pv-board-what" }, what),
    counts.map((count, number) => cell(count, stages[number])),
  );
}

/**
 * @param {string} total
 * @param {Row[]} rows
 * @param {[string, string][]} stages
 */
function drawTotal(total, rows, stages) {
  const sums = stages.map((_, number) => rows.reduce((sum, row) => sum + (row.counts[number] ?? 0), 0));
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, total),
    make("td", {}),
    sums.map((sum, number) => cell(sum, stages[number])),
  );
}

/**
 * @param {number} count
 * @param {[string, string] | undefined} stage
 */
function cell(count, [stage, name] = ["", ""]) {
  return make(
    "td",
    { class: `pv-board-count pv-board-${stage}${count ? "" : " pv-board-none"}`, "data-stage": name },
    count || "–",
  );
}
