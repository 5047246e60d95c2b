// Chapters of a page: documents folded to a title and a number, which a reader unfolds; on paper all are whole.

import { mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { drawInto } from "../document/document.js";

/** @import { Component, Target } from "../../static/lib/component.js" */
/** @import { Document } from "../../static/lib/document_types.js" */

/** @typedef {{ name: string, title: string, lead: string[], count: string, document: Document }} Chapter */
/** @typedef {{ seq: number, lang: string, chapters: Chapter[] }} Data */

/** Which chapters a reader has unfolded, of each part. @type {WeakMap<Element, Map<string, boolean>>} */
const folds = new WeakMap();

/**
 * Draws the chapters in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "chapters");
  const fold = folds.get(mount) ?? new Map();
  folds.set(mount, fold);
  const go = selectIn(component);
  mount.replaceChildren(
    make(
      "div",
      { class: "pv-chapters pv-document", lang: data.lang },
      data.chapters.map((chapter) => drawChapter(chapter, fold, go)),
    ),
  );
}

/**
 * @param {Chapter} chapter
 * @param {Map<string, boolean>} fold
 * @param {(target: Target) => void} go
 */
function drawChapter({ name, title, lead, count, document: page }, fold, go) {
  const body = make("div", { class: "pv-document-mount" });
  drawInto(body, page, "page", go);
  /** @type {HTMLDetailsElement} */
  const box = make(
    "details",
    {
      class: `pv-chapter pv-chapter-${name}`,
      "data-chapter": name,
      open: fold.get(name) ?? false,
      toggle: () => fold.set(name, box.open),
    },
    make("summary", {}, make("h2", {}, title, " ", make("span", { class: "pv-count" }, count))),
    lead.map((line) => make("p", { class: "pv-lead" }, line)),
    body,
  );
  return box;
}
