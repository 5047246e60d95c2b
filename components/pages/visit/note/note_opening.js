// Opening of a note from a file: it is read and checked here, before anything of it is sent.

import { refusedText } from "../../../static/lib/file_field.js";
import { MOST_BYTES, readNote } from "./note_reading.js";

/** @import { Note } from "./note_edits.js" */

/**
 * The note of a file, or the sentence that says why it is none.
 *
 * @param {File} file
 * @param {Record<string, string>} words
 * @returns {Promise<{ note?: Note, refused?: string }>}
 */
export async function openNote(file, words) {
  const found =
    file.size > MOST_BYTES ? /** @type {const} */ ({ fault: "size", named: {} }) : readNote(await file.text());
  if (!found.fault) return { note: found.note };
  return { refused: refusedText(file, words[`refused_${found.fault}`], found.named) };
}
