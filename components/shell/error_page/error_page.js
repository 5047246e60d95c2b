// What stands in place of a page that could not be drawn.

import { make } from "../../static/lib/dom.js";

/** Draws the words and the ways on; the entry of the Streamlit component. */
export function draw({ data, parentElement }) {
  parentElement.querySelector(".pv-trouble-mount").replaceChildren(
    make(
      "section",
      { class: "pv-document pv-trouble", role: "alert", "data-testid": "trouble" },
      make("h2", {}, data.title),
      make("p", {}, data.text),
      make(
        "p",
        { class: "pv-actions" },
        data.links.map(([name, href]) =>
          make("a", { class: "pv-action pv-action-link", href: href || window.location.href, target: "_self" }, name),
        ),
      ),
    ),
  );
}
