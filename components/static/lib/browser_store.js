// Texts that this browser keeps under names of our own; where it keeps nothing, for as long as the page is open.

/** Texts by key; all keys begin alike. */
export class BrowserStore {
  /** @type {Map<string, string>} */
  memory = new Map();
  /** Whether the browser keeps what was set last. */
  isLasting = true;

  /**
   * @param {() => Storage} storage Of the browser; asking for it may be refused.
   * @param {string} prefix How its keys begin.
   */
  constructor(storage, prefix) {
    this.storage = storage;
    this.prefix = prefix;
  }

  /** @returns {string[]} */
  keys() {
    let kept = [...this.memory.keys()];
    try {
      kept = [...kept, ...Object.keys(this.storage())];
    } catch {
      this.isLasting = false;
    }
    return [...new Set(kept)].filter((key) => key.startsWith(this.prefix));
  }

  /** @param {string} key */
  get(key) {
    try {
      return this.memory.get(key) ?? this.storage().getItem(key);
    } catch {
      this.isLasting = false;
      return this.memory.get(key) ?? null;
    }
  }

  /**
   * @param {string} key
   * @param {string} text
   */
  set(key, text) {
    try {
      this.storage().setItem(key, text);
      this.memory.delete(key);
      this.isLasting = true;
    } catch {
      this.memory.set(key, text);
      this.isLasting = false;
    }
  }

  /** @param {string} key */
  remove(key) {
    this.memory.delete(key);
    try {
      this.storage().removeItem(key);
    } catch {
      this.isLasting = false;
    }
  }
}
