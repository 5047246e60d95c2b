// The outline of this browser's reader, kept in it until it is forgotten, and whether it is safe elsewhere too.

import { BrowserStore } from "../browser_store.js";
import { readOutline, writeOutline } from "./outline_reading.js";

/** @import { Outline } from "./outline_edits.js" */

const PREFIX = "pv-outline:";
const OWN = `${PREFIX}own`;

/** The outline that the browser keeps; where it keeps nothing, for as long as the page is open. */
export class OutlineStore extends BrowserStore {
  /** What was saved as a file last. */
  saved = "";
  /** What was read last: the buttons of a page ask for the same again and again. */
  known = { text: "", outline: /** @type {Outline | null} */ (null) };
  /** Who follows what becomes of it on this page. @type {Set<() => void>} */
  followers = new Set();

  /** @param {() => Storage} storage Of the browser; asking for it may be refused. */
  constructor(storage) {
    super(storage, PREFIX);
  }

  /**
   * The outline; null where none is kept, or none that can be read.
   *
   * @returns {Outline | null}
   */
  read() {
    const text = this.get(OWN) ?? "";
    if (text !== this.known.text) this.known = { text, outline: readOutline(text).outline ?? null };
    return this.known.outline;
  }

  /** @param {Outline} outline */
  keep(outline) {
    this.set(OWN, writeOutline(outline));
    for (const follow of this.followers) follow();
  }

  /**
   * Notes that the outline has been saved as a file as it is now.
   *
   * @param {Outline} outline
   */
  noteSaved(outline) {
    this.saved = writeOutline(outline);
  }

  /** Whether the outline would be lost with this page: the browser does not keep it, and no file has it. */
  get isUnsaved() {
    const text = this.memory.get(OWN);
    return !this.isLasting && text !== undefined && text !== this.saved;
  }

  /** Forgets the outline. */
  forget() {
    this.remove(OWN);
    this.saved = "";
    for (const follow of this.followers) follow();
  }

  /**
   * Follows what this page and other pages of this browser make of the outline.
   *
   * @param {() => void} follow
   * @returns {() => void} Stops it.
   */
  watch(follow) {
    const heard = (/** @type {StorageEvent} */ { key }) => (key === null || key === OWN) && follow();
    this.followers.add(follow);
    window.addEventListener("storage", heard);
    return () => {
      this.followers.delete(follow);
      window.removeEventListener("storage", heard);
    };
  }
}

export const outlines = new OutlineStore(() => window.localStorage);
