// The links between the pages, kept up with the address.

import { turnTo } from "../../session/turn.js";
import { isSending } from "../../static/lib/component.js";
import { isConnected, isRunning } from "../../static/lib/connection.js";
import { make } from "../../static/lib/dom.js";

/** @import { Target } from "../../static/lib/component.js" */

/** A page: its name, its title, its address, and whether it is the one that is drawn. */
/** @typedef {[string, string, string, boolean]} PageLink */

// Whatever a link is opened by comes after one of these, also where a browser does not report a new address.
const BEFORE_OPENING = ["pointerenter", "pointerdown", "focusin", "keydown", "contextmenu"];
/** What is shown at its own address alone: `for_another_page` of components/session/address.py. */
const OWN = ["talk", "step", "quiz", "seed", "n"];

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
            this.turn(name, event.currentTarget, go);
          },
        },
        title,
      ),
    );
    this.element = make("nav", { class: "pv-pages", "aria-label": label }, this.links);
    for (const event of BEFORE_OPENING) this.element.addEventListener(event, () => this.follow(), true);
  }

  /**
   * Turns to another page by the address of its link. While the server has still to say what was chosen, it makes the
   * address.
   *
   * @param {string} name
   * @param {EventTarget | null} link
   * @param {(target: Target) => void} go
   */
  turn(name, link, go) {
    this.follow();
    const href = link instanceof Element && !link.hasAttribute("aria-current") ? link.getAttribute("href") : null;
    if (href && isConnected() && !isRunning() && !isSending())
      turnTo(new URL(href, document.baseURI).href); // as the link is written: with the path that the server is below
    else go({ page: name });
  }

  /** Brings the links up to the address, which changes without the header being drawn anew. */
  follow() {
    if (location.search === this.drawn) return;
    this.drawn = location.search;
    for (const link of this.links) link.setAttribute("href", withQuery(link.getAttribute("href") ?? "", this.drawn));
  }
}

/**
 * An address with another query, as another page has it.
 *
 * @param {string} href
 * @param {string} search A query with its question mark, or nothing.
 */
export function withQuery(href, search) {
  const query = new URLSearchParams(search);
  for (const name of OWN) query.delete(name);
  const text = query.toString();
  return `${href.split("?")[0]}${text && "?"}${text}`;
}
