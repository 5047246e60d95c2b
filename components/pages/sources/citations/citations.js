// Citations to copy: each text whole, with a button that puts it on the clipboard.

import { mountOf } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Text } from "../../../static/lib/document_types.js" */

/** Texts are pairs of a style's name and the citation in it. */
/** @typedef {{ id: string, title: string, note: Text, texts: [string, string][] }} Group */
/** @typedef {{ copy: string, copied: string, marked: string }} Words */
/** @typedef {Words & { groups: Group[], claim?: string, hint: string }} Data */

const SAID_MS = 2000;

/**
 * Draws the citations in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  const status = make("p", { class: "pv-sr", role: "status" });
  mountOf(parentElement, "citations").replaceChildren(
    make(
      "div",
      { class: "pv-citations" },
      data.groups.map((group) => drawGroup(group, data, status)),
      [data.claim, data.hint].map((line) => line && make("p", { class: "pv-note" }, line)),
      status,
    ),
  );
}

/**
 * @param {Group} group
 * @param {Words} words
 * @param {HTMLElement} status
 */
function drawGroup({ id, title, note, texts }, words, status) {
  return make(
    "section",
    { class: "pv-cite-group", "data-cite": id },
    make("h3", {}, title),
    note && make("p", { class: "pv-cite-note" }, note),
    texts.map(([style, text]) => citation(style, text, title, words, status)),
  );
}

/**
 * @param {string} style
 * @param {string} text
 * @param {string} of What is cited.
 * @param {Words} words
 * @param {HTMLElement} status
 */
function citation(style, text, of, words, status) {
  const shown = make(
    "pre",
    { class: "pv-cite-text", tabindex: 0, role: "region", "aria-label": `${style}: ${of}` },
    text,
  );
  /**
   * @param {string} label
   * @param {string} said
   */
  const say = (label, said) => {
    button.textContent = label;
    status.textContent = said;
  };
  const click = async () => {
    const done = (await copy(text, shown)) ? words.copied : words.marked;
    say(done, done);
    setTimeout(() => say(words.copy, ""), SAID_MS);
  };
  const button = make(
    "button",
    { type: "button", class: "pv-cite-copy", "aria-label": `${words.copy}: ${style}, ${of}`, click },
    words.copy,
  );
  return make(
    "div",
    { class: "pv-cite" },
    make("p", { class: "pv-cite-head" }, make("span", { class: "pv-cite-style" }, style), button),
    shown,
  );
}

/**
 * Copies a text; where the browser does not allow it, marks it for the reader to copy.
 *
 * @param {string} text
 * @param {Node} shown
 */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
