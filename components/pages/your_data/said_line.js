// The sentence after a deed on own data: what was done with ways to see it, or why it was not done.

import { make } from "../../static/lib/dom.js";

/** @typedef {{ text: string, refused: boolean, links: [string, string][] }} Said */

/**
 * The line; an empty one is drawn too, so that a screen reader says what comes into it.
 *
 * @param {Said | null} said
 * @param {string} [fault] What the browser itself has to say.
 */
export function saidLine(said, fault = "") {
  const text = fault || said?.text || "";
  return make(
    "p",
    {
      class: `pv-own-said${fault || said?.refused ? " pv-own-refused" : ""}`,
      role: fault || said?.refused ? "alert" : "status",
      "data-testid": "own-said",
    },
    text,
    !fault &&
      said?.links.length &&
      make(
        "span",
        { class: "pv-own-links" },
        said.links.map(([word, href]) => make("a", { href }, word)),
      ),
  );
}
