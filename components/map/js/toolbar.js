// What stands around the map: zoom, the two layouts, the legend that is also the switch, and the date.

import { make } from "../../static/lib/dom.js";
import { exists } from "./visible.js";

const MONTH = /^(\d{4})-(\d{2})/;
const STEP_MS = 100;
const STILL_STEP_MS = 1500; // for those who asked for less motion: from one change to the next, with time to look

/** Buttons to zoom in, zoom out and see the whole. */
export function zoomBar(text, actions) {
  const button = (name, sign, label) =>
    make(
      "button",
      {
        type: "button",
        class: "pv-tool",
        "data-testid": name,
        "aria-label": label,
        title: label,
        click: actions[name],
      },
      sign,
    );
  return make(
    "div",
    { class: "pv-tools", role: "group", "aria-label": text.view },
    button("zoom-in", "+", text.zoomIn),
    button("zoom-out", "−", text.zoomOut),
    button("fit", "⤢", text.fit),
    make(
      "button",
      {
        type: "button",
        class: "pv-tool",
        "data-testid": "districts",
        "aria-label": text.districts,
        title: text.districts,
        "aria-pressed": "false",
        click: actions.districts,
      },
      "▦",
    ),
  );
}

/** The switch between side by side and true scale. */
export class LayoutSwitch {
  constructor(text, choose) {
    this.buttons = ["side", "true"].map((layout) =>
      make(
        "button",
        { type: "button", class: "pv-switch", "data-layout": layout, click: () => choose(layout) },
        text[layout],
      ),
    );
    this.element = make("div", { class: "pv-switches", role: "group", "aria-label": text.layout }, this.buttons);
  }

  show(layout) {
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.layout === layout));
  }
}

function sample(kind, line) {
  return make(
    "svg",
    {
      class: `pv-sample pv-kind-${kind} pv-line-${line}`,
      width: 30,
      height: 10,
      viewBox: "0 0 30 10",
      "aria-hidden": "true",
    },
    make("line", { x1: 1, y1: 5, x2: 29, y2: 5, class: "pv-tie" }),
  );
}

/** The filter bar: a switch for each kind of tie, in the colour it is drawn in, with its number at the date. */
export class FilterBar {
  constructor(text, toggle) {
    this.kinds = Object.keys(text.kinds);
    this.buttons = new Map(
      this.kinds.map((kind) => [
        kind,
        make(
          "button",
          { type: "button", class: "pv-key", "data-kind": kind, click: () => toggle(kind) },
          sample(kind, "working"),
          make("span", { class: "pv-key-name" }, text.kinds[kind]),
          make("span", { class: "pv-key-count" }),
        ),
      ]),
    );
    this.element = make("div", { class: "pv-key-group", role: "group", "aria-label": text.kindsLabel }, [
      ...this.buttons.values(),
    ]);
  }

  show(kinds, counts) {
    for (const [kind, button] of this.buttons) {
      button.setAttribute("aria-pressed", String(!kinds.length || kinds.includes(kind)));
      button.lastChild.textContent = counts.get(kind) || "0";
    }
  }
}

/** What the line styles say. */
export function legend(text) {
  const lines = Object.entries(text.lines).map(([line, name]) =>
    make("li", {}, sample("agreement", line), make("span", {}, name)),
  );
  return make(
    "details",
    { class: "pv-legend", open: window.innerWidth > 1600 && document.documentElement.dataset.theme !== "projector" },
    make("summary", {}, text.linesLabel),
    make("ul", { class: "pv-lines" }, lines),
  );
}

/** The date: a slider in months from 1996 to today, with marks, play and today. */
export class Clock {
  constructor(text, index, { change, settle }, { play = true } = {}) {
    Object.assign(this, {
      text,
      index,
      change,
      timer: null,
      settle: () => {
        settle();
        this.said.textContent = `${this.slider.getAttribute("aria-valuetext")}. ${this.facts.textContent}`;
      },
    });
    this.last = this.monthOf(index.today);
    this.slider = make("input", {
      type: "range",
      class: "pv-slider",
      min: 0,
      max: this.last,
      step: 1,
      "aria-label": text.date,
      "data-testid": "date",
      input: () => {
        this.held = true;
        this.move(Number(this.slider.value));
      },
      change: () => {
        this.held = false;
        this.settle();
      },
    });
    this.output = make("output", { class: "pv-day", "data-testid": "day" });
    this.facts = make("span", { class: "pv-facts" });
    this.said = make("span", { class: "pv-sr", role: "status", "data-testid": "said" }); // where the date rests, not all it passes
    this.playButton = make("button", {
      type: "button",
      class: "pv-tool",
      "data-testid": "play",
      click: () => this.toggle(),
    });
    const back = make(
      "button",
      { type: "button", class: "pv-tool", "aria-label": text.back, title: text.back, click: () => this.jump(-1) },
      "‹",
    );
    const forth = make(
      "button",
      {
        type: "button",
        class: "pv-tool",
        "data-testid": "next",
        "aria-label": text.forth,
        title: text.forth,
        click: () => this.jump(1),
      },
      "›",
    );
    const today = make(
      "button",
      {
        type: "button",
        class: "pv-tool pv-today",
        "data-testid": "today",
        click: () => {
          this.move(this.last);
          this.settle();
        },
      },
      text.today,
    );
    this.element = make(
      "div",
      { class: "pv-clock", role: "group", "aria-label": text.date },
      make("div", { class: "pv-clock-row" }, play && this.playButton, back, forth, this.output, this.facts, today),
      make("div", { class: "pv-track" }, this.slider, this.marks()),
      this.said,
    );
    this.pause();
  }

  /** Whether the date is on its way: playing, or held by a hand. */
  get moving() {
    return Boolean(this.timer || this.held);
  }

  monthOf(day) {
    const [, year, month] = MONTH.exec(day);
    return (Number(year) - 1996) * 12 + Number(month) - 1;
  }

  dayOf(month) {
    if (month >= this.last) return this.index.today;
    return `${1996 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  }

  marks() {
    const at = (month) => `left:${(100 * month) / this.last}%`;
    const years = [];
    for (let year = 1996; year * 12 <= 1996 * 12 + this.last; year += 4)
      years.push(make("span", { class: "pv-year", style: at((year - 1996) * 12) }, year));
    const changes = this.index.changes.map(([day, kind]) =>
      make("span", { class: `pv-mark pv-mark-${kind}`, style: at(this.monthOf(day)) }),
    );
    return make("div", { class: "pv-marks", "aria-hidden": "true" }, changes, years);
  }

  /** Goes to the next or previous day on which anything changes. */
  jump(direction) {
    this.pause();
    const day = this.nextChange(direction);
    if (day) {
      this.change(day);
      this.settle();
    }
  }

  nextChange(direction) {
    const days = this.index.changes.map(([day]) => day).concat(this.index.today);
    return direction > 0 ? days.find((day) => day > this.day) : days.filter((day) => day < this.day).pop();
  }

  move(month) {
    this.change(this.dayOf(month));
  }

  toggle() {
    if (this.timer) {
      this.pause();
      this.settle();
      return;
    }
    if (Number(this.slider.value) >= this.last) this.move(0);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.timer = setInterval(
      () => {
        if (still) this.change(this.nextChange(1) || this.index.today);
        else this.move(Number(this.slider.value) + 1);
        if (this.day === this.index.today) {
          this.pause();
          this.settle();
        }
      },
      still ? STILL_STEP_MS : STEP_MS,
    );
    this.playButton.textContent = "❚❚";
    this.playButton.setAttribute("aria-label", this.text.pause);
  }

  pause() {
    clearInterval(this.timer);
    this.timer = null;
    this.playButton.textContent = "▶";
    this.playButton.setAttribute("aria-label", this.text.play);
  }

  show(day, seen) {
    this.day = day;
    this.slider.value = this.monthOf(day);
    const [year, month, date] = day.split("-").map(Number);
    const shown = this.text.days[month - 1].replace("{year}", year).replace("{day}", date);
    this.slider.setAttribute("aria-valuetext", shown);
    this.output.textContent = day === this.index.today ? `${this.text.today} · ${shown}` : shown;
    const units = Object.values(this.index.places).filter((place) => place.first && exists(place, day));
    const count = (country) => units.filter((place) => place.country === country).length;
    const claims = new Set(seen.map((id) => this.index.ties[id].claim)).size;
    const known = day >= this.index.known ? "" : ` · ${this.text.unknown}`;
    this.facts.textContent =
      this.text.facts.replace("{by}", count("BY")).replace("{kz}", count("KZ")).replace("{ties}", claims) + known;
  }
}
