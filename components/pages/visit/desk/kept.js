// Where the note is kept, what has changed since, and its file.

import { keepButtons } from "../../../parts/stored_documents/keep_buttons.js";
import { make } from "../../../static/lib/dom.js";
import { fileField } from "../../../static/lib/file_field.js";
import { saveFile } from "../../../static/lib/save.js";
import { addressOf, emptyNote, following, isPlain } from "../note/note_edits.js";
import { openNote } from "../note/note_opening.js";
import { fileName, SUFFIX, writeNote } from "../note/note_reading.js";
import { notes } from "../note/note_store.js";

/** @import { Note } from "../note/note_edits.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Changes } from "./desk_types.js" */

/** @param {Desk} desk */
export function drawKept(desk) {
  const { changes, words, refused } = desk.now;
  const plain = isPlain(desk.work);
  const where = notes.isLasting ? words.keptHere : words.keptNowhere;
  const file = fileField(words.openFile ?? "", SUFFIX, (found) => openFile(desk, found));
  /**
   * @param {string} key
   * @param {string | undefined} text
   * @param {() => void} click
   */
  const button = (key, text, click) =>
    make("button", { type: "button", class: "pv-action", "data-key": key, click }, text);
  return make(
    "section",
    { class: "pv-kept", "aria-label": words.kept, "data-testid": "kept" },
    changes && !plain && drawChanges(desk, changes),
    make("h3", {}, words.kept),
    make("p", { class: "pv-kept-where" }, plain ? words.nothingKept : where),
    (desk.refused || refused) && make("p", { class: "pv-note", role: "alert" }, desk.refused || refused),
    make(
      "p",
      { class: "pv-actions" },
      !plain && button("save-note", words.saveFile, () => saveNote(desk)),
      button("open-note", words.openFile, () => file.click()),
      file,
      notes.all().length > 0 && button("forget", words.forget, () => forget(desk)),
    ),
    !plain && keepButtons(desk.now.store, notes.link(desk.work).read(), desk.remark, (asked) => keepNote(desk, asked)),
  );
}

/**
 * @param {Desk} desk
 * @param {Changes} changes
 */
function drawChanges(desk, { title, facts, groups }) {
  const { words } = desk.now;
  const seen = () => {
    desk.note = desk.seenNow(desk.work);
    desk.keep();
    desk.ask();
  };
  return make(
    "div",
    { class: "pv-changes", role: "status", "data-testid": "changes" },
    make("h3", {}, title),
    facts.map((fact) => make("p", {}, fact)),
    groups.map((group) =>
      make(
        "details",
        { open: group.lines.length < 4 },
        make("summary", {}, group.title),
        make(
          "ul",
          {},
          group.lines.map((line) => make("li", {}, line)),
        ),
      ),
    ),
    make("button", { type: "button", class: "pv-action", "data-key": "seen", click: seen }, words.seen),
  );
}

/** @param {Desk} desk */
function saveNote(desk) {
  saveFile(fileName(desk.work), "application/json", writeNote(desk.work));
}

/**
 * Asks the server to keep the note in the store.
 *
 * @param {Desk} desk
 * @param {Record<string, unknown>} asked
 */
function keepNote(desk, asked) {
  desk.number += 1;
  desk.send?.("store", { ...asked, note: desk.work, number: desk.number });
}

/** @param {Desk} desk */
function forget(desk) {
  notes.forget();
  desk.note = emptyNote(desk.now.visit);
  desk.ask();
  desk.redraw(true);
}

/**
 * Opens a file; a note of another visit is kept, and its page opened.
 *
 * @param {Desk} desk
 * @param {File} file
 */
export async function openFile(desk, file) {
  const { note, refused } = await openNote(file, desk.now.words);
  desk.refused = refused ?? "";
  if (note) {
    notes.link(note).drop();
    takeNote(desk, note);
  } else desk.drawKept();
}

/**
 * Takes up a note in place of the one before; that of another visit is kept, and its page opened.
 *
 * @param {Desk} desk
 * @param {Note} note
 */
export function takeNote(desk, note) {
  const { visit } = desk.now;
  notes.keep(note);
  const same = ["by", "kz", "guest", "day"].every((name) => Reflect.get(note, name) === Reflect.get(visit, name));
  if (same) {
    desk.note = following(note, visit);
    desk.ask();
    desk.redraw(true);
    return;
  }
  desk.key = ""; // what is kept is read anew
  desk.go?.(addressOf(note));
}
