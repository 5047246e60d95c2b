// A table of claims: sorted by any of its columns, each row with its evidence.

import { make } from "../../static/lib/dom.js";
import { drawEvidence } from "../../static/lib/evidence.js";

const orders = new WeakMap();

/** Draws the table in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const mount = parentElement.querySelector(".pv-register-mount"),
    before = mount.querySelector(".pv-scroll");
  const order = orders.get(mount) || { column: null, down: false };
  orders.set(mount, order);
  const go = (claim) => setTriggerValue("select", { claim, seq: data.seq + 1 });
  const show = (scroll) => {
    const table = make(
      "table",
      { "data-testid": "register" },
      drawHead(data, order, (column) => {
        turn(order, column);
        show(0);
        focusHead(mount, column);
      }),
      make(
        "tbody",
        {},
        sorted(data.rows, order).map((row) => drawRow(row, data.lang, go)),
      ),
    );
    mount.replaceChildren(
      make(
        "section",
        { class: "pv-twin pv-register pv-document" },
        make("h2", {}, data.title, " ", make("span", { class: "pv-count" }, data.count)),
        data.rows.length
          ? make("div", { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": data.title }, table)
          : make("p", { class: "pv-empty" }, data.empty),
      ),
    );
    if (scroll) mount.querySelector(".pv-scroll").scrollTop = scroll;
  };
  show(before && data.rows.length ? before.scrollTop : 0);
}

function turn(order, column) {
  order.down = order.column === column && !order.down;
  order.column = column;
}

function sorted(rows, { column, down }) {
  if (column === null) return rows;
  const way = down ? -1 : 1,
    compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  return [...rows].sort((a, b) => way * compare(a.keys[column], b.keys[column]));
}

function drawHead(data, order, choose) {
  const last = data.columns.length - 1;
  return make(
    "thead",
    {},
    make(
      "tr",
      {},
      data.columns.map((name, column) => {
        if (column === last) return make("th", { scope: "col" }, name);
        const chosen = order.column === column;
        return make(
          "th",
          { scope: "col", "aria-sort": chosen ? (order.down ? "descending" : "ascending") : null },
          make(
            "button",
            {
              type: "button",
              class: "pv-sort",
              "data-column": column,
              title: data.sort.replace("{column}", name),
              click: () => choose(column),
            },
            name,
            chosen && make("span", { "aria-hidden": "true" }, order.down ? " ↓" : " ↑"),
          ),
        );
      }),
    ),
  );
}

function drawRow(row, lang, go) {
  return make(
    "tr",
    { "data-claim": row.claim, class: row.doubtful && "pv-doubtful" },
    row.cells.map((cell, number) =>
      make(
        "td",
        {},
        number ? cell : make("button", { type: "button", class: "pv-link", click: () => go(row.claim) }, cell),
      ),
    ),
    make("td", {}, drawEvidence(row.claim, row.source, lang)),
  );
}

function focusHead(mount, column) {
  mount.querySelector(`[data-column="${column}"]`).focus();
}
