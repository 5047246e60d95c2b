// What of the map is seen at a date through the filters, and how it is counted and named: pure functions of the map's
// index and its state.

/** @import { Day, Filtered, MapIndex, Place, Tie } from "./types.js" */

/** @type {Record<string, Intl.PluralRules>} */
const plurals = {};

/**
 * The number of the era a day falls in.
 *
 * @param {Pick<MapIndex, "eras">} index
 * @param {Day} day
 */
export function eraOf(index, day) {
  return Math.max(
    index.eras.findLastIndex((first) => day >= first),
    0,
  );
}

/**
 * Whether a place exists on a day.
 *
 * @param {Place} place
 * @param {Day} day
 */
export function exists(place, day) {
  return (!place.from || day >= place.from) && (!place.to || day <= place.to);
}

/**
 * A place's name on a day; the id of one that the index does not have.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @param {Day} day
 */
export function nameOf(index, id, day) {
  const place = index.places[id];
  if (!place) return id;
  for (const [from, to, name] of place.names || []) {
    if ((!from || day >= from) && (!to || day <= to)) return name;
  }
  return place.name;
}

/**
 * The date an address says: nothing for today, the default, but for a territory that is no more, whose default is its
 * last day.
 *
 * @param {Pick<MapIndex, "places" | "today">} index
 * @param {{ day: Day, place?: string | null }} state
 */
export function dateOf(index, { day, place }) {
  const chosen = place ? index.places[place] : null;
  return day === index.today && (!chosen || exists(chosen, day)) ? null : day;
}

/**
 * Ids of the ties to be seen: those of the day that pass the filters.
 *
 * @param {Pick<MapIndex, "ties">} index
 * @param {Filtered} state
 */
export function visibleTies(index, state) {
  const kinds = new Set(state.kinds),
    statuses = new Set(state.statuses),
    themes = new Set(state.themes);
  return Object.entries(index.ties)
    .filter(
      ([, tie]) =>
        (!tie.from || state.day >= tie.from) &&
        (!tie.to || state.day <= tie.to) &&
        (!kinds.size || kinds.has(tie.kind)) &&
        (!statuses.size || statuses.has(tie.status)) &&
        (!themes.size || tie.themes.some((theme) => themes.has(theme))),
    )
    .map(([id]) => id);
}

/**
 * How many distinct claims of the day end at each place itself.
 *
 * @param {Pick<MapIndex, "ties">} index
 * @param {string[]} seen
 */
export function countTies(index, seen) {
  const ties = seen.map((id) => index.ties[id]);
  return countClaims(
    ties.flatMap((tie) => [
      [tie.by, tie.claim],
      [tie.kz, tie.claim],
    ]),
  );
}

/**
 * How many distinct claims of each kind there are at the date, whatever kinds are chosen.
 *
 * @param {Pick<MapIndex, "ties">} index
 * @param {Filtered} state
 */
export function countKinds(index, state) {
  const ties = visibleTies(index, { ...state, kinds: [] }).map((id) => index.ties[id]);
  return countClaims(ties.map((/** @type {Tie} */ { kind, claim }) => [kind, claim]));
}

/**
 * @param {string[][]} pairs Each a key and a claim.
 * @returns {Map<string, number>}
 */
function countClaims(pairs) {
  /** @type {Map<string, Set<string>>} */
  const claims = new Map();
  for (const [key, claim] of pairs) claims.set(key, (claims.get(key) || new Set()).add(claim));
  return new Map([...claims].map(([key, found]) => [key, found.size]));
}

/**
 * A number of ties in words.
 *
 * @param {Pick<MapIndex, "text">} index
 * @param {number} count
 */
export function countOf({ text }, count) {
  plurals[text.lang] ||= new Intl.PluralRules(text.lang);
  return (text.ties[plurals[text.lang].select(count)] || text.ties.other).replace("{count}", String(count));
}

/**
 * The kinds chosen after one of them is switched; all and none are both the empty list.
 *
 * @param {string[]} all
 * @param {string[]} chosen
 * @param {string} kind
 */
export function toggledKinds(all, chosen, kind) {
  const now = chosen.length ? chosen : all;
  const next = now.includes(kind) ? now.filter((k) => k !== kind) : all.filter((k) => now.includes(k) || k === kind);
  return next.length === all.length || !next.length ? [] : next;
}
