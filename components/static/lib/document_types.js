// Types of the documents that the server sends: written from the records of components/documents/ by
// `python -m tests.components.documents.js_types`, never by hand. What may be missing was empty and did not travel.

/** @typedef {string | Marked | Array<string | Marked>} Text A text, marked where it has another language. */

/**
 * A text in another language than its page.
 * @typedef {object} Marked
 * @property {string} text
 * @property {string} lang
 */

/**
 * What choosing something asks of the address; the names are those of `components.session.address.apply`.
 * @typedef {object} Go
 * @property {string | null} [q]
 * @property {string | null} [place]
 * @property {string | null} [by]
 * @property {string | null} [kz]
 * @property {string | null} [claim]
 * @property {string | null} [org]
 * @property {string | null} [person]
 * @property {string | null} [own]
 * @property {string | null} [date]
 * @property {string | null} [page]
 * @property {string | null} [part]
 * @property {string | null} [source]
 * @property {string | null} [guest]
 * @property {string | null} [day]
 * @property {string[]} [kinds]
 * @property {string[]} [themes]
 */

/**
 * A short label of an item; its tone is a class of the style sheet, such as ``doubt``.
 * A plain one is its text alone, others are text and tone.
 * @typedef {string | [string, string] | FullBadge} Badge
 */

/**
 * An item of a section.
 * @typedef {object} Item
 * @property {string} [claim]
 * @property {false | Go} [go]
 * @property {string} [value]
 * @property {string} [hedge]
 * @property {string} [unit]
 * @property {Badge[]} [badges]
 * @property {Text[]} [lines]
 * @property {string} [source]
 * @property {string} [tone]
 * @property {Text} title
 */

/**
 * A section of a document: its items, how many there are where that is said, and a remark.
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title
 * @property {Item[]} [items]
 * @property {number} [count]
 * @property {string} [empty]
 * @property {string} [note]
 * @property {boolean} [folded]
 */

/**
 * What a page says before anything else, each with its evidence.
 * @typedef {object} Answer
 * @property {string} title
 * @property {Item[]} [sentences]
 * @property {Item[]} [moments]
 * @property {Item[]} [numbers]
 */

/**
 * A button of a document; the filled one is what most come for.
 * @typedef {object} Action
 * @property {string} id
 * @property {string} text
 * @property {Go} go
 * @property {boolean} filled
 */

/**
 * A document: its heads, remarks, sections and buttons.
 * @typedef {object} Document
 * @property {string} [place]
 * @property {string} [claim]
 * @property {string} [org]
 * @property {string} [person]
 * @property {string} lang
 * @property {string[]} [lead]
 * @property {string[]} [notes]
 * @property {Answer} [answer]
 * @property {string} [contents]
 * @property {Section[]} [sections]
 * @property {Action[]} [actions]
 * @property {string} [close]
 * @property {string} [eyebrow]
 * @property {string} [figure]
 * @property {string} [title]
 */

/**
 * The evidence card of a claim.
 * @typedef {object} Evidence
 * @property {string} label
 * @property {[string, string][]} rows
 * @property {string[]} english
 * @property {[string, string][]} links
 */

/**
 * A hit of the search.
 * @typedef {object} SearchHit
 * @property {string} kind
 * @property {string} id
 * @property {Text} label
 * @property {string} matched
 * @property {string} kind_label
 * @property {string} note
 * @property {Go} go
 */

/**
 * The hits of one kind: its name, and how many there are, shown or not.
 * @typedef {object} SearchGroup
 * @property {string} kind
 * @property {string} title
 * @property {number} count
 */

/**
 * What was found in a layer that is shown beside the book, counted by itself; `title` names the layer.
 * @typedef {object} OwnHits
 * @property {string} title
 * @property {SearchHit[]} hits
 * @property {SearchGroup[]} groups
 */

/**
 * The answer of the search.
 * @typedef {object} SearchAnswer
 * @property {string} q
 * @property {SearchHit[]} hits
 * @property {SearchGroup[]} groups
 * @property {string[]} not_found
 * @property {string} said
 * @property {string} remark
 * @property {OwnHits} [own]
 */

/**
 * A badge with every field.
 * @typedef {{ text: string, tone: string }} FullBadge
 */

/**
 * An item with every field, empty ones too: see `in_full` in components/documents/model.py.
 * @typedef {object} FullItem
 * @property {string | null} claim
 * @property {Go | null} go
 * @property {string | null} value
 * @property {string} hedge
 * @property {string} unit
 * @property {FullBadge[]} badges
 * @property {Text[]} lines
 * @property {string | null} source
 * @property {string} tone
 * @property {Text} title
 */

export {};
