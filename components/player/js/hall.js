// What goes on beside the steps on the hall's screen: the link to the speaker's window, autoplay, and the wake lock.

import { make } from "../../static/lib/dom.js";
import { Autoplay, pauseByKeys } from "./autoplay.js";
import { fill, span } from "./phrases.js";
import { TalkTimes } from "./talk_times.js";
import { keepAwake } from "./wake_lock.js";
import { WindowLink } from "./window_link.js";

/** @import { TalkState } from "./talk_state.js" */

const NOTICE_MS = 9000;
const SPEAKER = "speaker";
/** The windows that this one has opened. @type {Map<string, Window>} */
const opened = new Map();
const WINDOW = "popup,width=1200,height=760";

/**
 * Joins the hall's screen to what goes on beside the steps.
 *
 * @param {TalkState} state
 * @param {HTMLElement} root What the hall sees.
 * @returns {{ openSpeaker: () => void, toggleAutoplay: () => void, toggleLoop: () => void }} What keys may do.
 */
export function joinHall(state, root) {
  const autoplay = new Autoplay(state);
  const notice = new Notice(root);
  const link = new WindowLink("hall", state, new TalkTimes(state));
  const left = make("p", { class: "pv-show-left", role: "timer", "data-testid": "left", hidden: true });
  const position = root.querySelector("[data-testid=position]");
  if (position) position.before(left);
  else root.append(left);
  autoplay.addEventListener("tick", () => sayLeft(left, autoplay));
  let wasPlaying = state.place.playing;
  state.addEventListener("change", () => {
    const { playing, step } = state.place;
    if (wasPlaying && !playing) notice.say(step === state.count ? "" : state.text.words.paused);
    if (!wasPlaying && playing) notice.say("");
    wasPlaying = playing;
  });
  pauseByKeys(state);
  keepAwake((isAwake) => !isAwake && notice.say(state.text.words.asleep));
  addEventListener("pagehide", () => link.leave());
  return {
    openSpeaker: () => {
      if (!openWindow(SPEAKER, link.isLinked)) notice.say(state.text.words.noWindow);
    },
    toggleAutoplay: () => autoplay.toggle(),
    toggleLoop: () => autoplay.toggleLoop(),
  };
}

/**
 * Opens the other window of the talk, or brings it to the front; null where the browser refuses.
 *
 * @param {"speaker" | "hall"} role
 * @param {boolean} isThere Whether it was heard, and has not said that it is closed.
 */
export function openWindow(role, isThere) {
  const before = opened.get(role);
  if (before && isThere && !before.closed) {
    before.focus();
    return before;
  }
  const url = new URL(location.href);
  url.hash = role === SPEAKER ? SPEAKER : "";
  const found = window.open(url, `pv-talk-${role}`, role === SPEAKER ? WINDOW : "");
  if (found) opened.set(role, found);
  return found;
}

/**
 * Says how long the step is shown yet.
 *
 * @param {HTMLElement} line
 * @param {Autoplay} autoplay
 */
function sayLeft(line, { left, state }) {
  line.hidden = left === null;
  if (left === null) return;
  const text = fill(state.text.words.left, { time: span(left) });
  if (line.textContent !== text) line.textContent = text;
}

/** A sentence on the hall's screen, for a moment. */
class Notice {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.line = make("p", { class: "pv-show-notice", role: "status", "data-testid": "notice", hidden: true });
    root.append(this.line);
  }

  /** @param {string | undefined} text */
  say(text) {
    clearTimeout(this.timer);
    this.line.hidden = !text;
    this.line.textContent = text ?? "";
    if (text) this.timer = setTimeout(() => this.say(""), NOTICE_MS);
  }
}
