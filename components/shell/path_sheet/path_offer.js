// The offer of the path at the first visit: one line that one closes.

import { make } from "../../static/lib/dom.js";
import { path } from "./path_sheet.js";
import { closeOffer, isOffered } from "./path_state.js";

/**
 * The line, on the map alone; null where the path is not offered.
 *
 * @param {string | undefined} page Name of the page.
 * @param {Record<string, string>} words
 */
export function offerLine(page, words) {
  if (page !== "map" || path.state.on || !isOffered()) return null;
  const line = make(
    "p",
    { class: "pv-path-offer", "data-testid": "path-offer" },
    make("span", {}, words.offer),
    make(
      "button",
      {
        type: "button",
        class: "pv-path-begin",
        "data-key": "begin-path",
        click: () => {
          line.remove();
          path.begin();
        },
      },
      words.begin,
    ),
    make(
      "button",
      {
        type: "button",
        class: "pv-path-close",
        title: words.close,
        "aria-label": words.close,
        click: () => {
          closeOffer();
          line.remove();
        },
      },
      "×",
    ),
  );
  return line;
}
