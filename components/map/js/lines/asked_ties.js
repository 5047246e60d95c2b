// Details of very many ties, which the index of the map leaves out: asked for when one is chosen, and for the table.

import { loadJson } from "../../../static/lib/resources.js";
import { alikeOn } from "../visible.js";

/** @import { Day, HighlightTable, MapIndex, Row } from "../types.js" */
/** @typedef {Pick<MapIndex, "details" | "rows">} Detailed */

const PART = 100; // rows in a part of a list; as in tie_details.py

/**
 * Asks for ties that are chosen and are not in the index, and puts them there; what is no tie, or is away, stays out.
 *
 * @param {Detailed} index
 * @param {Pick<HighlightTable, "claims">} table
 * @param {string[]} claims
 */
export async function learnTies({ details, rows }, table, claims) {
  const missing = details ? claims.filter((claim) => !(claim in table.claims) && !(claim in rows)) : [],
    ask = async (/** @type {string} */ claim) => {
      try {
        rows[claim] = /** @type {Row} */ (await loadJson(`${details}/claim/${encodeURIComponent(claim)}`));
      } catch {
        // The panel says what the claim is; the map lights nothing of it.
      }
    };
  await Promise.all(missing.map(ask));
}

/**
 * The rows of ties that the index has, and of all that are like them on a day, some at a time.
 *
 * @param {Detailed} index
 * @param {string[]} firsts
 * @param {Day} day
 * @returns {AsyncGenerator<[string, Row][]>}
 */
export async function* rowsOf(index, firsts, day) {
  for (const first of firsts) {
    const count = alikeOn(index, first, day);
    if (count === 1 && !index.rows[first].starts) yield [[first, index.rows[first]]];
    else
      for (let at = 0; at < count; at += PART) {
        const address = `${index.details}/list/${encodeURIComponent(first)}/${at / PART}`,
          found = /** @type {[string, Row][]} */ (await loadJson(address));
        yield found.slice(0, count - at);
      }
  }
}
