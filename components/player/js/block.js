// The data of the document: a talk, words for where there is none, and the resources of the map; JSON, deflated, as
// components/player/document.py packs it.

/** @import { ShowData } from "./show_types.js" */
/**
 * @typedef {object} Block
 * @property {ShowData | null} show
 * @property {Record<string, string>} words
 * @property {Record<string, unknown>} resources
 * @property {string} [probe]
 */

const ID = "pv-show";

/** @returns {Promise<Block>} */
export async function readBlock() {
  const text = document.getElementById(ID)?.textContent ?? "",
    bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
    whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(whole).json();
}
