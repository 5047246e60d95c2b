// Words that several parts need: the header brings them, in the language of the page.

/**
 * Those of the button "to the outline", with the version of the facts.
 *
 * @typedef {object} OutlineWords
 * @property {string} add
 * @property {string} has
 * @property {string} full
 * @property {string} own The title of a new outline.
 * @property {string} keptNowhere
 * @property {string} version
 */
/**
 * `meanings` are those of the short words of labels.
 *
 * @typedef {object} Words
 * @property {string} lang
 * @property {string} loading
 * @property {string} failed
 * @property {string} again
 * @property {Record<string, string>} meanings
 * @property {OutlineWords} outline
 */

/** @type {Words} */
export const words = {
  lang: "",
  loading: "",
  failed: "",
  again: "",
  meanings: {},
  outline: { add: "", has: "", full: "", own: "", keptNowhere: "", version: "" },
};

/** What a document hears when the words have come or are of another language. */
export const WORDS_CAME = "pv-words";

/** @param {Words} own */
export function bringWords(own) {
  Object.assign(words, own);
  document.dispatchEvent(new Event(WORDS_CAME));
}
