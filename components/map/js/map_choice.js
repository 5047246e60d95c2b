// Choice of places on the map: one of each country at most, and both together are a pair. components/session/choice.py
// says the same of a place that is chosen by its name; tests/cases/highlight.json holds both.

import { chosenIn } from "./highlight.js";

/** @import { Chosen, MapIndex, MapState } from "./types.js" */
/**
 * A map on which something is chosen.
 *
 * @typedef {{ index: Pick<MapIndex, "places">, small: boolean, state: Chosen }} On
 */
/** @typedef {{ place: string | null, by: string | null, kz: string | null }} Choice */
/** @typedef {{ BY: string | null, KZ: string | null }} Sides */

const NONE = { place: null, by: null, kz: null };
const NOTHING = { place: null, claim: null, org: null, person: null, own: null };

/**
 * What choosing a place or a claim changes; see `MapView.select`. Null where it changes nothing.
 *
 * @param {On} map
 * @param {string | null} place
 * @param {string | null} [claim]
 * @returns {Partial<MapState> | null}
 */
export function selected({ index, small, state }, place, claim = null) {
  const again = claim ? claim === state.claim : place === state.place && !state.claim;
  if (small) {
    if (!place && !claim) return null;
    return again ? NOTHING : { ...NOTHING, place: claim ? null : place, claim };
  }
  if (place && !claim) return { ...NOTHING, ...clickedOn(index, state, place) };
  return { ...NOTHING, claim: again ? null : claim, by: null, kz: null };
}

/**
 * What choosing a pair changes, by the id of its line.
 *
 * @param {string} id
 * @returns {Partial<MapState>}
 */
export function selectedPair(id) {
  const [by, kz] = id.split("~");
  return { ...NOTHING, by, kz };
}

/**
 * What choosing a claim of the layer changes, beside the book; chosen again it is taken back.
 *
 * @param {Pick<On, "small" | "state">} map
 * @param {string} claim
 * @returns {Partial<MapState>}
 */
export function selectedOwn({ small, state }, claim) {
  const next = { ...NOTHING, ...(small ? {} : { by: null, kz: null }) };
  return { ...next, own: claim === state.own ? null : claim };
}

/**
 * What is chosen after a click on a place: beside one of the other country it makes a pair, in place of one of its own
 * country it moves the choice, and a second click takes it back.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {Chosen} state
 * @param {string} place
 * @returns {Choice}
 */
export function clickedOn(index, state, place) {
  const sides = sidesOf(index, state),
    country = countryOf(index, place);
  if (sides[country] === place) return choiceOf({ ...sides, [country]: null });
  return place === state.place && !sides.BY && !sides.KZ && !isOther(state) ? NONE : withPlace(index, state, place);
}

/**
 * What is chosen after a place is chosen beside what the map shows.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {Chosen} state
 * @param {string} place
 * @returns {Choice}
 */
export function withPlace(index, state, place) {
  if (isCountry(place)) return { ...NONE, place };
  return choiceOf({ ...sidesOf(index, state), [countryOf(index, place)]: place });
}

/**
 * The places that are chosen, by country; neither where something else is chosen, or a whole country.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {Chosen} state
 * @returns {Sides}
 */
function sidesOf(index, state) {
  const { by, kz } = state,
    one = state.place || by || kz;
  if (isOther(state) || !one) return { BY: null, KZ: null };
  if (by && kz) return { BY: by, KZ: kz };
  return { BY: null, KZ: null, ...(isCountry(one) ? {} : { [countryOf(index, one)]: one }) };
}

/**
 * @param {Sides} sides
 * @returns {Choice}
 */
function choiceOf({ BY, KZ }) {
  return BY && KZ ? { place: null, by: BY, kz: KZ } : { ...NONE, place: BY || KZ };
}

/**
 * Whether a claim, an organisation or a person is chosen.
 *
 * @param {Chosen} state
 */
function isOther(state) {
  const [, claim, org, person] = chosenIn(state);
  return Boolean(claim || org || person);
}

/** @param {string} id */
function isCountry(id) {
  return id === "BY" || id === "KZ";
}

/**
 * The country of a place; districts are not in the index, and are all of Belarus.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @returns {keyof Sides}
 */
function countryOf({ places }, id) {
  return places[id]?.country === "KZ" ? "KZ" : "BY";
}
