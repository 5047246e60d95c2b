// Resources of a part by their addresses: data and scripts, which the server publishes. What is one file brings its own
// in place of this: see player/js/held_resources.js.

import { atServer } from "./at_server.js";

/** A script that folium has drawn. @typedef {{ default: (leaflet: unknown) => void }} DrawingScript */

/**
 * @param {string} url
 * @returns {Promise<unknown>}
 */
export async function loadJson(url) {
  const answer = await fetch(atServer(url));
  return answer.json();
}

/**
 * @param {string} url
 * @returns {Promise<DrawingScript>}
 */
export function loadScript(url) {
  return import(atServer(url));
}
