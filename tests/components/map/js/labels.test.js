// Names are placed so that none lies on another, on what is blocked, or outside the map.

import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap, placedNames } from "../../../../components/map/js/labels.js";

const ROOM = [0, 0, 400, 300];
const size = { width: 60, height: 12 };
const at = (x, y, kind = "unit") => ({ kind, point: { x, y }, size });
const boxOf = ({ x, y }) => [x, y, x + size.width, y + size.height];

test("boxes that touch at a line do not overlap", () => {
  assert.equal(overlap([0, 0, 10, 10], [10, 0, 20, 10]), false);
  assert.equal(overlap([0, 0, 10, 10], [0, 10, 10, 20]), false);
  assert.equal(overlap([0, 0, 10, 10], [9, 9, 20, 20]), true);
  assert.equal(overlap([5, 5, 20, 20], [0, 0, 10, 10]), true);
});

test("a free name of a unit is above its point, of a city beside it, of a district on it", () => {
  assert.deepEqual(placedNames([at(200, 150)], [], ROOM), [{ x: 170, y: 133 }]);
  assert.deepEqual(placedNames([at(200, 150, "city")], [], ROOM), [{ x: 209, y: 144 }]);
  assert.deepEqual(placedNames([at(200, 150, "district")], [], ROOM), [{ x: 170, y: 144 }]);
});

test("names at one point take different spots, and the last finds none", () => {
  const spots = placedNames(
    Array.from({ length: 30 }, () => at(200, 150)),
    [],
    ROOM,
  );
  const found = spots.filter(Boolean);
  assert.equal(found.length, 2, "one above and one below");
  assert.ok(spots[0] && !spots[29]);
  let pairs = 0;
  found.forEach((one, number) => {
    for (const other of found.slice(0, number)) {
      assert.equal(overlap(boxOf(one), boxOf(other)), false);
      pairs += 1;
    }
  });
  assert.ok(pairs > 0);
});

test("no name leaves the map", () => {
  const corners = [at(20, 20), at(380, 5), at(20, 295), at(399, 280), at(0, 0)],
    spots = placedNames(corners, [], ROOM);
  const placed = spots.filter(Boolean);
  assert.equal(placed.length, 4, "in the very corner there is no room");
  for (const spot of placed) {
    const [left, top, right, bottom] = boxOf(spot);
    assert.ok(left >= 0 && top >= 0 && right <= 400 && bottom <= 300);
  }
});

test("a name keeps off the symbol of another city, not off its own", () => {
  const [own] = placedNames([at(200, 150, "city")], [], ROOM);
  assert.equal(own.x, 209);
  const [name] = placedNames([at(200, 150, "city"), at(212, 150, "city")], [], ROOM);
  assert.ok(name.x + size.width <= 200);
});

test("where something lies on a point its name goes beside that", () => {
  const blocked = [170, 120, 230, 180],
    [spot] = placedNames([at(200, 150)], [blocked], ROOM);
  assert.equal(overlap(boxOf(spot), blocked), false);
  assert.deepEqual(spot, { x: 170, y: 106 });
});
