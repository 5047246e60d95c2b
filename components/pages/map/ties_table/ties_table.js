// The ties as a table of plain texts: the twin of the map for those who do not use it.

import { Companion } from "../../../map/js/companions.js";
import { make } from "../../../static/lib/dom.js";
import { countOf, nameOf, tabled } from "../../../map/js/visible.js";

const MOST = 500; // rows at first: of very many, the rest comes when it is asked for

const companion = new Companion("table", build);

/** Draws the part in its place; the entry of the Streamlit component. */
export const draw = (component) => companion.mount(component);

function build({ index, state, seen, light, select }) {
  const { text } = index,
    claims = tabled(index, state, seen, light);
  const rowOf = (claim) => {
    const row = index.rows[claim],
      named = row.last || state.day; // a tie is told in the names of its own time
    return make(
      "tr",
      { "data-row": claim },
      make(
        "td",
        {},
        make(
          "button",
          { type: "button", class: "pv-link", click: () => select(null, claim) },
          nameOf(index, row.by, named),
        ),
      ),
      [
        nameOf(index, row.kz, named),
        text.kinds[row.kind],
        text.statuses[row.status],
        row.since || text.undated,
        row.source,
      ].map((cell) => make("td", {}, cell)),
    );
  };
  const body = make("tbody", {}, claims.slice(0, MOST).map(rowOf));
  const all =
    claims.length > MOST &&
    make(
      "button",
      {
        type: "button",
        class: "pv-button",
        click: () => {
          all.remove();
          body.append(...claims.slice(MOST).map(rowOf));
        },
      },
      text.showAll,
    );
  return make(
    "section",
    { class: "pv-twin" },
    make("h2", {}, text.table, " ", make("span", { class: "pv-count" }, countOf(index, claims.length))),
    make(
      "div",
      { class: "pv-scroll", tabindex: 0, role: "region", "aria-label": text.table },
      make(
        "table",
        { "data-testid": "ties-table" },
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            text.columns.map((name) => make("th", { scope: "col" }, name)),
          ),
        ),
        body,
      ),
      all,
    ),
  );
}
