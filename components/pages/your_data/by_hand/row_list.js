// The rows of a layer that have some words, each to be corrected or withdrawn.

import { make } from "../../../static/lib/dom.js";

/** @import { Data, Deed, KeptRow, Search } from "./by_hand.js" */

/** What is looked for, kept while the list is drawn anew. */
const sought = { layer: "", text: "", why: "" };

/**
 * The search and what it found.
 *
 * @param {Data} data
 * @param {Deed} deed
 */
export function rowList({ layers, search, words }, deed) {
  if (!layers.some(([id]) => id === sought.layer)) sought.layer = search?.layer ?? layers[0]?.[0] ?? "";
  const layer = make(
    "select",
    {
      "data-testid": "own-rows-layer",
      change: () => {
        sought.layer = layer.value;
      },
    },
    layers.map(([id, name]) => make("option", { value: id }, name)),
  );
  layer.value = sought.layer;
  const text = make("input", {
    type: "text",
    autocomplete: "off",
    "data-testid": "own-rows-text",
    input: () => {
      sought.text = text.value;
    },
  });
  text.value = sought.text || (search?.text ?? "");
  return make(
    "div",
    {},
    make(
      "form",
      {
        class: "pv-own-hand-fields",
        submit: (event) => {
          event.preventDefault();
          deed({ do: "find", layer: layer.value, text: text.value });
        },
      },
      make("label", { class: "pv-own-field" }, words.layer, layer),
      make("label", { class: "pv-own-field" }, words.find, text),
      make("button", { type: "submit", class: "pv-own-button", "data-action": "find" }, words.findButton),
    ),
    search && found(search, words, deed),
  );
}

/**
 * @param {Search} search
 * @param {Record<string, string>} words
 * @param {Deed} deed
 */
function found(search, words, deed) {
  if (search.rows.length === 0) return make("p", { role: "status" }, words.none);
  const why = whyField();
  return make(
    "div",
    {},
    make("label", { class: "pv-own-field" }, words.why, why),
    make(
      "ul",
      { class: "pv-own-hand-rows", "data-testid": "own-found" },
      search.rows.map((row) => drawRow(row, search, words, deed, () => why.value)),
    ),
    search.more && make("p", { class: "pv-own-soft" }, words.more),
  );
}

/**
 * The row that the address names, with what may be done with it.
 *
 * @param {{ layer: string, base: number, row: KeptRow }} chosen
 * @param {Record<string, string>} words
 * @param {Deed} deed
 */
export function chosenRow({ layer, base, row }, words, deed) {
  const why = whyField();
  return make(
    "div",
    { class: "pv-own-chosen", "data-testid": "own-chosen" },
    make("h4", {}, words.chosen),
    make(
      "ul",
      { class: "pv-own-hand-rows" },
      drawRow(row, { layer, base }, words, deed, () => why.value),
    ),
    make("label", { class: "pv-own-field" }, words.why, why),
  );
}

function whyField() {
  const why = make("input", {
    type: "text",
    "data-testid": "own-why",
    input: () => {
      sought.why = why.value;
    },
  });
  why.value = sought.why;
  return why;
}

/**
 * @param {KeptRow} row
 * @param {Pick<Search, "layer" | "base">} search
 * @param {Record<string, string>} words
 * @param {Deed} deed
 * @param {() => string} why
 */
function drawRow(row, { layer, base }, words, deed, why) {
  const of = { layer, table: row.table, row: row.id };
  return make(
    "li",
    {},
    make("span", {}, row.text, row.value && ": ", row.value && make("strong", {}, row.value)),
    make(
      "span",
      { class: "pv-own-buttons" },
      row.correct &&
        make(
          "button",
          {
            type: "button",
            class: "pv-own-button",
            "aria-label": `${words.correct}: ${row.text}`,
            "data-action": "fill",
            click: () => deed({ do: "fill", ...of }),
          },
          words.correct,
        ),
      make(
        "button",
        {
          type: "button",
          class: "pv-own-button",
          "aria-label": `${words.withdraw}: ${row.text}`,
          "data-action": "withdraw-row",
          click: () => {
            if (window.confirm(words.withdrawAsk)) deed({ do: "withdraw", ...of, base, note: why() });
          },
        },
        words.withdraw,
      ),
    ),
  );
}
