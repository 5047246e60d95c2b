// The white spots: a grid of every pair of regions, for the mouse, the keyboard and a reader's voice alike.
// Each state has a sign beside its colour; on a narrow screen rows and columns change places.

import { drawInto } from "../../../parts/document/document.js";
import { focusedIn, mountOf, selectIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { counted } from "../../../static/lib/plural.js";
import { cellAfter } from "./moves.js";
import { drawLegend, ownMark, sign } from "./signs.js";

/** @import { Component, Target } from "../../../static/lib/component.js" */
/** @import { State } from "./signs.js" */
/** @import { Document } from "../../../static/lib/document_types.js" */

/** A region: its id, its name, and with how many of the other country it is named. */
/** @typedef {{ id: string, name: string, count: string }} Region */
/** The ties of a layer: how many, and in words; no words where the layer is shown alone. */
/** @typedef {{ count: string, text: string }} OwnState */
/** @typedef {{ state: State, count: number, by_territory: boolean, own?: OwnState | null }} PairState */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string} hint
 * @property {Region[]} rows Of Belarus.
 * @property {Region[]} columns Of Kazakhstan.
 * @property {PairState[][]} cells By row and column.
 * @property {[State, string, string][]} states Each with its words and how many pairs are in it.
 * @property {string} counted
 * @property {string} by_territory
 * @property {string} carried
 * @property {string} own What the mark of a layer says; empty where none is shown.
 * @property {Record<string, string>} ties By plural category, with the place `{count}`.
 * @property {string} order
 * @property {[string, string][]} orders Each with its name.
 * @property {string} sort
 * @property {string} by
 * @property {string} kz
 * @property {[string, string] | null} chosen
 * @property {Document | null} result What is known of the chosen pair; it is shown below its row.
 * @property {string} choose What a click on a cell does, where none is chosen.
 */

const NARROW = 760;
/** @type {WeakMap<HTMLElement, Grid>} */
const grids = new WeakMap();

/**
 * Draws or updates the grid in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const parent = component.parentElement;
  const grid = grids.get(parent) ?? new Grid(component);
  grids.set(parent, grid);
  grid.update(component);
  return () => {
    grid.remove();
    grids.delete(parent);
  };
}

class Grid {
  /** The cells as they are shown, by row and column. @type {HTMLElement[][]} */
  at = [];
  /** @type {HTMLElement | null} */
  root = null;
  /** The pair whose result was drawn last; empty where none was. @type {string | undefined} */
  answeredFor;

  /** @param {Component<Data>} component */
  constructor(component) {
    this.mount = mountOf(component.parentElement, "matrix");
    this.data = component.data;
    this.select = selectIn(component);
    this.status = make("p", { class: "pv-matrix-status", "aria-hidden": "true" });
    this.result = make("div", { class: "pv-document-mount" });
    this.narrow = matchMedia(`(max-width: ${NARROW}px)`);
    this.turned = () => this.show();
    this.narrow.addEventListener("change", this.turned);
  }

  remove() {
    this.narrow.removeEventListener("change", this.turned);
  }

  /** @param {Component<Data>} component */
  update(component) {
    this.data = component.data;
    this.select = selectIn(component);
    this.show();
  }

  show() {
    const { data } = this;
    const focused = this.root ? focusedIn(this.root, "pair") : undefined;
    const before = this.root?.querySelector(".pv-matrix-box");
    const [left, top] = [before?.scrollLeft ?? 0, before?.scrollTop ?? 0];
    this.status.textContent = data.chosen ? "" : data.choose;
    const box = make("div", { class: "pv-matrix-box" }, this.table());
    this.root = make(
      "section",
      { class: "pv-matrix-part", "aria-label": data.title },
      this.bar(),
      drawLegend(data),
      make("p", { class: "pv-matrix-hint" }, data.counted),
      this.status,
      box,
    );
    this.mount.replaceChildren(this.root);
    box.scrollLeft = left;
    box.scrollTop = top;
    this.restore(focused);
    this.bringIntoSight();
  }

  /** Brings the head of a result into sight after a reader has chosen its cell. */
  bringIntoSight() {
    const chosen = this.data.chosen?.join() ?? "";
    const isNew = this.answeredFor !== undefined && this.answeredFor !== chosen;
    this.answeredFor = chosen;
    if (isNew && chosen) this.result.querySelector(".pv-document-head")?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Makes one cell the stop of the Tab key: the one that had the focus, the chosen one, else the first.
   *
   * @param {string | undefined} focused
   */
  restore(focused) {
    const all = this.at.flat();
    const chosen = all.find((cell) => cell.dataset.pair === this.data.chosen?.join());
    const stop = (focused ? all.find((cell) => cell.dataset.pair === focused) : chosen) ?? all[0];
    if (stop) stop.tabIndex = 0;
    if (focused) stop?.focus({ preventScroll: true });
    if (chosen) this.say(chosen);
  }

  table() {
    const { data } = this;
    const tall = this.narrow.matches;
    const [down, across] = tall ? [data.columns, data.rows] : [data.rows, data.columns];
    this.at = down.map((_, row) =>
      across.map((__, column) => (tall ? this.cell(column, row, row, column) : this.cell(row, column, row, column))),
    );
    const corner = make(
      "td",
      { class: "pv-matrix-corner", role: "columnheader" },
      make("span", {}, tall ? data.kz : data.by, " ↓"),
      make("span", {}, tall ? data.by : data.kz, " →"),
    );
    const heads = across.map((region) => head(region, "col"));
    const lines = down.flatMap((region, row) => {
      const cells = this.at[row] ?? [];
      const line = make("tr", {}, head(region, "row"), ...cells);
      const chosen = cells.some((cell) => cell.dataset.pair === data.chosen?.join());
      return chosen && data.result ? [line, this.answer(data.result, across.length + 1)] : [line];
    });
    return make(
      "table",
      {
        role: "grid",
        class: "pv-matrix",
        "data-testid": "matrix",
        "aria-label": data.title,
        "aria-rowcount": lines.length + 1,
        "aria-colcount": across.length + 1,
        "aria-describedby": "pv-matrix-hint",
        keydown: (event) => this.key(event),
      },
      make("thead", {}, make("tr", {}, corner, heads)),
      make("tbody", {}, lines),
    );
  }

  /**
   * What is known of the chosen pair, as a row of its own below that of its cell.
   *
   * @param {Document} page
   * @param {number} columns
   */
  answer(page, columns) {
    drawInto(this.result, page, "within", (target) => this.answered(target));
    return make(
      "tr",
      { class: "pv-matrix-result" },
      make("td", { colspan: columns }, make("div", { class: "pv-matrix-answer" }, this.result)),
    );
  }

  /** @param {Target} target */
  answered(target) {
    // Who closes it lets go of the pair.
    this.select("place" in target && target.place === null ? { by: null, kz: null } : target);
  }

  bar() {
    const { data } = this;
    const orders = data.orders.map(([order, name]) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-matrix-order",
          "data-order": order,
          "aria-pressed": String(order === data.order),
          click: () => this.select({ order }),
        },
        name,
      ),
    );
    return make(
      "div",
      { class: "pv-matrix-bar" },
      make("div", { role: "group", class: "pv-matrix-orders", "aria-label": data.sort }, orders),
      make("p", { class: "pv-matrix-hint", id: "pv-matrix-hint" }, data.hint),
    );
  }

  /**
   * @param {number} by Number of the region of Belarus.
   * @param {number} kz Number of the region of Kazakhstan.
   * @param {number} row Where the cell is shown.
   * @param {number} column
   */
  cell(by, kz, row, column) {
    const { data } = this;
    const pair = pairOf(data, by, kz);
    /** @type {HTMLElement} */
    const cell = make(
      "td",
      {
        class: `pv-cell pv-cell-${pair.state}${pair.by_territory ? " pv-cell-by_territory" : ""}`,
        tabindex: -1,
        "data-pair": pair.id,
        "data-state": pair.state,
        "data-row": row,
        "data-column": column,
        "aria-label": labelOf(data, pair),
        "aria-selected": String(data.chosen?.join() === pair.id),
        click: () => {
          this.focus(cell);
          this.choose(cell);
        },
        dblclick: () => this.choose(cell, "pair"),
        focus: () => this.say(cell),
        mouseenter: () => this.say(cell),
      },
      sign(pair.state),
      pair.own ? ownMark(pair.own.count) : [],
    );
    return cell;
  }

  /** @param {HTMLElement} cell */
  say(cell) {
    this.status.textContent = cell.getAttribute("aria-label");
  }

  /** @param {HTMLElement} cell */
  focus(cell) {
    for (const other of this.at.flat()) other.tabIndex = other === cell ? 0 : -1;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /**
   * @param {HTMLElement} cell
   * @param {string} [page] The page to turn to.
   */
  choose(cell, page) {
    const [by, kz] = (cell.dataset.pair ?? "").split(",");
    this.select(page ? { by, kz, page } : { by, kz });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const cell = event.target instanceof Element ? event.target.closest("[data-pair]") : null;
    if (!(cell instanceof HTMLElement) || event.altKey || event.metaKey) return;
    if (event.key === "Enter") this.choose(cell, "pair");
    else if (event.key === " ") this.choose(cell);
    else {
      const last = /** @type {const} */ ([this.at.length - 1, (this.at[0]?.length ?? 0) - 1]);
      const to = cellAfter(event, [Number(cell.dataset.row), Number(cell.dataset.column)], [...last]);
      const next = to && this.at[to[0]]?.[to[1]];
      if (!next) return;
      this.focus(next);
    }
    event.preventDefault();
  }
}

/**
 * @param {Region} region
 * @param {"row" | "col"} scope
 */
function head({ id, name, count }, scope) {
  return make(
    "th",
    { scope, "data-unit": id },
    make("span", { class: "pv-matrix-name" }, name),
    make("span", { class: "pv-matrix-count" }, count),
  );
}

/** @typedef {PairState & { id: string, name: string }} Pair */

/**
 * @param {Data} data
 * @param {number} by
 * @param {number} kz
 * @returns {Pair}
 */
function pairOf({ rows, columns, cells }, by, kz) {
  const [one, other, state] = [rows[by], columns[kz], cells[by]?.[kz]];
  if (!one || !other || !state) throw new Error(`The grid has no pair ${by}, ${kz}.`);
  return { ...state, id: [one.id, other.id].join(), name: `${one.name} – ${other.name}` };
}

/**
 * What a cell says to those who hear it: the pair, its state, how many ties, whether by territory; then a layer's.
 *
 * @param {Pick<Data, "lang" | "ties" | "states" | "by_territory">} data
 * @param {Pair} pair
 */
export function labelOf(data, { name, state, count, by_territory, own }) {
  const words = data.states.find(([known]) => known === state)?.[1];
  const ties = count > 0 && counted(data.ties, data.lang, count);
  const said = `${name}: ${[words, ties, by_territory && data.by_territory].filter(Boolean).join(", ")}`;
  return [said, own?.text].filter(Boolean).join(". ");
}
