// The head of a talk: its titles, its second language, and how long it takes beside the minutes that there are.

import { secondsOf } from "../../../shell/talk_step/own/talk_edits.js";
import { MOST_HEADLINE } from "../../../shell/talk_step/own/talk_reading.js";
import { talks } from "../../../shell/talk_step/own/talk_store.js";
import { cleaned } from "../../../static/lib/checked_fields.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { TalkDesk } from "./talk_desk.js" */

/** The head; its fields stay in their places while one writes in them. */
export class TalkHead {
  drawn = "";

  /** @param {TalkDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.element = make("div", { class: "pv-talk-head" });
    this.time = make("p", { class: "pv-talk-time", role: "status", "data-testid": "talk-time" });
  }

  draw() {
    const { now, work, talk } = this.desk;
    const { words } = now;
    const has = Boolean(talk?.steps.length);
    const shape = JSON.stringify([now.lang, has, work.lang, work.lang2]);
    if (shape !== this.drawn) {
      this.drawn = shape;
      this.element.replaceChildren(
        make("h3", {}, words.own),
        ...(has ? this.fields() : [make("p", { class: "pv-empty" }, words.none)]),
      );
    }
    for (const name of /** @type {const} */ (["title", "title2"])) {
      const field = this.element.querySelector(`[name=${name}]`);
      if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = work[name];
    }
    const minutes = this.element.querySelector("[name=minutes]");
    if (minutes instanceof HTMLInputElement && minutes !== document.activeElement)
      minutes.value = talks.minutes ? String(talks.minutes) : "";
    this.drawTime();
  }

  fields() {
    const { desk } = this;
    const { words, langs } = desk.now;
    const { lang, lang2 } = desk.work;
    const names = Object.fromEntries(langs);
    /** @type {HTMLInputElement} */
    const minutes = make("input", {
      type: "number",
      name: "minutes",
      min: 1,
      max: 240,
      step: 1,
      "data-key": "minutes",
      input: () => {
        talks.minutes = Math.min(240, Math.max(0, Math.round(Number(minutes.value) || 0)));
        this.drawTime();
      },
    });
    /** @type {HTMLSelectElement} */
    const second = make(
      "select",
      {
        "data-key": "lang2",
        change: () => desk.change({ ...desk.work, lang2: second.value || null }),
      },
      make("option", { value: "" }, words.noSecond),
      langs
        .filter(([code]) => code !== lang)
        .map(([code, name]) => make("option", { value: code, lang: code, selected: code === lang2 }, name)),
    );
    return [
      make(
        "div",
        { class: "pv-talk-fields" },
        this.titleField("title", `${words.title} (${names[lang] ?? lang})`, lang),
        lang2 && this.titleField("title2", `${words.title} (${names[lang2] ?? lang2})`, lang2),
        make("label", { class: "pv-talk-field" }, make("span", {}, words.second), second),
        make("label", { class: "pv-talk-field" }, make("span", {}, words.minutes), minutes),
      ),
      this.time,
    ];
  }

  /**
   * @param {"title" | "title2"} name
   * @param {string} label
   * @param {string} lang
   */
  titleField(name, label, lang) {
    const { desk } = this;
    /** @type {HTMLInputElement} */
    const field = make("input", {
      name,
      lang,
      maxlength: MOST_HEADLINE,
      "data-key": name,
      input: () => desk.change({ ...desk.work, [name]: cleaned(field.value, MOST_HEADLINE) }, { quiet: true }),
    });
    return make("label", { class: "pv-talk-field pv-talk-field-wide" }, make("span", {}, label), field);
  }

  /** Says how long the steps take, and how much that is more or less than there is. */
  drawTime() {
    const { now, work } = this.desk;
    const { words } = now;
    const taken = secondsOf(work);
    const rest = talks.minutes * 60 - taken;
    const over = rest < 0 ? (words.over ?? "") : (words.left ?? "");
    const text = filled(words.total ?? "", { time: timeText(taken, words) });
    const beside = talks.minutes ? ` ${filled(over, { time: timeText(Math.abs(rest), words) })}` : "";
    if (this.time.textContent !== text + beside) this.time.textContent = text + beside;
    this.time.classList.toggle("pv-talk-over", talks.minutes > 0 && rest < 0);
    this.time.dataset.seconds = String(taken);
  }
}

/**
 * A time in minutes and seconds.
 *
 * @param {number} seconds
 * @param {Record<string, string>} words
 */
export function timeText(seconds, words) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const values = { minutes: String(minutes), seconds: String(rest) };
  const parts = [minutes > 0 && words.min, (rest > 0 || minutes === 0) && words.sec];
  return parts.flatMap((part) => (part ? filled(part, values) : [])).join(" ");
}
