// Which document of the store what is written in this browser is a change of.

/** @import { BrowserStore } from "../../static/lib/browser_store.js" */

/** A document of the store and the version that was seen last. @typedef {{ doc: string, version: number }} Link */
/** What a desk is to take up: a link, and the text of a document that was opened. */
/** @typedef {Link & { id: string, text?: string }} Linked */
/** @typedef {{ may: boolean, linked: Linked | null, words: Record<string, string> }} StoreState */

const DOC = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A link that lies in this browser beside what it is of. */
export class StoredLink {
  /**
   * @param {BrowserStore} store
   * @param {string} key
   */
  constructor(store, key) {
    this.store = store;
    this.key = key;
  }

  /** @returns {Link | null} */
  read() {
    try {
      /** @type {unknown} */
      const found = JSON.parse(this.store.get(this.key) ?? "null");
      const [doc, version] = Array.isArray(found) ? found : [];
      return typeof doc === "string" && DOC.test(doc) && Number.isInteger(version) && version > 0
        ? { doc, version }
        : null;
    } catch {
      return null;
    }
  }

  /** @param {Link} link One without a document is none. */
  keep({ doc, version }) {
    if (doc) this.store.set(this.key, JSON.stringify([doc, version]));
    else this.drop();
  }

  drop() {
    this.store.remove(this.key);
  }
}
