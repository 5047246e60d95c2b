// Answers that are given on a view: a place or a pair by the address that the map writes, the others by a click.

/** @import { Text } from "../../static/lib/document_types.js" */

/**
 * A stop, as the server sends it; see components/documents/learn_path/stop_texts.py.
 *
 * @typedef {object} Stop
 * @property {string} kind
 * @property {"place" | "pair" | "promise" | "entry"} by
 * @property {string} title
 * @property {string} sentence
 * @property {string} question
 * @property {string} view
 * @property {{ id: string, text: Text }[]} options
 * @property {string} answer
 * @property {string[]} right
 * @property {string} after
 * @property {{ claim: string, sentence: string, source: string }[]} proofs
 */
/** @typedef {Pick<Location, "pathname" | "search">} Address */

const PROMISE = "[data-target]";
const ENTRY = ".pv-entry-head[data-entry]";

/**
 * Whether an address is of the page, and of the part of it, that a stop is on.
 *
 * @param {Pick<Stop, "view">} stop
 * @param {Address} address
 */
export function isThere({ view }, { pathname, search }) {
  const asked = new URL(view, "http://view");
  const part = new URLSearchParams(search).get("part");
  const ends = asked.pathname === "/" ? pathname.split("/").pop() === "" : pathname.endsWith(asked.pathname);
  return ends && (part === null || part === asked.searchParams.get("part"));
}

/**
 * What a reader has chosen on the map or the grid; null as long as it is no answer.
 *
 * @param {Pick<Stop, "view" | "by">} stop
 * @param {Address} address
 * @returns {string | null}
 */
export function chosenIn(stop, address) {
  if (!isThere(stop, address)) return null;
  const [before, now] = [new URL(stop.view, "http://view").searchParams, new URLSearchParams(address.search)];
  const [by, kz] = [now.get("by"), now.get("kz")];
  if (stop.by === "pair") return by && kz ? `${by},${kz}` : null;
  if (stop.by !== "place") return null;
  const had = ["place", "by", "kz"].map((name) => before.get(name));
  return [now.get("place"), by, kz].find((id) => id && !had.includes(id)) ?? null;
}

/**
 * What a click on a list answers; null where it is no answer.
 *
 * @param {Pick<Stop, "view" | "by">} stop
 * @param {EventTarget | null} target
 * @param {Address} address
 * @returns {string | null}
 */
export function clickedIn(stop, target, address) {
  if (!(target instanceof Element) || !isThere(stop, address)) return null;
  if (stop.by === "promise") return target.closest(PROMISE)?.getAttribute("data-target") ?? null;
  if (stop.by === "entry") return target.closest(ENTRY)?.getAttribute("data-entry") ?? null;
  return null;
}

/**
 * An address of a view in the language of the page that is shown.
 *
 * @param {string} view
 * @param {Pick<Location, "search">} shown
 */
export function inLanguage(view, { search }) {
  const url = new URL(view, "http://view");
  const lang = new URLSearchParams(search).get("lang");
  if (lang) url.searchParams.set("lang", lang);
  else url.searchParams.delete("lang");
  return `${url.pathname}${url.search}`;
}
