// The title of the document: what is chosen, the page, the product. Streamlit writes a title of its own with every run.

/** @import { Document } from "./document_types.js" */

/** @typedef {{ chosen: string, page: string, product: string }} TitleParts */

/** @type {TitleParts} */
const parts = { chosen: "", page: "", product: "" };
/** @type {Set<(name: string) => void>} */
const watchers = new Set();

/**
 * Sets parts of the title; what is not named stays.
 *
 * @param {Partial<TitleParts>} named
 */
export function entitle(named) {
  Object.assign(parts, named);
  show();
}

/**
 * Lets the title follow the document of what is chosen: a click draws it without the header of the page.
 *
 * @param {Document} document
 * @param {string} shape `panel` beside the map, `page` over the full width, or `within` another part.
 */
export function follow(document, shape) {
  const chosen = chosenTitle(document, shape, parts.page);
  if (chosen !== null) entitle({ chosen });
}

/**
 * What a document says is chosen, for the title; null where it does not say.
 *
 * @param {Document} document
 * @param {string} shape
 * @param {string} page Title of the page.
 * @returns {string | null}
 */
export function chosenTitle({ place, claim, org, person, title = "", eyebrow = "", actions }, shape, page) {
  if (shape === "panel") return place || claim || org || person ? title : "";
  if (shape !== "page" || !title || !actions?.length) return null;
  if (title !== page) return title;
  return place ? eyebrow : "";
}

/**
 * Says by what name the page goes, now and whenever it changes: that of what is chosen, else that of the page.
 *
 * @param {(name: string) => void} watcher
 * @returns {() => void} Stops it.
 */
export function watchTitle(watcher) {
  watchers.add(watcher);
  watcher(parts.chosen || parts.page);
  return () => watchers.delete(watcher);
}

function show() {
  for (const watcher of watchers) watcher(parts.chosen || parts.page);
  const title = [parts.chosen, parts.page, parts.product].filter(Boolean).join(" · ");
  if (parts.product && document.title !== title) document.title = title;
}

new MutationObserver(show).observe(document.head, { childList: true, subtree: true, characterData: true });
