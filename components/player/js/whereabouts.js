// Where the talk is, in the address: the step is a parameter of the page, and of a file the part after the hash.

/** @import { TalkState } from "./talk_state.js" */

const STEP = "step";
const SPEAKER = "#speaker";

/** @param {Location} at */
export function isFile(at) {
  return at.protocol === "file:";
}

/**
 * Whether the address asks for the speaker's window.
 *
 * @param {Location} at
 */
export function isSpeaker(at) {
  return at.hash === SPEAKER;
}

/**
 * The step that an address names, 1 where it names none.
 *
 * @param {Location} at
 */
export function stepOf(at) {
  const text = isFile(at) ? at.hash.slice(1) : at.search;
  return Number.parseInt(new URLSearchParams(text).get(STEP) ?? "", 10) || 1;
}

/**
 * Keeps the step in the address, so that a page that is loaded anew is where it was.
 *
 * @param {TalkState} state
 */
export function keepStep(state) {
  const keep = () => {
    const url = new URL(location.href),
      step = String(state.place.step);
    if (isFile(location)) url.hash = `${STEP}=${step}`;
    else url.searchParams.set(STEP, step);
    try {
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    } catch {
      // A browser that lets no file change its address opens it at the first step.
    }
  };
  state.addEventListener("change", keep);
  keep();
}
