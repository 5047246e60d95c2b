// Types of what the server sends to the desk: see components/pages/visit/desk/__init__.py.

/** @import { AnswerState } from "../../../parts/promise_answer/answer_form.js" */
/** @import { StoreState } from "../../../parts/stored_documents/stored_link.js" */
/** @import { Note, Reply, Visit } from "../note/note_edits.js" */

/** @typedef {{ name: string, day: string, said: string }} Author `said` is the mark of whose information it is. */
/**
 * @typedef {object} Promised
 * @property {string} given
 * @property {string} target The claim that states it.
 * @property {(Reply & { said: string }) | null} reply
 */
/**
 * A line of the brief in the whole list; `off` and `shortened` are the note's.
 *
 * @typedef {object} Line
 * @property {string} id
 * @property {string} text
 * @property {string} short A shorter sentence; empty where there is none.
 * @property {string} second The sentence in the second language; empty without one.
 * @property {string | null} claim
 * @property {string} source
 * @property {string[]} marks
 * @property {Promised | null} promise
 * @property {Author | null} author
 * @property {string} corrects
 */
/** @typedef {{ kind: string, title: string, empty: string, note: string, own: boolean, lines: Line[] }} Block */
/** A text in the languages of the paper, each with its language. @typedef {[string, string][]} Texts */
/** @typedef {{ id: string, notes: string, own: boolean, cells: Texts[] }} Row */
/** What is on the paper, in its order. */
/**
 * @typedef {{ kind: "title", texts: Texts }
 *   | { kind: "lead", id: string, texts: Texts, notes: string, about: Texts }
 *   | { kind: "heading", texts: Texts, more: Texts, level: number }
 *   | { kind: "remark", texts: Texts }
 *   | { kind: "line", id: string, texts: Texts, notes: string, own: boolean }
 *   | { kind: "rest", texts: Texts }
 *   | { kind: "table", heads: Texts[], rows: Row[] }
 *   | { kind: "sources", lang: string, texts: [string, string][] }
 *   | { kind: "notices", texts: Texts }} Part
 */
/** @typedef {{ label: string, number: number, parts: Part[] }} SheetPage */
/**
 * @typedef {object} Sheet
 * @property {string[]} langs
 * @property {Record<string, number | number[]>} measures In points.
 * @property {{ href: string, alt: string } | null} picture
 * @property {string} annex The title of its further pages.
 * @property {SheetPage[]} pages
 */
/** @typedef {{ percent: number, text: string, annex: string, full: boolean }} Gauge */
/** @typedef {{ form: string, label: string, hint: string, href: string, filename: string }} Paper */
/**
 * A file that was asked for; `content` is in base 64.
 *
 * @typedef {object} MadeFile
 * @property {number} number
 * @property {string} form
 * @property {string} name
 * @property {string} type
 * @property {string} content
 * @property {string} refused
 */
/** @typedef {{ title: string, facts: string[], groups: { title: string, lines: string[] }[] }} Changes */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {number} number Of the last message of the note that this answers.
 * @property {boolean} noted Whether the server has a note of this visit.
 * @property {string} refused Why it did not take the note that was sent; empty where it did.
 * @property {string} lang
 * @property {string} today
 * @property {Visit & Pick<Note, "lang" | "lang2" | "data_version">} visit
 * @property {Line} headline
 * @property {string} headlineTitle
 * @property {string[]} onPage Ids of the lines on the first page.
 * @property {{ title: string, lines: string[] } | null} occasions
 * @property {Block[]} blocks
 * @property {Sheet} sheet
 * @property {Gauge} gauge
 * @property {Paper[]} papers
 * @property {{ href: string, filename: string } | null} calendar
 * @property {MadeFile | null} file
 * @property {Changes | null} changes
 * @property {StoreState} store
 * @property {AnswerState} answering
 * @property {Words} words
 */
/** @typedef {Record<string, string>} Words */

export {};
