// Button "add to talk": the view as it is becomes a step of the reader's own talk, which this browser keeps.

import { viewOf } from "../../static/lib/at_server.js";
import { cleaned } from "../../static/lib/checked_fields.js";
import { make } from "../../static/lib/dom.js";
import { filled } from "../../static/lib/file_field.js";
import { counted } from "../../static/lib/plural.js";
import { emptyTalk, MOST_STEPS, withStep } from "./own/talk_edits.js";
import { MOST_HEADLINE } from "./own/talk_reading.js";
import { talks } from "./own/talk_store.js";
import { offeredStep } from "./step_offer.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { OfferedStep } from "./own/talk_edits.js" */

/**
 * What the server sends; see components/shell/talk_step/__init__.py.
 *
 * @typedef {object} TalkStepData
 * @property {string} lang
 * @property {string | null} lang2
 * @property {string} version
 * @property {Record<string, string>} names Of the languages.
 * @property {Record<string, string> & { steps: Record<string, string> }} words
 */

/** The button and the small form below it. */
export class TalkStep {
  asked = 0;
  /** @type {OfferedStep | null} */
  offered = null;

  /**
   * @param {TalkStepData} data
   * @param {(target: Target) => void} go
   */
  constructor(data, go) {
    this.data = data;
    this.go = go;
    const { words } = data;
    this.button = make(
      "button",
      {
        type: "button",
        class: "pv-talk-step-button",
        title: words.title,
        "aria-expanded": "false",
        "aria-controls": "pv-talk-step",
        "data-testid": "add-to-talk",
        click: () => (this.isOpen ? this.close() : this.open()),
      },
      sign(),
      make("span", { class: "pv-talk-step-word" }, words.add),
    );
    this.panel = make("section", {
      id: "pv-talk-step",
      class: "pv-talk-step-panel",
      "aria-label": words.title,
      "data-testid": "talk-step",
      hidden: true,
    });
    this.element = make("div", { class: "pv-talk-step", keydown: (event) => this.key(event) }, this.button, this.panel);
    this.leave = (/** @type {PointerEvent} */ { target }) => {
      if (this.isOpen && !this.isChanged && target instanceof Node && !this.element.contains(target)) this.close();
    };
    document.addEventListener("pointerdown", this.leave);
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  /** Whether something is written in the form that is not in the talk yet. */
  get isChanged() {
    return this.fields().some((field) => field.value !== field.defaultValue);
  }

  /** The talk that a step is added to: the one that is kept, or a new one. */
  get talk() {
    const { lang, lang2, version, words } = this.data;
    return talks.read() ?? emptyTalk({ lang, lang2, data_version: version, title: words.own ?? "" });
  }

  /** Asks what the view would be as a step, and offers it. */
  async open() {
    const { words } = this.data;
    this.panel.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    const { steps, lang, lang2 } = this.talk;
    if (steps.length >= MOST_STEPS) {
      this.say(filled(words.full ?? "", { most: String(MOST_STEPS) }));
      return;
    }
    this.say(words.waiting ?? "");
    this.asked += 1;
    const number = this.asked;
    const found = await offeredStep(viewOf(location), lang, lang2);
    if (number !== this.asked || !this.isOpen) return; // closed, or asked again
    if (found.step) this.offer(found.step);
    else this.say(found.refused || (words.failed ?? ""), true);
  }

  close() {
    const within = this.panel.contains(document.activeElement);
    this.asked += 1;
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.button.setAttribute("aria-expanded", "false");
    if (within) this.button.focus({ preventScroll: true });
  }

  /**
   * Says a sentence in place of the form.
   *
   * @param {string} text
   * @param {boolean} [failed]
   */
  say(text, failed = false) {
    const { words } = this.data;
    const again = make("button", { type: "button", class: "pv-action", click: () => this.open() }, words.again);
    this.panel.replaceChildren(
      make("p", { role: failed ? "alert" : "status" }, text),
      make("p", { class: "pv-actions" }, failed && again, this.way()),
    );
  }

  /** @param {OfferedStep} step */
  offer(step) {
    const { words, names } = this.data;
    const { lang, lang2 } = this.talk;
    this.offered = step;
    const second = filled(words.headline2 ?? "", { language: names[lang2 ?? ""] ?? "" });
    const wrong = make("p", { class: "pv-talk-step-wrong", role: "alert" });
    const form = make(
      "form",
      {
        submit: (event) => {
          event.preventDefault();
          this.add(wrong);
        },
      },
      field("headline", words.headline ?? "", step.headline, lang),
      lang2 && field("headline2", second, step.headline2, lang2),
      wrong,
      make(
        "p",
        { class: "pv-actions" },
        make("button", { type: "submit", class: "pv-action pv-action-filled", "data-key": "add" }, words.take),
        make("button", { type: "button", class: "pv-action", click: () => this.close() }, words.cancel),
      ),
      make("p", { class: "pv-talk-step-count" }, this.count(), " ", this.way()),
    );
    this.panel.replaceChildren(form);
    this.fields()[0]?.focus({ preventScroll: true });
  }

  /**
   * Puts the step into the talk; without a headline it says what is missing.
   *
   * @param {HTMLElement} wrong
   */
  add(wrong) {
    const { words } = this.data;
    const [headline, headline2] = this.fields().map(({ value }) => cleaned(value, MOST_HEADLINE));
    if (!headline || !this.offered) {
      wrong.textContent = words.empty ?? "";
      this.fields()[0]?.focus({ preventScroll: true });
      return;
    }
    const talk = withStep(this.talk, { ...this.offered, headline, headline2: headline2 ?? "" });
    talks.keep(talk);
    const way = this.way();
    this.panel.replaceChildren(
      make(
        "p",
        { role: "status", "data-testid": "added" },
        filled(words.added ?? "", { number: String(talk.steps.length) }),
      ),
      !talks.isLasting ? make("p", { class: "pv-note" }, words.keptNowhere) : "",
      make("p", { class: "pv-actions" }, way),
    );
    way.focus({ preventScroll: true });
  }

  /** How many steps the talk has. */
  count() {
    const { words, lang } = this.data;
    const { length } = this.talk.steps;
    return length ? counted(words.steps, lang, length) : (words.none ?? "");
  }

  /** The way to the talk. */
  way() {
    return make(
      "button",
      { type: "button", class: "pv-link", "data-key": "open-talk", click: () => this.go({ page: "present" }) },
      this.data.words.open,
    );
  }

  fields() {
    return [...this.panel.querySelectorAll("textarea")];
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { target, key } = event;
    if (key === "Escape" && this.isOpen) {
      event.stopPropagation();
      this.close();
    } else if (key === "Enter" && !event.shiftKey && target instanceof HTMLTextAreaElement) {
      event.preventDefault(); // a headline has no lines of its own
      target.form?.requestSubmit();
    }
  }

  remove() {
    this.asked += 1;
    document.removeEventListener("pointerdown", this.leave);
  }
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} text
 * @param {string} lang
 */
function field(name, label, text, lang) {
  const box = make("textarea", { name, rows: 3, maxlength: MOST_HEADLINE, lang, "data-key": name });
  box.defaultValue = text;
  return make("label", { class: "pv-talk-step-field" }, make("span", {}, label), box);
}

function sign() {
  return make(
    "svg",
    { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
    make("path", { d: "M2 4 H18 M3.5 4 V13 H9 M16.5 4 V7" }),
    make("path", { d: "M14.5 10 V18 M10.5 14 H18.5" }),
  );
}
