// Swipes on a screen that is touched: to the left leads on, to the right back.

/** @import { TalkState } from "./talk_state.js" */

const LEAST_PX = 50;
const FLAT = 2; // so many times as far to the side as up or down

/**
 * Listens to one finger on an element.
 *
 * @param {TalkState} state
 * @param {HTMLElement} element
 */
export function listenToSwipes(state, element) {
  /** @type {Touch | null} */
  let from = null;
  const start = (/** @type {TouchEvent} */ { touches }) => {
    from = touches.length === 1 ? touches[0] : null;
  };
  const end = (/** @type {TouchEvent} */ { changedTouches: [to] }) => {
    if (!from || !to) return;
    const [across, along] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = null;
    if (Math.abs(across) < LEAST_PX || Math.abs(across) < FLAT * Math.abs(along)) return;
    if (across < 0) state.next();
    else state.back();
  };
  // Before the map hears of it, which keeps one finger from Leaflet.
  element.addEventListener("touchstart", start, { capture: true, passive: true });
  element.addEventListener("touchend", end, { capture: true, passive: true });
}
