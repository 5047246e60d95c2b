// What is taken along: how full the page is, and the files of it.

import { atServer } from "../../../static/lib/at_server.js";
import { make } from "../../../static/lib/dom.js";
import { readBytes, saveFile } from "../../../static/lib/save.js";
import { isPlain } from "../note/note_edits.js";

/** @import { Desk } from "./desk.js" */
/** @import { MadeFile, Paper } from "./desk_types.js" */

/** A file takes under a second; a busy server says so itself before this. */
const WAIT_MS = 40_000;
const TEXT = "txt";

/** The gauge and the buttons above the page, and the bar at the bottom of a phone. */
export class TakeAlong {
  /** The file that is waited for, and its message. @type {{ form: string, number: number } | null} */
  waiting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  status = "";
  text = "";
  handled = 0;

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.element = make("section", { class: "pv-take", "data-testid": "take", tabindex: -1 });
    this.bar = make("div", { class: "pv-take-bar", "data-testid": "take-bar" });
  }

  update() {
    const { file } = this.desk.now;
    if (file && this.waiting && file.number === this.waiting.number && file.number !== this.handled) this.receive(file);
    this.draw();
  }

  draw() {
    const { papers, words } = this.desk.now;
    const plain = isPlain(this.desk.work);
    const active = document.activeElement;
    const key = active instanceof HTMLElement && this.element.contains(active) ? active.dataset.form : undefined;
    this.element.setAttribute("aria-label", words.take ?? "");
    this.element.replaceChildren(
      this.gauge(),
      make(
        "p",
        { class: "pv-take-files" },
        papers.map((paper) => (plain && paper.form !== TEXT ? link(paper) : this.button(paper))),
      ),
      make("p", { class: "pv-take-status", role: "status" }, this.status),
      ...(this.text ? [this.textBox()] : []),
    );
    this.bar.replaceChildren(
      this.gauge(true),
      make("button", { type: "button", class: "pv-action pv-action-filled", click: () => this.show() }, words.take),
    );
    const again = key && this.element.querySelector(`[data-form="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** Brings the files into sight, on a phone. */
  show() {
    this.element.scrollIntoView({ block: "start" });
    this.element.focus({ preventScroll: true });
  }

  /** @param {boolean} [short] */
  gauge(short) {
    const { gauge, words } = this.desk.now;
    const bar = make(
      "span",
      { class: "pv-gauge-bar" },
      make("span", { class: "pv-gauge-fill", style: `width: ${Math.min(gauge.percent, 100)}%` }),
    );
    return make(
      "p",
      {
        class: `pv-gauge${gauge.full ? " pv-gauge-full" : ""}`,
        title: words.gaugeHint,
        "data-testid": short ? null : "gauge",
      },
      bar,
      make("span", { class: "pv-gauge-text" }, gauge.text),
      gauge.annex && make("span", { class: "pv-gauge-annex" }, gauge.annex),
    );
  }

  /** @param {Paper} paper */
  button(paper) {
    const waits = this.waiting?.form === paper.form;
    return make(
      "button",
      {
        type: "button",
        class: "pv-take-file",
        title: paper.hint,
        "data-form": paper.form,
        "aria-disabled": waits ? "true" : null,
        click: () => !this.waiting && this.askFor(paper),
      },
      paper.label,
    );
  }

  /** @param {Paper} paper */
  askFor(paper) {
    const { desk } = this;
    const { words } = desk.now;
    desk.number += 1;
    this.waiting = { form: paper.form, number: desk.number };
    this.text = "";
    this.status = (words.making ?? "").replace("{file}", paper.label);
    this.timer = setTimeout(() => this.end(words.late ?? ""), WAIT_MS);
    desk.send?.("take", { note: desk.work, form: paper.form, number: desk.number });
    this.draw();
  }

  /** @param {MadeFile} file */
  receive(file) {
    const { words } = this.desk.now;
    this.handled = file.number;
    if (file.refused) {
      this.end(file.refused);
      return;
    }
    const bytes = readBytes(file.content);
    if (file.form === TEXT) {
      this.text = new TextDecoder().decode(bytes);
      this.end("");
      return;
    }
    saveFile(file.name, file.type, bytes);
    this.end((words.saved ?? "").replace("{file}", file.name));
  }

  /** @param {string} status */
  end(status) {
    clearTimeout(this.timer);
    this.waiting = null;
    this.status = status;
    this.draw();
  }

  textBox() {
    const { words } = this.desk.now;
    const box = make("textarea", {
      class: "pv-take-text",
      rows: 8,
      readonly: true,
      "aria-label": words.message,
      lang: this.desk.now.lang,
    });
    box.value = this.text;
    const copy = async () => {
      box.select();
      try {
        await navigator.clipboard.writeText(this.text);
        this.status = words.copied ?? "";
      } catch {
        this.status = words.copyYourself ?? "";
      }
      const line = this.element.querySelector(".pv-take-status");
      if (line) line.textContent = this.status;
    };
    return make(
      "div",
      { class: "pv-take-copy" },
      box,
      make("button", { type: "button", class: "pv-action", "data-form": "copy", click: copy }, words.copy),
    );
  }
}

/** @param {Paper} paper */
function link({ form, label, hint, href, filename }) {
  return make(
    "a",
    {
      class: "pv-take-file",
      href: atServer(href),
      download: filename,
      title: hint,
      "data-form": form,
    },
    label,
  );
}
