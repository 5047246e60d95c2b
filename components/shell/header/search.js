// The search box: a combobox over the search of the server; what is chosen becomes part of the address.

import { make } from "../../static/lib/dom.js";

const WAIT_MS = 80;
const MOST = 8;

/** A box to type in and the list of what was found; `/` puts the cursor into it from anywhere. */
export class SearchBox {
  constructor() {
    this.found = [];
    this.active = -1;
    this.asked = 0;
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
      blur: () => setTimeout(() => this.open(false), 150),
    });
    this.list = make("ul", { class: "pv-search-list", id: "pv-search-list", role: "listbox", hidden: true });
    this.hint = make("kbd", { class: "pv-search-key", "aria-hidden": "true" }, "/");
    this.element = make("div", { class: "pv-search", role: "search" }, this.input, this.hint, this.list);
    this.shortcut = (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable=true]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    };
    document.addEventListener("keydown", this.shortcut);
  }

  update(words, lang, go) {
    if (this.lang !== lang) {
      this.found = [];
      this.open(false);
    }
    Object.assign(this, { words, lang, go });
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
    const text = this.input.value.trim(),
      number = ++this.asked;
    if (!text) {
      this.found = [];
      this.open(false);
      return;
    }
    let hits = null;
    try {
      const answer = await fetch(
        new URL(`/api/v1/search?${new URLSearchParams({ q: text, lang: this.lang, limit: MOST })}`, document.baseURI),
      );
      if (answer.ok) hits = (await answer.json()).hits;
    } catch {
      /* said below */
    }
    if (number !== this.asked) return; // a newer question is under way
    this.found = hits || [];
    this.show(hits ? this.words.none : this.words.failed);
  }

  show(empty) {
    this.active = -1;
    this.list.replaceChildren(
      ...(this.found.length
        ? this.found.map((hit, number) => this.option(hit, number))
        : [make("li", { class: "pv-search-none", role: "option", "aria-disabled": "true" }, empty)]),
    );
    this.open(document.activeElement === this.input);
  }

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
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !this.found.length) return;
    event.preventDefault();
    this.open(true);
    this.active = (this.active + step + this.found.length) % this.found.length;
    [...this.list.children].forEach((item, number) =>
      item.setAttribute("aria-selected", String(number === this.active)),
    );
    this.input.setAttribute("aria-activedescendant", `pv-search-hit-${this.active}`);
    this.list.children[this.active].scrollIntoView({ block: "nearest" });
  }

  /** Enter takes the marked hit, else the first, even where the answer is still on its way. */
  async enter() {
    if (this.active < 0) {
      clearTimeout(this.timer);
      await this.ask();
    }
    if (this.found.length) this.choose(Math.max(0, this.active));
  }

  choose(number) {
    const hit = this.found[number];
    this.input.value = "";
    this.found = [];
    this.open(false);
    this.input.blur();
    this.go(hit.go);
  }

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
