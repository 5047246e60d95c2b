// What is taken along of an outline: its files, its own file to keep, one that is opened; and forgetting it.

import { make } from "../../../static/lib/dom.js";
import { fileField, filled, refusedText } from "../../../static/lib/file_field.js";
import {
  MOST_BYTES,
  outlineFileName,
  readOutline,
  SUFFIX,
  writeOutline,
} from "../../../static/lib/outline/outline_reading.js";
import { outlines } from "../../../static/lib/outline/outline_store.js";
import { readBytes, saveFile } from "../../../static/lib/save.js";

/** @import { OutlineView } from "./outline.js" */

/** A file with pictures takes seconds; a busy server says so itself before this. */
const WAIT_MS = 90_000;

/** The buttons below the parts. */
export class OutlineTake {
  status = "";
  /** The number of the message whose answer is waited for; 0 for none. */
  waiting = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /** @param {OutlineView} outline */
  constructor(outline) {
    this.outline = outline;
    this.element = make("div", { class: "pv-outline-take" });
  }

  draw() {
    const { now, work, outline, refused } = this.outline;
    const { words, forms } = now;
    const has = work.parts.length > 0;
    const active = document.activeElement;
    const key = active instanceof HTMLElement && this.element.contains(active) ? active.dataset.key : undefined;
    const file = fileField(words.openFile ?? "", SUFFIX, (found) => this.openFile(found));
    const where = outlines.isLasting ? words.keptHere : words.keptNowhere;
    this.element.replaceChildren(
      ...[
        has &&
          make(
            "p",
            { class: "pv-actions" },
            forms.map(({ form, label, hint }) =>
              this.button(`take ${form}`, label, () => this.make(form, label), hint),
            ),
          ),
        make("p", { class: "pv-outline-status", role: "status", "data-testid": "outline-status" }, this.status),
        (refused || now.refused) && make("p", { class: "pv-note", role: "alert" }, refused || now.refused),
        make("p", { class: "pv-outline-where" }, has ? where : words.nothingKept),
        make(
          "p",
          { class: "pv-actions" },
          has && this.button("save-outline", words.saveFile, () => this.save()),
          this.button("open-outline", words.openFile, () => file.click()),
          file,
          outline && this.button("forget", words.forget, () => this.forget()),
        ),
      ].filter((part) => part instanceof HTMLElement),
    );
    const again = key && this.element.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /**
   * @param {string} key
   * @param {string | undefined} text
   * @param {() => void} click
   * @param {string} [title] Of the button of a file, which waits while another is made.
   */
  button(key, text, click, title) {
    const waits = title !== undefined && this.waiting > 0;
    return make(
      "button",
      {
        type: "button",
        class: "pv-action",
        "data-key": key,
        title,
        "aria-disabled": waits ? "true" : null,
        click: () => !waits && click(),
      },
      text,
    );
  }

  /** @param {string} text */
  say(text) {
    this.status = text;
    this.draw();
  }

  /**
   * Asks for a file of the outline.
   *
   * @param {string} form
   * @param {string} label
   */
  make(form, label) {
    const { words } = this.outline.now;
    this.waiting = this.outline.message("take", { form });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(this.outline.now.words.late ?? ""), WAIT_MS);
    this.say(filled(words.making ?? "", { file: label }));
  }

  /** Takes the file that the server has made, where it is waited for. */
  receive() {
    const { file, words } = this.outline.now;
    if (!file || !this.waiting || file.number !== this.waiting) return;
    if (!file.refused) saveFile(file.name, file.type, readBytes(file.content));
    this.end(file.refused || filled(words.saved ?? "", { file: file.name }));
  }

  /** @param {string} status */
  end(status) {
    clearTimeout(this.timer);
    this.waiting = 0;
    this.say(status);
  }

  remove() {
    clearTimeout(this.timer);
  }

  save() {
    const { work, now } = this.outline;
    const name = outlineFileName(work);
    saveFile(name, "application/json", writeOutline(work));
    outlines.noteSaved(work);
    this.say(filled(now.words.saved ?? "", { file: name }));
  }

  forget() {
    const { outline } = this;
    if (!window.confirm(outline.now.words.forgetSure)) return;
    this.status = "";
    outline.forget();
  }

  /**
   * Opens a file; it is read and checked here, before anything of it is sent.
   *
   * @param {File} file
   */
  async openFile(file) {
    const { outline } = this;
    const { words } = outline.now;
    const found =
      file.size > MOST_BYTES ? /** @type {const} */ ({ fault: "size", named: {} }) : readOutline(await file.text());
    if (found.fault) {
      outline.refused = refusedText(file, words[`refused_${found.fault}`], found.named);
      this.draw();
      return;
    }
    if (!found.outline || (outline.work.parts.length > 0 && !window.confirm(words.replace))) return;
    this.status = filled(words.opened ?? "", { file: file.name });
    outline.open(found.outline);
    outlines.noteSaved(found.outline);
  }
}
