// Rows of buttons that filter a page: none pressed keeps all.

import { focusedIn, mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";

/** @import { Component } from "../../static/lib/component.js" */

/** A choice: its id, its name, and whether it is pressed. @typedef {[string, string, boolean]} Option */
/** @typedef {{ field: string, title: string, options: Option[] }} FilterRow */
/** @typedef {{ seq: number, all: string, rows: FilterRow[] }} Data */

/**
 * Draws the rows in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "facets");
  const focused = focusedIn(mount, "option");
  const select = selectIn(component);
  mount.replaceChildren(
    make(
      "div",
      { class: "pv-facets", "data-testid": "facets" },
      data.rows.map((row) => drawRow(row, data.all, (ids) => select({ [row.field]: ids }))),
    ),
  );
  if (focused) giveFocus(mount, focused);
}

/**
 * The choices of a row that are pressed once one of them is clicked.
 *
 * @param {Option[]} options
 * @param {string} clicked
 * @returns {string[]}
 */
export function toggled(options, clicked) {
  const pressed = pressedOf(options);
  return pressed.includes(clicked) ? pressed.filter((id) => id !== clicked) : [...pressed, clicked];
}

/** @param {Option[]} options */
function pressedOf(options) {
  return options.filter(([, , on]) => on).map(([id]) => id);
}

/**
 * @param {FilterRow} row
 * @param {string} all Name of the button that keeps all.
 * @param {(ids: string[]) => void} send
 */
function drawRow({ field, title, options }, all, send) {
  /**
   * @param {string} id
   * @param {string} text
   * @param {boolean} on
   * @param {() => void} click
   */
  const button = (id, text, on, click) =>
    make(
      "button",
      { type: "button", class: "pv-facet", "data-option": `${field}:${id}`, "aria-pressed": String(on), click },
      text,
    );
  return make(
    "div",
    { class: "pv-facet-row", role: "group", "aria-label": title },
    make("span", { class: "pv-facet-title" }, title),
    button("", all, !pressedOf(options).length, () => send([])),
    options.map(([id, text, on]) => button(id, text, on, () => send(toggled(options, id)))),
  );
}

/**
 * @param {HTMLElement} mount
 * @param {string} option
 */
function giveFocus(mount, option) {
  const button = mount.querySelector(`[data-option="${CSS.escape(option)}"]`);
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
}
