// Lists of a name and a number, each with a bar as long as its share of the greatest: chart and list in one.

import { mountOf } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Text } from "../../../static/lib/document_types.js" */

/** A row: its name, its number in words, its share of the greatest, and a note. */
/** @typedef {[Text, string, number, Text]} Row */
/** @typedef {{ title: string, note: string, rows: Row[] }} Group */
/** @typedef {{ lead: Text[], groups: Group[] }} Data */

/**
 * Draws the lists in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  mountOf(parentElement, "bars").replaceChildren(
    make(
      "div",
      { class: "pv-bars" },
      data.lead.length > 0 &&
        make(
          "div",
          { class: "pv-bars-lead" },
          data.lead.map((line) => make("p", {}, line)),
        ),
      data.groups.map((group) => drawGroup(group)),
    ),
  );
}

/** @param {Group} group */
function drawGroup({ title, note, rows }) {
  return make(
    "section",
    { class: "pv-bars-group" },
    make("h3", {}, title, make("span", { class: "pv-count" }, note)),
    make(
      "ul",
      {},
      rows.map((row) => drawRow(row)),
    ),
  );
}

/** @param {Row} row */
function drawRow([name, count, share, note]) {
  const length = make("span", { class: "pv-bar-length", "aria-hidden": "true" });
  length.style.setProperty("--pv-share", String(share));
  return make(
    "li",
    {},
    make("span", { class: "pv-bar-name" }, name),
    make("span", { class: "pv-bar-count" }, count),
    length,
    note && make("span", { class: "pv-bar-note" }, note),
  );
}
