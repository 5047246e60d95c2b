// The button that puts a fact or a figure into the reader's outline, and the way to the outline once it is in. All
// buttons of a page follow the outline, the words of the page and, for figures, its address.

import { viewOf } from "../at_server.js";
import { make } from "../dom.js";
import { WORDS_CAME, words } from "../page_words.js";
import { emptyOutline, holds, MOST_PARTS, withPart } from "./outline_edits.js";
import { outlines } from "./outline_store.js";

/** @import { NewPart } from "./outline_edits.js" */
/** What a button puts in: a figure is made of the address when the button is pressed. */
/** @typedef {NewPart | (() => NewPart)} Offered */
/**
 * With a sign, the button shows that alone; the language is that of what the fact says.
 *
 * @typedef {object} Look
 * @property {string} [sign]
 * @property {string} [lang]
 */

const HOLDER = "pv-outline-add";
const FIGURE = "pv-outline-figure";
/** The buttons by their elements. @type {WeakMap<Element, OutlineButton>} */
const buttons = new WeakMap();

/**
 * The button, or the way to the outline where it has the part.
 *
 * @param {Offered} part
 * @param {string} name What is put in, for those who hear the page.
 * @param {Look} [look]
 * @returns {HTMLElement}
 */
export function outlineButton(part, name, look = {}) {
  return new OutlineButton(part, name, look).element;
}

/**
 * The sign on the line of a fact.
 *
 * @param {string} claim
 * @param {string} name What the fact is called.
 * @returns {HTMLElement}
 */
export function factButton(claim, name) {
  return outlineButton({ kind: "fact", claim }, name, { sign: "+" });
}

/**
 * The sign beside a picture of the view.
 *
 * @param {string} picture
 * @param {string} name What the picture is called.
 * @param {string} [sign] Another one where a plus is taken for something else.
 * @returns {HTMLElement}
 */
export function figureButton(picture, name, sign = "+") {
  return outlineButton(() => ({ kind: "figure", view: viewOf(location), picture }), name, { sign });
}

class OutlineButton {
  /** What is drawn, as text. */
  drawn = "";

  /**
   * @param {Offered} part
   * @param {string} name
   * @param {Look} look
   */
  constructor(part, name, { sign = "", lang = "" }) {
    this.part = part;
    this.name = name;
    this.sign = sign;
    this.lang = lang;
    const kinds = [HOLDER, sign && "pv-outline-short", typeof part === "function" && FIGURE];
    this.element = make("span", { class: kinds.filter(Boolean).join(" ") });
    buttons.set(this.element, this);
    this.follow();
  }

  get offered() {
    return typeof this.part === "function" ? this.part() : this.part;
  }

  /** Draws what is so now, and leaves what is drawn already. */
  follow() {
    const outline = outlines.read();
    const isIn = Boolean(outline && holds(outline, this.offered));
    const { add, has } = words.outline;
    const drawn = [isIn, add, has].join();
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const hadFocus = this.element.contains(document.activeElement);
    const next = isIn ? this.way() : this.button();
    this.element.dataset.in = String(isIn);
    this.element.replaceChildren(next);
    if (hadFocus) next.focus({ preventScroll: true });
  }

  button() {
    const { add } = words.outline;
    return make(
      "button",
      {
        type: "button",
        class: "pv-outline-button",
        "data-testid": "to-outline",
        "aria-label": `${add}: ${this.name}`,
        title: add,
        click: () => this.put(),
      },
      this.sign || `+ ${add}`,
    );
  }

  way() {
    const { outline, lang } = words;
    const { has } = outline;
    const query = lang ? `?lang=${lang}` : "";
    return make(
      "a",
      {
        class: "pv-outline-way",
        href: `/learn${query}#outline`,
        "data-testid": "in-outline",
        "aria-label": this.sign && `${has}: ${this.name}`,
        title: this.sign && has,
      },
      this.sign ? "✓" : has,
    );
  }

  /** Puts the part into the outline, and says so: the way to the outline gets the focus, and with it is spoken. */
  put() {
    const { offered } = this;
    const { outline: own, lang: page } = words;
    const before = outlines.read() ?? emptyOutline({ lang: page, version: own.version, title: own.own });
    if (before.parts.length >= MOST_PARTS && !holds(before, offered)) {
      this.refuse();
      return;
    }
    // What it says is kept to be held against newer data, in the language of the outline alone.
    const { said = "", ...rest } = offered;
    outlines.keep(withPart(before, { ...rest, said: this.lang === before.lang ? said : "" }));
    this.follow();
    if (!outlines.isLasting) this.element.prepend(make("span", { role: "status" }, `${own.keptNowhere} `));
    const way = this.element.querySelector("a");
    setTimeout(() => way?.focus({ preventScroll: true }));
  }

  /** Says that nothing more has room, in place of the button, until the outline changes. */
  refuse() {
    const said = make("span", { role: "status", tabindex: -1 }, words.outline.full);
    this.drawn = "";
    this.element.replaceChildren(said);
    said.focus({ preventScroll: true });
  }
}

/** @param {string} selector */
function followAll(selector) {
  for (const element of document.querySelectorAll(selector)) buttons.get(element)?.follow();
}

outlines.watch(() => followAll(`.${HOLDER}`));
document.addEventListener(WORDS_CAME, () => followAll(`.${HOLDER}`));
for (const [target, event] of /** @type {[EventTarget | undefined, string][]} */ ([
  [window.navigation, "currententrychange"],
  [window, "popstate"],
]))
  target?.addEventListener(event, () => followAll(`.${FIGURE}`));
