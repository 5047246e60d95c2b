// Documents of the panel by their addresses: each is asked for once, and the latest are kept.

import { atServer } from "../at_server.js";

/** @import { Document } from "../document_types.js" */

/**
 * A document on its way, and itself once it is there.
 *
 * @typedef {{ coming: Promise<Document>, document: Document | null }} Kept
 */

const MOST = 200;
const WAIT_MS = 20_000;

/** The documents that a page has asked for. */
export class PanelDocuments {
  constructor() {
    /** @type {Map<string, Kept>} The latest last. */
    this.kept = new Map();
  }

  /**
   * A document that is there; null where it has not come.
   *
   * @param {string} address
   * @returns {Document | null}
   */
  find(address) {
    return this.kept.get(address)?.document ?? null;
  }

  /**
   * Asks for a document, once; it fails where the server has none at this address, or does not answer.
   *
   * @param {string} address
   * @returns {Promise<Document>}
   */
  ask(address) {
    const before = this.kept.get(address);
    this.kept.delete(address);
    /** @type {Kept} */
    const kept = before ?? { coming: load(address), document: null };
    this.kept.set(address, kept);
    if (!before) this.follow(address, kept);
    return kept.coming;
  }

  /**
   * @param {string} address
   * @param {Kept} kept
   */
  async follow(address, kept) {
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - MOST))) this.kept.delete(oldest);
    try {
      kept.document = await kept.coming;
    } catch {
      if (this.kept.get(address) === kept) this.kept.delete(address); // the next choice asks again
    }
  }

  /** Forgets them: they are of facts that are no longer shown. */
  forget() {
    this.kept.clear();
  }
}

/**
 * @param {string} address
 * @returns {Promise<Document>}
 */
async function load(address) {
  const answer = await fetch(atServer(address), { signal: AbortSignal.timeout(WAIT_MS) });
  if (answer.status !== 200) throw new Error(String(answer.status));
  return answer.json();
}
