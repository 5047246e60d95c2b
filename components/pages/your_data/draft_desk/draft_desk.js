// The desk of a file that is not kept yet: its sheet, questions, findings, what would change, and keeping.

import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";
import { readBytes, saveFile } from "../../../static/lib/save.js";
import { forgetDraft, rememberDraft } from "../draft_of_tab.js";
import { saidLine } from "../said_line.js";
import { DraftMap } from "./draft_map.js";
import { findingList } from "./finding_list.js";
import { changeList, keepForm } from "./keep_form.js";
import { questionCards } from "./question_cards.js";
import { SheetGrid } from "./sheet_grid.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Deed, Draft } from "./draft_desk_types.js" */

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const KEEPING = ["keep", "discard", "close"];
/** The maps of the drafts, by the places they are drawn in. @type {WeakMap<HTMLElement, DraftMap>} */
const maps = new WeakMap();

/**
 * Draws the desk in its place; the entry of the Streamlit component.
 *
 * @param {Component<Draft>} component
 */
export function draw(component) {
  const { data: draft, parentElement } = component;
  const { words } = draft;
  const send = sendIn(component);
  const line = saidLine(draft.said);
  rememberDraft(draft.id);
  /** @type {Deed} */
  const deed = (asked) => {
    line.className = "pv-own-said";
    line.setAttribute("role", "status");
    line.replaceChildren(KEEPING.includes(String(asked.do)) ? words.keeping : words.working);
    section.setAttribute("aria-busy", "true");
    if (KEEPING.includes(String(asked.do))) forgetDraft();
    send("deed", { ...asked, number: Date.now() });
  };
  const refuse = (/** @type {string} */ text) => {
    line.className = "pv-own-said pv-own-refused";
    line.setAttribute("role", "alert");
    line.replaceChildren(text);
    line.scrollIntoView({ block: "nearest" });
  };
  const grid = new SheetGrid(draft, deed);
  const map = mapOf(parentElement, draft);
  const section = make(
    "section",
    { class: "pv-own", "aria-label": words.desk, "data-testid": "draft-desk", "data-draft": draft.id },
    head(draft, deed),
    questionCards(draft, deed),
    findingList(draft, grid),
    draft.sheets.length > 0 && grid.element,
    !draft.refused && changeList(draft),
    map && make("div", { class: "pv-own-map" }, make("h3", {}, draft.map?.words.map), map.element),
    draft.stale.length > 0 && staleList(draft, deed),
    !draft.refused && keepForm(draft, deed, refuse),
    line,
  );
  mountOf(parentElement, "draft-desk").replaceChildren(section);
  if (draft.checked) {
    const { name, body } = draft.checked;
    draft.checked = null; // once, however often it is drawn
    saveFile(name, XLSX, readBytes(body));
  }
  return () => {
    maps.get(parentElement)?.remove();
    maps.delete(parentElement);
  };
}

/**
 * The map of the draft, the same one while its desk is drawn anew; none where nothing changes between two places.
 *
 * @param {HTMLElement} parent
 * @param {Draft} draft
 */
function mapOf(parent, { map: data, id }) {
  const known = maps.get(parent);
  if (known && (!data || known.draft !== id || known.data.index !== data.index)) {
    known.remove();
    maps.delete(parent);
  }
  if (!data) return null;
  const map = maps.get(parent) ?? new DraftMap(id, data);
  if (map.data !== data) map.take(data);
  maps.set(parent, map);
  return map;
}

/**
 * @param {Draft} draft
 * @param {Deed} deed
 */
function head({ words, file, verdict, id, sheets }, deed) {
  return make(
    "div",
    { class: "pv-own-head" },
    make("h3", {}, file),
    make("p", { "data-testid": "own-verdict" }, verdict),
    make(
      "span",
      { class: "pv-own-buttons" },
      make(
        "button",
        {
          type: "button",
          class: "pv-own-button",
          "data-action": "close",
          title: words.closeHint,
          click: () => deed({ do: "close", draft: id }),
        },
        words.close,
      ),
      sheets.length > 0 &&
        make(
          "button",
          {
            type: "button",
            class: "pv-own-button",
            "data-action": "check",
            title: words.checkHint,
            click: () => deed({ do: "check", draft: id }),
          },
          words.check,
        ),
      make(
        "button",
        {
          type: "button",
          class: "pv-own-button",
          "data-action": "discard",
          click: () => {
            if (window.confirm(words.discardAsk)) deed({ do: "discard", draft: id });
          },
        },
        words.discard,
      ),
    ),
  );
}

/**
 * What another has changed meanwhile.
 *
 * @param {Draft} draft
 * @param {Deed} deed
 */
function staleList({ words, stale, id, layer }, deed) {
  return make(
    "div",
    { class: "pv-own-stale", "data-testid": "own-stale" },
    make("h3", {}, words.staleTitle),
    make(
      "ul",
      {},
      stale.map((one) =>
        make(
          "li",
          {},
          make("strong", {}, one.row),
          " ",
          filled(words.staleLine ?? "", { who: one.who, when: one.when, old: one.old || "–", new: one.new }),
        ),
      ),
    ),
    make(
      "button",
      {
        type: "button",
        class: "pv-own-button",
        "data-action": "stale-again",
        click: () => deed({ do: "compare", draft: id, layer }),
      },
      words.staleAgain,
    ),
  );
}
