// An arrow leads to the nearest place in its direction.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../../../components/map/js/keyboard.js";

const from = { x: 0, y: 0 };
const others = [
  { other: "east", at: { x: 10, y: 0 } },
  { other: "far east", at: { x: 25, y: 0 } },
  { other: "west", at: { x: -10, y: 0 } },
  { other: "north", at: { x: 0, y: -10 } },
  { other: "south east", at: { x: 9, y: 9 } },
];

test("an arrow leads to the nearest that lies straight ahead", () => {
  assert.equal(nearest(from, others, [1, 0]), "east");
  assert.equal(nearest(from, others, [-1, 0]), "west");
  assert.equal(nearest(from, others, [0, -1]), "north");
  assert.equal(nearest(from, others, [0, 1]), "south east");
});

test("what lies aside counts as twice as far", () => {
  const two = (aside) => [
    { other: "aside", at: { x: 10, y: aside } },
    { other: "ahead", at: { x: 20, y: 0 } },
  ];
  assert.equal(nearest(from, two(4), [1, 0]), "aside");
  assert.equal(nearest(from, two(6), [1, 0]), "ahead");
});

test("where nothing lies ahead an arrow leads nowhere", () => {
  assert.equal(nearest(from, [{ other: "east", at: { x: 10, y: 0 } }], [-1, 0]), null);
  assert.equal(nearest(from, [{ other: "here", at: from }], [1, 0]), null);
});
