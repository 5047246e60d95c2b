// Opening of a note from a file: it is read and checked here, before anything of it is sent.

import { make } from "../../../static/lib/dom.js";
import { MOST_BYTES, readNote, SUFFIX } from "./note_reading.js";

/** @import { Note } from "./note_edits.js" */

/**
 * The note of a file, or the sentence that says why it is none.
 *
 * @param {File} file
 * @param {Record<string, string>} words
 * @returns {Promise<{ note?: Note, refused?: string }>}
 */
export async function openNote(file, words) {
  const size = String(Math.ceil(file.size / 1000));
  const found =
    file.size > MOST_BYTES ? /** @type {const} */ ({ fault: "size", named: {} }) : readNote(await file.text());
  if (!found.fault) return { note: found.note };
  const named = { size, ...found.named };
  const said = Object.entries(named).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => value),
    words[`refused_${found.fault}`] ?? "",
  );
  return { refused: `${file.name}: ${said}` };
}

/**
 * The field that a button opens; each file is given to it, the same one again too.
 *
 * @param {string} label
 * @param {(file: File) => void} open
 * @returns {HTMLInputElement}
 */
export function fileField(label, open) {
  /** @type {HTMLInputElement} */
  const field = make("input", {
    type: "file",
    accept: `${SUFFIX},application/json`,
    class: "pv-sr",
    tabindex: -1,
    "aria-label": label,
    change: () => {
      const [file] = field.files ?? [];
      if (file) open(file);
      field.value = "";
    },
  });
  return field;
}
