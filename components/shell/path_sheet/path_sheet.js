// The sheet of the path: one stop at a time beside the real view. It is outside what the server draws, so that it stays
// while pages turn.

import { turnTo } from "../../session/turn.js";
import { atServer, shownView } from "../../static/lib/at_server.js";
import { make } from "../../static/lib/dom.js";
import { chosenIn, clickedIn, inLanguage } from "./path_answers.js";
import { drawEnd, drawHead, drawStop, drawVerdict } from "./path_parts.js";
import { closeOffer, keepState, NOT_BEGUN, readState } from "./path_state.js";
import { bringIntoSight } from "./path_view.js";

/** @import { Stop } from "./path_answers.js" */
/** @import { PathState } from "./path_state.js" */
/** @typedef {{ lang: string, words: Record<string, string> }} PathData */

const WAIT_MS = 20_000;
/** So often it is seen whether the address has an answer: browsers do not report every change of it. */
const LOOK_MS = 200;
/** Where Escape has a meaning of its own. */
const OWN_ESCAPE = "input, textarea, select, [role=dialog], [role=listbox], .pv-panel, .pv-header";

/** The path in this tab. */
export class PathSheet {
  /** @type {PathState} */
  state = NOT_BEGUN;
  /** @type {PathData} */
  data = { lang: "", words: {} };
  /** The stops by language. @type {Map<string, Stop[]>} */
  found = new Map();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  looking;
  /** @type {Set<() => void>} */
  followers = new Set();
  drawn = "";
  /** What the address had chosen when the stop was shown. @type {string | null} */
  before = null;
  /** Whether the view is to be opened once the stops are there. */
  waits = false;

  constructor() {
    this.status = make("p", { class: "pv-path-status", role: "status" });
    this.body = make("div", { class: "pv-path-body" });
    this.sheet = make(
      "aside",
      {
        class: "pv-path",
        "data-testid": "path",
        tabindex: -1,
        keydown: (event) => event.key === "Escape" && this.leave(),
      },
      this.status,
      this.body,
    );
    this.root = make("div", { class: "pv-path-mount" }, this.sheet);
    document.addEventListener("click", ({ target }) => this.clicked(target), true);
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /**
   * Brings the sheet up to the page: its words and its language.
   *
   * @param {PathData} data
   */
  update(data) {
    this.data = data;
    this.state = readState();
    this.show();
  }

  /** The stops in the language of the page, once they are there. */
  get stops() {
    return this.found.get(this.data.lang) ?? [];
  }

  /** The stop that is shown; undefined at the end. */
  get stop() {
    return this.stops[this.state.at];
  }

  /**
   * Opens the path: at its first stop, or where one left it.
   *
   * @param {{ again?: boolean }} [how]
   */
  begin({ again = false } = {}) {
    closeOffer();
    const from = this.state.on ? this.state.from : shownView(location);
    const kept = again ? NOT_BEGUN : this.state;
    this.keep({ ...kept, on: true, from });
    this.show();
    this.go();
  }

  /** Leaves the path and comes back to where one was; it can be gone on with. */
  leave() {
    if (!this.state.on) return;
    const { from } = this.state;
    this.keep({ ...this.state, on: false });
    this.show();
    if (shownView(location) !== inLanguage(from, location)) turnTo(inLanguage(from, location));
  }

  /** @param {number} at */
  move(at) {
    this.keep({ ...this.state, at });
    this.show();
    this.go();
  }

  /**
   * Asks a stop once more.
   *
   * @param {Stop} stop
   */
  repeat(stop) {
    const { [stop.kind]: _, ...answers } = this.state.answers;
    this.keep({ ...this.state, answers });
    this.move(this.stops.indexOf(stop));
  }

  /** Turns to the view of the stop. */
  go() {
    const { stop } = this;
    this.sheet.focus({ preventScroll: true });
    this.waits = !this.stops.length;
    if (!stop) return;
    const view = inLanguage(stop.view, location);
    if (shownView(location) !== view) turnTo(view);
    bringIntoSight(stop.by, () => this.stop === stop && this.state.on);
  }

  /**
   * Takes the first answer at a stop.
   *
   * @param {string} id
   */
  answer(id) {
    const { stop } = this;
    if (!stop || this.state.answers[stop.kind] !== undefined) return;
    const within = this.sheet.contains(document.activeElement);
    this.keep({ ...this.state, answers: { ...this.state.answers, [stop.kind]: id } });
    this.show();
    if (within) this.sheet.focus({ preventScroll: true });
    this.sheet.scrollTop = 0;
  }

  /** @param {PathState} state */
  keep(state) {
    this.state = state;
    keepState(state);
    for (const follow of this.followers) follow();
  }

  show() {
    const { on } = this.state;
    const { words, lang } = this.data;
    clearInterval(this.looking);
    document.documentElement.toggleAttribute("data-path", on);
    if (!on) {
      this.root.remove();
      this.drawn = "";
      return;
    }
    if (!this.root.isConnected) document.body.append(this.root);
    this.sheet.setAttribute("aria-label", words.label ?? "");
    this.sheet.lang = lang;
    if (!this.found.has(lang)) {
      this.load();
      return;
    }
    const text = JSON.stringify([lang, this.state.at, this.state.answers, this.stop?.question]);
    if (text !== this.drawn) {
      this.drawn = text;
      this.before = this.stop ? chosenIn(this.stop, location) : null;
      this.body.replaceChildren(...this.parts());
    }
    if (this.stop && this.state.answers[this.stop.kind] === undefined) {
      this.looking = setInterval(() => this.look(), LOOK_MS);
    }
  }

  async load() {
    const { words, lang } = this.data;
    this.drawn = "";
    const head = drawHead(words.label ?? "", "", words, () => this.leave());
    this.status.replaceChildren();
    this.body.replaceChildren(head, make("p", {}, words.waiting));
    try {
      const asked = atServer(`/api/v1/path?lang=${lang}`);
      const answer = await fetch(asked, { signal: AbortSignal.timeout(WAIT_MS) });
      if (!answer.ok) throw new Error(String(answer.status));
      const { stops } = await answer.json();
      this.found.set(lang, stops);
      this.show();
      if (this.waits && this.state.on) this.go();
    } catch {
      const again = make("button", { type: "button", class: "pv-action", click: () => this.load() }, words.again);
      if (lang === this.data.lang) {
        this.body.replaceChildren(head, make("p", { role: "alert" }, words.failed), again);
      }
    }
  }

  /** Takes what was chosen on the view since the stop is shown; what was chosen before is no answer. */
  look() {
    const found = this.stop ? chosenIn(this.stop, location) : null;
    if (found && found !== this.before) this.answer(found);
    else if (!found) this.before = null;
  }

  /** @param {EventTarget | null} target */
  clicked(target) {
    if (!this.state.on || !this.stop || (target instanceof Node && this.root.contains(target))) return;
    const found = clickedIn(this.stop, target, location);
    if (found) this.answer(found);
  }

  /** @param {KeyboardEvent} event */
  key({ key, target, defaultPrevented }) {
    if (key !== "Escape" || defaultPrevented || !(target instanceof Element)) return;
    if (!target.closest(OWN_ESCAPE)) this.leave();
  }

  /** What is drawn: the stop, before or after its answer, or the end. */
  parts() {
    const { state, stops, data, stop } = this;
    const deeds = {
      leave: () => this.leave(),
      show: () => this.go(),
      next: () => this.move(this.state.at + 1),
      restart: () => this.begin({ again: true }),
      answer: (/** @type {string} */ id) => this.answer(id),
      repeat: (/** @type {Stop} */ missed) => this.repeat(missed),
    };
    const answer = stop && state.answers[stop.kind];
    this.sheet.dataset.stop = stop?.kind ?? "end";
    this.sheet.dataset.answered = String(answer !== undefined);
    this.status.replaceChildren(...(stop && answer !== undefined ? drawVerdict(stop, answer, data.words) : []));
    return stop ? drawStop(stop, { state, stops, data, deeds }) : drawEnd({ state, stops, data, deeds });
  }
}

export const path = new PathSheet();
