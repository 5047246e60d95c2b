// Time of the talk in the second window: the clock, what has passed of what the speaker has, and where to jump.

import { make } from "../../../static/lib/dom.js";
import { fill, span } from "../phrases.js";
import { MOST_MINUTES } from "../talk_times.js";
import { paceOf } from "./shortening.js";

/** @import { TalkTimes } from "../talk_times.js" */

/** The bar of the clock. */
export class TimeBar {
  said = "";

  /** @param {TalkTimes} talk */
  constructor(talk) {
    this.talk = talk;
    this.clock = make("p", { class: "pv-speaker-clock", "data-testid": "clock" });
    this.elapsed = make("p", { class: "pv-speaker-elapsed", role: "timer", "data-testid": "elapsed" });
    this.bar = make("progress", { max: "1" });
    this.start = make("button", { type: "button", "data-testid": "start", click: () => this.toggle() });
    this.label = make("label", { for: "pv-minutes", class: "pv-speaker-label" });
    this.minutes = make("input", {
      id: "pv-minutes",
      type: "number",
      min: 1,
      max: MOST_MINUTES,
      inputmode: "numeric",
      "data-testid": "minutes",
      change: () => this.give(),
    });
    this.pace = make("p", { class: "pv-speaker-pace", role: "status", "data-testid": "pace" });
    this.jump = make("button", { type: "button", class: "pv-speaker-jump", "data-testid": "jump", hidden: true });
    this.jump.addEventListener("click", () => talk.state.go(Number(this.jump.dataset.to)));
    this.element = make(
      "section",
      { class: "pv-speaker-time" },
      make("div", { class: "pv-speaker-times" }, this.clock, this.elapsed, this.start),
      make("div", { class: "pv-speaker-given" }, this.label, this.minutes),
      this.bar,
      make("div", { class: "pv-speaker-short" }, this.pace, this.jump),
    );
    this.update();
  }

  toggle() {
    if (this.talk.times.started === null) this.talk.start();
    else this.talk.stop();
  }

  give() {
    this.talk.give(Number.parseInt(this.minutes.value, 10) || null);
    this.minutes.value = this.given;
  }

  /** The minutes as the field shows them. */
  get given() {
    return String(Math.ceil(this.talk.given / 60));
  }

  /** Says the time as it is now, in the language of the talk. */
  update() {
    const { talk } = this;
    const { state, times } = talk;
    const { words } = state.text;
    const isRunning = times.started !== null;
    this.element.setAttribute("aria-label", words.time ?? "");
    this.clock.textContent = new Date(talk.now()).toLocaleTimeString(state.place.lang, {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
    this.elapsed.textContent = fill(words.elapsed, { time: span(talk.elapsed), given: span(talk.given) });
    this.bar.value = Math.min(1, talk.elapsed / talk.given);
    this.bar.setAttribute("aria-label", words.elapsedLabel ?? "");
    this.start.textContent = (isRunning ? words.stop : words.start) ?? "";
    this.label.textContent = words.minutes ?? "";
    if (document.activeElement !== this.minutes) this.minutes.value = this.given;
    this.sayPace(isRunning);
  }

  /** @param {boolean} isRunning */
  sayPace(isRunning) {
    const { state, times, left, now } = this.talk;
    const { words, steps } = state.text;
    const pace = paceOf(steps, state.place.step, (now() - times.since) / 1000, left);
    this.element.dataset.pace = !isRunning ? "" : pace.to ? "short" : "fits";
    this.jump.hidden = !isRunning || pace.to === null;
    // A status that says another number each second would be read out each second: tens of seconds are enough.
    const spare = Math.round(Math.abs(pace.spare) / 10) * 10;
    const sentence = pace.spare < 0 && spare ? words.short : words.spare;
    const text = isRunning ? fill(sentence, { time: span(spare) }) : (words.notStarted ?? "");
    if (text !== this.said) this.pace.textContent = text;
    this.said = text;
    if (pace.to === null) return;
    this.jump.dataset.to = String(pace.to);
    const label = fill(words.jump, { step: pace.to, headline: steps[pace.to - 1]?.headline ?? "" });
    if (this.jump.textContent !== label) this.jump.textContent = label;
  }
}
