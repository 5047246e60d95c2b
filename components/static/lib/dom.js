// Elements built from data. Text is only ever set as text: nothing given here can become markup.
// A text in another language than the page's comes with its own, as { text, lang }: see `english` in
// components/i18n/language.py.

import { asLink } from "./at_server.js";

/** @import { Marked } from "./document_types.js" */

/** @typedef {Node | string | Marked | number | null | undefined | false} Child */
/** @typedef {Child | readonly Child[]} Children */
/** @typedef {"svg" | "g" | "path" | "line" | "circle" | "rect" | "text"} DrawnTag */
/**
 * @template {string} Tag
 * @typedef {Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : SVGElement} Made
 */
/**
 * @template {Event} Of
 * @typedef {((event: Of) => unknown) | false | null} Listener
 */
/** @typedef {{ [Name in keyof HTMLElementEventMap]?: Listener<HTMLElementEventMap[Name]> }} Listeners */
/** @typedef {string | number | boolean | null | undefined | ((event: any) => unknown)} Attribute */
/** @typedef {Listeners & { [name: string]: Attribute }} Attributes */

const SVG = "http://www.w3.org/2000/svg";
/** @type {Set<string>} */
const DRAWN = new Set(["svg", "g", "path", "line", "circle", "rect", "text"]);
const PART = "[class^='pv-'][class$='-mount']";

/**
 * Makes an element; attributes that are null, undefined or false are left out, functions become listeners.
 *
 * @template {keyof HTMLElementTagNameMap | DrawnTag} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...Children} children
 * @returns {Made<Tag>}
 */
export function make(tag, attributes = {}, ...children) {
  const element = /** @type {HTMLElement | SVGElement} */ (
    DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag)
  );
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
    else if (name === "style") {
      element.style.cssText = String(value); // the page's policy refuses a style attribute
    } else if (name === "href" || name === "src") element.setAttribute(name, asLink(String(value)));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(nodeOf(child));
  }
  return /** @type {Made<Tag>} */ (element);
}

/** @param {Node | string | Marked | number} child */
function nodeOf(child) {
  if (child instanceof Node) return child;
  if (typeof child === "object") return make("span", { lang: child.lang }, child.text);
  return document.createTextNode(String(child));
}

/**
 * The part of the page an element is in: the outermost, where one part draws another.
 *
 * @param {Element} element
 * @returns {Element | null}
 */
export function partOf(element) {
  let part = null;
  let at = element.closest(PART);
  while (at) {
    part = at;
    at = at.parentElement?.closest(PART) ?? null;
  }
  return part;
}
