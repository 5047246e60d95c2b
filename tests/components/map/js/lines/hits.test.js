// A finger is meant for the nearest place within its reach.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FINGER, nearestWithin } from "../../../../../components/map/js/lines/hits.js";

const points = [
  { id: "BY-HM", at: { x: 100, y: 100 } },
  { id: "BY-MI", at: { x: 130, y: 100 } },
];

test("of two places within reach the nearer one is meant", () => {
  assert.equal(nearestWithin(points, { x: 112, y: 100 }, FINGER), "BY-HM");
  assert.equal(nearestWithin(points, { x: 118, y: 100 }, FINGER), "BY-MI");
});

test("a finger reaches 22 pixels to every side, and no farther", () => {
  assert.equal(2 * FINGER, 44);
  assert.equal(nearestWithin(points, { x: 78, y: 100 }, FINGER), "BY-HM");
  assert.equal(nearestWithin(points, { x: 77, y: 100 }, FINGER), null);
  assert.equal(nearestWithin([], { x: 0, y: 0 }, FINGER), null);
});
