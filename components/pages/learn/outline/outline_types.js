// What the server sends of an outline; see components/pages/learn/outline/__init__.py.

/** @typedef {{ caution: string, text: string }} Warned */
/** @typedef {{ sentence: string, printed: string, warnings: Warned[], footnote: string }} OutlineFact */
/** @typedef {{ form: string, label: string, hint: string }} OutlineForm */
/**
 * @typedef {object} MadeFile
 * @property {number} number Of the message that asked for it.
 * @property {string} form
 * @property {string} name
 * @property {string} type
 * @property {string} content In base 64.
 * @property {string} refused
 */
/**
 * @typedef {object} OutlineData
 * @property {number} number Of the last message that was answered.
 * @property {string} refused
 * @property {string} lang
 * @property {string} version
 * @property {[string, string][]} langs
 * @property {[string, string][]} footnotes Their forms.
 * @property {Record<string, OutlineFact>} facts By the id of the part.
 * @property {Record<string, string>} figures Captions by the id of the part.
 * @property {OutlineForm[]} forms
 * @property {MadeFile | null} file
 * @property {Record<string, string>} words
 */

export {};
