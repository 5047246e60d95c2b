// The title of the document: what is chosen, the page, the product. Streamlit writes a title of its own with every run.

/** @import { Document, Text } from "./document_types.js" */

/** @typedef {{ chosen: string, page: string, product: string }} TitleParts */

/** @type {TitleParts} */
const parts = { chosen: "", page: "", product: "" };

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
export function chosenTitle({ place, claim, title, eyebrow, actions }, shape, page) {
  const name = plain(title);
  if (shape === "panel") return place || claim ? name : "";
  if (shape !== "page" || !name || !actions?.length) return null;
  if (name !== page) return name;
  return place ? plain(eyebrow) : "";
}

/**
 * @param {Text | undefined} text
 * @returns {string}
 */
function plain(text) {
  return typeof text === "object" ? text.text : (text ?? "");
}

function show() {
  const title = [parts.chosen, parts.page, parts.product].filter(Boolean).join(" · ");
  if (parts.product && document.title !== title) document.title = title;
}

new MutationObserver(show).observe(document.head, { childList: true, subtree: true, characterData: true });
