// Goods of a layer: what can be chosen, and of each way its chapters as bars and its goods as a table with bars.

import { focusedIn, mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";

/** @import { Component, Target } from "../../static/lib/component.js" */

/** @typedef {{ value: string, text: string }} Option */
/** @typedef {{ name: string, label: string, options: Option[], chosen: string }} Field */
/** @typedef {{ code: string, name: string }} Crumb */
/** @typedef {{ code: string, name: string, value: string, share: string, width: number }} Bar */
/**
 * @typedef {object} Cell
 * @property {string} reporter
 * @property {string} whose
 * @property {string} value
 * @property {string} share
 * @property {number} width
 * @property {string} change
 * @property {string} note
 */
/** @typedef {{ code: string, name: string, opens: boolean, cells: Cell[], differ: string }} Line */
/** @typedef {{ caption: string, lines: Line[] }} Table */
/**
 * @typedef {object} Way
 * @property {string} name
 * @property {string} title
 * @property {string[]} lead
 * @property {string} bars_title
 * @property {string} bars_reporter
 * @property {Bar[]} bars
 * @property {boolean} opens Whether a chapter can be opened.
 * @property {Table[]} tables
 */
/**
 * What components/documents/goods/goods_board.py says; `open` has the place `{name}`.
 *
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string[]} notes
 * @property {Field[]} fields
 * @property {string} crumbs_title
 * @property {Crumb[]} crumbs
 * @property {string[]} columns
 * @property {string} open
 * @property {Way[]} ways
 */

/**
 * Draws the board in its place; the entry of the Streamlit component. Whoever chose by keyboard goes on from there.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "goods"),
    focused = focusedIn(mount, "focus"),
    go = selectIn(component);
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-document pv-goods", lang: data.lang, "aria-label": data.title, "data-testid": "goods" },
      make("h2", {}, data.title),
      data.notes.map((note) => make("p", { class: "pv-goods-note" }, note)),
      make(
        "div",
        { class: "pv-goods-fields" },
        data.fields.map((field) => drawField(field, go)),
      ),
      data.crumbs.length > 0 && drawCrumbs(data, go),
      make(
        "div",
        { class: "pv-goods-ways" },
        data.ways.map((way) => drawWay(way, data, go)),
      ),
    ),
  );
  if (focused !== undefined) focusAgain(mount, focused);
}

/**
 * @param {Field} field
 * @param {(target: Target) => void} go
 */
function drawField({ name, label, options, chosen }, go) {
  /** @type {HTMLSelectElement} */
  const choice = make(
    "select",
    { "data-focus": `field-${name}`, name, change: () => go({ [name]: choice.value }) },
    options.map(({ value, text }) => make("option", { value, selected: value === chosen }, text)),
  );
  return make("label", {}, make("span", {}, label), choice);
}

/**
 * The way to the goods that are opened; each step but the last leads back.
 *
 * @param {Data} data
 * @param {(target: Target) => void} go
 */
function drawCrumbs({ crumbs, crumbs_title: title }, go) {
  const last = crumbs.length - 1;
  return make(
    "nav",
    { "aria-label": title, class: "pv-goods-crumbs" },
    make(
      "ol",
      {},
      crumbs.map(({ code, name }, step) =>
        make(
          "li",
          {},
          step === last
            ? make("span", { "aria-current": "true" }, name)
            : button(name, `crumb-${code}`, () => go({ goods: code || null })),
        ),
      ),
    ),
  );
}

/**
 * @param {Way} way
 * @param {Data} data
 * @param {(target: Target) => void} go
 */
function drawWay(way, data, go) {
  return make(
    "section",
    { class: "pv-goods-way", "data-way": way.name, "aria-label": way.title },
    make("h3", {}, way.title),
    way.lead.map((line) => make("p", { class: "pv-goods-lead" }, line)),
    way.bars.length > 0 && data.crumbs.length === 0 && drawBars(way, data, go),
    way.tables.map((table) => drawTable(way, table, data, go)),
  );
}

/**
 * The chapters, the largest first; the others together cannot be opened.
 *
 * @param {Way} way
 * @param {Data} data
 * @param {(target: Target) => void} go
 */
function drawBars({ name: way, bars, bars_title: title, bars_reporter: reporter, opens }, { open }, go) {
  const drawn = bars.map(({ code, name, value, share, width }) =>
    make(
      "li",
      { "data-chapter": code },
      opens && code
        ? button(name, `bar-${way}-${code}`, () => go({ goods: code }), open.replace("{name}", name))
        : make("span", { class: "pv-goods-name" }, name),
      make("span", { class: "pv-goods-number" }, `${value} · ${share}`),
      bar(width, reporter),
    ),
  );
  return [make("h4", {}, title), make("ol", { class: "pv-goods-bars" }, drawn)];
}

/**
 * @param {Way} way
 * @param {Table} table
 * @param {Data} data
 * @param {(target: Target) => void} go
 */
function drawTable(way, { caption, lines }, { columns, open }, go) {
  const [goods, whose, value, share, change] = columns;
  return make(
    "div",
    { class: "pv-scroll pv-goods-scroll", tabindex: 0, role: "region", "aria-label": `${way.title}. ${caption}` },
    make(
      "table",
      {},
      make("caption", {}, caption),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          [goods, whose, value, share, change].map((name) => make("th", { scope: "col" }, name)),
        ),
      ),
      lines.map((line) => drawLine(way, line, open, go)),
    ),
  );
}

/**
 * A good: a row for each reporter, under one name.
 *
 * @param {Way} way
 * @param {Line} line
 * @param {string} open
 * @param {(target: Target) => void} go
 */
function drawLine(way, { code, name, opens, cells, differ }, open, go) {
  const label = opens
    ? button(name, `good-${way.name}-${code}`, () => go({ goods: code }), open.replace("{name}", `${code} ${name}`))
    : name;
  const head = make(
    "th",
    { scope: "rowgroup", rowspan: cells.length },
    make("span", { class: "pv-goods-code" }, code),
    label,
    differ && make("span", { class: "pv-goods-differ" }, differ),
  );
  return make(
    "tbody",
    { "data-good": code },
    cells.map((cell, row) =>
      make(
        "tr",
        {},
        row === 0 && head,
        make("td", {}, cell.whose),
        make(
          "td",
          { class: "pv-goods-value" },
          make("span", {}, cell.value),
          bar(cell.width, cell.reporter),
          cell.note && make("span", { class: "pv-goods-differ" }, cell.note),
        ),
        make("td", {}, cell.share),
        make("td", {}, cell.change),
      ),
    ),
  );
}

/**
 * @param {number} width In percent.
 * @param {string} reporter
 */
function bar(width, reporter) {
  return make(
    "span",
    { class: "pv-goods-bar", "data-reporter": reporter, "aria-hidden": "true" },
    make("span", { style: `inline-size: ${width}%` }),
  );
}

/**
 * @param {string} text
 * @param {string} focus Its name, by which it is found again after the board was drawn anew.
 * @param {() => void} click
 * @param {string} [label]
 */
function button(text, focus, click, label) {
  return make("button", { type: "button", class: "pv-link", "data-focus": focus, "aria-label": label, click }, text);
}

/**
 * Gives the focus back; where its button is gone, to the way to what was opened.
 *
 * @param {HTMLElement} mount
 * @param {string} name
 */
function focusAgain(mount, name) {
  /** @type {HTMLElement[]} */
  const known = [...mount.querySelectorAll("[data-focus]")].filter((one) => one instanceof HTMLElement);
  const same = known.find((one) => one.dataset.focus === name),
    crumbs = known.filter((one) => one.dataset.focus?.startsWith("crumb-"));
  (same ?? crumbs.at(-1) ?? known[0])?.focus();
}
