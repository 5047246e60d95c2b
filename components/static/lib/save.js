// Saving of bytes as a file of the reader's, without an address of the server's.

import { make } from "./dom.js";

/**
 * @param {string} name
 * @param {string} type
 * @param {Uint8Array<ArrayBuffer> | string} content
 */
export function saveFile(name, type, content) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000); // the browser reads it after the click
}

/**
 * The bytes of a text in base 64.
 *
 * @param {string} text
 */
export function readBytes(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
