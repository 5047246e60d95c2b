// The search box: a combobox over the search of the server; what is chosen becomes part of the address.

import { make } from "../../static/lib/dom.js";

/** @import { Target } from "../../static/lib/component.js" */

/** @typedef {{ id: string, label: string, kind: string, kind_label?: string, note?: string, go: Target }} Hit */
/**
 * @typedef {object} SearchWords
 * @property {string} label
 * @property {string} hint
 * @property {string} key
 * @property {string} none
 * @property {string} failed
 * @property {Record<string, string>} kinds
 */

const WAIT_MS = 80;
const CLOSE_MS = 150; // a click on a hit comes after the box has lost the focus
const MOST = 8;
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** A box to type in and the list of what was found; `/` puts the cursor into it from anywhere. */
export class SearchBox {
  /** @type {Hit[]} */
  found = [];
  active = -1;
  asked = 0;
  lang = "";
  /** @type {SearchWords} */
  words = { label: "", hint: "", key: "", none: "", failed: "", kinds: {} };
  /** @type {(target: Target) => void} */
  go = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  constructor() {
    this.input = make("input", {
      type: "search",
      class: "pv-search-input",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 100,
      "aria-expanded": "false",
      "aria-controls": "pv-search-list",
      "aria-autocomplete": "list",
      "data-testid": "search",
      input: () => this.later(),
      keydown: (event) => this.key(event),
      focus: () => this.found.length && this.open(true),
      blur: () => setTimeout(() => this.open(false), CLOSE_MS),
    });
    this.list = make("ul", { class: "pv-search-list", id: "pv-search-list", role: "listbox", hidden: true });
    this.hint = make("kbd", { class: "pv-search-key", "aria-hidden": "true" }, "/");
    this.element = make("div", { class: "pv-search", role: "search" }, this.input, this.hint, this.list);
    this.shortcut = (/** @type {KeyboardEvent} */ event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    };
    document.addEventListener("keydown", this.shortcut);
  }

  /**
   * @param {SearchWords} words
   * @param {string} lang
   * @param {(target: Target) => void} go
   */
  update(words, lang, go) {
    if (this.lang !== lang) {
      this.found = [];
      this.open(false);
    }
    this.words = words;
    this.lang = lang;
    this.go = go;
    this.input.setAttribute("aria-label", words.label);
    this.input.setAttribute("placeholder", words.hint);
    this.input.setAttribute("title", words.key);
    this.list.setAttribute("aria-label", words.label);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  async ask() {
    const text = this.input.value.trim();
    this.asked += 1;
    const number = this.asked;
    if (!text) {
      this.found = [];
      this.open(false);
      return;
    }
    const hits = await hitsOf(text, this.lang);
    if (number !== this.asked) return; // a newer question is under way
    this.found = hits ?? [];
    this.show(hits ? this.words.none : this.words.failed);
  }

  /** @param {string} empty What is said where nothing was found. */
  show(empty) {
    this.active = -1;
    const lines = this.found.length
      ? this.found.map((hit, number) => this.option(hit, number))
      : [make("li", { class: "pv-search-none", role: "option", "aria-disabled": "true" }, empty)];
    this.list.replaceChildren(...lines);
    this.open(document.activeElement === this.input);
  }

  /**
   * @param {Hit} hit
   * @param {number} number
   */
  option(hit, number) {
    return make(
      "li",
      {
        class: "pv-search-hit",
        role: "option",
        id: `pv-search-hit-${number}`,
        "aria-selected": "false",
        "data-hit": hit.id,
        mousedown: (event) => {
          event.preventDefault();
          this.choose(number);
        },
      },
      make("span", { class: "pv-search-label" }, hit.label),
      make("span", { class: "pv-search-kind" }, hit.kind_label || this.words.kinds[hit.kind] || ""),
      hit.note && make("span", { class: "pv-search-note" }, hit.note),
    );
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      if (this.list.hidden) this.input.value = "";
      this.open(false);
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      this.enter();
      return;
    }
    const next = activeAfter(event.key, this.active, this.found.length);
    if (next === null) return;
    event.preventDefault();
    this.open(true);
    this.mark(next);
  }

  /** @param {number} number */
  mark(number) {
    this.active = number;
    for (const [place, item] of [...this.list.children].entries()) {
      item.setAttribute("aria-selected", String(place === number));
    }
    this.input.setAttribute("aria-activedescendant", `pv-search-hit-${number}`);
    this.list.children[number]?.scrollIntoView({ block: "nearest" });
  }

  /** Enter takes the marked hit, else the first, even where the answer is still on its way. */
  async enter() {
    if (this.active < 0) {
      clearTimeout(this.timer);
      await this.ask();
    }
    this.choose(Math.max(0, this.active));
  }

  /** @param {number} number */
  choose(number) {
    const hit = this.found[number];
    if (!hit) return;
    this.input.value = "";
    this.found = [];
    this.open(false);
    this.input.blur();
    this.go(hit.go);
  }

  /** @param {boolean} on */
  open(on) {
    this.list.hidden = !on || !this.list.childElementCount;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.list.hidden) this.input.removeAttribute("aria-activedescendant");
  }

  remove() {
    document.removeEventListener("keydown", this.shortcut);
    clearTimeout(this.timer);
  }
}

/**
 * Which hit is marked after a key; null where the key marks none. After the last comes the first again.
 *
 * @param {string} key
 * @param {number} active -1 for none.
 * @param {number} count
 * @returns {number | null}
 */
export function activeAfter(key, active, count) {
  const step = STEPS[key];
  if (!step || !count) return null;
  return active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
}

/**
 * Whether a key puts the cursor into the search box: `/`, but for who is writing elsewhere.
 *
 * @param {KeyboardEvent} event
 */
export function isShortcut({ key, ctrlKey, metaKey, altKey, target }) {
  if (key !== "/" || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]"));
}

/**
 * What the server finds; null where it does not answer.
 *
 * @param {string} text
 * @param {string} lang
 * @returns {Promise<Hit[] | null>}
 */
async function hitsOf(text, lang) {
  const query = new URLSearchParams({ q: text, lang, limit: String(MOST) });
  try {
    const answer = await fetch(new URL(`/api/v1/search?${query}`, document.baseURI));
    return answer.ok ? (await answer.json()).hits : null;
  } catch {
    return null;
  }
}
