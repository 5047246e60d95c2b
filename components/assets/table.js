// A table of plain texts: the twin of the map for those who do not use it.

import { make } from "./dom.js";

/** Draws the table in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const head = make("thead", {}, make("tr", {}, data.columns.map((name) => make("th", { scope: "col" }, name))));
  const body = make("tbody", {}, data.rows.map((row) => make("tr", { "data-row": row.claim },
    row.cells.map((cell, number) => number
      ? make("td", {}, cell)
      : make("td", {}, make("button", { type: "button", class: "pv-link", click: () => setTriggerValue("select", { claim: row.claim, seq: data.seq + 1 }) }, cell))))));
  parentElement.querySelector(".pv-table-mount").replaceChildren(make("section", { class: "pv-twin", "aria-label": data.title },
    make("h2", {}, data.title, " ", make("span", { class: "pv-count" }, data.count)),
    make("div", { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": data.title }, make("table", { "data-testid": "ties-table" }, head, body))));
}
