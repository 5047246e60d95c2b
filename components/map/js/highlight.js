// Highlight of the map: which places and ties a selection lights, looked up in the table that Python made.
// components/map/highlight.py does the same; tests/cases/highlight.json holds both.

import { eraOf, visibleTies } from "./visible.js";

/** @import { Chosen, ClaimEntry, Day, HighlightTable, Light, MapIndex, MapState, PlaceEntry } from "./types.js" */
/** @import { Counted } from "./visible.js" */

/**
 * What a selection lights on a day: a claim, an organisation or a person, else a pair, else a place, else the one side
 * of a pair. An arc that carries a tie to another territory is lit where that territory, or the claim, organisation or
 * person itself, is chosen. Claims that a step of a talk rests on are lit beside what is chosen.
 *
 * @param {Counted & Pick<MapIndex, "eras">} index
 * @param {HighlightTable} table
 * @param {Chosen & { day: Day }} state
 * @param {string[]} seen Ids of the arcs of the day that pass the filters.
 * @returns {Light}
 */
export function lighting(index, table, state, seen) {
  const selected = new Set(),
    partner = new Set(),
    belowPlaces = new Set();
  const era = eraOf(index, state.day),
    at = (/** @type {string} */ place) => entryOf(table, place, era);
  let own = new Set(),
    within = new Set();
  const { claim, org, person } = state,
    entry = claim
      ? entryOfClaim(index, table, claim, state.day)
      : org
        ? table.orgs[org]
        : person
          ? table.people[person]
          : null;
  if (claim || org || person) {
    const [places, ties] = entry || [[], []];
    own = new Set(ties);
    for (const place of places.map(at)) {
      addAll(partner, place.at);
      addAll(belowPlaces, place.around);
    }
  } else if (state.by && state.kz) {
    const [by, kz] = [at(state.by), at(state.kz)],
      [all, others] = [new Set([...by.own, ...by.below]), new Set([...kz.own, ...kz.below])];
    own = new Set(by.own.filter((tie) => kz.own.includes(tie)));
    within = new Set([...all].filter((tie) => others.has(tie) && !own.has(tie)));
    addAll(selected, [...by.at, ...kz.at]);
  } else {
    const one = state.place || state.by || state.kz;
    if (one) {
      const place = at(one);
      own = new Set(place.own);
      within = new Set(place.below);
      addAll(selected, place.at);
    }
  }
  const lit = new Set();
  for (const id of state.lit ?? []) {
    const [places, ties] = entryOfClaim(index, table, id, state.day) || [[], []];
    for (const tie of ties) lit.add(tie);
    for (const place of places.map(at)) {
      addAll(partner, place.at);
      addAll(belowPlaces, place.around);
    }
  }
  const ids = (/** @type {Set<number>} */ numbers) => new Set([...numbers].map((number) => table.ties[number]));
  const litIds = ids(lit),
    ownIds = ids(new Set([...own, ...lit])),
    withinIds = ids(new Set([...within].filter((tie) => !lit.has(tie))));
  const isShown = (/** @type {string} */ id) => {
    const { changed } = index.ties[id];
    return claim || org || person || litIds.has(id) || !changed.length || changed.some((end) => selected.has(end));
  };
  const shown = seen.filter(isShown),
    ties = new Set(shown.filter((id) => ownIds.has(id))),
    below = new Set(shown.filter((id) => withinIds.has(id)));
  for (const id of ties) partner.add(index.ties[id].by).add(index.ties[id].kz);
  for (const id of below) belowPlaces.add(index.ties[id].by).add(index.ties[id].kz);
  for (const id of selected) partner.delete(id);
  for (const id of [...selected, ...partner]) belowPlaces.delete(id);
  const any = selected.size + partner.size + belowPlaces.size + ties.size > 0;
  return { any, selected, partner, belowPlaces, ties, below, all: new Set([...ownIds, ...withinIds]) };
}

/**
 * What is chosen: a place, a claim, an organisation, a person, and the sides of a pair; null for each that is not.
 *
 * @param {Chosen} state
 */
export function chosenIn({ place, claim, org, person, by, kz }) {
  return [place, claim, org, person, by, kz].map((id) => id || null);
}

/**
 * The entry of a place in an era; one that the table does not have lights itself alone.
 *
 * @param {HighlightTable} table
 * @param {string} place
 * @param {number} era
 * @returns {Required<PlaceEntry>}
 */
function entryOf(table, place, era) {
  const entries = table.places[place] || [{}];
  return { at: [place], around: [], own: [], below: [], ...(entries[era] || entries[0]) };
}

/**
 * The entry of a claim: a tie of very many lights what the first one lights that it is like, from its own first day.
 *
 * @param {Counted} index
 * @param {HighlightTable} table
 * @param {string} claim
 * @param {Day} day
 * @returns {ClaimEntry | undefined}
 */
function entryOfClaim({ rows }, table, claim, day) {
  const { of = claim, from } = rows?.[claim] ?? {},
    entry = table.claims[of];
  return entry && from && day < from ? [entry[0], []] : entry;
}

/**
 * @param {Set<string>} set
 * @param {string[]} values
 */
function addAll(set, values) {
  for (const value of values) set.add(value);
}

/**
 * The claims a table beside the map lists, in their order: those of the chosen place or pair with what lies within; of
 * a claim or a whole country, and where nothing is chosen, all.
 *
 * @param {MapIndex} index
 * @param {MapState} state
 * @param {string[]} seen
 * @param {Light} light
 * @returns {string[]}
 */
export function tabled(index, state, seen, light) {
  const wide = visibleTies({ ties: index.wide }, state),
    listed = (/** @type {string} */ id) => state.claim || !light.any || light.all.has(id);
  const claims = new Set([...seen.filter(listed).map((id) => index.ties[id].claim), ...wide.filter(listed)]);
  return Object.keys(index.rows).filter((claim) => claims.has(claim));
}
