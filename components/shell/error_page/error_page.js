// What a reader sees in place of a page that could not be drawn.

import { mountOf } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";

/** @import { Component } from "../../static/lib/component.js" */

/** Links are pairs of a text and an address; an empty address is that of the page. */
/** @typedef {{ title: string, text: string, links: [string, string][] }} Data */

/**
 * Draws the words and the links; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  mountOf(parentElement, "trouble").replaceChildren(
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
