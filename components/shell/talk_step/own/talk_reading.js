// A talk as a file: written, and read with every field checked before anything of it is sent.

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
  sorted,
  textOf,
  tooMany,
  wrong,
} from "../../../static/lib/checked_fields.js";
import { FORMAT, MOST_STEPS, VERSION } from "./talk_edits.js";

/** @import { RefusedFile } from "../../../static/lib/checked_fields.js" */
/** @import { OwnStep, OwnTalk } from "./talk_edits.js" */

export const SUFFIX = ".pvtalk.json";
/** What a talk may measure at most, in bytes; the connection of a page takes a message of 256 KiB. */
export const MOST_BYTES = 200_000;
export const MOST_HEADLINE = 300;
export const MOST_NOTES = 4_000;
export const SECONDS = { least: 5, most: 3600 };
export const MOST_VIEW = 1_000;
const MOST_CLAIMS = 60;
const TALK_FIELDS = ["format", "version", "data_version", "lang", "lang2", "title", "title2", "steps"];
const STEP_FIELDS = ["id", "view", "headline", "headline2", "claims", "number", "seconds", "notes", "hidden", "said"];
/**
 * A talk of the text of a file, or why it is none, with what the sentence about it names.
 *
 * @param {string} text
 * @returns {{ talk: OwnTalk, fault?: undefined } | ({ talk?: undefined } & RefusedFile)}
 */
export function readTalk(text) {
  const { held, ...refused } = readFile(text, MOST_BYTES, talkOf);
  return held ? { talk: held } : /** @type {RefusedFile} */ (refused);
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
  return fileName(title, "talk", SUFFIX);
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
