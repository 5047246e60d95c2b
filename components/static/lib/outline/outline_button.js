// The button that puts a fact or a figure into the reader's outline, and the way to the outline once it is in.

import { make } from "../dom.js";
import { words } from "../page_words.js";
import { emptyOutline, holds, MOST_PARTS, withPart } from "./outline_edits.js";
import { outlines } from "./outline_store.js";

/** @import { NewPart } from "./outline_edits.js" */

/**
 * The button, or the way to the outline where it has the part.
 *
 * @param {NewPart | (() => NewPart)} part A figure is made of the address when the button is pressed.
 * @param {string} name What is put in, for those who hear the page.
 * @param {{ short?: boolean, lang?: string }} [how] A short button shows a sign alone; the language is that of what
 *   the fact says.
 * @returns {HTMLElement}
 */
export function outlineButton(part, name, { short = false, lang = "" } = {}) {
  const found = () => (typeof part === "function" ? part() : part);
  const { add } = words.outline;
  const holder = make("span", { class: "pv-outline-add" });
  const button = make(
    "button",
    {
      type: "button",
      class: "pv-outline-button",
      "data-testid": "to-outline",
      "aria-label": `${add}: ${name}`,
      title: add,
      click: () => holder.replaceChildren(put(found(), lang)),
    },
    short ? "+" : `+ ${add}`,
  );
  const outline = outlines.read();
  holder.append(outline && holds(outline, found()) ? way() : button);
  return holder;
}

/**
 * Puts a part into the outline, and says so.
 *
 * @param {NewPart} part
 * @param {string} lang
 */
function put(part, lang) {
  const { outline: own, lang: page } = words;
  const before = outlines.read() ?? emptyOutline({ lang: page, version: own.version, title: own.own });
  if (before.parts.length >= MOST_PARTS && !holds(before, part)) return make("span", { role: "status" }, own.full);
  // What it says is kept to be held against newer data, in the language of the outline alone.
  const { said = "", ...rest } = part;
  outlines.keep(withPart(before, { ...rest, said: lang === before.lang ? said : "" }));
  const link = way();
  setTimeout(() => link.focus({ preventScroll: true }));
  return make("span", { role: "status" }, outlines.isLasting ? "" : `${own.keptNowhere} `, link);
}

function way() {
  const { outline, lang } = words;
  const query = lang ? `?lang=${lang}` : "";
  return make(
    "a",
    { class: "pv-outline-way", href: `/learn${query}#outline`, "data-testid": "in-outline" },
    outline.has,
  );
}
