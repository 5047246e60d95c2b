// Words that several parts need: the header brings them, in the language of the page.

/** @typedef {{ loading: string, failed: string, again: string }} Words */

/** @type {Words} */
export const words = { loading: "", failed: "", again: "" };
