// The forms by hand: a figure, an agreement or an event, and the rows of a layer to correct or withdraw.

import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { handForm, typed } from "./hand_form.js";
import { chosenRow, rowList } from "./row_list.js";

/** @import { Component } from "../../../static/lib/component.js" */

/** @typedef {{ name: string, label: string, list: string, open: boolean, number: boolean, needed: boolean }} Field */
/** @typedef {{ part: string, title: string, fields: Field[] }} Form */
/** @typedef {{ table: string, id: string, text: string, value: string, correct: boolean }} KeptRow */
/** @typedef {{ layer: string, text: string, base: number, more: boolean, rows: KeptRow[] }} Search */
/**
 * @typedef {object} Data
 * @property {Form[]} forms
 * @property {Record<string, string[]>} lists
 * @property {[string, string][]} layers
 * @property {Search | null} search
 * @property {{ part: string, cells: Record<string, string>, layer: string } | null} filled
 * @property {{ layer: string, base: number, row: KeptRow } | null} [chosen] The row that the address names.
 * @property {Record<string, string>} words
 */
/** @typedef {(asked: Record<string, unknown>) => void} Deed */

/** What is open, kept while the forms are drawn anew. */
const shown = { form: false, rows: false };
/** The row that the form was filled in with because the address names it. */
let arrived = "";
document.addEventListener("pv-turn", () => {
  arrived = ""; // whoever comes again finds the form filled in again
});

/**
 * Draws the forms in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const { words } = data;
  const send = sendIn(component);
  /** @type {Deed} */
  const deed = (asked) => send("deed", { ...asked, number: Date.now() });
  const isFilled = data.filled !== null;
  if (data.filled) {
    typed.part = data.filled.part;
    typed.cells = { ...data.filled.cells };
    typed.layer = data.filled.layer;
    typed.isKept = true;
    data.filled = null; // once: what is typed then is the reader's
    shown.form = true;
  }
  const { chosen } = data;
  if (chosen && arrived !== chosen.row.id) {
    arrived = chosen.row.id;
    if (chosen.row.correct) deed({ do: "fill", layer: chosen.layer, table: chosen.row.table, row: chosen.row.id });
  }
  const form = make(
    "details",
    { class: "pv-own-hand", open: shown.form, "data-testid": "own-hand" },
    make("summary", {}, words.desk),
    handForm(data, deed),
  );
  form.addEventListener("toggle", () => {
    shown.form = form.open;
  });
  const rows = make(
    "details",
    { class: "pv-own-hand", open: shown.rows, "data-testid": "own-rows" },
    make("summary", {}, words.rows),
    rowList(data, deed),
  );
  rows.addEventListener("toggle", () => {
    shown.rows = rows.open;
  });
  mountOf(parentElement, "by-hand").replaceChildren(
    make(
      "section",
      { class: "pv-own", "aria-label": words.desk },
      chosen && chosenRow(chosen, words, deed),
      form,
      data.layers.length > 0 && rows,
    ),
  );
  if (isFilled) {
    form.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement | null} */
    (form.querySelector("form input, form select"))?.focus();
  }
}
