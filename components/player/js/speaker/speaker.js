// The speaker's window: notes, the next step, the time, a question from the hall, and a rehearsal. It leads the hall's
// screen, or follows it.

import { make } from "../../../static/lib/dom.js";
import { openWindow } from "../hall.js";
import { listenToKeys } from "../show_keys.js";
import { TalkTimes } from "../talk_times.js";
import { keepAwake } from "../wake_lock.js";
import { WindowLink } from "../window_link.js";
import { HallQuestion } from "./hall_question.js";
import { LanguageChoice } from "./language_choice.js";
import { LeadButtons } from "./lead_buttons.js";
import { drawRehearsal } from "./rehearsal_table.js";
import { watchServer } from "./server_watch.js";
import { StepList } from "./step_list.js";
import { drawNext, drawStep } from "./step_view.js";
import { TimeBar } from "./time_bar.js";

/** @import { TalkState } from "../talk_state.js" */

const TICK_MS = 500;

/**
 * Shows the speaker's window of a talk.
 *
 * @param {TalkState} state
 * @param {HTMLElement} root
 */
export function startSpeaker(state, root) {
  const view = new Speaker(state, root);
  setInterval(() => view.tick(), TICK_MS);
  view.link.keepAsking();
  listenToKeys(state, {
    speaker: () => view.openHall(),
    autoplay: () => state.take({ playing: !state.place.playing, cover: null }),
    loop: () => state.take({ loop: !state.place.loop }),
  });
  keepAwake((isAwake) => view.warn("asleep", !isAwake));
  watchServer(state.show.probe, (isThere) => view.warn("noServer", !isThere));
  addEventListener("pagehide", () => view.link.leave());
}

/** What the speaker sees. */
export class Speaker {
  /** Sentences about what is amiss, by the name of their words. @type {Set<string>} */
  warnings = new Set();

  /**
   * @param {TalkState} state
   * @param {HTMLElement} root
   * @param {{ times?: TalkTimes, link?: WindowLink }} [of]
   */
  constructor(state, root, { times = new TalkTimes(state), link = new WindowLink("speaker", state, times) } = {}) {
    this.state = state;
    this.times = times;
    this.link = link;
    this.bar = new TimeBar(times);
    this.list = new StepList(state);
    this.langs = new LanguageChoice(state);
    this.question = new HallQuestion(state);
    this.leads = new LeadButtons(state, {
      openHall: () => this.openHall(),
      rehearse: () => this.rehearse(),
      isRehearsing: () => times.times.rehearsing,
    });
    this.title = make("p", { class: "pv-speaker-title" });
    this.warning = make("div", { class: "pv-speaker-warnings", role: "status", "data-testid": "warnings" });
    this.step = make("section", { class: "pv-speaker-step" });
    this.next = make("section", { class: "pv-speaker-after" });
    this.rehearsed = make("section", { class: "pv-speaker-rehearsal" });
    this.root = root;
    root.classList.add("pv-speaker");
    root.dataset.testid = "speaker";
    root.replaceChildren(
      make(
        "header",
        { class: "pv-speaker-head" },
        make("div", { class: "pv-speaker-top" }, this.title, this.langs.element),
        this.bar.element,
      ),
      this.warning,
      make("div", { class: "pv-speaker-main" }, this.step, this.rehearsed),
      make("div", { class: "pv-speaker-side" }, this.next, this.question.element, this.list.element),
      this.leads.element,
    );
    state.addEventListener("change", () => this.draw());
    times.addEventListener("change", () => this.drawTimes());
    link.addEventListener("linked", () => this.drawLink());
    this.drawLink();
    this.draw();
  }

  openHall() {
    const { isLinked } = this.link;
    if (isLinked && window.opener) window.opener.focus();
    else this.warn("noWindow", !openWindow("hall", isLinked));
  }

  rehearse() {
    if (this.times.times.rehearsing) this.times.stop();
    else this.times.rehearse();
  }

  /** Draws what depends on the step, its cover and the languages. */
  draw() {
    const { state, root } = this;
    const { place, text } = state;
    document.title = text.title;
    document.documentElement.lang = place.lang;
    this.title.textContent = text.title;
    const shown = JSON.stringify([place.step, place.lang, place.lang2]);
    if (root.dataset.shown !== shown) {
      this.step.replaceChildren(...drawStep(state).filter((part) => part instanceof Node));
      this.next.replaceChildren(...drawNext(state).filter((part) => part instanceof Node));
      root.dataset.shown = shown;
    }
    Object.assign(root.dataset, {
      talk: state.show.id,
      step: String(place.step),
      count: String(state.count),
      cover: place.cover?.kind ?? "",
      lang: place.lang,
      playing: String(place.playing),
    });
    this.list.update();
    this.langs.update();
    this.question.update();
    this.leads.update();
    this.drawTimes();
    this.drawWarnings();
  }

  drawTimes() {
    this.bar.update();
    this.leads.update();
    this.rehearsed.replaceChildren(...[drawRehearsal(this.times)].filter((part) => part !== null));
  }

  /** What changes by itself. */
  tick() {
    this.bar.update();
  }

  drawLink() {
    this.root.dataset.linked = String(this.link.isLinked);
    this.warn("noHall", !this.link.isLinked);
  }

  /**
   * Says what is amiss, or takes it back.
   *
   * @param {string} name
   * @param {boolean} isAmiss
   */
  warn(name, isAmiss) {
    if (isAmiss) this.warnings.add(name);
    else this.warnings.delete(name);
    this.drawWarnings();
  }

  drawWarnings() {
    const { words } = this.state.text;
    const { kind } = this.state.place.cover ?? {};
    const covered = kind === "black" || kind === "white" ? [words[`${kind}Now`]] : [];
    const texts = [...[...this.warnings].map((name) => words[name]), ...covered].filter(Boolean);
    if (JSON.stringify(texts) === this.warning.dataset.said) return;
    this.warning.dataset.said = JSON.stringify(texts);
    this.warning.replaceChildren(...texts.map((text) => make("p", {}, text)));
  }
}
