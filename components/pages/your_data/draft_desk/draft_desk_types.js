// What the server says of a draft; see draft_texts.py.

/** @import { Said } from "../said_line.js" */
/** @import { DraftMapData } from "./draft_map.js" */

/**
 * A row of a sheet: its number from 0, what people call it, and its cells.
 * @typedef {[number, string, string[]]} Row
 */
/**
 * @typedef {object} Sheet
 * @property {string} name
 * @property {boolean} hidden
 * @property {Row[]} rows
 * @property {Record<string, string>} roles By the letters of the column.
 * @property {[number, number, string][]} written Row, column and text of what was corrected.
 * @property {[number, number, string][]} marks
 * @property {string} more
 */
/**
 * @typedef {object} Question
 * @property {string} key
 * @property {string} text
 * @property {string[]} cells
 * @property {string} rows
 * @property {[string, string[]][]} proposals Each with its sentences.
 * @property {string | null} proposed
 * @property {boolean} free
 */
/** @typedef {{ sheet: string, cell: string, position: [number, number] | null, text: string }} Finding */
/** @typedef {{ title: string, error: boolean, count: string, more: number, items: Finding[] }} Group */
/** @typedef {{ id: string, title: string, count: string, any: boolean, rows: string[][], more: number }} Change */
/** @typedef {{ row: string, who: string, when: string, old: string, new: string }} Stale */
/**
 * @typedef {object} Draft
 * @property {string} id
 * @property {string} file
 * @property {string} verdict
 * @property {boolean} refused
 * @property {string} layer
 * @property {[string, string][]} layers
 * @property {Sheet[]} sheets
 * @property {Question[]} questions
 * @property {number} proposals
 * @property {{ key: string, text: string, answer: string }[]} answered
 * @property {number} remembered
 * @property {Group[]} groups
 * @property {[string, number, number, string][]} corrections
 * @property {Change[]} changes
 * @property {DraftMapData | null} [map]
 * @property {string[]} aside
 * @property {string} open
 * @property {Record<string, string>} openText
 * @property {boolean} mayTakeGood
 * @property {{ title: string, pasted: boolean }} source
 * @property {Said | null} said
 * @property {Stale[]} stale
 * @property {{ name: string, body: string } | null} checked
 * @property {Record<string, string>} words
 */

/** @typedef {(asked: Record<string, unknown>) => void} Deed */

export {};
