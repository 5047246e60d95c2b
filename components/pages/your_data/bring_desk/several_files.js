// Several files that are brought at once: each is sent and read by itself, and what came of each is said.

import { make } from "../../../static/lib/dom.js";

/** @import { Said } from "../said_line.js" */

/** @typedef {"waits" | "sends" | "reads" | "done" | "refused"} Stage */
/** @typedef {{ file: File, stage: Stage, text: string }} Brought */

/** So many are taken at once. */
export const MOST_FILES = 20;

/** The files that were brought together last. */
export class SeveralFiles {
  constructor() {
    /** @type {Brought[]} */
    this.items = [];
    this.element = make("div", { class: "pv-own-several", role: "status", "data-testid": "own-several" });
  }

  /** @param {File[]} files */
  take(files) {
    this.items = files.slice(0, MOST_FILES).map((file) => ({ file, stage: "waits", text: "" }));
  }

  /** The one that is sent or read now; undefined where none is. */
  get current() {
    return this.items.find(({ stage }) => stage === "sends" || stage === "reads");
  }

  /** The next that waits, which is sent now; undefined where none waits or another one is on its way. */
  next() {
    const found = this.current ? undefined : this.items.find(({ stage }) => stage === "waits");
    if (found) found.stage = "sends";
    return found?.file;
  }

  /** The file that was sent has come: it is read now. */
  arrived() {
    if (this.current) this.current.stage = "reads";
  }

  /**
   * Takes what was said of the file that was sent or read.
   *
   * @param {Pick<Said, "text" | "refused">} said
   */
  answered({ text, refused }) {
    const { current } = this;
    if (current) Object.assign(current, { stage: refused ? "refused" : "done", text });
  }

  /** Sends no more of them; what is read already stays. */
  stop() {
    this.items = this.items.filter(({ stage }) => stage === "done" || stage === "refused");
  }

  /** Whether all that were brought have been answered. */
  get isOver() {
    return this.items.length > 0 && this.items.every(({ stage }) => stage === "done" || stage === "refused");
  }

  /**
   * Says what has come of each.
   *
   * @param {Record<string, string>} words
   * @param {() => void} stop
   */
  draw(words, stop) {
    const { isOver, items } = this;
    if (!items.length) {
      this.element.replaceChildren();
      return this.element;
    }
    this.element.replaceChildren(
      make("p", {}, isOver ? words.severalRead : words.several),
      make(
        "ol",
        {},
        items.map(({ file, stage, text }) =>
          make(
            "li",
            { "data-stage": stage },
            make("strong", {}, file.name),
            " ",
            make("span", { class: stage === "refused" ? "pv-own-refusal" : "pv-own-soft" }, text || words[stage]),
          ),
        ),
      ),
      isOver
        ? ""
        : make(
            "button",
            { type: "button", class: "pv-own-button", "data-action": "stop-several", click: stop },
            words.stop,
          ),
    );
    return this.element;
  }
}
