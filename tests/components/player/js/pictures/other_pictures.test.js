// The time line and the table of all pairs, and what of them has room.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { clamp } from "../../../../../components/player/js/pictures/map_camera.js";
import { shortName } from "../../../../../components/player/js/pictures/matrix_picture.js";
import { drawTimeLine } from "../../../../../components/player/js/pictures/time_line_picture.js";

const picture = {
  kind: "time-line",
  title: "Time line",
  moments: ["a", "b", "c", "d"].map((claim, at) => ({
    when: `200${at}`,
    text: `<i>${claim}</i>`,
    claim,
    lit: claim === "a",
  })),
  more: 5,
  alt: "",
};

/** Draws it where `rows` moments have room, at the smallest size. */
function drawn(rows) {
  const room = document.createElement("figure");
  document.body.append(room);
  const proto = window.HTMLElement.prototype,
    high = function () {
      return this.children.length * 10 * (Number.parseFloat(this.style.fontSize) || 1);
    };
  Object.defineProperty(proto, "clientHeight", { configurable: true, get: () => rows * 10 });
  Object.defineProperty(proto, "scrollHeight", { configurable: true, get: high });
  drawTimeLine(room, picture, { more: "{count} more" });
  delete proto.clientHeight;
  delete proto.scrollHeight;
  return room;
}

const claims = (room) => [...room.querySelectorAll("li")].map((item) => item.dataset.claim);

test("moments that have room are all there, in letters as large as there is room for", () => {
  const room = drawn(8);
  assert.deepEqual(claims(room), ["a", "b", "c", "d"]);
  assert.equal(room.querySelector("ol").style.fontSize, "1.5em");
  assert.equal(room.querySelector(".pv-show-note").textContent, "5 more");
  assert.equal(drawn(4).querySelector("ol").style.fontSize, "1em");
});

test("where they have none the earliest is left out and counted, never one of the step", () => {
  const room = drawn(2);
  assert.deepEqual(claims(room), ["a", "d"]);
  assert.equal(room.querySelector(".pv-show-note").textContent, "7 more");
  assert.deepEqual(claims(drawn(0.5)), ["a"]);
});

test("what looks like markup is text", () => {
  const room = drawn(8);
  assert.equal(room.querySelector("i"), null);
  assert.ok(room.textContent.includes("<i>a</i>"));
});

test("a region has the longest form of its name that has room", () => {
  const index = {
    places: {
      x: {
        forms: [
          ["Gomel\nRegion", 0],
          ["Gom.", 0],
        ],
      },
    },
  };
  assert.equal(shortName(index, "x", "Gomel Region", 1000), "Gomel Region");
  assert.equal(shortName(index, "x", "Gomel Region", 0), "Gom.");
  assert.equal(shortName({ places: {} }, "y", "Minsk", 0), "Minsk");
});

test("a number is kept within bounds, in their middle where they leave no room", () => {
  assert.deepEqual([clamp(5, 0, 10), clamp(-1, 0, 10), clamp(11, 0, 10), clamp(7, 10, 0)], [5, 0, 10, 5]);
});
