// A view as a step, as the server offers it: a headline from the facts, the claims it rests on, and its number.

import { atServer } from "../../static/lib/at_server.js";

/** @import { OfferedStep } from "./own/talk_edits.js" */

const WAIT_MS = 20_000;

/**
 * What a view would be as a step; a sentence where it is none, and nothing where the server does not answer.
 *
 * @param {string} view The address of the view, without a language.
 * @param {string} lang
 * @param {string | null} lang2
 * @returns {Promise<{ step?: OfferedStep, version?: string, refused?: string }>}
 */
export async function offeredStep(view, lang, lang2) {
  const query = new URLSearchParams({ view, lang, ...(lang2 && { lang2 }) });
  try {
    const answer = await fetch(atServer(`/api/v1/steps?${query}`), {
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const found = await answer.json();
    if (answer.ok) return { step: stepOf(found), version: found.data_version };
    return { refused: typeof found.detail === "string" ? found.detail : "" };
  } catch {
    return {};
  }
}

/**
 * The step of an answer, without what a talk does not keep.
 *
 * @param {OfferedStep} found
 * @returns {OfferedStep}
 */
function stepOf({ view, headline, headline2, claims, number, seconds, notes, said }) {
  return { view, headline, headline2, claims, number, seconds, notes, said };
}
