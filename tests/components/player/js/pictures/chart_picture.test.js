// A chart for a hall: its scale, its labels and its names.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { placedLabels } from "../../../../../components/player/js/pictures/chart_labels.js";
import { drawChart, linesOf, ticksOf } from "../../../../../components/player/js/pictures/chart_picture.js";

const value = (label, more = {}) => ({ value: 1, label, claim: null, exact: true, lit: false, ...more });
const column = (x, y, more = {}, width = 40) => ({
  value: value("1 092.5", more),
  x,
  y,
  width,
  height: 200 - y,
  series: 0,
});

test("a scale has round steps, at most four, and reaches beyond the greatest value", () => {
  assert.deepEqual(ticksOf(1092.5), [0, 500, 1000, 1500]);
  assert.deepEqual(ticksOf(5000), [0, 2000, 4000, 6000]);
  assert.deepEqual(ticksOf(4), [0, 1, 2, 3, 4]);
  assert.deepEqual(ticksOf(0), [0]);
  for (const most of [0.3, 7, 52, 99, 1000, 123456]) {
    const ticks = ticksOf(most);
    assert.ok(ticks.length <= 5 && ticks.at(-1) >= most && ticks.at(-2) < most, String(most));
  }
});

test("labels over each other are left out, those of the step last", () => {
  const far = placedLabels([column(100, 50), column(400, 50)], 600);
  assert.equal(far.length, 2);
  const near = placedLabels([column(100, 50), column(150, 50, { lit: true })], 600);
  assert.deepEqual(
    near.map(({ value: { lit } }) => lit),
    [true],
  );
});

test("no label lies beyond the drawing", () => {
  const labels = placedLabels([column(0, 50), column(560, 80)], 600);
  assert.equal(labels.length, 2);
  for (const { x } of labels) assert.ok(x > 40 && x < 560);
});

test("on a taller column lies a label of the step alone", () => {
  const tall = column(100, 20),
    covered = (lit) => column(141, 120, { lit });
  assert.equal(placedLabels([tall, covered(false)], 160).length, 1);
  assert.equal(placedLabels([tall, covered(true)], 160).length, 2);
});

test("names break between words where a line has no room", () => {
  assert.deepEqual(linesOf("a b", 1000), ["a b"]);
  assert.deepEqual(linesOf("January 2017", 10), ["January", "2017"]);
  assert.deepEqual(linesOf("2017", 1), ["2017"]);
});

test("a chart is drawn in the room that it has: a gap for what is missing, an outline for what is no result", () => {
  const room = document.createElement("figure");
  document.body.append(room);
  const sizes = { clientWidth: 800, clientHeight: 400 };
  for (const [name, size] of Object.entries(sizes))
    Object.defineProperty(window.HTMLElement.prototype, name, { configurable: true, get: () => size });
  drawChart(room, {
    kind: "chart",
    title: "Trade",
    unit: "million",
    categories: ["2014", "2015"],
    series: [
      { name: "Aim", values: [value("<b>5</b>", { exact: false, claim: "a" }), null] },
      { name: "Result", values: [value("4", { lit: true, claim: "b" }), value("3", { claim: "c" })] },
    ],
    note: "",
    alt: "",
  });
  for (const name of Object.keys(sizes)) delete window.HTMLElement.prototype[name];
  const columns = [...room.querySelectorAll("rect")];
  assert.deepEqual(
    columns.map((rect) => rect.getAttribute("data-claim")),
    ["a", "b", "c"],
  );
  assert.deepEqual(
    columns.map((rect) => rect.classList.contains("pv-show-outline")),
    [true, false, false],
  );
  assert.ok([...room.querySelectorAll("text")].some((text) => text.textContent === "<b>5</b>"));
  assert.equal(room.querySelector("b"), null);
  assert.deepEqual(
    [...room.querySelectorAll(".pv-show-legend li")].map((item) => item.textContent),
    ["Aim", "Result"],
  );
});
