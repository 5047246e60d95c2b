// What is done with a talk: shown, taken along as files, kept as its own file, opened from one, forgotten.

import { MOST_STEPS, withStep } from "../../../shell/talk_step/own/talk_edits.js";
import {
  MOST_BYTES,
  MOST_VIEW,
  readTalk,
  SUFFIX,
  talkFileName,
  writeTalk,
} from "../../../shell/talk_step/own/talk_reading.js";
import { talks } from "../../../shell/talk_step/own/talk_store.js";
import { offeredStep } from "../../../shell/talk_step/step_offer.js";
import { atServer, viewOf } from "../../../static/lib/at_server.js";
import { make } from "../../../static/lib/dom.js";
import { fileField, filled, refusedText } from "../../../static/lib/file_field.js";
import { readBytes, saveFile } from "../../../static/lib/save.js";
import { forgetShow, keepShow } from "./show_store.js";

/** @import { TalkDesk } from "./talk_desk.js" */
/** @import { ReadyShow } from "./talk_desk_types.js" */

/** A file with pictures takes seconds; a busy server says so itself before this. */
const WAIT_MS = 90_000;

/** The buttons below the steps. */
export class TalkTake {
  status = "";
  /** What is waited for. @type {{ name: string, number: number } | null} */
  waiting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  handled = 0;

  /** @param {TalkDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.element = make("div", { class: "pv-talk-take" });
  }

  draw() {
    const { now, work, talk, refused } = this.desk;
    const { words } = now;
    const has = work.steps.length > 0;
    const active = document.activeElement;
    const key = active instanceof HTMLElement && this.element.contains(active) ? active.dataset.key : undefined;
    const written = this.viewField?.value ?? "";
    const file = fileField(words.openFile ?? "", SUFFIX, (found) => this.openFile(found));
    const where = talks.isLasting ? words.keptHere : words.keptNowhere;
    this.element.replaceChildren(
      ...[
        has && this.addField(written),
        has && this.showing(),
        make("p", { class: "pv-talk-status", role: "status", "data-testid": "talk-status" }, this.status),
        (refused || now.refused) && make("p", { class: "pv-note", role: "alert" }, refused || now.refused),
        make("p", { class: "pv-talk-where" }, has ? where : words.nothingKept),
        make(
          "p",
          { class: "pv-actions" },
          has && this.button("save-talk", words.saveFile, () => this.save()),
          this.button("open-talk", words.openFile, () => file.click()),
          file,
          talk && this.button("forget", words.forget, () => this.forget()),
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
   * @param {{ filled?: boolean, title?: string, waits?: boolean }} [how]
   */
  button(key, text, click, { filled: isFilled, title, waits } = {}) {
    return make(
      "button",
      {
        type: "button",
        class: `pv-action${isFilled ? " pv-action-filled" : ""}`,
        "data-key": key,
        title,
        "aria-disabled": waits ? "true" : null,
        click: () => !waits && click(),
      },
      text,
    );
  }

  /** The buttons that show the talk, and those of its files. */
  showing() {
    const { words, forms } = this.desk.now;
    const empty = this.desk.work.steps.every(({ hidden }) => hidden);
    const waits = this.waiting !== null || empty;
    return make(
      "p",
      { class: "pv-actions pv-talk-showing" },
      this.button("show", words.show, () => this.show(false), { filled: true, waits }),
      this.button("speaker", words.speaker, () => this.show(true), { title: words.speakerHint, waits }),
      make(
        "span",
        { class: "pv-talk-files" },
        forms.map(({ form, label, hint }) =>
          this.button(`take ${form}`, label, () => this.make(form, label), { title: hint, waits }),
        ),
      ),
    );
  }

  /** @param {string} written */
  addField(written) {
    const { words } = this.desk.now;
    const field = make("input", {
      name: "view",
      maxlength: MOST_VIEW,
      "data-key": "view",
      placeholder: words.viewHint,
    });
    field.value = written;
    this.viewField = field;
    return make(
      "form",
      {
        class: "pv-talk-add",
        submit: (event) => {
          event.preventDefault();
          this.add(field.value);
        },
      },
      make("label", { class: "pv-talk-field pv-talk-field-wide" }, make("span", {}, words.view), field),
      make("button", { type: "submit", class: "pv-action", "data-key": "add-view" }, words.addView),
    );
  }

  /**
   * Adds the view of an address as a step.
   *
   * @param {string} text
   */
  async add(text) {
    const { desk } = this;
    const { words } = desk.now;
    const view = viewIn(text, document.baseURI);
    if (desk.work.steps.length >= MOST_STEPS) {
      this.say(filled(words.full ?? "", { most: String(MOST_STEPS) }));
      return;
    }
    if (!view) {
      this.say(words.wrongView ?? "");
      return;
    }
    this.say(words.adding ?? "");
    const found = await offeredStep(view, desk.work.lang, desk.work.lang2);
    if (!found.step) {
      this.say(found.refused || (words.wrongView ?? ""));
      return;
    }
    if (this.viewField) this.viewField.value = "";
    this.status = filled(words.added ?? "", { number: String(desk.work.steps.length + 1) });
    desk.change(withStep(desk.work, found.step));
  }

  /** @param {string} text */
  say(text) {
    this.status = text;
    this.draw();
  }

  /**
   * Asks for a file of the talk.
   *
   * @param {string} form
   * @param {string} label
   */
  make(form, label) {
    this.wait("take", this.desk.message("take", { form }), filled(this.desk.now.words.making ?? "", { file: label }));
  }

  /**
   * Asks for what the player shows; the page that shows it opens when it is there.
   *
   * @param {boolean} speaker Whether the speaker's window is meant.
   */
  show(speaker) {
    this.wait("show", this.desk.message("show", { speaker }), this.desk.now.words.preparing ?? "");
  }

  /**
   * @param {string} name
   * @param {number} number
   * @param {string} text
   */
  wait(name, number, text) {
    this.waiting = { name, number };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(this.desk.now.words.late ?? ""), WAIT_MS);
    this.say(text);
  }

  /** Takes what the server has made, where it is waited for. */
  receive() {
    const { file, show, words } = this.desk.now;
    const { waiting } = this;
    if (file && waiting?.name === "take" && file.number === waiting.number && file.number !== this.handled) {
      this.handled = file.number;
      if (!file.refused) saveFile(file.name, file.type, readBytes(file.content));
      this.end(file.refused || filled(words.saved ?? "", { file: file.name }));
    } else if (show && waiting?.name === "show" && show.number === waiting.number && show.number !== this.handled) {
      this.handled = show.number;
      if (show.refused) this.end(show.refused);
      else this.open(show);
    }
  }

  /** @param {ReadyShow} show */
  async open({ href, speaker }) {
    const { words } = this.desk.now;
    const { lang, lang2 } = this.desk.work;
    try {
      const answer = await fetch(atServer(href));
      if (!answer.ok) throw new Error(String(answer.status));
      await keepShow(await answer.json());
    } catch {
      this.end(words.notShown ?? "");
      return;
    }
    const query = new URLSearchParams({ talk: "own", lang, ...(lang2 && { lang2 }) });
    const address = atServer(`/present?${query}`);
    this.end("");
    if (!speaker) window.location.assign(address);
    else if (!window.open(`${address}#speaker`, "pv-speaker")) this.say(words.blocked ?? "");
  }

  /** @param {string} status */
  end(status) {
    clearTimeout(this.timer);
    this.waiting = null;
    this.say(status);
  }

  remove() {
    clearTimeout(this.timer);
  }

  save() {
    const { work, now } = this.desk;
    const name = talkFileName(work);
    saveFile(name, "application/json", writeTalk(work));
    talks.noteSaved(work);
    this.say(filled(now.words.saved ?? "", { file: name }));
  }

  forget() {
    const { desk } = this;
    if (!window.confirm(desk.now.words.forgetSure)) return;
    this.status = "";
    desk.forget();
    forgetShow();
  }

  /**
   * Opens a file; it is read and checked here, before anything of it is sent.
   *
   * @param {File} file
   */
  async openFile(file) {
    const { desk } = this;
    const { words } = desk.now;
    const found =
      file.size > MOST_BYTES ? /** @type {const} */ ({ fault: "size", named: {} }) : readTalk(await file.text());
    if (found.fault) {
      desk.refused = refusedText(file, words[`refused_${found.fault}`], found.named);
      this.draw();
      return;
    }
    if (!found.talk || (desk.work.steps.length > 0 && !window.confirm(words.replace))) return;
    this.status = filled(words.opened ?? "", { file: file.name });
    desk.open(found.talk);
    talks.noteSaved(found.talk);
  }
}

/**
 * The view that an address of this dashboard names; null for any other address.
 *
 * @param {string} text
 * @param {string} base
 */
export function viewIn(text, base) {
  const asked = text.trim();
  if (!asked || !URL.canParse(asked, base)) return null;
  const address = new URL(asked, base);
  return address.origin === new URL(base).origin ? viewOf(address) : null;
}
