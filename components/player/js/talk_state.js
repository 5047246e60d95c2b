// State of a talk that is shown: which step, in which languages, what covers it, and if it runs by itself. The hall's
// screen and the speaker's window follow it; keys, messages and clocks change it.

/** @import { Lang, ShowData, ShowStep, ShowText } from "./show_types.js" */

/**
 * The evidence of what is shown, on as many pages as it takes.
 *
 * @typedef {{ kind: "source", of?: string, page?: number, pages?: number }} SourceCover
 */
/**
 * What lies over the step.
 *
 * @typedef {null | { kind: "black" | "white" } | SourceCover | { kind: "place", id: string }} Cover
 */

/**
 * What travels between the windows; see `TalkState.take`.
 *
 * @typedef {object} Place
 * @property {number} step From 1.
 * @property {Cover} cover
 * @property {Lang} lang
 * @property {Lang | null} lang2
 * @property {boolean} playing
 * @property {boolean} loop
 */

/** The state of a talk. It dispatches `change` whenever any of it has become another. */
export class TalkState extends EventTarget {
  /**
   * @param {ShowData} show
   * @param {Partial<Place>} [at]
   */
  constructor(show, at = {}) {
    super();
    this.show = show;
    /** @type {Place} */
    this.place = { step: 1, cover: null, lang: show.lang, lang2: show.lang2, playing: false, loop: false, ...at };
    this.place.step = this.within(this.place.step);
  }

  get count() {
    return this.text.steps.length;
  }

  /** The talk in its first language. @returns {ShowText} */
  get text() {
    const text = this.show.texts[this.place.lang];
    if (!text) throw new Error(`The talk is not in the language ${this.place.lang}.`);
    return text;
  }

  /** The talk in its second language. @returns {ShowText | null} */
  get text2() {
    const { lang2 } = this.place;
    return (lang2 && this.show.texts[lang2]) || null;
  }

  /** @returns {ShowStep} */
  get step() {
    return /** @type {ShowStep} */ (this.text.steps[this.place.step - 1]);
  }

  /** @returns {ShowStep | null} */
  get nextStep() {
    return this.text.steps[this.place.step] ?? null;
  }

  /**
   * Goes to a step; one beyond the ends is the last or the first. Whatever covers the step is taken away.
   *
   * @param {number} step
   */
  go(step) {
    this.take({ step: this.within(step), cover: null });
  }

  /** Goes on: to the next page of a card; what covers the step is taken away after that, and the step stays. */
  next() {
    const { cover } = this.place;
    if (cover) this.take({ cover: turned(cover, 1) });
    else this.go(this.place.loop && this.place.step === this.count ? 1 : this.place.step + 1);
  }

  back() {
    const { cover } = this.place;
    if (cover) this.take({ cover: turned(cover, -1) });
    else this.go(this.place.step - 1);
  }

  /**
   * Covers the step, or takes the same cover away. The sources of a place's card are those of what it says.
   *
   * @param {NonNullable<Cover>} cover
   */
  toggle(cover) {
    const before = this.place.cover;
    if (isSame(before, cover)) this.take({ cover: null });
    else if (cover.kind === "source" && before?.kind === "place") this.take({ cover: { ...cover, of: before.id } });
    else this.take({ cover });
  }

  /**
   * Takes over a part of the state, or all of it as another window has it.
   *
   * @param {Partial<Place>} change
   */
  take(change) {
    const before = JSON.stringify(this.place);
    Object.assign(this.place, change);
    if (JSON.stringify(this.place) !== before) this.dispatchEvent(new Event("change"));
  }

  /** @param {number} step */
  within(step) {
    return Math.min(Math.max(1, Math.trunc(step) || 1), this.count);
  }
}

/**
 * A card with another of its pages open; null beyond the ends, and for what has no pages.
 *
 * @param {NonNullable<Cover>} cover
 * @param {1 | -1} by
 * @returns {Cover}
 */
function turned(cover, by) {
  if (cover.kind !== "source") return null;
  const page = (cover.page ?? 1) + by;
  return page < 1 || page > (cover.pages ?? 1) ? null : { ...cover, page };
}

/**
 * Whether two covers are of one kind and one place, whatever page is open.
 *
 * @param {Cover} one
 * @param {NonNullable<Cover>} other
 */
function isSame(one, other) {
  if (one?.kind !== other.kind) return false;
  return one.kind !== "place" || other.kind !== "place" || one.id === other.id;
}
