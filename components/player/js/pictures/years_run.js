// The years between two steps: the map runs through them, with their events and the number of dated ties.

import { countAll } from "../../../map/js/visible.js";
import { make } from "../../../static/lib/dom.js";

/** @import { MapView } from "../../../map/js/map_view.js" */
/** @import { Day, MapIndex } from "../../../map/js/types.js" */

const RUN_MS = 2400; // however many years there are
const TICK_MS = 120;
const MONTHS = 12;

/** The year, the count and the event, over the map. */
export class YearsRun {
  constructor() {
    this.year = make("p", { class: "pv-show-year" });
    this.count = make("p", { class: "pv-show-count" });
    this.event = make("p", { class: "pv-show-event" });
    this.element = make(
      "div",
      { class: "pv-show-years", "data-testid": "years", hidden: true },
      this.year,
      this.count,
      this.event,
    );
    this.number = 0;
    /** @type {Record<string, string>} */
    this.words = {};
  }

  /** @param {Record<string, string>} words */
  name(words) {
    this.words = words;
  }

  /** Stops where it is. */
  stop() {
    this.number += 1;
    this.element.hidden = true;
    this.event.textContent = "";
  }

  /**
   * Runs from the day of a map to another; returns whether it came to its end.
   *
   * @param {MapView} view
   * @param {Day} to
   * @returns {Promise<boolean>}
   */
  async run(view, to) {
    this.number += 1;
    const { number } = this,
      from = view.state.day,
      started = performance.now();
    for (;;) {
      const share = Math.min(1, (performance.now() - started) / RUN_MS);
      view.state.day = dayBetween(from, to, share);
      await view.paint();
      if (number !== this.number || view.gone) return false;
      this.say(view, { running: true });
      if (share === 1) return true;
      await new Promise((done) => setTimeout(done, TICK_MS));
      if (number !== this.number) return false;
    }
  }

  /**
   * Says the year at which the map rests; nothing where it is that of today.
   *
   * @param {MapView} view
   * @param {Day | null} date
   */
  rest(view, date) {
    if (date) this.say(view, { running: false });
    else this.element.hidden = true;
  }

  /**
   * @param {MapView} view
   * @param {{ running: boolean }} options An event is named while the years run.
   */
  say({ index, sight, state }, { running }) {
    this.element.hidden = false;
    this.year.textContent = state.day.slice(0, 4);
    const { own } = countAll(index, sight.seen, state.day);
    this.count.textContent = (this.words.ties ?? "").replace("{count}", String(own));
    this.event.textContent = running ? eventOf(index, state.day) : "";
  }
}

/**
 * A day between two, in months; the last of a month, so that what it brings is seen.
 *
 * @param {Day} from
 * @param {Day} to
 * @param {number} share From 0 to 1.
 * @returns {Day}
 */
export function dayBetween(from, to, share) {
  if (share >= 1) return to;
  if (share <= 0) return from;
  const month = Math.round(monthOf(from) + share * (monthOf(to) - monthOf(from))),
    day = new Date(Date.UTC(Math.floor(month / MONTHS), (month % MONTHS) + 1, 0)).toISOString().slice(0, 10),
    [least, most] = from < to ? [from, to] : [to, from];
  return day < least ? least : day > most ? most : day;
}

/** @param {Day} day */
function monthOf(day) {
  const [year, month] = day.split("-").map(Number);
  return year * MONTHS + month - 1;
}

/**
 * The latest dated tie of a year up to a day, in words; nothing of a year that has none.
 *
 * @param {Pick<MapIndex, "ties" | "rows">} index
 * @param {Day} day
 */
export function eventOf({ ties, rows }, day) {
  const dated = Object.values(ties).filter(
      ({ from, since }) => from && since && from <= day && from.slice(0, 4) === day.slice(0, 4),
    ),
    last = dated.reduce((best, tie) => (!best || String(tie.from) > String(best.from) ? tie : best), dated[0]);
  return last ? rows[last.claim].what : "";
}
