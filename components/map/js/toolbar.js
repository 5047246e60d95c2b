// Controls of what is seen: the kinds of tie, which are the legend of their colours too, and the date.

import { make } from "../../static/lib/dom.js";
import { lineSample } from "./lines/line_legend.js";
import { countAll, countKinds, countsOf, doubtsOn, exists, NONE } from "./visible.js";

/** @import { Attributes } from "../../static/lib/dom.js" */
/** @import { Counts, Day, MapIndex, Words } from "./types.js" */
/** @typedef {"today" | "known" | "until" | "doubts" | "changes" | "places" | "ties" | "text"} DatedField */
/** @typedef {Pick<MapIndex, DatedField>} DatedIndex */

const BESIDE_END = 42; // months before the end of the book in which a year has no room for its number
const STEP_MS = 100;
const PLAY_MS = 15_000; // the whole way takes no longer
const STILL_STEP_MS = 1500; // for those who asked for less motion: from one change to the next, with time to look

/** The filter bar: a switch for each kind of tie, in the colour it is drawn in, with its number at the date. */
export class FilterBar {
  /**
   * @param {Words} text
   * @param {Pick<MapIndex, "ties" | "today">} index Room is kept for as many as there are today on every day.
   * @param {(kind: string) => void} toggle
   */
  constructor(text, index, toggle) {
    const most = countKinds(index, { day: index.today, kinds: [], statuses: [], themes: [] });
    this.text = text;
    this.kinds = Object.keys(text.kinds);
    this.buttons = new Map(
      this.kinds.map((kind) => [
        kind,
        make(
          "button",
          { type: "button", class: "pv-key", "data-kind": kind, click: () => toggle(kind) },
          lineSample(kind, "working"),
          make("span", { class: "pv-key-name" }, text.kinds[kind]),
          make("span", { class: "pv-key-count", style: `min-width: ${width(most.get(kind)?.own)}` }),
          make("span", {
            class: "pv-key-count pv-count-undated",
            style: `min-width: ${width(most.get(kind)?.undated)}`,
            hidden: !most.get(kind)?.undated,
          }),
        ),
      ]),
    );
    this.element = make("div", { class: "pv-key-group", role: "group", "aria-label": text.kindsLabel }, [
      ...this.buttons.values(),
    ]);
  }

  /**
   * @param {string[]} kinds
   * @param {Map<string, Counts>} counts
   */
  show(kinds, counts) {
    for (const [kind, button] of this.buttons) {
      button.setAttribute("aria-pressed", String(!kinds.length || kinds.includes(kind)));
      const found = counts.get(kind) || NONE,
        [own, undated] = button.querySelectorAll(/** @type {"span"} */ (".pv-key-count")),
        said = countsOf(this, found);
      own.textContent = String(found.own);
      undated.textContent = found.undated ? String(found.undated) : "";
      if (found.undated) undated.hidden = false;
      button.title = said; // said after the words and numbers that are seen: who speaks to the page says those
    }
  }
}

/**
 * Width of a number in figures of one width.
 *
 * @param {number} [number]
 */
function width(number = 0) {
  return `${String(number).length}ch`;
}

/**
 * @param {string} sign
 * @param {Attributes} attributes
 */
function tool(sign, attributes) {
  return make("button", { type: "button", class: "pv-tool", ...attributes }, sign);
}

/** The date: a slider in months from 1996 to today, with marks, play and today. */
export class Clock {
  /**
   * @param {Words} text
   * @param {DatedIndex} index
   * @param {{ change: (day: Day) => void, settle: () => void }} listener Hears of each day it passes, and of its rest.
   * @param {{ play?: boolean }} [options]
   */
  constructor(text, index, { change, settle }, { play = true } = {}) {
    this.text = text;
    this.index = index;
    this.change = change;
    this.rest = settle;
    this.timer = 0;
    this.held = false;
    this.day = index.today;
    this.last = this.monthOf(index.today);
    const slider = { type: "range", class: "pv-slider", min: 0, max: this.last, step: 1 },
      named = { "aria-label": text.date, "data-testid": "date" };
    this.slider = make("input", { ...slider, ...named, input: () => this.slide(), change: () => this.settle() });
    this.output = make("output", { class: "pv-day", "data-testid": "day" });
    this.until = make("span", { class: "pv-until", "data-testid": "known-until" });
    this.facts = make("span", { class: "pv-facts" });
    // For ears: where the date rests, not all it passes.
    this.said = make("span", { class: "pv-sr", role: "status", "data-testid": "said" });
    const today = () => {
      this.move(this.last);
      this.settle();
    };
    this.playButton = tool("", { "data-testid": "play", click: () => this.toggle() });
    const buttons = [
      play && this.playButton,
      tool("‹", { "aria-label": text.back, title: text.back, click: () => this.jump(-1) }),
      tool("›", { "aria-label": text.forth, title: text.forth, "data-testid": "next", click: () => this.jump(1) }),
      this.output,
      this.until,
      this.facts,
      tool(text.today, { class: "pv-tool pv-today", "data-testid": "today", click: today }),
    ];
    this.element = make(
      "div",
      { class: "pv-clock", role: "group", "aria-label": text.date },
      make("div", { class: "pv-clock-row" }, buttons),
      make("div", { class: "pv-track" }, this.slider, this.marks()),
      this.said,
    );
    this.pause();
  }

  /** Whether the date moves: it plays, or its slider is held. */
  get moving() {
    return Boolean(this.timer || this.held);
  }

  /** Follows the slider while it is held. */
  slide() {
    this.held = true;
    this.move(Number(this.slider.value));
  }

  /** Rests at a day: says it, and lets the listener answer. */
  settle() {
    this.held = false;
    this.rest();
    const said = [this.slider.getAttribute("aria-valuetext"), this.until.textContent, this.facts.textContent];
    this.said.textContent = said.filter(Boolean).join(". ");
  }

  /**
   * The number of a day's month, from January 1996.
   *
   * @param {Day} day
   */
  monthOf(day) {
    const [year, month] = day.split("-").map(Number);
    return (year - 1996) * 12 + month - 1;
  }

  /**
   * The day that a month shows: its first, or today.
   *
   * @param {number} month
   */
  dayOf(month) {
    if (month >= this.last) return this.index.today;
    return `${1996 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  }

  marks() {
    const at = (/** @type {number} */ month) => `left:${(100 * month) / this.last}%`;
    const years = [];
    const end = this.index.until,
      last = end ? this.monthOf(end) : this.last;
    // The mark of the end has its own words below the slider, in place of the years after it.
    for (let year = 1996; (year - 1996) * 12 <= last - BESIDE_END; year += 4)
      years.push(make("span", { class: "pv-year", style: at((year - 1996) * 12) }, year));
    const changes = this.index.changes.map(([day, kind]) =>
      make("span", { class: `pv-mark pv-mark-${kind}`, style: at(this.monthOf(day)) }),
    );
    const rest = make("span", { class: "pv-unknown", style: `${at(last)};right:0` }),
      words = make("span", { class: "pv-book-end" }, this.text.bookEnds),
      ended = end ? [rest, make("span", { class: "pv-mark pv-mark-end", style: at(last) }, words)] : [];
    return make("div", { class: "pv-marks", "aria-hidden": "true" }, changes, years, ended);
  }

  /**
   * Goes to the next or previous day on which anything changes.
   *
   * @param {1 | -1} direction
   */
  jump(direction) {
    this.pause();
    const day = this.nextChange(direction);
    if (day) {
      this.change(day);
      this.settle();
    }
  }

  /** @param {1 | -1} direction */
  nextChange(direction) {
    const days = this.index.changes.map(([day]) => day).concat(this.index.today);
    return direction > 0 ? days.find((day) => day > this.day) : days.filter((day) => day < this.day).pop();
  }

  /** @param {number} month */
  move(month) {
    this.change(this.dayOf(month));
  }

  /** The months that are played: those of years in which something changes, then today. */
  played() {
    const years = new Set(this.index.changes.map(([day]) => day.slice(0, 4))),
      months = Array.from({ length: this.last }, (_, month) => month);
    return [...months.filter((month) => years.has(this.dayOf(month).slice(0, 4))), this.last];
  }

  toggle() {
    if (this.timer) {
      this.pause();
      this.settle();
      return;
    }
    if (Number(this.slider.value) >= this.last) this.move(0);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches,
      months = this.played();
    this.timer = setInterval(
      () => {
        if (still) this.change(this.nextChange(1) || this.index.today);
        else this.move(months.find((month) => month > Number(this.slider.value)) ?? this.last);
        if (this.day === this.index.today) {
          this.pause();
          this.settle();
        }
      },
      still ? STILL_STEP_MS : Math.min(STEP_MS, PLAY_MS / months.length),
    );
    this.playButton.textContent = "❚❚";
    this.playButton.setAttribute("aria-label", this.text.pause);
  }

  pause() {
    clearInterval(this.timer);
    this.timer = 0;
    this.playButton.textContent = "▶";
    this.playButton.setAttribute("aria-label", this.text.play);
  }

  /**
   * Shows a day, with the number of units and of ties that are seen.
   *
   * @param {Day} day
   * @param {string[]} seen
   */
  show(day, seen) {
    this.day = day;
    this.slider.value = String(this.monthOf(day));
    const [year, month, date] = day.split("-").map(Number);
    const shown = this.text.days[month - 1].replace("{year}", String(year)).replace("{day}", String(date));
    this.slider.setAttribute("aria-valuetext", shown);
    const { until } = this.index,
      late = until && day > until;
    this.output.textContent = [day === this.index.today && this.text.today, shown].filter(Boolean).join(" · ");
    this.until.textContent = late ? this.text.knownUntil : "";
    const units = Object.values(this.index.places).filter((place) => place.first && exists(place, day));
    const count = (/** @type {string} */ country) => String(units.filter((place) => place.country === country).length);
    const counts = countsOf(this.index, countAll(this.index, seen, day));
    const facts = this.text.facts.replace("{by}", count("BY")).replace("{kz}", count("KZ")).replace("{ties}", counts);
    this.facts.textContent = [facts, ...doubtsOn(this.index, day)].join(" · ");
  }
}
