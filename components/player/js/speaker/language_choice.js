// Languages of the headlines: the first, and the second or none. A file has all of the dashboard's, a page has two.

import { make } from "../../../static/lib/dom.js";

/** @import { TalkState } from "../talk_state.js" */
/** @import { Lang } from "../show_types.js" */

const NONE = "";

/** Two fields; none where the talk has one language alone. */
export class LanguageChoice {
  said = "";

  /** @param {TalkState} state */
  constructor(state) {
    this.state = state;
    this.langs = /** @type {Lang[]} */ (Object.keys(state.show.texts));
    this.label = make("label", { for: "pv-lang", class: "pv-speaker-label" });
    /** @type {HTMLSelectElement} */
    this.first = make("select", {
      id: "pv-lang",
      "data-testid": "lang",
      change: () => this.choose(this.chosen(this.first) ?? state.place.lang),
    });
    this.label2 = make("label", { for: "pv-lang2", class: "pv-speaker-label" });
    /** @type {HTMLSelectElement} */
    this.second = make("select", {
      id: "pv-lang2",
      "data-testid": "lang2",
      change: () => state.take({ lang2: this.chosen(this.second) }),
    });
    this.element = make(
      "div",
      { class: "pv-speaker-langs", hidden: this.langs.length < 2 },
      this.label,
      this.first,
      this.label2,
      this.second,
    );
    this.update();
  }

  /**
   * The first language; the second one gives way to it.
   *
   * @param {Lang} lang
   */
  choose(lang) {
    const { place } = this.state;
    this.state.take({ lang, lang2: place.lang2 === lang ? place.lang : place.lang2 });
  }

  /**
   * @param {HTMLSelectElement} field
   * @returns {Lang | null}
   */
  chosen(field) {
    return this.langs.find((lang) => lang === field.value) ?? null;
  }

  update() {
    const { place, text } = this.state;
    const { words } = text;
    const said = `${place.lang} ${place.lang2}`;
    if (said === this.said) return;
    this.said = said;
    this.label.textContent = words.lang ?? "";
    this.label2.textContent = words.lang2 ?? "";
    const others = this.langs.filter((lang) => lang !== place.lang);
    this.first.replaceChildren(...this.langs.map((lang) => this.option(lang, lang === place.lang)));
    this.second.replaceChildren(
      make("option", { value: NONE, selected: place.lang2 === null }, words.noLang2),
      ...others.map((lang) => this.option(lang, lang === place.lang2)),
    );
  }

  /**
   * A language by its own name.
   *
   * @param {Lang} lang
   * @param {boolean} selected
   */
  option(lang, selected) {
    return make("option", { value: lang, lang, selected }, this.state.text.words[`lang-${lang}`] ?? lang);
  }
}
