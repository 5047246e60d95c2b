// Numbered symbols are moved apart, and no farther from their places than they must.

import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "../../../../components/map/js/pins.js";

const GAP = 2;
const pin = (x, y, size = 24) => ({ home: { x, y }, x: -1, y: -1, size });
const apart = (a, b) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) - (a.size + b.size) / 2;

test("pins that lie on nothing stay at their places", () => {
  const pins = [pin(0, 0), pin(100, 0), pin(0, 100)];
  spread(pins);
  assert.deepEqual(
    pins.map(({ x, y }) => [x, y]),
    [
      [0, 0],
      [100, 0],
      [0, 100],
    ],
  );
});

test("pins at one place end side by side, each half of the way", () => {
  const [a, b] = [pin(50, 50), pin(52, 50)];
  spread([a, b]);
  assert.ok(apart(a, b) >= GAP - 0.01);
  assert.ok(a.x < b.x, "each is pushed to its own side");
  assert.ok(Math.abs(a.x + b.x - 102) < 1e-6, "their middle stays");
});

test("none of many lies on another, and each is near its place", () => {
  const pins = Array.from({ length: 12 }, (_, number) => pin(100 + number, 100 + 7 * (number % 3), 24 + number));
  spread(pins);
  let pairs = 0;
  pins.forEach((one, number) => {
    for (const other of pins.slice(0, number)) {
      assert.ok(apart(one, other) >= GAP - 1.5, `${apart(one, other)}`);
      pairs += 1;
    }
  });
  assert.equal(pairs, 66);
  for (const { home, x, y } of pins) assert.ok(Math.hypot(x - home.x, y - home.y) < 150);
});
