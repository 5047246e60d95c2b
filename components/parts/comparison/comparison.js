// Two places or two pairs side by side: what each has, then the figures that compare, then in a line those that do not.

import { mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { evidenceLine } from "../../static/lib/evidence_card.js";
import { plain } from "../../static/lib/marked_text.js";
import { badgeLine, drawValue } from "../document/item.js";

/** @import { Component, Target } from "../../static/lib/component.js" */
/** @import { FullItem, Text } from "../../static/lib/document_types.js" */

/** A figure on both sides; `why` says what keeps them from being compared. */
/** @typedef {{ title: Text, cells: (FullItem | null)[], why: string }} FigureRow */
/** A kind of thing, and what each side has of it. @typedef {{ name: string, cells: FullItem[][] }} HoldingRow */
/**
 * @typedef {object} Words
 * @property {string} lang
 * @property {string} title
 * @property {string} left
 * @property {string} right
 * @property {string} figures
 * @property {string} holdings
 * @property {string} subject
 * @property {string} verdict
 * @property {string} yes
 * @property {string} no
 * @property {string} none
 * @property {string} absent
 * @property {string} unlike How many figures cannot be compared, and why.
 * @property {string} alike What is said where there are figures and none compares.
 * @property {string} close
 */
/** @typedef {Words & { whose: string, rows: FigureRow[], held: HoldingRow[] }} Compared */
/** With that of the layer beside the book. @typedef {Compared & { seq: number, own: Compared | null }} Data */

/**
 * Draws the comparison in its place; the entry of the Streamlit component. The book and a layer have each a column of
 * its own.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const go = selectIn(component);
  const close = make("button", { type: "button", class: "pv-action", click: () => go({ versus: null }) }, data.close);
  mountOf(parentElement, "comparison").replaceChildren(
    make(
      "section",
      { class: "pv-document pv-comparison", "aria-label": data.title },
      make("h2", {}, data.title, close),
      data.own
        ? make("div", { class: "pv-compare-both" }, column(data, go), column(data.own, go, true))
        : [data.whose && make("p", { class: "pv-compare-whose" }, data.whose), ...parts(data, go)],
    ),
  );
}

/**
 * One of the two columns, under the name of whose facts it is of.
 *
 * @param {Compared} data
 * @param {(target: Target) => void} go
 * @param {boolean} [ofLayer]
 */
function column(data, go, ofLayer = false) {
  return make(
    "section",
    {
      class: ofLayer ? "pv-compare-of-layer" : null,
      "aria-label": data.whose,
      "data-testid": ofLayer && "compare-own",
    },
    make("p", { class: "pv-compare-whose" }, data.whose),
    ...parts(data, go),
  );
}

/**
 * What each has, then the figures that compare, then those that do not.
 *
 * @param {Compared} data
 * @param {(target: Target) => void} go
 */
function parts(data, go) {
  const held = data.held.map((row) => holdingRow(row, data, go));
  const alike = data.rows.filter((row) => !row.why).map((row) => figureRow(row, data)),
    rest = data.rows.filter((row) => row.why).map((row) => figureRow(row, data));
  return [
    ...(held.length ? [make("h3", {}, data.holdings), table(data.holdings, data, held)] : []),
    make("h3", {}, data.figures),
    alike.length > 0 && table(data.figures, data, alike, "comparison"),
    alike.length + rest.length === 0 && make("p", { class: "pv-empty" }, data.none),
    rest.length > 0 &&
      make(
        "details",
        { class: "pv-compare-rest" },
        make("summary", {}, [data.alike, data.unlike].filter(Boolean).join(" ")),
        table(data.unlike, data, rest, "not-comparable"),
      ),
  ];
}

/**
 * @param {string} name
 * @param {Words} words
 * @param {HTMLElement[]} rows
 * @param {string} [testid]
 */
function table(name, { subject, left, right }, rows, testid) {
  const heads = [subject, left, right].map((head) => make("th", { scope: "col" }, head));
  return make(
    "div",
    { class: "pv-compare-box", tabindex: 0, role: "region", "aria-label": name },
    make(
      "table",
      { class: "pv-compare", "data-testid": testid },
      make("thead", {}, make("tr", {}, heads)),
      make("tbody", {}, rows),
    ),
  );
}

/**
 * @param {FigureRow} row
 * @param {Words} words
 */
function figureRow({ title, cells, why }, words) {
  return make(
    "tr",
    { class: why ? "pv-compare-not" : "pv-compare-yes", "data-comparable": String(!why) },
    make(
      "th",
      { scope: "row" },
      title,
      make("span", { class: "pv-compare-why" }, why ? `${words.no}: ${why}` : `${words.verdict}: ${words.yes}`),
    ),
    cells.map((item) => make("td", { "data-claim": item?.claim }, item ? figure(item, words.lang) : absent(words))),
  );
}

/**
 * @param {FullItem} item
 * @param {string} lang
 */
function figure(item, lang) {
  return [
    drawValue(item),
    make("p", { class: "pv-line-text" }, item.title), // the row is called by what is measured, not by whose and when
    make("p", { class: "pv-line-text" }, badgeLine(item)),
    make("p", { class: "pv-line-text" }, item.lines[0]),
    evidenceOf(item, lang),
  ];
}

/**
 * @param {HoldingRow} row
 * @param {Words} words
 * @param {(target: Target) => void} go
 */
function holdingRow({ name, cells }, words, go) {
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, name),
    cells.map((items) => make("td", {}, items.length ? holding(items, words.lang, go) : absent(words))),
  );
}

/**
 * @param {FullItem[]} items
 * @param {string} lang
 * @param {(target: Target) => void} go
 */
function holding(items, lang, go) {
  return make(
    "details",
    { class: "pv-held" },
    make("summary", {}, items.length),
    make(
      "ul",
      { class: "pv-items" },
      items.map((item) =>
        make(
          "li",
          { class: "pv-item", "data-claim": item.claim },
          make("button", { type: "button", class: "pv-link", click: () => go(item.go ?? {}) }, item.title),
          make("p", { class: "pv-line-text" }, badgeLine(item)),
          evidenceOf(item, lang),
        ),
      ),
    ),
  );
}

/**
 * @param {FullItem} item
 * @param {string} lang
 */
function evidenceOf({ claim, source, title }, lang) {
  return claim && source && evidenceLine(claim, source, lang, plain(title));
}

/** @param {Words} words */
function absent(words) {
  return make("span", { class: "pv-empty" }, words.absent);
}
