// Types of the player: what Python hands to it, see components/player/show.py.

/** @import { Document as Doc, Evidence } from "../../static/lib/document_types.js" */
/** @typedef {"en" | "ru" | "be" | "kk"} Lang */

/**
 * The map of a view; see `MapPicture` in components/documents/story/step_pictures.py.
 *
 * @typedef {object} MapPicture
 * @property {"map"} kind
 * @property {string | null} place
 * @property {string | null} claim
 * @property {string | null} org
 * @property {string | null} person
 * @property {string | null} by
 * @property {string | null} kz
 * @property {string | null} date
 * @property {"side" | "true"} layout
 * @property {string[]} kinds
 * @property {string[]} statuses
 * @property {string[]} themes
 * @property {string[]} lit
 * @property {string} alt
 */
/** @typedef {{ value: number, label: string, claim: string | null, exact: boolean, lit: boolean }} ChartValue */
/** @typedef {{ name: string, values: (ChartValue | null)[] }} ChartSeries */
/**
 * @typedef {object} ChartPicture
 * @property {"chart"} kind
 * @property {string} title
 * @property {string} unit
 * @property {string[]} categories
 * @property {ChartSeries[]} series
 * @property {string} note
 * @property {string} alt
 */
/** @typedef {{ when: string, text: string, claim: string, lit: boolean }} Moment */
/** @typedef {{ kind: "time-line", title: string, moments: Moment[], more: number, alt: string }} TimeLinePicture */
/**
 * @typedef {object} MatrixPicture
 * @property {"matrix"} kind
 * @property {string} title
 * @property {[id: string, name: string][]} rows
 * @property {[id: string, name: string][]} columns
 * @property {string[][]} cells
 * @property {[key: string, words: string, count: number][]} states
 * @property {[by: string, kz: string][]} lit
 * @property {string} alt
 */
/** A map of other facts than the player's own, as SVG. */
/** @typedef {{ kind: "drawn", svg: string, alt: string, claim: string | null }} DrawnPicture */
/** @typedef {MapPicture | ChartPicture | TimeLinePicture | MatrixPicture | DrawnPicture} StepPicture */
/**
 * The layer of our own data that a step names: its mark, whose facts they are, how much it says, and what it says
 * beside the book.
 *
 * @typedef {object} StepLayer
 * @property {string} mark
 * @property {string} line
 * @property {string} note
 * @property {[text: string, source: string, claim: string][]} said
 */

/** @typedef {{ hedge: string, value: string, unit: string, label: string, claim: string }} BigNumber */

/**
 * A step in one language; `picture` is null and `fault` says why, where a step of an older talk has lost what it
 * rested on.
 *
 * @typedef {object} ShowStep
 * @property {string} id
 * @property {string} headline
 * @property {StepPicture | null} picture
 * @property {BigNumber | null} number
 * @property {string} source
 * @property {string[]} claims
 * @property {number} seconds
 * @property {string} notes
 * @property {string} fault
 * @property {StepLayer | null} [layer] Of our own data; none of the book alone.
 */

/**
 * A place that the hall may ask for: its name, other names it is found by, and its card.
 *
 * @typedef {{ id: string, name: string, names: string[], card: Doc }} HallPlace
 */

/**
 * Everything of a talk in one language.
 *
 * @typedef {object} ShowText
 * @property {string} title
 * @property {string} until
 * @property {string} book
 * @property {string} geometry Who made the boundaries of the map.
 * @property {ShowStep[]} steps
 * @property {HallPlace[]} places
 * @property {Record<string, Evidence>} evidence By claim: of all claims of the steps and of the cards.
 * @property {Record<string, string>} words Of the player and of the speaker's window.
 * @property {string} index Name under which the map's index of the language is found; see lib/resources.js.
 */

/**
 * A talk as it is shown. The second language of headlines is the same talk in another language.
 *
 * @typedef {object} ShowData
 * @property {string} id
 * @property {string} version Of the facts.
 * @property {Lang} lang
 * @property {Lang | null} lang2
 * @property {Partial<Record<Lang, ShowText>>} texts
 * @property {string} [probe] Address that answers while the server is there; none in a file.
 */

export {};
