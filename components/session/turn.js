// Turns to another page as the browser's own back and forward do: one entry of history, then Streamlit follows the
// address.

import { atServer } from "../static/lib/at_server.js";

/** @import { Component } from "../static/lib/component.js" */

/** @type {string | null} */
let turned = null;

/**
 * Turns to the address once for each number; the entry of the Streamlit component.
 *
 * @param {Component<{ href: string, number: string }>} component
 */
export function draw({ data }) {
  if (turned === data.number) return;
  turned = data.number;
  turnTo(data.href);
}

/**
 * Turns to an address of ours.
 *
 * @param {string} href
 */
export function turnTo(href) {
  window.history.pushState({}, "", atServer(href));
  window.dispatchEvent(new PopStateEvent("popstate"));
}
