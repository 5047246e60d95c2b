// Notes that are kept in the browser, and the way to open one from a file.

import { mountOf, selectIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { fileField } from "../../../static/lib/file_field.js";
import { addressOf } from "../note/note_edits.js";
import { openNote } from "../note/note_opening.js";
import { readNote, SUFFIX } from "../note/note_reading.js";
import { notes } from "../note/note_store.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { StoreState } from "../../../parts/stored_documents/stored_link.js" */
/** @import { Note } from "../note/note_edits.js" */

/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} title
 * @property {string} none
 * @property {string[]} day_patterns How a day of each month is written, with `{day}` and `{year}`.
 * @property {Record<string, string>} places
 * @property {Record<string, string>} words
 * @property {StoreState} store
 */

/** The note of the store that was opened last. */
let taken = "";

/**
 * Draws the notes in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const go = selectIn(component);
  const refused = make("p", { class: "pv-note", role: "alert", hidden: true });
  const field = fileField(data.words.openFile ?? "", SUFFIX, async (file) => {
    const found = await openNote(file, data.words);
    refused.hidden = !found.refused;
    refused.textContent = found.refused ?? "";
    if (!found.note) return;
    notes.keep(found.note);
    notes.link(found.note).drop();
    go(addressOf(found.note));
  });
  const { linked } = data.store;
  const opened = linked?.text === undefined ? undefined : readNote(linked.text).note;
  if (linked && opened && linked.id !== taken) {
    taken = linked.id;
    notes.keep(opened);
    notes.link(opened).keep(linked);
    go(addressOf(opened));
  }
  const kept = notes.all();
  mountOf(parentElement, "kept-notes").replaceChildren(
    make(
      "section",
      { class: "pv-kept-notes pv-document", "aria-label": data.title },
      make("h3", {}, data.title),
      !kept.length && make("p", { class: "pv-empty" }, data.none),
      make(
        "ul",
        { class: "pv-items" },
        kept.map((note) =>
          make(
            "li",
            { class: "pv-item" },
            make(
              "button",
              {
                type: "button",
                class: "pv-link",
                "data-go": `${note.by} ${note.kz}`,
                click: () => go(addressOf(note)),
              },
              titleOf(note, data),
            ),
          ),
        ),
      ),
      refused,
      make(
        "p",
        { class: "pv-actions" },
        make("button", { type: "button", class: "pv-action", click: () => field.click() }, data.words.openFile),
        field,
      ),
    ),
  );
}

/**
 * @param {Note} note
 * @param {Pick<Data, "places" | "day_patterns">} data
 */
export function titleOf({ by, kz, day }, { places, day_patterns: patterns }) {
  const names = [by, kz].flatMap((place) => (place ? (places[place] ?? place) : []));
  const [year, month, number] = day.split("-");
  const written = (patterns[Number(month) - 1] ?? "")
    .replace("{day}", String(Number(number)))
    .replace("{year}", year ?? "");
  return `${names.join(" – ")}, ${written}`;
}
