// Times of a talk: when it began, how long it may take, and in a rehearsal the seconds of each step. Whichever window
// leads notes the time of the step that is left; the other window takes it over with the step.

/** @import { TalkState } from "./talk_state.js" */

/**
 * What travels between the windows and is kept by them. Moments are milliseconds since 1970.
 *
 * @typedef {object} Times
 * @property {number | null} started When the talk began; null before that.
 * @property {string} at Id of the step that is shown.
 * @property {number} since When it began.
 * @property {number | null} minutes What the speaker has; null is what the talk is planned for.
 * @property {boolean} rehearsing
 * @property {Record<string, number>} took Seconds of each step of the last rehearsal.
 */

/** @typedef {Pick<Storage, "getItem" | "setItem">} Kept */

export const MOST_MINUTES = 600;

/** The times of a talk, as they are kept in this window. It dispatches `change` whenever any of them has changed. */
export class TalkTimes extends EventTarget {
  /**
   * @param {TalkState} state
   * @param {{ now?: () => number, storage?: () => Kept }} [of] The clock, and what is kept when it is loaded anew.
   */
  constructor(state, { now = Date.now, storage = () => window.sessionStorage } = {}) {
    super();
    this.state = state;
    this.now = now;
    this.storage = storage;
    this.key = `pv-times:${state.show.id}:${state.show.version}`;
    /** @type {Times} */
    this.times = { started: null, at: state.step.id, since: now(), minutes: null, rehearsing: false, took: {} };
    Object.assign(this.times, this.read());
    this.times.at = state.step.id;
    state.addEventListener("change", () => this.note());
  }

  /** Seconds that all steps take as planned. */
  get planned() {
    return this.state.text.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** Seconds that the speaker has. */
  get given() {
    return this.times.minutes === null ? this.planned : this.times.minutes * 60;
  }

  /** Seconds since the talk began. */
  get elapsed() {
    return this.times.started === null ? 0 : (this.now() - this.times.started) / 1000;
  }

  /** Seconds that are left; negative when it takes longer than it may. */
  get left() {
    return this.given - this.elapsed;
  }

  /** Begins the time anew, at the step that is shown. */
  start() {
    const at = this.now();
    this.take({ started: at, since: at, at: this.state.step.id, rehearsing: false });
  }

  /** Begins a rehearsal, at the first step; those before it are forgotten. */
  rehearse() {
    this.state.take({ step: 1, cover: null, playing: false });
    const at = this.now();
    this.take({ started: at, since: at, at: this.state.step.id, rehearsing: true, took: {} });
  }

  /** Ends the time; the seconds of a rehearsal are kept. */
  stop() {
    this.note(true);
    this.take({ started: null, rehearsing: false });
  }

  /** @param {number | null} minutes */
  give(minutes) {
    const whole = minutes === null ? null : Math.min(Math.max(1, Math.round(minutes)), MOST_MINUTES);
    this.take({ minutes: Number.isFinite(whole) ? whole : null });
  }

  /**
   * Notes the seconds of the step that was left; the first move begins the talk.
   *
   * @param {boolean} [isEnd] Whether the step at hand is left too.
   */
  note(isEnd = false) {
    const { times, state } = this;
    const { id } = state.step;
    if (times.at === id && !isEnd) return;
    const at = this.now();
    /** @type {Partial<Times>} */
    const change = { at: id, since: at, started: times.started ?? (isEnd ? null : at) };
    if (times.rehearsing) {
      const seconds = (times.took[times.at] ?? 0) + (at - times.since) / 1000;
      change.took = { ...times.took, [times.at]: seconds };
    }
    this.take(change);
  }

  /**
   * Takes over a part of the times, or all of them as another window has them.
   *
   * @param {Partial<Times>} change
   */
  take(change) {
    const before = JSON.stringify(this.times);
    Object.assign(this.times, change);
    if (JSON.stringify(this.times) === before) return;
    this.keep();
    this.dispatchEvent(new Event("change"));
  }

  keep() {
    try {
      this.storage().setItem(this.key, JSON.stringify(this.times));
    } catch {
      // A browser that keeps nothing has the times as long as one of the windows is open.
    }
  }

  /** @returns {Times | null} */
  read() {
    try {
      return timesOf(JSON.parse(this.storage().getItem(this.key) ?? "null"));
    } catch {
      return null;
    }
  }
}

/**
 * Times as another window or the browser's memory has them; null where they are none.
 *
 * @param {unknown} given
 * @returns {Times | null}
 */
export function timesOf(given) {
  if (typeof given !== "object" || given === null) return null;
  const { started, at, since, minutes, rehearsing, took } = /** @type {Record<string, unknown>} */ (given);
  const isRight =
    (started === null || isSpan(started)) &&
    typeof at === "string" &&
    isSpan(since) &&
    (minutes === null || (isSpan(minutes) && minutes >= 1 && minutes <= MOST_MINUTES)) &&
    typeof rehearsing === "boolean" &&
    typeof took === "object" &&
    took !== null &&
    Object.values(took).every(isSpan);
  if (!isRight) return null;
  return { started, at, since, minutes, rehearsing, took: { .../** @type {Record<string, number>} */ (took) } };
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isSpan(value) {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
