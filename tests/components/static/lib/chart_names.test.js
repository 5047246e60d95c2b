import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { asPictures, watchCharts } from "../../../../components/static/lib/chart_names.js";
import { settled } from "../../page.js";

const CHART = '<div role="graphics-document" aria-roledescription="visualization" aria-label="Товарооборот"></div>';

test("a chart is a picture with its own name and no word of the library", () => {
  document.body.innerHTML = CHART;
  asPictures(document);
  const chart = document.body.firstElementChild;
  assert.equal(chart?.getAttribute("role"), "img");
  assert.equal(chart?.getAttribute("aria-label"), "Товарооборот");
  assert.equal(chart?.hasAttribute("aria-roledescription"), false);
});

test("the parts of a chart have no names of the library, those drawn later neither", async () => {
  document.body.innerHTML = CHART;
  asPictures(document);
  const part =
    '<svg><g role="graphics-object" aria-roledescription="group mark container" aria-label="Title"></g></svg>';
  document.body.firstElementChild?.insertAdjacentHTML("beforeend", part);
  await settled();
  const drawn = document.querySelector("svg g");
  assert.deepEqual(drawn?.getAttributeNames(), []);
  drawn?.setAttribute("aria-label", "Y-axis for a linear scale");
  await settled();
  assert.deepEqual(drawn?.getAttributeNames(), []);
});

test("a chart that comes later, or is drawn anew, is one too", async () => {
  document.body.innerHTML = "<p></p><div></div>";
  watchCharts(document.body);
  watchCharts(document.body);
  const later = document.body.lastElementChild;
  later?.setAttribute("role", "graphics-document");
  later?.setAttribute("aria-roledescription", "visualization");
  await settled();
  assert.equal(later?.getAttribute("role"), "img");
  assert.equal(document.querySelector("[aria-roledescription]"), null);
});
