// The talk of this browser's reader, kept in it until it is forgotten, and whether it is safe elsewhere too.

import { StoredLink } from "../../../parts/stored_documents/stored_link.js";
import { BrowserStore } from "../../../static/lib/browser_store.js";
import { readTalk, writeTalk } from "./talk_reading.js";

/** @import { OwnTalk } from "./talk_edits.js" */

const PREFIX = "pv-talk:";
const OWN = `${PREFIX}own`;
const LINK = `${PREFIX}stored`;
const MINUTES = `${PREFIX}minutes`;

/** The talk that the browser keeps; where it keeps nothing, for as long as the page is open. */
export class TalkStore extends BrowserStore {
  /** What was saved as a file last. */
  saved = "";

  /** @param {() => Storage} storage Of the browser; asking for it may be refused. */
  constructor(storage) {
    super(storage, PREFIX);
    /** Which talk of the store it is a change of. */
    this.link = new StoredLink(this, LINK);
  }

  /**
   * The talk; null where none is kept, or none that can be read.
   *
   * @returns {OwnTalk | null}
   */
  read() {
    const text = this.get(OWN);
    return (text && readTalk(text).talk) || null;
  }

  /** @param {OwnTalk} talk */
  keep(talk) {
    this.set(OWN, writeTalk(talk));
  }

  /** The minutes that the reader has for it; 0 where that was not said. */
  get minutes() {
    const minutes = Number(this.get(MINUTES) ?? 0);
    return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
  }

  set minutes(minutes) {
    if (minutes > 0) this.set(MINUTES, String(minutes));
    else this.remove(MINUTES);
  }

  /**
   * Notes that the talk has been saved as a file as it is now.
   *
   * @param {OwnTalk} talk
   */
  noteSaved(talk) {
    this.saved = writeTalk(talk);
  }

  /** Whether the talk would be lost with this page: the browser does not keep it, and no file has it. */
  get isUnsaved() {
    const text = this.memory.get(OWN);
    return !this.isLasting && text !== undefined && text !== this.saved;
  }

  /** Forgets the talk and all about it. */
  forget() {
    for (const key of this.keys()) this.remove(key);
    this.saved = "";
  }

  /**
   * Follows what another page of this browser changes.
   *
   * @param {() => void} follow
   * @returns {() => void} Stops it.
   */
  watch(follow) {
    const heard = (/** @type {StorageEvent} */ { key }) => (key === null || key === OWN) && follow();
    window.addEventListener("storage", heard);
    return () => window.removeEventListener("storage", heard);
  }
}

export const talks = new TalkStore(() => window.localStorage);
