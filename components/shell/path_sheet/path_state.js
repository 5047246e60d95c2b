// Where a reader is on the path: kept in this tab, so that a new page, another language and a server begun anew change
// nothing.

import { BrowserStore } from "../../static/lib/browser_store.js";

/**
 * The state of the path.
 *
 * @typedef {object} PathState
 * @property {boolean} on Whether the sheet is shown.
 * @property {number} at Number of the stop from 0; behind the last one is the end.
 * @property {Record<string, string>} answers The first answer at each stop, by its kind.
 * @property {string} from The address to which a reader comes back.
 */

const KEY = "pv-path-state";
const OFFER = "pv-path-offer";
const SHOWN = "open";
const CLOSED = "closed";
const MOST = 100;

const tab = new BrowserStore(() => sessionStorage, "pv-path");
const browser = new BrowserStore(() => localStorage, "pv-path");

/** The state of a reader who has not begun. @type {PathState} */
export const NOT_BEGUN = { on: false, at: 0, answers: {}, from: "/" };

/**
 * The state that this tab keeps; what cannot be read is not begun.
 *
 * @returns {PathState}
 */
export function readState() {
  try {
    return stateOf(JSON.parse(tab.get(KEY) ?? "null")) ?? NOT_BEGUN;
  } catch {
    return NOT_BEGUN;
  }
}

/** @param {PathState} state */
export function keepState(state) {
  tab.set(KEY, JSON.stringify(state));
}

/** Forgets the path and its offer, as a new tab of a new reader would have it. */
export function forgetPath() {
  for (const store of [tab, browser]) for (const key of store.keys()) store.remove(key);
}

/**
 * A state, if that is what a value is.
 *
 * @param {unknown} value
 * @returns {PathState | null}
 */
export function stateOf(value) {
  if (typeof value !== "object" || value === null) return null;
  const { on, at, answers, from } = /** @type {Record<string, unknown>} */ (value);
  if (typeof on !== "boolean" || !Number.isInteger(at) || Number(at) < 0 || Number(at) > MOST) return null;
  if (typeof from !== "string" || !/^\/(?![/\\])/.test(from)) return null; // an address of ours
  if (typeof answers !== "object" || answers === null) return null;
  if (!Object.values(answers).every((answer) => typeof answer === "string")) return null;
  return { on, at: Number(at), answers: { .../** @type {Record<string, string>} */ (answers) }, from };
}

/**
 * Whether the path is offered: in the first tab of a browser that never had the offer, until it is closed.
 */
export function isOffered() {
  const here = tab.get(OFFER);
  if (here === null && browser.get(OFFER) === null) {
    tab.set(OFFER, SHOWN);
    browser.set(OFFER, CLOSED);
    return true;
  }
  return here === SHOWN;
}

/** Says that the offer is not to come again. */
export function closeOffer() {
  tab.set(OFFER, CLOSED);
  browser.set(OFFER, CLOSED);
}
