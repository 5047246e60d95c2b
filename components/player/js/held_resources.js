// Resources that the document holds itself, under the names by which the index of the map asks for them. It is put in
// place of static/lib/resources.js: here nothing is asked of a server.

/** @import { DrawingScript } from "../../static/lib/resources.js" */

/** @type {Map<string, unknown>} */
const held = new Map();

/**
 * Keeps a resource under its name.
 *
 * @param {string} name
 * @param {unknown} content
 */
export function hold(name, content) {
  held.set(name, content);
}

/**
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export async function loadJson(name) {
  return find(name);
}

/**
 * @param {string} name
 * @returns {Promise<DrawingScript>}
 */
export async function loadScript(name) {
  return /** @type {DrawingScript} */ (find(name));
}

/** @param {string} name */
function find(name) {
  if (!held.has(name)) throw new Error(`The document does not hold ${name}.`);
  return held.get(name);
}
