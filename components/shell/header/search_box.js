// The search box: a combobox over the search of the server; what is chosen becomes part of the address.

import { atServer } from "../../static/lib/at_server.js";
import { prepareHere } from "../../static/lib/choice/page_choice.js";
import { make } from "../../static/lib/dom.js";
import { shownData } from "../../static/lib/shown_data.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { OwnHits, SearchAnswer, SearchGroup, SearchHit } from "../../static/lib/document_types.js" */

/**
 * @typedef {object} SearchWords
 * @property {string} label
 * @property {string} hint
 * @property {string} key
 * @property {string} none
 * @property {string} failed
 * @property {string} all
 */

const WAIT_MS = 80;
const CLOSE_MS = 150; // a click on a hit comes after the box has lost the focus
const EACH = 3; // of each kind, until all are asked for
const MOST = 500;
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** A box to type in and the list of what was found; `/` puts the cursor into it from anywhere. */
export class SearchBox {
  /** What the options of the list do. @type {Array<() => void>} */
  actions = [];
  active = -1;
  asked = 0;
  lang = "";
  /** @type {SearchWords} */
  words = { label: "", hint: "", key: "", none: "", failed: "", all: "" };
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
      focus: () => this.actions.length && this.open(true),
      blur: () => setTimeout(() => document.activeElement !== this.input && this.open(false), CLOSE_MS),
    });
    this.list = make("div", { class: "pv-search-list", id: "pv-search-list", role: "listbox", hidden: true });
    // Announces what was found: the focus stays in the box, where a screen reader does not read the list.
    this.live = make("p", { class: "pv-sr", role: "status", "data-testid": "search-status" });
    this.hint = make("kbd", { class: "pv-search-key", "aria-hidden": "true" }, "/");
    this.element = make("div", { class: "pv-search", role: "search" }, this.input, this.hint, this.list, this.live);
    this.shortcut = (/** @type {KeyboardEvent} */ event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    };
    document.addEventListener("keydown", this.shortcut);
    this.sizes = new ResizeObserver(() => this.say());
    this.sizes.observe(this.input);
    document.fonts?.ready.then(() => this.say());
  }

  /**
   * @param {SearchWords} words
   * @param {string} lang
   * @param {(target: Target) => void} go
   */
  update(words, lang, go) {
    if (this.lang !== lang) this.forget();
    Object.assign(this, { words, lang, go });
    this.input.setAttribute("aria-label", words.label);
    this.say();
    this.input.setAttribute("title", `${words.hint}. ${words.key}`);
    this.list.setAttribute("aria-label", words.label);
  }

  /** Says in the empty box what can be searched for, where the box is wide enough for all of it. */
  say() {
    const { hint, label } = this.words;
    this.input.setAttribute("placeholder", fits(hint, this.input) ? hint : label);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  /** @param {string} [kind] The only kind of hits wanted, all of them. */
  async ask(kind) {
    const text = this.input.value.trim();
    this.asked += 1;
    const number = this.asked;
    if (!text) {
      this.forget();
      return;
    }
    const answer = await answerTo(text, this.lang, kind);
    if (number !== this.asked) return; // a newer question is under way
    this.show(answer, kind);
  }

  /**
   * @param {SearchAnswer | null} answer
   * @param {string} [kind]
   */
  show(answer, kind) {
    this.active = -1;
    this.actions = [];
    const groups = answer ? answer.groups.filter((group) => !kind || group.kind === kind) : [];
    const lines = groups.map((group) => this.group(group, answer?.hits.filter((hit) => hit.kind === group.kind) ?? []));
    if (answer?.own) lines.push(...this.own(answer.own, kind));
    const empty = answer ? this.words.none : this.words.failed;
    if (!lines.length)
      lines.push(make("div", { class: "pv-search-none", role: "option", "aria-disabled": "true" }, empty));
    const remark = answer?.remark && make("p", { class: "pv-search-remark", role: "presentation" }, answer.remark);
    this.list.replaceChildren(...(remark ? [remark] : []), ...lines);
    this.live.textContent = answer?.said || empty;
    if (answer?.hits[0]) prepareHere(answer.hits[0].go); // what Enter takes
    this.open(document.activeElement === this.input);
  }

  /**
   * The hits of a kind below its name and their number, and the way to all of them.
   *
   * @param {SearchGroup} group
   * @param {SearchHit[]} hits
   * @param {string} [of] Whose they are, where they are not the book's.
   */
  group({ kind, title, count }, hits, of = "") {
    const id = `pv-search-group-${of}${kind}`;
    const more = hits.length < count && {
      class: "pv-search-all",
      text: this.words.all.replace("{count}", String(count)),
    };
    return make(
      "div",
      { class: "pv-search-group", role: "group", "aria-labelledby": id, "data-group": kind },
      make("p", { class: "pv-search-title", id, role: "presentation" }, `${title} · ${count}`),
      hits.map((hit) => this.hit(hit)),
      more && this.option({ class: more.class }, () => this.all(kind), more.text),
    );
  }

  /**
   * What was found in the layer that is shown beside the book, below its name.
   *
   * @param {OwnHits} own
   * @param {string} [kind] The only kind that is wanted.
   */
  own({ title, groups, hits }, kind) {
    const shown = groups.filter((group) => !kind || group.kind === kind);
    if (!shown.length) return [];
    return [
      make("p", { class: "pv-search-whose", role: "presentation" }, title),
      ...shown.map((group) =>
        this.group(
          group,
          hits.filter((hit) => hit.kind === group.kind),
          "own-",
        ),
      ),
    ];
  }

  /** @param {SearchHit} hit */
  hit(hit) {
    const { id, label, kind_label: kind, note, go } = hit;
    return this.option(
      { class: "pv-search-hit", "data-hit": id, pointerenter: () => prepareHere(go) },
      () => this.choose(go),
      make("span", { class: "pv-search-label" }, label),
      make("span", { class: "pv-search-kind" }, kind),
      note && make("span", { class: "pv-search-note" }, note),
    );
  }

  /**
   * An option of the list; the arrows lead to it, and Enter or a click does what it is for.
   *
   * @param {{ class: string, "data-hit"?: string, pointerenter?: () => void }} attributes
   * @param {() => void} action
   * @param {...(string | Node | false | "")} children
   */
  option(attributes, action, ...children) {
    const number = this.actions.push(action) - 1;
    return make(
      "div",
      {
        ...attributes,
        role: "option",
        id: `pv-search-hit-${number}`,
        "aria-selected": "false",
        "data-option": number,
        mousedown: (event) => {
          event.preventDefault();
          action();
        },
      },
      ...children,
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
    const next = activeAfter(event.key, this.active, this.actions.length);
    if (next === null) return;
    event.preventDefault();
    this.open(true);
    this.mark(next);
  }

  /** @param {number} number */
  mark(number) {
    this.active = number;
    for (const item of this.list.querySelectorAll("[data-option]")) {
      const marked = item.getAttribute("data-option") === String(number);
      item.setAttribute("aria-selected", String(marked));
      if (marked) item.scrollIntoView({ block: "nearest" });
    }
    this.input.setAttribute("aria-activedescendant", `pv-search-hit-${number}`);
  }

  /** Enter takes the marked option, else the first hit, even where the answer is still on its way. */
  async enter() {
    if (this.active < 0) {
      clearTimeout(this.timer);
      await this.ask();
    }
    this.actions[Math.max(0, this.active)]?.();
  }

  /** @param {string} kind */
  async all(kind) {
    await this.ask(kind);
    this.list.scrollTop = 0;
    if (this.actions.length) this.mark(0);
  }

  /** @param {Target} target */
  choose(target) {
    this.input.value = "";
    this.forget();
    this.input.blur();
    this.go(target);
  }

  forget() {
    this.actions = [];
    this.live.textContent = "";
    this.open(false);
  }

  /** @param {boolean} on */
  open(on) {
    this.list.hidden = !on || !this.list.childElementCount;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.list.hidden) this.input.removeAttribute("aria-activedescendant");
  }

  remove() {
    document.removeEventListener("keydown", this.shortcut);
    this.sizes.disconnect();
    clearTimeout(this.timer);
  }
}

/**
 * Whether a text can be read whole in an empty box.
 *
 * @param {string} text
 * @param {HTMLInputElement} input
 */
function fits(text, input) {
  const brush = document.createElement("canvas").getContext("2d");
  if (!brush) return false;
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  brush.font = getComputedStyle(input, "::placeholder").font;
  return brush.measureText(text).width <= input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/**
 * Which option is marked after a key; null where the key marks none. After the last comes the first again.
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
 * Whether a key puts the cursor into the search box, but for who is writing elsewhere: what writes `/`, or the key on
 * which `/` is printed, which writes another sign on the keyboards of our languages.
 *
 * @param {KeyboardEvent} event
 */
export function isShortcut({ key, code, ctrlKey, metaKey, altKey, shiftKey, target }) {
  const isKey = key === "/" || (!shiftKey && (code === "Slash" || code === "NumpadDivide"));
  if (!isKey || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]"));
}

/**
 * What the server finds; null where it does not answer.
 *
 * @param {string} text
 * @param {string} lang
 * @param {string} [kind] The only kind of hits wanted; without it a few of each.
 * @returns {Promise<SearchAnswer | null>}
 */
async function answerTo(text, lang, kind) {
  const query = new URLSearchParams({ q: text, lang, limit: String(MOST), ...shownData() });
  if (kind) query.set("kind", kind);
  else query.set("each", String(EACH));
  try {
    const answer = await fetch(atServer(`/api/v1/search?${query}`));
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
