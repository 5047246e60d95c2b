// Where the note is kept, what has changed since, and its file.

import { make } from "../../../static/lib/dom.js";
import { emptyNote, following, isPlain } from "../note/note.js";
import { fileName, MOST_BYTES, readNote, SUFFIX, writeNote } from "../note/note_file.js";
import { keyOf, notes } from "../note/note_store.js";
import { saveFile } from "./save.js";

/** @import { Note } from "../note/note.js" */
/** @import { Desk } from "./desk.js" */
/** @import { Changes } from "./types.js" */

/** @param {Desk} desk */
export function drawKept(desk) {
  const { changes, words, refused } = desk.now;
  const plain = isPlain(desk.work);
  const where = notes.isLasting ? words.keptHere : words.keptNowhere;
  /** @type {HTMLInputElement} */
  const file = make("input", {
    type: "file",
    accept: `${SUFFIX},application/json`,
    class: "pv-sr",
    tabindex: -1,
    "aria-label": words.openFile,
    change: () => openFile(desk, file.files?.[0]),
  });
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
    facts && make("p", {}, facts),
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

/** @param {Desk} desk */
function forget(desk) {
  notes.forget();
  desk.note = emptyNote(desk.now.visit);
  desk.ask();
  desk.redraw(true);
}

/**
 * Opens a file: it is read and checked here, before anything of it is sent.
 *
 * @param {Desk} desk
 * @param {File | undefined} file
 */
export async function openFile(desk, file) {
  if (!file) return;
  const found = file.size > MOST_BYTES ? { fault: "size" } : readNote(await file.text());
  if ("note" in found && found.note) take(desk, found.note);
  else {
    const said = desk.now.words[`refused_${found.fault}`] ?? "";
    desk.refused = said.replace("{file}", file.name).replace("{size}", String(Math.ceil(file.size / 1000)));
    desk.drawKept();
  }
}

/**
 * Takes a note up: that of another pair is kept, and its page opened.
 *
 * @param {Desk} desk
 * @param {Note} note
 */
function take(desk, note) {
  const { visit } = desk.now;
  desk.refused = "";
  notes.keep(note);
  if (keyOf(note) === keyOf(visit) && note.day === visit.day && note.guest === visit.guest) {
    desk.note = following(note, visit);
    desk.ask();
    desk.redraw(true);
    return;
  }
  desk.key = ""; // what is kept is read anew
  const guest = note.guest === note.by ? "by" : "kz";
  desk.go?.({ by: note.by, kz: note.kz, guest, day: note.day, lang2: note.lang2, place: null });
}
