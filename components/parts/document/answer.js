// The answer of a page: a few sentences with their evidence, a line of dates, and a few figures.

import { make } from "../../static/lib/dom.js";
import { drawItem } from "./item.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { Answer, Item } from "../../static/lib/document_types.js" */

/**
 * The answer of a page.
 *
 * @param {Answer} answer
 * @param {(target: Target) => void} go
 * @param {string} lang
 */
export function drawAnswer({ title, sentences, moments, numbers }, go, lang) {
  /**
   * @param {string} name
   * @param {Item[]} [items]
   */
  const list = (name, items) =>
    items?.length &&
    make(
      name === "moments" ? "ol" : "ul",
      { class: `pv-items pv-${name}` },
      items.map((item) => drawItem(item, go, lang)),
    );
  return make(
    "section",
    { class: "pv-short", "data-section": "answer", "aria-label": title },
    list("sentences", sentences),
    list("numbers", numbers),
    list("moments", moments),
  );
}
