// The form in which a step is written: its headlines, its notes, and how long it is shown.

import { MOST_HEADLINE, MOST_NOTES, SECONDS } from "../../../shell/talk_step/own/talk_reading.js";
import { cleaned, cleanedLines } from "../../../static/lib/checked_fields.js";
import { make } from "../../../static/lib/dom.js";

/** @import { OwnStep, OwnTalk } from "../../../shell/talk_step/own/talk_edits.js" */

/** @typedef {Pick<OwnStep, "headline" | "headline2" | "notes" | "seconds">} Written */
/**
 * @typedef {object} Deeds
 * @property {(change: Written) => void} save
 * @property {() => void} cancel
 * @property {(values: Record<string, string>) => void} note What is written so far.
 * @property {() => Promise<{ headline: string, refused: string }>} offer What the facts offer in the second language.
 */

/** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

/** The form; what is in it counts as unsaved until it is saved. */
export class StepEditor {
  /** @type {Map<string, Field>} */
  fields = new Map();

  /**
   * @param {OwnStep} step
   * @param {OwnTalk} talk
   * @param {Record<string, string>} words
   * @param {Record<string, string>} names Of the languages.
   * @param {Deeds} deeds
   */
  constructor(step, talk, words, names, deeds) {
    this.id = step.id;
    this.words = words;
    this.deeds = deeds;
    this.headline2 = step.headline2;
    this.wrong = make("p", { class: "pv-step-wrong", role: "alert" });
    const { lang, lang2 } = talk;
    this.element = make(
      "form",
      {
        class: "pv-step-editor",
        novalidate: true,
        "data-testid": "step-editor",
        submit: (event) => {
          event.preventDefault();
          this.save();
        },
        input: () => deeds.note(this.values),
        keydown: (event) => this.key(event),
      },
      this.area("headline", `${words.headline} (${names[lang] ?? lang})`, step.headline, MOST_HEADLINE, lang),
      lang2 &&
        this.area("headline2", `${words.headline} (${names[lang2] ?? lang2})`, step.headline2, MOST_HEADLINE, lang2),
      lang2 &&
        make(
          "button",
          { type: "button", class: "pv-tool pv-step-offer", "data-key": "offer", click: () => this.offer() },
          words.fromFacts,
        ),
      this.area("notes", words.notes ?? "", step.notes, MOST_NOTES, lang),
      this.field("seconds", words.seconds ?? "", make("input", { type: "number", ...limits() }), String(step.seconds)),
      this.wrong,
      make(
        "p",
        { class: "pv-actions" },
        make("button", { type: "submit", class: "pv-action pv-action-filled", "data-key": "save" }, words.save),
        make("button", { type: "button", class: "pv-action", "data-key": "cancel", click: deeds.cancel }, words.cancel),
      ),
    );
  }

  /** What is in the fields, by name. */
  get values() {
    return Object.fromEntries([...this.fields].map(([name, { value }]) => [name, value]));
  }

  get isChanged() {
    return [...this.fields.values()].some(({ value, defaultValue }) => value !== defaultValue);
  }

  /**
   * Puts values into the fields that were written before.
   *
   * @param {Record<string, string>} values
   */
  fill(values) {
    for (const [name, field] of this.fields) field.value = values[name] ?? field.value;
  }

  focus() {
    this.fields.get("headline")?.focus();
  }

  save() {
    const { words } = this;
    const of = (/** @type {string} */ name) => this.fields.get(name)?.value ?? "";
    const headline = cleaned(of("headline"), MOST_HEADLINE);
    const seconds = Number(of("seconds"));
    if (!headline) this.fault("headline", words.emptyHeadline);
    else if (!Number.isInteger(seconds) || seconds < SECONDS.least || seconds > SECONDS.most)
      this.fault("seconds", words.wrongSeconds);
    else {
      const headline2 = this.fields.has("headline2") ? cleaned(of("headline2"), MOST_HEADLINE) : this.headline2;
      this.deeds.save({ headline, headline2, notes: cleanedLines(of("notes"), MOST_NOTES), seconds });
    }
  }

  /** Puts the headline that the facts offer into the field of the second language. */
  async offer() {
    const { headline, refused } = await this.deeds.offer();
    const field = this.fields.get("headline2");
    if (!field || !headline) {
      this.wrong.textContent = refused;
      return;
    }
    field.value = headline;
    field.focus();
    this.deeds.note(this.values);
  }

  /**
   * @param {string} name
   * @param {string | undefined} text
   */
  fault(name, text) {
    for (const [other, field] of this.fields) field.setAttribute("aria-invalid", String(other === name));
    this.wrong.textContent = text ?? "";
    this.fields.get(name)?.focus();
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} text
   * @param {number} most
   * @param {string} lang
   */
  area(name, label, text, most, lang) {
    return this.field(name, label, make("textarea", { rows: name === "notes" ? 4 : 2, maxlength: most, lang }), text);
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {Field} field
   * @param {string} text
   */
  field(name, label, field, text) {
    field.name = name;
    field.defaultValue = text;
    field.dataset.key = `write ${name}`;
    this.fields.set(name, field);
    return make("label", { class: `pv-talk-field pv-step-field-${name}` }, make("span", {}, label), field);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.save();
    } else if (event.key === "Escape" && !this.isChanged) {
      event.stopPropagation();
      this.deeds.cancel();
    }
  }
}

function limits() {
  return { min: SECONDS.least, max: SECONDS.most, step: 5 };
}
