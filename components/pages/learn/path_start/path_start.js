// The path on the page of learning: its stops, and the button that begins it or goes on where one left it.

import { path } from "../../../shell/path_sheet/path_sheet.js";
import { readState } from "../../../shell/path_sheet/path_state.js";
import { mountOf } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Component } from "../../../static/lib/component.js" */
/**
 * @typedef {object} Data
 * @property {string} title
 * @property {string} lead
 * @property {string[]} stops
 * @property {string} begin
 * @property {string} go_on With the place `{number}`.
 * @property {string} restart
 */

/**
 * Draws the part in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  const mount = mountOf(parentElement, "path_start");
  const show = () => mount.replaceChildren(drawStart(data));
  show();
  path.followers.add(show);
  return () => path.followers.delete(show);
}

/** @param {Data} data */
function drawStart({ title, lead, stops, begin, go_on, restart }) {
  const { at, answers } = readState();
  const isBegun = (at > 0 || Object.keys(answers).length > 0) && at < stops.length;
  const number = String(at + 1);
  /**
   * @param {string} text
   * @param {boolean} again
   * @param {string} key
   */
  const button = (text, again, key) =>
    make(
      "button",
      {
        type: "button",
        class: again && isBegun ? "pv-action" : "pv-action pv-action-filled",
        "data-key": key,
        click: () => path.begin({ again }),
      },
      text,
    );
  return make(
    "section",
    { class: "pv-path-start", "data-testid": "path-start", "aria-label": title },
    make("h3", {}, title),
    make("p", {}, lead),
    make(
      "ol",
      { class: "pv-path-stops" },
      stops.map((stop) => make("li", {}, stop)),
    ),
    make(
      "p",
      { class: "pv-actions" },
      isBegun
        ? [button(filled(go_on, { number }), false, "go-on"), button(restart, true, "restart")]
        : button(begin, true, "begin"),
    ),
  );
}
