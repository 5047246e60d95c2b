// What answers the choices on a page without its server: the parts of the page offer a choice to it first, and the
// panel shows the document that it brings.

/** @import { Target } from "../component.js" */
/** @import { Document } from "../document_types.js" */

/** The parameters of an address, by name. @typedef {Record<string, string>} Query */
/**
 * What takes the choices on a page.
 *
 * @typedef {object} Chooser
 * @property {(message: Target) => boolean} choose Takes a choice, or returns that the server has to.
 * @property {(message: Target) => void} prepare Makes ready for a choice that may come.
 * @property {(query: Query | undefined) => boolean} isPast Whether something else was chosen since an address was
 * asked.
 * @property {Document | null} document What the panel shows by its choice, once it is there.
 * @property {string | null} written The query it has written into the address bar last.
 */
/** @typedef {(document: Document) => void} Show */

/** @type {Chooser | null} */
let chooser = null;
/** @type {Show | null} */
let panel = null;

/**
 * Lets the choices on this page be taken by something of the page itself.
 *
 * @param {Chooser} own
 * @returns {() => void} Leaves them to the server again.
 */
export function takeChoices(own) {
  chooser = own;
  return () => {
    if (chooser === own) chooser = null;
  };
}

/**
 * Offers a choice to what takes them; false where the server has to answer it.
 *
 * @param {Target} message What it asks of the address.
 */
export function chooseHere(message) {
  return chooser?.choose(message) ?? false;
}

/**
 * Says that a hand is near something that makes a choice.
 *
 * @param {Target} message
 */
export function prepareHere(message) {
  chooser?.prepare(message);
}

/**
 * What the panel is to show in place of an answer of the server to an older choice: a document, or null where it is
 * still on its way; undefined where the answer counts.
 *
 * @param {Query | undefined} query The address that was answered.
 * @returns {Document | null | undefined}
 */
export function newerThan(query) {
  return chooser?.isPast(query) ? chooser.document : undefined;
}

/**
 * The address as the page itself has written it, which the server has not heard of; null where it has.
 *
 * @returns {Query | null}
 */
export function unheardAddress() {
  const { search } = window.location;
  return chooser?.written === search ? Object.fromEntries(new URLSearchParams(search)) : null;
}

/**
 * Lets documents be shown in the panel.
 *
 * @param {Show} show
 * @returns {() => void} Ends it.
 */
export function openPanel(show) {
  panel = show;
  return () => {
    if (panel === show) panel = null;
  };
}

/**
 * Shows a document in the panel, where the page has one.
 *
 * @param {Document} document
 */
export function showInPanel(document) {
  panel?.(document);
}

const NEAR_MS = 30; // a hand that passes over stays for less

/**
 * Calls back when a hand comes near something in an element that makes a choice: a pointer that rests on it, the focus,
 * a press.
 *
 * @param {Element} element
 * @param {(near: Element) => void} prepare
 */
export function watchHands(element, prepare) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  const at = (/** @type {Event} */ { target }) => target instanceof Element && prepare(target);
  element.addEventListener("pointerover", (event) => {
    clearTimeout(resting);
    resting = setTimeout(at, NEAR_MS, event);
  });
  element.addEventListener("pointerleave", () => clearTimeout(resting));
  for (const sign of ["pointerdown", "focusin"]) element.addEventListener(sign, at, { passive: true });
}
