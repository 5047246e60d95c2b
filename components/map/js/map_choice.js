// Choice of places on the map: one of each country at most, and both together are a pair. components/session/choice.py
// says the same of a place that is chosen by its name; tests/cases/highlight.json holds both.

import { chosenIn } from "./highlight.js";

/** @import { Chosen, MapIndex } from "./types.js" */
/** @typedef {{ place: string | null, by: string | null, kz: string | null }} Choice */
/** @typedef {{ BY: string | null, KZ: string | null }} Sides */

const NONE = { place: null, by: null, kz: null };

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
