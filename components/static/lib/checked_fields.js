// Fields of a file that a reader opens, checked one by one before anything of it is sent; and texts cleaned for one.

/** Why a file is refused. */
/** @typedef {"size" | "json" | "format" | "version" | "field" | "many" | "long" | "unseen" | "twice"} FileFault */
/** @typedef {{ fault: FileFault, named: Record<string, string> }} RefusedFile */

/** So many characters an id may have. */
export const MOST_ID = 200;
const SHOWN = 60;
const LANGS = ["en", "ru", "be", "kk"];
// Controls, marks of direction, separators, spaces of other widths; selectors, joiners and fillers.
const UNSEEN = new RegExp(
  [/\p{C}|\p{Zl}|\p{Zp}|(?![ \u00A0\u202F])\p{Zs}/u, /\p{Variation_Selector}|[\u115F\u1160\u2800\u3164\uFFA0]/u]
    .map(({ source }) => source)
    .concat("\u034F", "\u17B4", "\u17B5")
    .join("|"),
  "u",
);

/** A field that cannot be read; caught by `readFile`. */
export class RefusedField extends Error {
  /**
   * @param {FileFault} fault
   * @param {Record<string, string>} named
   */
  constructor(fault, named) {
    super(fault);
    this.fault = fault;
    this.named = named;
  }
}

/**
 * What the text of a file holds, or why it cannot be read, with what the sentence about it names.
 *
 * @template Held
 * @param {string} text
 * @param {number} most What it may measure, in bytes.
 * @param {(found: unknown) => Held} read Throws `RefusedField`.
 * @returns {{ held: Held, fault?: undefined } | ({ held?: undefined } & RefusedFile)}
 */
export function readFile(text, most, read) {
  const size = bytesOf(text);
  if (size > most) return { fault: "size", named: { size: String(Math.ceil(size / 1000)) } };
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: "json", named: { line: /line (\d+)/.exec(String(error))?.[1] ?? "1" } };
  }
  try {
    return { held: read(found) };
  } catch (error) {
    if (error instanceof RefusedField) return { fault: error.fault, named: error.named };
    throw error;
  }
}

/**
 * The name of a file by a title, without what a file name cannot have.
 *
 * @param {string} title
 * @param {string} missing The name where the title has no letters.
 * @param {string} suffix
 */
export function fileName(title, missing, suffix) {
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name || missing}${suffix}`;
}

/**
 * How many bytes a text has in a file.
 *
 * @param {string} text
 */
export function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

/**
 * A line of text as a talk may hold it: what nobody sees is left out, lines become one.
 *
 * @param {string} text
 * @param {number} most
 */
export function cleaned(text, most) {
  const plain = text.replace(/\s+/gu, (space) => (/^[\u00A0\u202F]$/.test(space) ? space : " "));
  return plain.replace(new RegExp(UNSEEN, "gu"), "").trim().slice(0, most).trim();
}

/**
 * A text of several lines as a talk may hold it.
 *
 * @param {string} text
 * @param {number} most
 */
export function cleanedLines(text, most) {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/);
  return lines
    .map((line) => cleaned(line, most))
    .join("\n")
    .trim()
    .slice(0, most)
    .trim();
}

/**
 * A text of at most so many characters, each of which can be seen.
 *
 * @param {Record<string, unknown>} fields
 * @param {string} name
 * @param {number} most
 * @param {{ where?: string, missing?: string, hasLines?: boolean }} [how] Notes may have lines.
 * @returns {string}
 */
export function textOf(fields, name, most, { where = "", missing, hasLines = false } = {}) {
  const field = where ? `${where}.${shown(name)}` : name;
  const value = fields[name] ?? missing;
  if (typeof value !== "string") throw wrong(field, value);
  if (value.length > most) throw new RefusedField("long", { field, count: String(value.length), most: String(most) });
  const unseen = UNSEEN.exec(hasLines ? value.replaceAll("\n", " ") : value);
  if (unseen) throw new RefusedField("unseen", { field, character: codeOf(unseen[0]) });
  return value;
}

/**
 * A language.
 *
 * @param {Record<string, unknown>} fields
 * @param {string} name
 */
export function langOf(fields, name) {
  const value = fields[name];
  if (typeof value !== "string" || !LANGS.includes(value)) throw wrong(name, value);
  return value;
}

/**
 * The entries of a list, which are not read yet.
 *
 * @param {Record<string, unknown>} fields
 * @param {string} name
 * @param {number} most
 * @param {string} [where]
 * @returns {unknown[]}
 */
export function listOf(fields, name, most, where = "") {
  const field = where ? `${where}.${name}` : name;
  const value = fields[name] ?? [];
  if (!Array.isArray(value)) throw wrong(field, value);
  if (value.length > most) throw tooMany(field, value.length, most);
  return value;
}

/**
 * Refuses a field of another name.
 *
 * @param {Record<string, unknown>} found
 * @param {string[]} known
 * @param {string} where
 */
export function only(found, known, where) {
  for (const name of Object.keys(found))
    if (!known.includes(name)) throw wrong(where ? `${where}.${shown(name)}` : shown(name), found[name]);
}

/**
 * Refuses ids of which one comes twice.
 *
 * @param {string[]} ids
 * @param {string} field
 */
export function distinct(ids, field) {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new RefusedField("twice", { field, value: shown(twice) });
}

/**
 * The refusal of a field that cannot be read.
 *
 * @param {string} field
 * @param {unknown} value
 */
export function wrong(field, value) {
  return new RefusedField("field", { field, value: shown(value ?? null) });
}

/**
 * The refusal of a list that is too long.
 *
 * @param {string} field
 * @param {number} count
 * @param {number} most
 */
export function tooMany(field, count, most) {
  return new RefusedField("many", { field, count: String(count), most: String(most) });
}

/** @param {string} sign */
function codeOf(sign) {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * The beginning of what cannot be read, without what nobody sees.
 *
 * @param {unknown} value
 */
export function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const seen = [...text].slice(0, SHOWN + 1).map((sign) => (UNSEEN.test(sign) ? "\uFFFD" : sign));
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN).join("")}…` : seen.join("");
}

/**
 * Whether something has fields.
 *
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The fields of a record, in the order of their names as given.
 *
 * @param {object} record
 * @param {string[]} names
 */
export function ordered(record, names) {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(record, name)]));
}

/**
 * Texts by their keys, in the order of the keys.
 *
 * @param {Record<string, string>} said
 */
export function sorted(said) {
  return Object.fromEntries(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}
