// The legend says what the lines mean that are drawn, and nothing of others.

import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Legend } from "../../../../../components/map/js/lines/line_legend.js";
import { make } from "../../../../../components/static/lib/dom.js";

const text = {
  lines: { working: "signed", interest: "interest only" },
  linesLabel: "Line style",
  pairsLabel: "Ties between two regions",
  pairSteps: ["1", "2–3", "4–6", "7 and more"],
  pairNamed: "with an agreement",
  pairOther: "other ties",
  pairFormer: "territory has changed",
};
const line = (named, former) => ({ arcs: [], count: 1, step: 1, named, former });
const light = (any) => ({ any });

function legend({ small = false } = {}) {
  const made = { legend: new Legend(text, () => {}, { small }), stage: make("div"), corner: make("div") };
  made.legend.addTo(made.stage, made.corner);
  return made;
}

const shown = (part) => [...part.querySelectorAll("li")].filter((item) => !item.hidden).map((item) => item.textContent);

test("without a choice it says the four widths and what is on the map", () => {
  const { legend: drawn } = legend(),
    state = { layout: "side", kinds: [] };
  drawn.show(state, "wide", light(false), new Map([["a", line(true, false)]]));
  assert.deepEqual(shown(drawn.pairs), ["1", "2–3", "4–6", "7 and more", "with an agreement"]);
  drawn.show(state, "wide", light(false), new Map([["a", line(false, true)]]));
  assert.deepEqual(shown(drawn.pairs).slice(4), ["other ties", "territory has changed"]);
  assert.deepEqual([drawn.pairs.hidden, drawn.ties.hidden], [false, true]);
});

test("with a choice it says the styles of single ties", () => {
  const { legend: drawn } = legend();
  drawn.show({ layout: "side", kinds: [] }, "wide", light(true), new Map());
  assert.deepEqual([drawn.pairs.hidden, drawn.ties.hidden], [true, false]);
  assert.deepEqual(shown(drawn.ties), ["signed", "interest only"]);
});

test("it lies over the map where nothing is below it, else in the corner", () => {
  const { legend: drawn, stage, corner } = legend();
  for (const [layout, shape, place] of [
    ["side", "wide", stage],
    ["side", "tall", corner],
    ["true", "wide", corner],
    ["side", "wide", stage],
  ]) {
    drawn.show({ layout, kinds: [] }, shape, light(false), new Map());
    assert.equal(drawn.pairs.parentElement, place, `${layout} ${shape}`);
  }
});

test("it begins closed where it would cover regions", () => {
  for (const [shape, open] of [
    ["wide", true],
    ["tall", false],
  ]) {
    const { legend: drawn } = legend();
    drawn.show({ layout: "side", kinds: [] }, shape, light(false), new Map());
    assert.equal(drawn.pairs.open, open, shape);
  }
});

test("a kind that is chosen alone gives the samples its colour", () => {
  const { legend: drawn } = legend(),
    show = (kinds) => drawn.show({ layout: "side", kinds }, "wide", light(false), new Map());
  show(["visit"]);
  assert.ok(drawn.pairs.classList.contains("pv-kind-visit"));
  show(["visit", "trade"]);
  assert.ok(!drawn.pairs.className.includes("pv-kind"));
});
