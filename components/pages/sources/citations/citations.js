// Citations to copy or to save: a choice of the form, then each text whole in it.

import { mountOf } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { saveFile } from "../../../static/lib/save.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Text } from "../../../static/lib/document_types.js" */

/** @typedef {{ id: string, name: string, ending: string, media_type: string, line_end: string, file: boolean }} Form */
/** Texts are in the order of the forms; `file` is the name of its files without an ending. */
/** @typedef {{ id: string, title: string, note: Text, file: string, texts: string[] }} Group */
/** @typedef {{ form: string, copy: string, copied: string, marked: string, save: string }} Words */
/** @typedef {Words & { groups: Group[], forms: Form[], claim?: string, hint: string }} Data */

const SAID_MS = 2000;

/** The form that the reader has chosen, in all parts of the page and until the page is loaded anew. */
let chosen = "";
/** @type {Set<() => void>} */
const drawn = new Set();

/**
 * Draws the citations in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  const status = make("p", { class: "pv-sr", role: "status" });
  const groups = make("div");
  const buttons = data.forms.map((form) => formButton(form));
  const refresh = () => {
    const place = Math.max(
      0,
      data.forms.findIndex((form) => form.id === chosen),
    );
    for (const [index, button] of buttons.entries()) button.setAttribute("aria-pressed", String(index === place));
    groups.replaceChildren(...data.groups.map((group) => drawGroup(group, place, data, status)));
  };
  mountOf(parentElement, "citations").replaceChildren(
    make(
      "div",
      { class: "pv-citations" },
      make("div", { class: "pv-cite-forms", role: "group", "aria-label": data.form }, buttons),
      groups,
      [data.claim, data.hint].map((line) => line && make("p", { class: "pv-note" }, line)),
      status,
    ),
  );
  refresh();
  drawn.add(refresh);
  return () => drawn.delete(refresh);
}

/** @param {Form} form */
function formButton({ id, name }) {
  const click = () => {
    chosen = id;
    for (const refresh of drawn) refresh();
  };
  return make("button", { type: "button", class: "pv-cite-form", "data-form": id, click }, name);
}

/**
 * @param {Group} group
 * @param {number} place Of the form among the forms.
 * @param {Data} data
 * @param {HTMLElement} status
 */
function drawGroup({ id, title, note, file, texts }, place, data, status) {
  const form = /** @type {Form} */ (data.forms[place]);
  const text = texts[place] ?? "";
  const shown = make(
    "pre",
    { class: "pv-cite-text", tabindex: 0, role: "region", "aria-label": `${form.name}: ${title}` },
    text,
  );
  const name = `${file}.${form.ending}`;
  const save = () => saveFile(name, form.media_type, `${text}\n`.replaceAll("\n", form.line_end));
  return make(
    "section",
    { class: "pv-cite-group", "data-cite": id },
    make("h3", {}, title),
    note && make("p", { class: "pv-cite-note" }, note),
    make(
      "div",
      { class: "pv-cite-head" },
      copyButton(text, `${form.name}, ${title}`, shown, data, status),
      form.file &&
        make(
          "button",
          { type: "button", class: "pv-cite-save", "aria-label": `${data.save}: ${name}`, click: save },
          `${data.save} (.${form.ending})`,
        ),
    ),
    shown,
  );
}

/**
 * @param {string} text
 * @param {string} of What is cited, and in which form.
 * @param {Node} shown
 * @param {Words} words
 * @param {HTMLElement} status
 */
function copyButton(text, of, shown, words, status) {
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
    { type: "button", class: "pv-cite-copy", "aria-label": `${words.copy}: ${of}`, click },
    words.copy,
  );
  return button;
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
