// Autoplay: each step for its seconds, once or in a loop. It runs on the hall's screen; any key pauses it.

/** @import { TalkState } from "./talk_state.js" */

const TICK_MS = 250;
/** Keys that do nothing by themselves. */
const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "ScrollLock"]);

/** The clock of a talk that runs by itself. It dispatches `tick` when the seconds that are left may have changed. */
export class Autoplay extends EventTarget {
  /** @type {ReturnType<typeof setInterval> | null} */
  timer = null;
  /** What is on the screen, and when it came. */
  shown = "";
  since = 0;

  /**
   * @param {TalkState} state
   * @param {{ now?: () => number }} [of]
   */
  constructor(state, { now = Date.now } = {}) {
    super();
    this.state = state;
    this.now = now;
    state.addEventListener("change", () => this.follow());
    this.follow();
  }

  /** Whole seconds until the next step; null while nothing runs. */
  get left() {
    if (!this.state.place.playing) return null;
    return Math.max(0, Math.ceil(this.state.step.seconds - (this.now() - this.since) / 1000));
  }

  toggle() {
    const { place, count } = this.state;
    if (place.playing) this.state.take({ playing: false });
    // After the end it begins anew.
    else this.state.take({ playing: true, cover: null, step: place.step === count ? 1 : place.step });
  }

  /** Lets it run again and again, from where it is. */
  toggleLoop() {
    const { loop, playing } = this.state.place;
    this.state.take({ loop: !loop, playing: playing || !loop });
  }

  follow() {
    const { playing, step, cover } = this.state.place;
    const shown = JSON.stringify([playing, step, cover]);
    if (shown !== this.shown) this.since = this.now();
    this.shown = shown;
    if (playing && this.timer === null) this.timer = setInterval(() => this.tick(), TICK_MS);
    if (!playing && this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
    }
    this.dispatchEvent(new Event("tick"));
  }

  tick() {
    const { state } = this;
    if (this.left === 0) {
      const isEnd = state.place.step === state.count && !state.place.cover;
      if (isEnd && !state.place.loop) state.take({ playing: false });
      else if (isEnd && state.count === 1) this.since = this.now();
      else state.next();
    }
    this.dispatchEvent(new Event("tick"));
  }
}

/**
 * Lets any key pause a talk that runs by itself, and do nothing else.
 *
 * @param {TalkState} state
 * @param {EventTarget} [target]
 */
export function pauseByKeys(state, target = window) {
  target.addEventListener(
    "keydown",
    (event) => {
      if (!state.place.playing || !isPressed(/** @type {KeyboardEvent} */ (event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      state.take({ playing: false });
    },
    { capture: true },
  );
}

/**
 * Whether a key says something to the talk: neither a modifier nor one for the browser itself.
 *
 * @param {KeyboardEvent} event
 */
function isPressed({ key, ctrlKey, altKey, metaKey }) {
  return !ctrlKey && !altKey && !metaKey && !MODIFIERS.has(key) && !/^F\d+$/.test(key);
}
