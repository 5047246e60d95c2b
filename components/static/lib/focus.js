// Keeps the focus where a reader has it. A part that is drawn anew takes its elements away, and the focus with them:
// then their successor gets it, or the heading of what is there now. After a turn of the page its main heading gets it.

import { partOf } from "./dom.js";

/**
 * Where the focus was put last: the element, its part, what makes it the same when drawn anew, and what was chosen in
 * the document around it.
 *
 * @typedef {{ element: HTMLElement, part: Element, key: string, of: string | null }} Noted
 */
/**
 * A turn of the page whose heading is still to come: the headings of the page before it, what had the focus then, and
 * until when it is waited for.
 *
 * @typedef {{ stale: WeakSet<Element>, held: Element | null, until: number }} Turn
 */

const FIELDS = "input, textarea, select, [contenteditable=true]";
const HEADING = ".pv-document h2";
const OWN = ["page", "action", "go", "place", "column", "chip", "kind", "testid"];
const TURN_MS = 15_000;

/** @type {Noted | null} */
let last = null;
/** @type {Turn | null} */
let turn = null;
/** @type {string | undefined | null} */
let here = null;

document.addEventListener(
  "focusin",
  ({ target }) => {
    last = target instanceof HTMLElement ? noted(target) : null;
  },
  true,
);
// Left for nothing: it is not given back. An element that was taken away is in no document by then.
document.addEventListener(
  "focusout",
  ({ target }) =>
    queueMicrotask(() => {
      const left = target instanceof Node && target.isConnected && last?.element === target;
      if (left && document.activeElement === document.body) last = null;
    }),
  true,
);
document.addEventListener(
  "pointerdown",
  () => {
    last = null;
    turn = null;
  },
  true,
);
new MutationObserver(settle).observe(document.documentElement, { childList: true, subtree: true });

/**
 * Says which page is drawn.
 *
 * @param {string | undefined} page
 */
export function turnedTo(page) {
  if (here !== null && page !== here) {
    turn = {
      stale: new WeakSet(document.querySelectorAll(HEADING)),
      held: document.activeElement,
      until: performance.now() + TURN_MS,
    };
  }
  here = page;
}

/**
 * @param {HTMLElement} element
 * @returns {Noted | null}
 */
function noted(element) {
  const part = partOf(element);
  return part && { element, part, key: keyOf(element), of: chosenIn(element.closest(".pv-document")) };
}

/**
 * What makes an element the same after its part was drawn anew: its kind and what it is for.
 *
 * @param {HTMLElement} element
 * @returns {string}
 */
export function keyOf(element) {
  const { lang, dataset } = element;
  const claim = dataOf(element.closest("li[data-claim], tr[data-claim]")).claim;
  const [section, evidence] = ["section", "evidence"].map((name) => dataOf(element.closest(`[data-${name}]`))[name]);
  return JSON.stringify([kindOf(element), lang, section, claim, evidence, ...OWN.map((name) => dataset[name])]);
}

/**
 * @param {Element | null} element
 * @returns {DOMStringMap}
 */
function dataOf(element) {
  return element instanceof HTMLElement ? element.dataset : {};
}

/** @param {Element} element */
function kindOf(element) {
  const names = [element.localName, element.classList[0]].filter((name) => name !== undefined);
  return names.map((name) => CSS.escape(name)).join(".");
}

/**
 * What is chosen in a document: empty for nothing, null where there is no document.
 *
 * @param {Element | null} page
 * @returns {string | null}
 */
function chosenIn(page) {
  if (!page) return null;
  const { place, claim } = dataOf(page);
  return place || claim || "";
}

function settle() {
  if (turn) arrive(turn);
  if (!last || last.element.isConnected || document.activeElement !== document.body) return;
  const { part } = last;
  const parts = part.isConnected ? [part] : [...document.getElementsByClassName(part.className)];
  const next = successorIn(parts, last);
  if (next) focus(next);
  else if (part.isConnected) last = null;
  if (turn) turn.held = document.activeElement;
}

/**
 * @param {Element[]} parts
 * @param {Noted} before
 */
function successorIn(parts, before) {
  for (const part of parts) {
    const found = successor(part, before);
    if (found) return found;
  }
  return null;
}

/**
 * What takes the focus in a part that was drawn anew.
 *
 * @param {Element} part
 * @param {Noted} before
 * @returns {HTMLElement | null}
 */
function successor(part, before) {
  const alike = /** @type {HTMLElement[]} */ ([...part.querySelectorAll(kindOf(before.element))]);
  const same = alike.find((element) => keyOf(element) === before.key) ?? null;
  if (same && chosenIn(same.closest(".pv-document")) === before.of) return same;
  if (!before.part.isConnected) return null;
  // Nothing is chosen any more: back to what had been, where it is listed.
  const emptied = chosenIn(part.querySelector(".pv-document")) === "";
  const back = emptied && before.of ? part.querySelector(`[data-go="${CSS.escape(before.of)}"]`) : null;
  return /** @type {HTMLElement | null} */ (back ?? part.querySelector(HEADING) ?? document.querySelector(HEADING));
}

/**
 * Gives the focus to the main heading of the new page, unless a reader has put it elsewhere meanwhile.
 *
 * @param {Turn} under
 */
function arrive({ stale, held, until }) {
  const active = document.activeElement;
  const headings = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(HEADING)]);
  const heading = headings.find((element) => !stale.has(element));
  const free = active === document.body || (active === held && !active?.matches(FIELDS));
  if (heading && free) focus(heading);
  if (heading || performance.now() > until) turn = null;
}

/** @param {HTMLElement} element */
function focus(element) {
  if (element.localName === "h2") element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
