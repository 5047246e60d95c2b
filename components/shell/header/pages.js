// The links between the pages, kept up with the address.

import { make } from "../../static/lib/dom.js";

/** @import { Target } from "../../static/lib/component.js" */

/** A page: its name, its title, its address, and whether it is the one that is drawn. */
/** @typedef {[string, string, string, boolean]} PageLink */

// Whatever a link is opened by comes after one of these, also where a browser does not report a new address.
const BEFORE_OPENING = ["pointerenter", "pointerdown", "focusin", "keydown", "contextmenu"];

/** The links between the pages. */
export class PageLinks {
  drawn = location.search; // what the server drew the links for

  /**
   * @param {PageLink[]} pages
   * @param {string} label
   * @param {(target: Target) => void} go
   */
  constructor(pages, label, go) {
    this.links = pages.map(([name, title, href, here]) =>
      make(
        "a",
        {
          href,
          class: "pv-page-link",
          "data-page": name,
          "aria-current": here && "page",
          click: (event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            document.dispatchEvent(new Event("pv-turn"));
            go({ page: name });
          },
        },
        title,
      ),
    );
    this.element = make("nav", { class: "pv-pages", "aria-label": label }, this.links);
    for (const event of BEFORE_OPENING) this.element.addEventListener(event, () => this.follow(), true);
  }

  /** Brings the links up to the address, which changes without the header being drawn anew. */
  follow() {
    if (location.search === this.drawn) return;
    this.drawn = location.search;
    for (const link of this.links) link.setAttribute("href", withQuery(link.getAttribute("href") ?? "", this.drawn));
  }
}

/**
 * An address with another query.
 *
 * @param {string} href
 * @param {string} search A query with its question mark, or nothing.
 */
export function withQuery(href, search) {
  return `${href.split("?")[0]}${search}`;
}
