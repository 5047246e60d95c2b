// Two places or two pairs side by side: what each has, then the figures that compare, then those that do not and why.

import { make } from "../../static/lib/dom.js";
import { drawEvidence } from "../../static/lib/evidence.js";

/** Draws the comparison in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const go = (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
  const heads = make(
    "tr",
    {},
    make("th", { scope: "col" }, data.subject),
    make("th", { scope: "col" }, data.left),
    make("th", { scope: "col" }, data.right),
  );
  const figures = make(
    "table",
    { class: "pv-compare", "data-testid": "comparison" },
    make("thead", {}, heads),
    make(
      "tbody",
      {},
      data.rows.map((row) => figureRow(row, data)),
    ),
  );
  const held = make(
    "table",
    { class: "pv-compare" },
    make("thead", {}, heads.cloneNode(true)),
    make(
      "tbody",
      {},
      data.held.map((row) => heldRow(row, data, go)),
    ),
  );
  parentElement
    .querySelector(".pv-comparison-mount")
    .replaceChildren(
      make(
        "section",
        { class: "pv-document pv-comparison", "aria-label": data.title },
        make(
          "h2",
          {},
          data.title,
          make("button", { type: "button", class: "pv-action", click: () => go({ versus: null }) }, data.close),
        ),
        ...(data.held.length ? [make("h3", {}, data.holdings), scroll(data.holdings, held)] : []),
        make("h3", {}, data.figures),
        data.rows.length ? scroll(data.figures, figures) : make("p", { class: "pv-empty" }, data.none),
      ),
    );
}

function scroll(name, table) {
  return make("div", { class: "pv-compare-box", tabindex: 0, role: "region", "aria-label": name }, table);
}

function figureRow(row, data) {
  return make(
    "tr",
    { class: row.why ? "pv-compare-not" : "pv-compare-yes", "data-comparable": String(!row.why) },
    make(
      "th",
      { scope: "row" },
      row.title,
      make("span", { class: "pv-compare-why" }, row.why ? `${data.no}: ${row.why}` : `${data.verdict}: ${data.yes}`),
    ),
    row.cells.map((item) =>
      make(
        "td",
        { "data-claim": item?.claim },
        item ? figure(item, data.lang) : make("span", { class: "pv-empty" }, data.absent),
      ),
    ),
  );
}

function figure(item, lang) {
  return [
    make(
      "p",
      { class: "pv-value" },
      item.hedge && make("span", { class: "pv-hedge" }, `${item.hedge} `),
      item.value,
      make("span", { class: "pv-unit" }, ` ${item.unit}`),
    ),
    make("p", { class: "pv-line-text" }, item.badges.map((badge) => badge.text).join(" · ")),
    make("p", { class: "pv-line-text" }, item.lines[0]),
    drawEvidence(item.claim, item.source, lang),
  ];
}

function heldRow(row, data, go) {
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, row.name),
    row.cells.map((items) =>
      make(
        "td",
        {},
        items.length
          ? make(
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
                    make("button", { type: "button", class: "pv-link", click: () => go(item.go) }, item.title),
                    make("p", { class: "pv-line-text" }, item.badges.map((badge) => badge.text).join(" · ")),
                    drawEvidence(item.claim, item.source, data.lang),
                  ),
                ),
              ),
            )
          : make("span", { class: "pv-empty" }, data.absent),
      ),
    ),
  );
}
