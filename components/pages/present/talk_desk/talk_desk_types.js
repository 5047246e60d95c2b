// Types of what the server sends to the desk of a talk: see components/pages/present/talk_desk/__init__.py.

/** @import { StoreState } from "../../../parts/stored_documents/stored_link.js" */

/**
 * What the server knows of a step: its kind of picture, why it cannot be shown, and what its figures say otherwise now.
 *
 * @typedef {object} StepFacts
 * @property {string} id
 * @property {string} kind
 * @property {string} fault
 * @property {string} layer The mark of the layer of our own data that it names; empty of the book alone.
 * @property {string[]} changes
 * @property {Record<string, string>} said The sentences of its claims as they are now.
 */
/** A file that was made of the talk; `content` in base 64. */
/**
 * @typedef {{
 *   number: number, form: string, name: string, type: string, content: string, refused: string,
 * }} MadeTalk
 */
/** Where what the player shows can be fetched. */
/** @typedef {{ number: number, href: string, refused: string, speaker: boolean }} ReadyShow */
/** A talk that was copied, as the text of its file. */
/** @typedef {{ number: number, talk: string, minutes: number }} CopiedTalk */
/**
 * @typedef {object} TalkDeskData
 * @property {number} number Of the last message that was answered.
 * @property {string} refused
 * @property {string} lang
 * @property {string} version Of the facts.
 * @property {string} aged What has changed since the talk was made; empty where nothing has.
 * @property {[code: string, name: string][]} langs
 * @property {Record<string, string>} kinds Names of the kinds of picture.
 * @property {StepFacts[]} steps
 * @property {{ form: string, label: string, hint: string }[]} forms
 * @property {MadeTalk | null} file
 * @property {ReadyShow | null} show
 * @property {CopiedTalk | null} copied
 * @property {StoreState} store
 * @property {Record<string, string>} words
 */

export {};
