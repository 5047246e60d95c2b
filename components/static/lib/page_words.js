// Words that several parts need: the header brings them, in the language of the page.

/** `meanings` are those of the short words of labels. */
/** @typedef {{ loading: string, failed: string, again: string, meanings: Record<string, string> }} Words */

/** @type {Words} */
export const words = { loading: "", failed: "", again: "", meanings: {} };

/** What a document hears when the words have come or are of another language. */
export const WORDS_CAME = "pv-words";

/** @param {Words} own */
export function bringWords(own) {
  Object.assign(words, own);
  document.dispatchEvent(new Event(WORDS_CAME));
}
