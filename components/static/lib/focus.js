// Keeps the focus where a reader has it. A part that is drawn anew takes its elements away, and the focus with them:
// then their successor gets it, or the heading of what stands there now. After a turn of the page its main heading gets it.

import { partOf } from "./dom.js";

const FIELDS = "input, textarea, select, [contenteditable=true]";
const HEADING = ".pv-document h2";
const OWN = ["page", "action", "go", "place", "column", "chip", "kind", "testid"];
const TURN_MS = 15_000;

let last = null; // where the focus was put last
let turn = null; // a turn of the page whose heading is still to come
let here = null;

document.addEventListener(
  "focusin",
  ({ target }) => {
    last = noted(target);
  },
  true,
);
// Left for nothing: it is not given back. An element that was taken away stands nowhere by then.
document.addEventListener(
  "focusout",
  ({ target }) =>
    queueMicrotask(() => {
      if (last?.element === target && target.isConnected && document.activeElement === document.body) last = null;
    }),
  true,
);
document.addEventListener(
  "pointerdown",
  () => {
    last = turn = null;
  },
  true,
);
new MutationObserver(settle).observe(document.documentElement, { childList: true, subtree: true });

/** Says which page is drawn. */
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

function noted(element) {
  const part = partOf(element);
  return part && { element, part, key: keyOf(element), of: chosenIn(element.closest(".pv-document")) };
}

/** What makes an element the same after its part was drawn anew: its kind and what it stands for. */
function keyOf(element) {
  const { lang, dataset } = element,
    near = (name) => element.closest(`[data-${name}]`)?.dataset[name];
  const claim = element.closest("li[data-claim], tr[data-claim]")?.dataset.claim;
  return JSON.stringify([
    kindOf(element),
    lang,
    near("section"),
    claim,
    near("evidence"),
    ...OWN.map((name) => dataset[name]),
  ]);
}

function kindOf(element) {
  return [element.localName, element.classList[0]].filter(Boolean).map(CSS.escape).join(".");
}

function chosenIn(page) {
  return page && (page.dataset.place || page.dataset.claim || "");
}

function settle() {
  if (turn) arrive();
  if (!last || last.element.isConnected || document.activeElement !== document.body) return;
  const parts = last.part.isConnected ? [last.part] : [...document.getElementsByClassName(last.part.className)];
  const next = parts.map(successor).find(Boolean);
  if (next) focus(next);
  else if (last.part.isConnected) last = null;
  if (turn) turn.held = document.activeElement;
}

function successor(part) {
  const { key, of } = last,
    same = [...part.querySelectorAll(kindOf(last.element))].find((element) => keyOf(element) === key);
  if (of === undefined) return same;
  const now = same && chosenIn(same.closest(".pv-document")),
    page = chosenIn(part.querySelector(".pv-document"));
  if (now === of) return same;
  if (!last.part.isConnected) return null;
  // Nothing is chosen any more: back to what had been, where it is listed.
  const back = of && page === "" && part.querySelector(`[data-go="${CSS.escape(of)}"]`);
  return back || part.querySelector(HEADING) || document.querySelector(HEADING);
}

/** Gives the focus to the main heading of the new page, unless a reader has put it elsewhere meanwhile. */
function arrive() {
  const { stale, held, until } = turn,
    active = document.activeElement;
  const heading = [...document.querySelectorAll(HEADING)].find((element) => !stale.has(element));
  const free = active === document.body || (active === held && !active.matches(FIELDS));
  if (heading && free) focus(heading);
  if (heading || performance.now() > until) turn = null;
}

function focus(element) {
  if (element.localName === "h2") element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
