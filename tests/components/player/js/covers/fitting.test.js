import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { fit, onSize, pagesOf } from "../../../../../components/player/js/covers/fitting.js";

const groupsOf = (...counts) => counts.map((count) => Array.from({ length: count }, () => document.createElement("p")));
const shown = (groups) => groups.map((group) => group.filter(({ hidden }) => !hidden).length);

test("the longest group gives up its last element first", () => {
  const groups = groupsOf(5, 2, 3);
  const room = (most) => () => shown(groups).reduce((sum, count) => sum + count, 0) > most;
  fit(groups, room(6));
  assert.deepEqual(shown(groups), [2, 2, 2]);
  fit(groups, room(2));
  assert.deepEqual(shown(groups), [1, 1, 0]);
  assert.equal(groups[0][0].hidden, false);
  fit(groups, room(100));
  assert.deepEqual(shown(groups), [5, 2, 3]);
});

test("what still fits after that is shown again", () => {
  const sizes = new Map();
  const groups = groupsOf(2, 2);
  for (const [place, element] of groups.flat().entries()) sizes.set(element, [1, 1, 5, 1][place]);
  const isTooLong = () => groups.flat().reduce((sum, one) => sum + (one.hidden ? 0 : sizes.get(one)), 0) > 5;
  fit(groups, isTooLong);
  assert.deepEqual(shown(groups), [2, 0]);
  assert.equal(isTooLong(), false);
});

test("where nothing fits, nothing is left, and it ends", () => {
  const groups = groupsOf(2, 1);
  fit(groups, () => true);
  assert.deepEqual(shown(groups), [0, 0]);
  fit([], () => true);
});

test("pages are counted by whole widths with their gap", () => {
  assert.equal(pagesOf({ scrollWidth: 1000, clientWidth: 1000 }, 40), 1);
  assert.equal(pagesOf({ scrollWidth: 2040, clientWidth: 1000 }, 40), 2);
  assert.equal(pagesOf({ scrollWidth: 1520, clientWidth: 1000 }, 40), 2);
  assert.equal(pagesOf({ scrollWidth: 0, clientWidth: 0 }, 40), 1);
});

test("an element that is taken away is watched no longer", () => {
  let sizes = null;
  let count = 0;
  const before = globalThis.ResizeObserver;
  globalThis.ResizeObserver = class {
    constructor(heard) {
      this.heard = heard;
      sizes = this;
    }
    observe() {}
    disconnect() {
      this.gone = true;
    }
  };
  const element = document.createElement("p");
  document.body.append(element);
  onSize(element, () => {
    count += 1;
  });
  sizes.heard();
  element.remove();
  sizes.heard();
  globalThis.ResizeObserver = before;
  assert.deepEqual([count, sizes.gone], [1, true]);
});
