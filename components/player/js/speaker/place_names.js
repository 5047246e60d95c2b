// Search of the places of a talk by a name that is typed, in any of its languages and without their special letters.

/** @import { HallPlace, ShowData } from "../show_types.js" */

const MOST = 8;
/** Letters that a keyboard may lack, with what is typed in their place. @type {Record<string, string>} */
const PLAIN = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ы: "и",
  ь: "",
  "'": "",
  "’": "",
};

/**
 * The places whose names fit what is typed, those that begin with it first.
 *
 * @param {ShowData} show
 * @param {readonly HallPlace[]} places In the language in which they are answered.
 * @param {string} typed
 * @returns {HallPlace[]}
 */
export function placesNamed(show, places, typed) {
  const sought = folded(typed);
  if (!sought) return [];
  const ranked = places.flatMap((place) => {
    const ranks = namesOf(show, place).map((name) => rankOf(folded(name), sought));
    const rank = Math.min(...ranks);
    return Number.isFinite(rank) ? [{ place, rank }] : [];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/**
 * @param {ShowData} show
 * @param {HallPlace} place
 */
function namesOf(show, { id, name, names }) {
  const others = Object.values(show.texts).flatMap(({ places }) => places.find((one) => one.id === id)?.name ?? []);
  return [...new Set([name, ...names, ...others])];
}

/**
 * How well a name fits: 0 the whole of it, 1 its beginning, 2 that of one of its words, 3 any part of it.
 *
 * @param {string} name
 * @param {string} sought
 */
function rankOf(name, sought) {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  if (name.includes(` ${sought}`)) return 2;
  return name.includes(sought) ? 3 : Number.POSITIVE_INFINITY;
}

/** @param {string} text */
function folded(text) {
  const bare = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return [...bare]
    .map((letter) => PLAIN[letter] ?? letter)
    .join("")
    .replace(/[\s\-–—_.,]+/g, " ")
    .trim();
}
