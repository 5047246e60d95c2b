// Forms of the adviser's own words: a line, and an answer to a promise.

import { make } from "../../../static/lib/dom.js";
import { notes } from "../note/note_store.js";

/** @import { Line, Words } from "./desk_types.js" */

/** What papers and notes take of one text; the server checks it too. */
const MOST = { text: 500, name: 80, state: 200, who: 120, until: 60 };

/**
 * @param {Words} words
 * @param {Line | null | undefined} line The line that is changed; none for a new one.
 * @param {(text: string, name: string) => void} save
 * @param {() => void} cancel
 */
export function lineEditor(words, line, save, cancel) {
  const text = make("textarea", { rows: 3, maxlength: MOST.text, required: true });
  text.value = line?.text ?? "";
  const name = input(line?.author?.name || notes.name, MOST.name);
  return editor(words, [field(words.text, text), field(words.name, name)], cancel, () => {
    const said = oneLine(text.value);
    if (said) save(said, oneLine(name.value));
    else text.focus();
  });
}

/**
 * @param {Words} words
 * @param {Line | undefined} line
 * @param {(reply: { state: string, who: string, until: string, name: string }) => void} save
 * @param {() => void} cancel
 */
export function replyEditor(words, line, save, cancel) {
  const before = line?.promise?.reply;
  const state = input(before?.state ?? "", MOST.state);
  const who = input(before?.who ?? "", MOST.who);
  const until = input(before?.until ?? "", MOST.until);
  const name = input(before?.name || notes.name, MOST.name);
  const fields = [field(words.state, state), field(words.who, who), field(words.until, until), field(words.name, name)];
  return editor(words, fields, cancel, () => {
    const [said, by, when, named] = [state, who, until, name].map(({ value }) => oneLine(value));
    save({ state: said ?? "", who: by ?? "", until: when ?? "", name: named ?? "" });
  });
}

/**
 * A text as one line: white space as single spaces, without signs that nobody sees.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim();
}

/**
 * @param {string} value
 * @param {number} most
 */
function input(value, most) {
  const element = make("input", { type: "text", maxlength: most, autocomplete: "off" });
  element.value = value;
  return element;
}

/**
 * @param {string | undefined} title
 * @param {HTMLElement} element
 */
function field(title, element) {
  return make("label", { class: "pv-field" }, make("span", {}, title), element);
}

/**
 * @param {Words} words
 * @param {HTMLElement[]} fields
 * @param {() => void} cancel
 * @param {() => void} save
 * @returns {HTMLFormElement}
 */
function editor(words, fields, cancel, save) {
  return make(
    "form",
    {
      class: "pv-editor",
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        save();
      },
      keydown: (event) => {
        if (event.key === "Escape") cancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
      },
    },
    fields,
    make("p", { class: "pv-editor-mark" }, words.marked),
    make(
      "p",
      { class: "pv-editor-deeds" },
      make("button", { type: "submit", class: "pv-action pv-action-filled" }, words.save),
      make("button", { type: "button", class: "pv-action", click: cancel }, words.cancel),
    ),
  );
}
