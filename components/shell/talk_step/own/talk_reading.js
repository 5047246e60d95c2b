// A talk as a file: written, and read with every field checked before anything of it is sent.

import { FORMAT, MOST_STEPS, VERSION } from "./talk_edits.js";

/** @import { OwnStep, OwnTalk } from "./talk_edits.js" */

/** Why a file is refused. */
/** @typedef {"size" | "json" | "format" | "version" | "field" | "many" | "long" | "unseen" | "twice"} TalkFault */
/** @typedef {{ fault: TalkFault, named: Record<string, string> }} RefusedTalk */

export const SUFFIX = ".pvtalk.json";
/** What a talk may measure at most, in bytes; the connection of a page takes a message of 256 KiB. */
export const MOST_BYTES = 200_000;
export const MOST_HEADLINE = 300;
export const MOST_NOTES = 4_000;
export const SECONDS = { least: 5, most: 3600 };
const MOST_ID = 200;
export const MOST_VIEW = 1_000;
const MOST_CLAIMS = 60;
const SHOWN = 60;
const LANGS = ["en", "ru", "be", "kk"];
const TALK_FIELDS = ["format", "version", "data_version", "lang", "lang2", "title", "title2", "steps"];
const STEP_FIELDS = ["id", "view", "headline", "headline2", "claims", "number", "seconds", "notes", "hidden", "said"];
// Controls, marks of direction, separators, spaces of other widths; selectors, joiners and fillers.
const UNSEEN = new RegExp(
  [/\p{C}|\p{Zl}|\p{Zp}|(?![ \u00A0\u202F])\p{Zs}/u, /\p{Variation_Selector}|[\u115F\u1160\u2800\u3164\uFFA0]/u]
    .map(({ source }) => source)
    .concat("\u034F", "\u17B4", "\u17B5")
    .join("|"),
  "u",
);

/** A field that cannot be read; caught by `readTalk`. */
class RefusedField extends Error {
  /**
   * @param {TalkFault} fault
   * @param {Record<string, string>} named
   */
  constructor(fault, named) {
    super(fault);
    this.fault = fault;
    this.named = named;
  }
}

/**
 * A talk of the text of a file, or why it is none, with what the sentence about it names.
 *
 * @param {string} text
 * @returns {{ talk: OwnTalk, fault?: undefined } | ({ talk?: undefined } & RefusedTalk)}
 */
export function readTalk(text) {
  const size = bytesOf(text);
  if (size > MOST_BYTES) return { fault: "size", named: { size: String(Math.ceil(size / 1000)) } };
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { fault: "json", named: { line: /line (\d+)/.exec(String(error))?.[1] ?? "1" } };
  }
  try {
    return { talk: talkOf(found) };
  } catch (error) {
    if (error instanceof RefusedField) return { fault: error.fault, named: error.named };
    throw error;
  }
}

/**
 * A talk as the text of a file; talks that are equal have equal files.
 *
 * @param {OwnTalk} talk
 */
export function writeTalk(talk) {
  const steps = talk.steps.map((step) => ({ ...ordered(step, STEP_FIELDS), said: sorted(step.said) }));
  return `${JSON.stringify({ ...ordered(talk, TALK_FIELDS), steps }, null, 1)}\n`;
}

/**
 * The name of the file of a talk: its title, without what a file name cannot have.
 *
 * @param {Pick<OwnTalk, "title">} talk
 */
export function talkFileName({ title }) {
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${name || "talk"}${SUFFIX}`;
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
 * @param {unknown} found
 * @returns {OwnTalk}
 */
function talkOf(found) {
  if (!isRecord(found) || found.format !== FORMAT)
    throw new RefusedField("format", { format: isRecord(found) ? shown(found.format ?? "") : "" });
  if (found.version !== VERSION) throw new RefusedField("version", { version: shown(found.version ?? "") });
  only(found, TALK_FIELDS, "");
  const lang = langOf(found, "lang");
  const lang2 = found.lang2 === null || found.lang2 === undefined ? null : langOf(found, "lang2");
  const steps = listOf(found, "steps", MOST_STEPS).map((step, number) => stepOf(step, `steps[${number + 1}]`));
  distinct(
    steps.map(({ id }) => id),
    "steps",
  );
  return {
    format: FORMAT,
    version: VERSION,
    data_version: textOf(found, "data_version", MOST_ID, { missing: "" }),
    lang,
    lang2: lang2 === lang ? null : lang2,
    title: textOf(found, "title", MOST_HEADLINE),
    title2: textOf(found, "title2", MOST_HEADLINE, { missing: "" }),
    steps,
  };
}

/**
 * @param {unknown} found
 * @param {string} where
 * @returns {OwnStep}
 */
function stepOf(found, where) {
  if (!isRecord(found)) throw new RefusedField("field", { field: where, value: shown(found) });
  only(found, STEP_FIELDS, where);
  const id = textOf(found, "id", MOST_ID, { where });
  if (!/^s[1-9]\d{0,5}$/.test(id)) throw wrong(`${where}.id`, id);
  const { seconds } = found;
  if (!Number.isInteger(seconds) || Number(seconds) < SECONDS.least || Number(seconds) > SECONDS.most)
    throw wrong(`${where}.seconds`, seconds);
  const hidden = found.hidden ?? false;
  if (typeof hidden !== "boolean") throw wrong(`${where}.hidden`, hidden);
  const number =
    found.number === null || found.number === undefined ? null : textOf(found, "number", MOST_ID, { where });
  const claims = listOf(found, "claims", MOST_CLAIMS, where).map((claim) =>
    textOf({ claims: claim }, "claims", MOST_ID),
  );
  distinct(claims, `${where}.claims`);
  return {
    id,
    view: textOf(found, "view", MOST_VIEW, { where }),
    headline: textOf(found, "headline", MOST_HEADLINE, { where }),
    headline2: textOf(found, "headline2", MOST_HEADLINE, { where, missing: "" }),
    claims,
    number,
    seconds: Number(seconds),
    notes: textOf(found, "notes", MOST_NOTES, { where, missing: "", hasLines: true }),
    hidden,
    said: saidOf(found.said ?? {}, `${where}.said`),
  };
}

/**
 * @param {unknown} said
 * @param {string} where
 * @returns {Record<string, string>}
 */
function saidOf(said, where) {
  if (!isRecord(said)) throw wrong(where, said);
  const claims = Object.keys(said);
  if (claims.length > MOST_CLAIMS) throw tooMany(where, claims.length, MOST_CLAIMS);
  for (const claim of claims) {
    textOf({ claim }, "claim", MOST_ID, { where });
    textOf(said, claim, MOST_NOTES, { where });
  }
  return /** @type {Record<string, string>} */ (said);
}

/**
 * @param {Record<string, unknown>} fields
 * @param {string} name
 * @param {number} most
 * @param {{ where?: string, missing?: string, hasLines?: boolean }} [how] Notes may have lines.
 * @returns {string}
 */
function textOf(fields, name, most, { where = "", missing, hasLines = false } = {}) {
  const field = where ? `${where}.${shown(name)}` : name;
  const value = fields[name] ?? missing;
  if (typeof value !== "string") throw wrong(field, value);
  if (value.length > most) throw new RefusedField("long", { field, count: String(value.length), most: String(most) });
  const unseen = UNSEEN.exec(hasLines ? value.replaceAll("\n", " ") : value);
  if (unseen) throw new RefusedField("unseen", { field, character: codeOf(unseen[0]) });
  return value;
}

/**
 * @param {Record<string, unknown>} fields
 * @param {string} name
 */
function langOf(fields, name) {
  const value = fields[name];
  if (typeof value !== "string" || !LANGS.includes(value)) throw wrong(name, value);
  return value;
}

/**
 * @param {Record<string, unknown>} fields
 * @param {string} name
 * @param {number} most
 * @param {string} [where]
 * @returns {unknown[]}
 */
function listOf(fields, name, most, where = "") {
  const field = where ? `${where}.${name}` : name;
  const value = fields[name] ?? [];
  if (!Array.isArray(value)) throw wrong(field, value);
  if (value.length > most) throw tooMany(field, value.length, most);
  return value;
}

/**
 * @param {Record<string, unknown>} found
 * @param {string[]} known
 * @param {string} where
 */
function only(found, known, where) {
  for (const name of Object.keys(found))
    if (!known.includes(name)) throw wrong(where ? `${where}.${shown(name)}` : shown(name), found[name]);
}

/**
 * @param {string[]} ids
 * @param {string} field
 */
function distinct(ids, field) {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new RefusedField("twice", { field, value: shown(twice) });
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function wrong(field, value) {
  return new RefusedField("field", { field, value: shown(value ?? null) });
}

/**
 * @param {string} field
 * @param {number} count
 * @param {number} most
 */
function tooMany(field, count, most) {
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
function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const seen = [...text].slice(0, SHOWN + 1).map((sign) => (UNSEEN.test(sign) ? "\uFFFD" : sign));
  return seen.length > SHOWN ? `${seen.slice(0, SHOWN).join("")}…` : seen.join("");
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {object} record
 * @param {string[]} names
 */
function ordered(record, names) {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(record, name)]));
}

/** @param {Record<string, string>} said */
function sorted(said) {
  return Object.fromEntries(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}
