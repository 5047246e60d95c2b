// An outline as a file: written, and read with every field checked before anything of it is sent.

import {
  distinct,
  fileName,
  isRecord,
  langOf,
  listOf,
  MOST_ID,
  only,
  ordered,
  RefusedField,
  readFile,
  shown,
  textOf,
  wrong,
} from "../checked_fields.js";
import { FORMAT, MOST_PARTS, VERSION } from "./outline_edits.js";

/** @import { RefusedFile } from "../checked_fields.js" */
/** @import { Outline, OutlinePart, PartKind } from "./outline_edits.js" */

export const SUFFIX = ".pvoutline.json";
/** What an outline may measure at most, in bytes; the connection of a page takes a message of 256 KiB. */
export const MOST_BYTES = 200_000;
export const MOST_TITLE = 300;
export const MOST_WORDS = 4_000;
const MOST_VIEW = 1_000;
const FIELDS = ["format", "version", "data_version", "lang", "form", "title", "parts"];
const PART_FIELDS = ["id", "kind", "text", "claim", "said", "view", "picture"];
/** The fields that a part of a kind cannot be without. @type {Record<PartKind, ("claim" | "view" | "picture")[]>} */
const NAMED_BY = { heading: [], fact: ["claim"], figure: ["view", "picture"] };

/**
 * An outline of the text of a file, or why it is none, with what the sentence about it names.
 *
 * @param {string} text
 * @returns {{ outline: Outline, fault?: undefined } | ({ outline?: undefined } & RefusedFile)}
 */
export function readOutline(text) {
  const { held, ...refused } = readFile(text, MOST_BYTES, outlineOf);
  return held ? { outline: held } : /** @type {RefusedFile} */ (refused);
}

/**
 * An outline as the text of a file; outlines that are equal have equal files.
 *
 * @param {Outline} outline
 */
export function writeOutline(outline) {
  const parts = outline.parts.map((part) => ordered(part, PART_FIELDS));
  return `${JSON.stringify({ ...ordered(outline, FIELDS), parts }, null, 1)}\n`;
}

/**
 * The name of the file of an outline.
 *
 * @param {Pick<Outline, "title">} outline
 */
export function outlineFileName({ title }) {
  return fileName(title, "outline", SUFFIX);
}

/**
 * @param {unknown} found
 * @returns {Outline}
 */
function outlineOf(found) {
  if (!isRecord(found) || found.format !== FORMAT)
    throw new RefusedField("format", { format: isRecord(found) ? shown(found.format ?? "") : "" });
  if (found.version !== VERSION) throw new RefusedField("version", { version: shown(found.version ?? "") });
  only(found, FIELDS, "");
  const form = textOf(found, "form", MOST_ID);
  if (form !== "gost" && form !== "apa") throw wrong("form", form);
  const parts = listOf(found, "parts", MOST_PARTS).map((part, number) => partOf(part, `parts[${number + 1}]`));
  distinct(
    parts.map(({ id }) => id),
    "parts",
  );
  return {
    format: FORMAT,
    version: VERSION,
    data_version: textOf(found, "data_version", MOST_ID, { missing: "" }),
    lang: langOf(found, "lang"),
    form,
    title: textOf(found, "title", MOST_TITLE),
    parts,
  };
}

/**
 * @param {unknown} found
 * @param {string} where
 * @returns {OutlinePart}
 */
function partOf(found, where) {
  if (!isRecord(found)) throw wrong(where, found);
  only(found, PART_FIELDS, where);
  const id = textOf(found, "id", MOST_ID, { where });
  if (!/^p[1-9]\d{0,5}$/.test(id)) throw wrong(`${where}.id`, id);
  const kind = /** @type {PartKind} */ (textOf(found, "kind", MOST_ID, { where }));
  if (!Object.hasOwn(NAMED_BY, kind)) throw wrong(`${where}.kind`, kind);
  const part = {
    id,
    kind,
    text: textOf(found, "text", MOST_WORDS, { where, missing: "", hasLines: kind === "fact" }),
    claim: textOf(found, "claim", MOST_ID, { where, missing: "" }),
    said: textOf(found, "said", MOST_WORDS, { where, missing: "" }),
    view: textOf(found, "view", MOST_VIEW, { where, missing: "" }),
    picture: textOf(found, "picture", MOST_ID, { where, missing: "" }),
  };
  for (const name of NAMED_BY[kind]) if (!part[name]) throw wrong(`${where}.${name}`, "");
  return part;
}
