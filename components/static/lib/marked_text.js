// Texts of documents as plain text.

/** @import { Text } from "./document_types.js" */

/**
 * A text without the marks of its languages.
 *
 * @param {Text | undefined} text
 * @returns {string}
 */
export function plain(text) {
  if (text === undefined) return "";
  const parts = Array.isArray(text) ? text : [text];
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
