// What would change when a draft is kept, what its source is, and its keeping as a version of a layer.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Change, Deed, Draft } from "./draft_desk_types.js" */

const ROWS_OPEN = 20;

/**
 * What was typed, kept while the desk is drawn anew; of one draft.
 * @type {{ draft: string, of: Record<string, string> }}
 */
const typed = { draft: "", of: {} };
/** Whether the rows without faults are to be kept. */
let takesGood = false;

/**
 * What changes, by kind.
 *
 * @param {Draft} draft
 */
export function changeList({ words, changes }) {
  return make(
    "div",
    { class: "pv-own-changes", "data-testid": "own-changes" },
    changes.length > 0 && make("h3", {}, words.changes),
    make(
      "dl",
      {},
      changes
        .filter(({ id, any }) => any || id === "new")
        .flatMap(({ id, title, count }) => [make("dt", {}, title), make("dd", { "data-change": id }, count)]),
    ),
    changes.filter(({ rows }) => rows.length > 0).map((change) => changeRows(change, words)),
  );
}

/**
 * @param {Change} change
 * @param {Record<string, string>} words
 */
function changeRows({ id, title, rows, more }, words) {
  return make(
    "details",
    { open: id !== "new" && rows.length <= ROWS_OPEN },
    make("summary", {}, title),
    make(
      "table",
      { class: "pv-own-rows" },
      make(
        "tbody",
        {},
        rows.map((cells) =>
          make(
            "tr",
            {},
            cells.map((cell, column) => make(column ? "td" : "th", column ? {} : { scope: "row" }, cell)),
          ),
        ),
      ),
    ),
    more > 0 && make("p", { class: "pv-own-soft" }, filled(words.more, { count: String(more) })),
  );
}

/**
 * The form by which a draft is kept.
 *
 * @param {Draft} draft
 * @param {Deed} deed
 * @param {(text: string) => void} refuse
 */
export function keepForm(draft, deed, refuse) {
  const { words, id, source } = draft;
  if (typed.draft !== id) {
    takesGood = false;
    Object.assign(typed, { draft: id, of: { name: words.ours, title: source.title } });
  }
  const mayKeep = !draft.open || (draft.open === "faults" && draft.mayTakeGood);
  const keep = () => {
    if (draft.open && !(draft.open === "faults" && takesGood)) refuse(draft.openText[draft.open] ?? "");
    else if (!typed.of.title?.trim()) refuse(words.needsTitle ?? "");
    else if (!draft.layer && !typed.of.name?.trim()) refuse(words.needsName ?? "");
    else deed({ do: "keep", draft: id, ...typed.of, good: takesGood });
  };
  return make(
    "div",
    { class: "pv-own-keep", "data-testid": "own-keep" },
    make("h3", {}, words.keep),
    layerChoice(draft, deed),
    !draft.layer && field("name", words.layerName),
    make("h4", {}, words.source),
    make(
      "div",
      { class: "pv-own-fields" },
      field("title", words.title),
      field("publisher", words.publisher),
      field("year", words.year, "numeric"),
      field("url", words.url, "url"),
      field("licence", words.licence),
      field("note", words.note),
    ),
    draft.open && make("p", { class: "pv-own-open", "data-testid": "own-open" }, draft.openText[draft.open]),
    draft.open === "faults" && draft.mayTakeGood && goodChoice(words),
    make(
      "button",
      {
        type: "button",
        class: "pv-own-button pv-own-filled",
        "data-action": "keep",
        "aria-disabled": String(!mayKeep),
        click: keep,
      },
      words.keepButton,
    ),
  );
}

/**
 * @param {Draft} draft
 * @param {Deed} deed
 */
function layerChoice({ words, layers, layer, id }, deed) {
  if (!layers.length) return null;
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { "data-action": "layer", change: () => deed({ do: "compare", draft: id, layer: select.value }) },
    layers.map(([value, name]) => make("option", { value, selected: value === layer }, name)),
    make("option", { value: "", selected: !layer }, words.newLayer),
  );
  return make("label", { class: "pv-own-field" }, words.layer, select);
}

/**
 * @param {string} name
 * @param {string | undefined} label
 * @param {string} [mode] How a touch screen asks for it.
 */
function field(name, label, mode) {
  /** @type {HTMLInputElement} */
  const input = make("input", {
    type: "text",
    maxlength: 500,
    inputmode: mode,
    "data-field": name,
    input: () => {
      typed.of[name] = input.value;
    },
  });
  input.value = typed.of[name] ?? "";
  return make("label", { class: "pv-own-field" }, label, input);
}

/** @param {Record<string, string>} words */
function goodChoice(words) {
  /** @type {HTMLInputElement} */
  const box = make("input", {
    type: "checkbox",
    checked: takesGood,
    "data-field": "good",
    change: () => {
      takesGood = box.checked;
    },
  });
  return make("label", { class: "pv-own-check" }, box, " ", words.takesGood);
}
