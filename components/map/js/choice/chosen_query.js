// What a choice on the map page makes of its address. components/session/address.py says the same of what is sent to
// it; tests/cases/choices.json holds both. What only the server understands is left to it.

import { withPlace } from "../map_choice.js";

/** @import { Query } from "../../../static/lib/choice/page_choice.js" */
/** @import { Target } from "../../../static/lib/component.js" */
/** @import { Chosen, Day, Layout, MapIndex } from "../types.js" */
/** What of the map's index a choice needs. @typedef {Pick<MapIndex, "places" | "today">} Known */
/**
 * What a query asks the map for.
 *
 * @typedef {Chosen & { date: Day | null, layout: Layout, kinds: string[], statuses: string[], themes: string[] }} Asked
 */

/** What can be chosen; of several the first is meant. */
const CHOICES = ["place", "person", "org", "claim", "own"];
const PLAIN = ["by", "kz", "date", "layout"];
const LISTS = ["kinds", "status", "themes"];
const UNDERSTOOD = new Set([...CHOICES, ...PLAIN, ...LISTS, "page"]);
/** What the panel depends on, and whose facts are shown. */
const OF_PANEL = [...CHOICES, "by", "kz", "date", ...LISTS, "data", "layer"];
const FIRST_DAY = "1996-01-01";
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The address after a message; null where the server has to say.
 *
 * @param {Known} index
 * @param {Query} query
 * @param {Target} message
 * @returns {Query | null}
 */
export function queryAfter(index, query, message) {
  const names = Object.keys(message);
  if (!names.some((name) => name !== "page") || !names.every((name) => UNDERSTOOD.has(name))) return null;
  if (message.page && message.page !== "map") return null;
  const asked = isBeside(query, message) ? beside(index, query, message) : message;
  if (!asked) return null;
  /** @type {Query} */
  const found = { ...query };
  for (const name of [...CHOICES, ...PLAIN])
    if (name in asked) put(found, name, asked[name] ? String(asked[name]) : "");
  for (const name of LISTS) if (name in asked) put(found, name, listed(asked[name]));
  if (CHOICES.some((name) => name in asked)) {
    const chosen = CHOICES.find((name) => asked[name]);
    for (const name of CHOICES) if (name !== chosen) delete found[name];
  }
  if (found.layout === "side") delete found.layout;
  if (found.data !== "both") delete found.own;
  return isPlain(index, found) ? found : null;
}

/**
 * Whether an address is read as it is written: its day is one of the map's, and its place is there on that day.
 *
 * @param {Known} index
 * @param {Query} query
 */
function isPlain({ places, today }, { date, place }) {
  if (date && !(WHOLE_DAY.test(date) && date >= FIRST_DAY && date <= today)) return false;
  // A place that is no more opens at its last day.
  return Boolean(date) || !place || !places[place]?.to;
}

/**
 * Whether a message chooses a place beside what the map shows.
 *
 * @param {Query} query
 * @param {Target} message
 */
function isBeside(query, message) {
  const { place } = message;
  return Boolean(place) && place !== query.place && !["by", "kz", "page"].some((name) => name in message);
}

/**
 * A message with what is chosen beside; null where the country of its place is not known here.
 *
 * @param {Known} index
 * @param {Query} query
 * @param {Target} message
 * @returns {Target | null}
 */
function beside(index, query, message) {
  const place = String(message.place);
  if (!index.places[place]) return null;
  const { place: one = null, claim = null, org = null, person = null } = query,
    [by, kz] = shownPair(query) ?? (one ? [null, null] : [query.by, query.kz]),
    shown = shownPair(query) ? { place: null, by, kz } : { place: one, by, kz };
  return { ...message, ...withPlace(index, { ...shown, claim, org, person }, place) };
}

/**
 * The pair that the map shows, Belarus first; null where it shows none. See `shown_pair` of
 * components/session/choice.py.
 *
 * @param {Query} query
 * @returns {[by: string, kz: string] | null}
 */
export function shownPair({ place, claim, org, person, by, kz }) {
  if (claim || org || person || !by || !kz) return null;
  return !place || place === by || place === kz ? [by, kz] : null;
}

/**
 * What an address asks the map for; see `map_data` of components/map/view.py.
 *
 * @param {Query} query
 * @returns {Asked}
 */
export function askedIn(query) {
  const chosen = Object.fromEntries(CHOICES.map((name) => [name, query[name] ?? null])),
    pair = shownPair(query),
    alone = CHOICES.some((name) => query[name]) ? [null, null] : [query.by ?? null, query.kz ?? null],
    [by, kz] = pair ?? alone,
    list = (/** @type {string} */ name) => (query[name] ? query[name].split(",") : []);
  return {
    ...chosen,
    by,
    kz,
    date: query.date ?? null,
    layout: query.layout === "true" ? "true" : "side",
    kinds: list("kinds"),
    statuses: list("status"),
    themes: list("themes"),
  };
}

/**
 * The part of an address that the panel depends on, as text: the query of its document's address.
 *
 * @param {Query} query
 */
export function panelQuery(query) {
  const pair = shownPair(query),
    left = pair ? ["place"] : ["by", "kz"],
    names = OF_PANEL.filter((name) => query[name] && !left.includes(name));
  return String(new URLSearchParams(names.map((name) => [name, query[name]])));
}

/**
 * An address as it is written into the address bar, in the order that the server gives its parameters.
 *
 * @param {Query} query
 */
export function queryText(query) {
  const rank = (/** @type {string} */ name) =>
      name === "lang" && query.lang === "en" ? Infinity : ORDER.indexOf(name),
    names = Object.keys(query).sort((one, other) => rank(one) - rank(other));
  return String(new URLSearchParams(names.map((name) => [name, query[name]])));
}

/** The parameters of an address in their order: `PARAMETERS` of data/atlas/selection.py. */
export const ORDER = [
  ...["place", "claim", "org", "person", "by", "kz", "versus", "day", "date", "layout", "kinds", "status", "themes"],
  ...["order", "part", "source", "q", "guest", "lang", "lang2", "talk", "step", "quiz", "seed", "n"],
  ...["data", "layer", "own", "goods", "level", "reporter", "from", "to"],
];

/**
 * Whether two addresses ask for the same.
 *
 * @param {Query} one
 * @param {Query} other
 */
export function isSameQuery(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/**
 * What an address says beside what is chosen, seen and filtered on the map.
 *
 * @param {Query} query
 * @returns {Query}
 */
export function besideChoice(query) {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !UNDERSTOOD.has(name)));
}

/**
 * @param {Query} query
 * @param {string} name
 * @param {string} text
 */
function put(query, name, text) {
  if (text) query[name] = text;
  else delete query[name];
}

/** @param {unknown} items */
function listed(items) {
  return Array.isArray(items) ? [...new Set(items.map(String))].sort().join(",") : "";
}
