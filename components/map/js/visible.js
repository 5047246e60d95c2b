// What of the map is seen at a date through the filters, and how it is counted and named: pure functions of the map's
// index and its state.

/** @import { Counts, Day, Filtered, Light, MapIndex, NameForm, Place, Row, Tie } from "./types.js" */
/** What of an index ties are counted by. @typedef {Pick<MapIndex, "ties"> & Partial<Pick<MapIndex, "rows">>} Counted */

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
 * What is in doubt about the borders drawn on a day.
 *
 * @param {Pick<MapIndex, "known" | "doubts" | "text">} index
 * @param {Day} day
 */
export function doubtsOn(index, day) {
  if (day < index.known) return [index.text.unknown];
  return index.doubts.filter(([last]) => day <= last).map(([, text]) => text);
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
 * The forms of a place's name on a day, the best first; see components/map/name_forms.py.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @param {Day} day
 * @returns {NameForm[]}
 */
export function formsOf(index, id, day) {
  return index.places[id]?.forms || plainForms(nameOf(index, id, day));
}

/**
 * The forms of a name that has no shorter ones.
 *
 * @param {string} name
 * @returns {NameForm[]}
 */
export function plainForms(name) {
  return [
    [name, 0],
    [name, 1],
  ];
}

/**
 * The forms of a name with those first that are the whole name, and how many these are.
 *
 * @param {NameForm[]} forms
 */
export function wholeFirst(forms) {
  const flat = (/** @type {NameForm} */ [text]) => text.replaceAll("\n", " "),
    isWhole = (/** @type {NameForm} */ form) => flat(form) === flat(forms[0]),
    whole = forms.filter(isWhole);
  return { forms: [...whole, ...forms.filter((form) => !isWhole(form))], whole: whole.length };
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
 * Whether an arc is drawn: where it is lit.
 *
 * @param {string} id
 * @param {Pick<Light, "ties" | "below">} light
 */
export function isDrawn(id, light) {
  return light.ties.has(id) || light.below.has(id);
}

/**
 * How a tie counts: its own, carried by territory, or undated; data/atlas/tie_counts.py says the same.
 *
 * @param {{ changed: string[], since?: string | null }} tie
 * @param {Set<string> | null} of The places whose ties are counted, nothing for those of all.
 * @returns {keyof Counts}
 */
export function groupOf({ changed, since }, of) {
  if (changed.some((end) => !of || of.has(end))) return "by_territory";
  return since ? "own" : "undated";
}

/**
 * A tie as the map has it: one of very many is that which it is like.
 *
 * @param {Counted} index
 * @param {string} claim
 */
export function tieOf({ ties, rows }, claim) {
  const first = rows?.[claim]?.of ?? claim;
  return Object.values(ties).find((tie) => tie.claim === first);
}

/**
 * How many ties there are on a day that are like one, itself too; one of a map that has each of its ties.
 *
 * @param {Partial<Pick<MapIndex, "rows">>} index
 * @param {string} claim
 * @param {Day} day
 */
export function alikeOn({ rows }, claim, day) {
  const starts = rows?.[claim]?.starts;
  return starts ? (starts.findLast(([first]) => first <= day)?.[1] ?? 0) : 1;
}

/**
 * How many distinct claims of the day end at each place itself, by group.
 *
 * @param {Counted} index
 * @param {string[]} seen
 * @param {Day} day
 */
export function countTies(index, seen, day) {
  const ties = seen.map((id) => index.ties[id]);
  return countClaims(
    index,
    day,
    ties.flatMap((tie) => [tie.by, tie.kz].map((end) => ({ key: end, tie, group: groupOf(tie, new Set([end])) }))),
  );
}

/**
 * How many distinct claims of each kind there are at the date by group, whatever kinds are chosen.
 *
 * @param {Counted} index
 * @param {Filtered} state
 */
export function countKinds(index, state) {
  const ties = visibleTies(index, { ...state, kinds: [] }).map((id) => index.ties[id]);
  return countClaims(
    index,
    state.day,
    ties.map((tie) => ({ key: tie.kind, tie, group: groupOf(tie, null) })),
  );
}

/**
 * How many distinct claims some arcs show, by group.
 *
 * @param {Counted} index
 * @param {string[]} seen
 * @param {Day} day
 */
export function countAll(index, seen, day) {
  const ties = seen.map((id) => index.ties[id]),
    found = ties.map((tie) => ({ key: "", tie, group: groupOf(tie, null) }));
  return countClaims(index, day, found).get("") || { ...NONE };
}

/**
 * How many rows of the table there are by group.
 *
 * @param {Pick<MapIndex, "eras" | "rows">} index
 * @param {string[]} claims
 * @param {Day} day
 * @param {Set<string>} chosen
 */
export function countRows(index, claims, day, chosen) {
  const counts = { ...NONE };
  for (const claim of claims) counts[rowGroup(index, index.rows[claim], day, chosen)] += alikeOn(index, claim, day);
  return counts;
}

/**
 * How a row of the table counts on a day, of the chosen places or of all.
 *
 * @param {Pick<MapIndex, "eras">} index
 * @param {Pick<Row, "changed" | "since">} row
 * @param {Day} day
 * @param {Set<string>} chosen
 */
export function rowGroup(index, { changed = [], since }, day, chosen) {
  return groupOf({ changed: changed[eraOf(index, day)] || [], since }, chosen.size ? chosen : null);
}

/** @type {Counts} */
export const NONE = { own: 0, undated: 0, by_territory: 0 };

/**
 * @param {Partial<Pick<MapIndex, "rows">>} index
 * @param {Day} day
 * @param {{ key: string, tie: Pick<Tie, "claim">, group: keyof Counts }[]} found
 * @returns {Map<string, Counts>}
 */
function countClaims(index, day, found) {
  const counted = new Set();
  /** @type {Map<string, Counts>} */
  const counts = new Map();
  for (const { key, tie, group } of found) {
    const entry = counts.get(key) || { ...NONE };
    counts.set(key, entry);
    if (counted.has(`${key} ${tie.claim}`)) continue;
    counted.add(`${key} ${tie.claim}`);
    entry[group] += alikeOn(index, tie.claim, day);
  }
  return counts;
}

/**
 * The counts in words, each with its number: what there is none of is left out, but for the ties of its own.
 *
 * @param {Pick<MapIndex, "text">} index
 * @param {Counts} counts
 */
export function countsOf({ text }, counts) {
  const groups = /** @type {(keyof Counts)[]} */ (Object.keys(text.groups));
  return groups
    .filter((group) => counts[group] || group === "own")
    .map((group) => `${text.groups[group]}: ${counts[group]}`)
    .join(" · ");
}

/**
 * The partners of a place by what binds them to it, each under the strongest bond alone: those of a territory that has
 * changed by the id that the tie states. data/queries/places/partners.py says the same.
 *
 * @param {Pick<MapIndex, "ties" | "rows" | "text">} index
 * @param {string[]} seen
 * @param {string} place
 * @returns {Record<string, string[]>}
 */
export function partnersOf({ ties, rows, text }, seen, place) {
  const order = Object.keys(text.bonds);
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { by, kz, claim, changed, bond } of seen.map((id) => ties[id])) {
    if (by !== place && kz !== place) continue;
    const far = by === place ? kz : by,
      stated = by === place ? rows[claim].kz : rows[claim].by,
      other = changed.includes(far) ? stated : far,
      held = changed.includes(place) ? "by_territory" : bond,
      before = found.get(other);
    if (!before || order.indexOf(held) < order.indexOf(before)) found.set(other, held);
  }
  const partners = (/** @type {string} */ bond) => [...found].filter(([, held]) => held === bond).map(([id]) => id);
  return Object.fromEntries(order.map((bond) => [bond, partners(bond).sort()]).filter(([, ids]) => ids.length));
}

/**
 * The name of a place that a tie states, as of the tie's time: of a territory that is no more with its last day.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @param {Day} day
 * @param {Day} [then] The last day of the tie's date.
 */
export function statedName(index, id, day, then = day) {
  const place = index.places[id];
  return place?.until && !exists(place, day) ? place.until : nameOf(index, id, then);
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
