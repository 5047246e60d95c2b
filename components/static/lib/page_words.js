// Words that several parts need: the header brings them, in the language of the page.

/** `meanings` are those of the short words of labels. */
/** @typedef {{ loading: string, failed: string, again: string, meanings: Record<string, string> }} Words */

/** @type {Words} */
export const words = { loading: "", failed: "", again: "", meanings: {} };
