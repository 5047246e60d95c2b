// Types of the sheet of a quiz.

/** @typedef {"map" | "typed" | "order" | "choice"} How */
/** @typedef {{ claim: string, sentence: string, source: string }} Proof */

/**
 * A question as it is asked.
 *
 * @typedef {object} Asked
 * @property {string} id
 * @property {How} how How it is answered.
 * @property {string} text
 * @property {string} task What is to be done; empty where options are chosen.
 * @property {string[]} options
 * @property {number | number[]} answer The right option, or of an order all of them from the earliest.
 * @property {string[]} accepted Ids of the places that are right on the map.
 * @property {string} day Of its map.
 * @property {Proof[]} proofs
 */
/** What was answered: an option, an order of options, a place of the map, or a typed text. */
/** @typedef {number | number[] | string} Given */
/** @typedef {{ given: Given, right: boolean }} Answer */
/** Of each question of a version its number, and the numbers of its options in their order. */
/** @typedef {[question: number, options: number[]][]} Version */

/**
 * What the server sends; see components/pages/learn/quiz_sheet/__init__.py.
 *
 * @typedef {object} QuizData
 * @property {string} lang
 * @property {string} seed
 * @property {string} dataVersion
 * @property {string} title
 * @property {string} index Address of the map's index.
 * @property {Asked[]} questions
 * @property {Record<string, Version>} versions
 * @property {{ number: number, right: boolean } | null} judged The last typed answer that was judged.
 * @property {Record<string, string>} words
 */

/**
 * What a tab keeps of a quiz.
 *
 * @typedef {object} Round
 * @property {string} letter The version.
 * @property {number[]} asked Numbers of the questions, in their order.
 * @property {number} at Which of them is shown; as many as there are at the end.
 * @property {Record<string, Answer>} answers By the number of the question.
 * @property {Record<string, boolean>} first Whether the first answer to each question was right.
 * @property {boolean} practising Whether only missed ones are asked.
 */

export {};
