// A chart of columns for a hall: labels of 24 px and more, those of the step first; where a label has no room, the
// scale at the side says the value. What is no exact result is an outline.

import { make } from "../../../static/lib/dom.js";
import { placedLabels } from "./chart_labels.js";
import { typeSize, widthOf } from "./text_width.js";

/** @import { ChartPicture } from "../show_types.js" */
/** @import { Column, PlacedLabel } from "./chart_labels.js" */

const LINE = 1.2; // of the type
const GAP = 8;
const BETWEEN = 0.28; // of a group, between two groups
const TICKS = [1, 2, 5, 10];
const MOST_TICKS = 4;

/**
 * Draws a chart into its room.
 *
 * @param {HTMLElement} room
 * @param {ChartPicture} chart
 */
export function drawChart(room, chart) {
  const legend = make(
      "ul",
      { class: "pv-show-legend" },
      chart.series.length > 1 &&
        chart.series.map(({ name }, at) =>
          make("li", {}, make("span", { class: `pv-show-swatch pv-show-series-${at}` }), name),
        ),
    ),
    head = make(
      "figcaption",
      { class: "pv-show-caption" },
      make("p", { class: "pv-show-title" }, chart.title, chart.unit && make("span", {}, `, ${chart.unit}`)),
      legend,
    ),
    note = make("p", { class: "pv-show-note" }, chart.note),
    box = make("div", { class: "pv-show-box" });
  room.replaceChildren(head, box, note);
  const { clientWidth: width, clientHeight: height } = box;
  if (width && height) box.append(drawing(chart, width, height));
}

/**
 * @param {ChartPicture} chart
 * @param {number} width
 * @param {number} height
 */
function drawing(chart, width, height) {
  const type = typeSize(),
    line = type * LINE,
    most = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value?.value ?? 0))),
    ticks = ticksOf(most),
    left = Math.max(...ticks.map((tick) => widthOf(spoken(tick)))) + 2 * GAP,
    group = (width - left) / chart.categories.length,
    names = chart.categories.map((name) => linesOf(name, group - GAP)),
    bottom = Math.max(...names.map(({ length }) => length)) * line + GAP,
    top = line + GAP,
    high = height - bottom - top,
    up = (/** @type {number} */ value) => top + high - (most ? (value / last(ticks)) * high : 0),
    columns = columnsOf(chart, { left, group, up, base: top + high });
  return make(
    "svg",
    { class: "pv-show-chart", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ticks.flatMap((tick) => [
      make("line", { class: "pv-show-grid", x1: left, x2: width, y1: up(tick), y2: up(tick) }),
      make(
        "text",
        { class: "pv-show-tick", x: left - GAP, y: up(tick) + type / 3, "text-anchor": "end" },
        spoken(tick),
      ),
    ]),
    columns.map(drawColumn),
    names.flatMap((lines, at) =>
      lines.map((words, number) =>
        make(
          "text",
          {
            class: "pv-show-category",
            x: left + group * (at + 0.5),
            y: top + high + line * (number + 1),
            "text-anchor": "middle",
          },
          words,
        ),
      ),
    ),
    placedLabels(columns, width).map(drawLabel),
  );
}

/**
 * The columns, group by group; a missing value leaves its room empty.
 *
 * @param {ChartPicture} chart
 * @param {{ left: number, group: number, up: (value: number) => number, base: number }} sheet
 * @returns {Column[]}
 */
function columnsOf(chart, { left, group, up, base }) {
  const wide = (group * (1 - BETWEEN)) / chart.series.length;
  return chart.series.flatMap(({ values }, series) =>
    values.flatMap((value, at) => {
      if (!value) return [];
      const x = left + group * (at + BETWEEN / 2) + wide * series,
        y = up(value.value);
      return [{ value, x: x + 1, y, width: Math.max(wide - 2, 2), height: Math.max(base - y, 2), series }];
    }),
  );
}

/** @param {Column} column */
function drawColumn({ value, x, y, width, height, series }) {
  const outline = value.exact ? "" : " pv-show-outline";
  return make("rect", {
    class: `pv-show-column pv-show-series-${series}${outline}`,
    "data-claim": value.claim,
    "data-lit": value.lit ? "yes" : "no",
    x,
    y,
    width,
    height,
  });
}

/** @param {PlacedLabel} label */
function drawLabel({ value, x, y }) {
  const lit = value.lit ? "yes" : "no";
  return make("text", { class: "pv-show-figure", x, y, "text-anchor": "middle", "data-lit": lit }, value.label);
}

/**
 * Round numbers from 0 to beyond the greatest value.
 *
 * @param {number} most
 * @returns {number[]}
 */
export function ticksOf(most) {
  if (!(most > 0)) return [0];
  const size = 10 ** Math.floor(Math.log10(most / MOST_TICKS)),
    step = (TICKS.find((tick) => tick * size * MOST_TICKS >= most) ?? 10) * size,
    count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, number) => number * step);
}

/** @param {number[]} ticks */
function last(ticks) {
  return ticks[ticks.length - 1] || 1;
}

/** @param {number} tick */
function spoken(tick) {
  return new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 3 }).format(tick);
}

/**
 * A name in lines that are no wider than there is room; a word alone may be.
 *
 * @param {string} name
 * @param {number} room
 */
export function linesOf(name, room) {
  /** @type {string[]} */
  const lines = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1),
      longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
