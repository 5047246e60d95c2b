// Notes kept in this browser, one for each pair, and the name under which the adviser writes.

import { StoredLink } from "../../../parts/stored_documents/stored_link.js";
import { BrowserStore } from "../../../static/lib/browser_store.js";
import { readNote, writeNote } from "./note_reading.js";

/** @import { Note, Visit } from "./note_edits.js" */

const PREFIX = "pv-note:";
const LINK = `${PREFIX}stored `;
const NAME = "pv-note-name";

/**
 * The key of a note: its pair or place.
 *
 * @param {Pick<Visit, "by" | "kz">} of
 */
export function keyOf({ by, kz }) {
  return `${PREFIX}${by ?? ""}~${kz ?? ""}`;
}

/** Notes kept by the browser; where it keeps nothing, for as long as the page is open. */
export class NoteStore extends BrowserStore {
  /** @param {() => Storage} storage Of the browser; asking for it may be refused. */
  constructor(storage) {
    super(storage, PREFIX);
  }

  /**
   * The note of a pair; null where none is kept, or none that can be read.
   *
   * @param {Pick<Visit, "by" | "kz">} of
   * @returns {Note | null}
   */
  read(of) {
    const text = this.get(keyOf(of));
    return (text && readNote(text).note) || null;
  }

  /**
   * Which note of the store that of a pair is a change of.
   *
   * @param {Pick<Visit, "by" | "kz">} of
   */
  link(of) {
    return new StoredLink(this, `${LINK}${keyOf(of)}`);
  }

  /** @param {Note} note */
  keep(note) {
    this.set(keyOf(note), writeNote(note));
  }

  /** @param {Pick<Visit, "by" | "kz">} of */
  drop(of) {
    this.remove(keyOf(of));
    this.link(of).drop();
  }

  /**
   * All notes that are kept, the latest visit first.
   *
   * @returns {Note[]}
   */
  all() {
    const found = this.keys().flatMap((key) => readNote(this.get(key) ?? "").note ?? []);
    return found.sort((one, other) => other.day.localeCompare(one.day));
  }

  /** Forgets all notes and the name. */
  forget() {
    for (const key of this.keys()) this.remove(key);
    this.remove(NAME);
  }

  get name() {
    return this.get(NAME) ?? "";
  }

  set name(name) {
    this.set(NAME, name);
  }
}

export const notes = new NoteStore(() => window.localStorage);
