// A button of something kept in the store: what it does, and to which.

import { make } from "../../static/lib/dom.js";

/**
 * @param {string | undefined} word What it does.
 * @param {string} action Its name among the buttons of the page.
 * @param {{ id: string, name: string }} to What it does it to.
 * @param {() => void} click
 * @returns {HTMLButtonElement}
 */
export function deedButton(word, action, { id, name }, click) {
  return make(
    "button",
    {
      type: "button",
      class: "pv-own-button",
      "data-action": `${action} ${id}`,
      "aria-label": `${word}: ${name}`,
      click,
    },
    word,
  );
}
