// The part of a page on which a stop is answered: it is brought into sight once it is drawn.

/** @import { Stop } from "./path_answers.js" */

/** @type {Record<Stop["by"], string>} */
const PARTS = {
  place: ".pv-map",
  pair: ".pv-map, .pv-matrix",
  promise: "[data-testid=tracker]",
  entry: ".pv-ledger",
};
const LOOK_MS = 200;
const PATIENCE_MS = 8000;
/** What a reader does to a page by himself. */
const OWN_DEEDS = ["wheel", "touchmove", "keydown"];

/** @type {(() => void) | null} */
let waiting = null;

/**
 * Brings the part into sight when it is there, unless the reader has moved the page by then.
 *
 * @param {Stop["by"]} by
 * @param {() => boolean} isAsked Whether it is still asked for.
 */
export function bringIntoSight(by, isAsked) {
  waiting?.();
  const from = Date.now();
  let last = "";
  const look = () => {
    if (!isAsked() || Date.now() - from > PATIENCE_MS) {
      stop();
      return;
    }
    const part = [...document.querySelectorAll(PARTS[by])].find((element) => element.getClientRects().length > 0);
    if (!part) return;
    const place = `${location.pathname}${Math.round(part.getBoundingClientRect().height)}`;
    if (place === last) {
      // Twice as high as it is: it is drawn.
      stop();
      part.scrollIntoView({ block: window.innerWidth > 700 && by === "place" ? "nearest" : "start" });
    }
    last = place;
  };
  const timer = setInterval(look, LOOK_MS);
  const stop = () => {
    clearInterval(timer);
    for (const deed of OWN_DEEDS) window.removeEventListener(deed, stop, true);
    if (waiting === stop) waiting = null;
  };
  for (const deed of OWN_DEEDS) window.addEventListener(deed, stop, { capture: true, passive: true });
  waiting = stop;
}
