// A note as a file: written, read and checked before anything of it is sent.

import { FORMAT, VERSION } from "./note_edits.js";

/** @import { Note } from "./note_edits.js" */

/** Why a file is refused. @typedef {"size" | "json" | "format" | "version" | "shape"} Fault */

export const SUFFIX = ".pvnote.json";
/** What a note may measure at most, in bytes; the connection of a page takes a message of 256 KiB. */
export const MOST_BYTES = 200_000;

/** @type {Record<string, (value: unknown) => boolean>} */
const FIELDS = {
  by: isTextOrNull,
  kz: isTextOrNull,
  guest: isText,
  day: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  lang: isText,
  lang2: isTextOrNull,
  data_version: isText,
  off: isTexts,
  shortened: isTexts,
  order: isTexts,
  own: (value) => Array.isArray(value) && value.every((line) => has(line, OWN_LINE)),
  replies: (value) => isRecord(value) && Object.values(value).every((reply) => has(reply, REPLY)),
  seen: (value) => isRecord(value) && Object.values(value).every(isText),
};
const OWN_LINE = ["id", "block", "text", "name", "day", "corrects"];
const REPLY = ["state", "who", "until", "name", "day"];

/**
 * A note of the text of a file, or why it is none, with what the sentence about it names.
 *
 * @param {string} text
 * @returns {{ note: Note, fault?: undefined } | { note?: undefined, fault: Fault, named: Record<string, string> }}
 */
export function readNote(text) {
  if (bytesOf(text) > MOST_BYTES) return { fault: "size", named: { size: String(Math.ceil(bytesOf(text) / 1000)) } };
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: "json", named: { line: /line (\d+)/.exec(String(error))?.[1] ?? "1" } };
  }
  if (!isRecord(found) || found.format !== FORMAT) {
    return { fault: "format", named: { format: isRecord(found) ? shown(found.format) : "" } };
  }
  if (found.version !== VERSION) return { fault: "version", named: { version: shown(found.version) } };
  for (const [field, holds] of Object.entries(FIELDS))
    if (!holds(found[field])) return { fault: "shape", named: { field, value: shown(found[field]) } };
  return { note: /** @type {Note} */ (/** @type {unknown} */ (found)) };
}

/**
 * The beginning of what cannot be read.
 *
 * @param {unknown} value
 */
function shown(value) {
  const text = isText(value) ? String(value) : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * A note as the text of a file.
 *
 * @param {Note} note
 */
export function writeNote(note) {
  return `${JSON.stringify(note, null, 1)}\n`;
}

/**
 * The name of the file of a note.
 *
 * @param {Note} note
 */
export function fileName({ by, kz, day }) {
  return `${["visit", by, kz, day]
    .filter(Boolean)
    .join("-")
    .replace(/[^\w-]/g, "")}${SUFFIX}`;
}

/**
 * How many bytes a text has in a file.
 *
 * @param {string} text
 */
export function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}

/** @param {unknown} value */
function isTextOrNull(value) {
  return value === null || isText(value);
}

/** @param {unknown} value */
function isTexts(value) {
  return Array.isArray(value) && value.every(isText);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @param {string[]} names
 */
function has(value, names) {
  return isRecord(value) && names.every((name) => isText(value[name]));
}
