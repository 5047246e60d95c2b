// Names are laid out as the table of cases says, which holds the picture's layout too; and what no layout may do.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { overlap, placedNames } from "../../../../../components/map/js/names/name_layout.js";

const CASES = JSON.parse(readFileSync(new URL("../../../../cases/names.json", import.meta.url), "utf8"));
const SHEET = { box: [0, 0, 400, 300], taken: [], dots: [], centres: [], gap: [3, 1] };
const WORD = [60, 12];
const SHORT = [24, 12];

const round = (number) => Math.round(number * 100) / 100;
const symbol = (x, y, more = {}) => ({
  x,
  y,
  centre: { x, y },
  forms: [WORD],
  inside: null,
  reach: 5,
  lit: false,
  ...more,
});
const region = (inside, more = {}) => ({ ...symbol(200, 150), inside, ...more });
const boxOf = (name, { form, left, top }) => [left, top, left + name.forms[form][0], top + name.forms[form][1]];

test("the cases are laid out as they say", () => {
  assert.ok(CASES.length >= 8);
  for (const { title, names, sheet, placed } of CASES) {
    const found = placedNames(names, sheet).map(
      (spot) => spot && { form: spot.form, left: round(spot.left), top: round(spot.top) },
    );
    found.forEach((spot, number) => {
      const wanted = placed[number];
      assert.equal(spot?.form, wanted?.form, `${title}, name ${number}`);
      if (spot)
        assert.ok(Math.hypot(spot.left - wanted.left, spot.top - wanted.top) < 0.05, `${title}, name ${number}`);
    });
  }
});

test("the cases have names of regions in every form, names over small regions, and names without room", () => {
  const forms = new Set(CASES.flatMap(({ placed }) => placed.map((spot) => spot?.form)));
  assert.ok([0, 1, 2, 3, undefined].every((form) => forms.has(form)));
});

test("boxes that touch at a line do not overlap", () => {
  assert.equal(overlap([0, 0, 10, 10], [10, 0, 20, 10]), false);
  assert.equal(overlap([0, 0, 10, 10], [0, 10, 10, 20]), false);
  assert.equal(overlap([0, 0, 10, 10], [9, 9, 20, 20]), true);
  assert.equal(overlap([5, 5, 20, 20], [0, 0, 10, 10]), true);
});

test("the name of a region is on its point, that of a symbol beside it", () => {
  assert.deepEqual(placedNames([region([[100, 100, 300, 200]])], SHEET), [{ form: 0, left: 170, top: 144 }]);
  assert.deepEqual(placedNames([symbol(200, 150)], SHEET), [{ form: 0, left: 209, top: 144 }]);
});

test("a name lies inside its region, or is shortened, or is left out", () => {
  const narrow = [[180, 100, 220, 200]];
  assert.deepEqual(placedNames([region(narrow)], SHEET), [null]);
  assert.deepEqual(placedNames([region(narrow, { forms: [WORD, SHORT] })], SHEET), [{ form: 1, left: 188, top: 144 }]);
});

test("a lit name lies over a region that is smaller than it, off the centres of others", () => {
  const tiny = [[195, 148, 205, 152]],
    lit = region(tiny, { lit: true, forms: [WORD, SHORT] });
  assert.deepEqual(placedNames([lit], SHEET), [{ form: 1, left: 188, top: 144 }]);
  assert.deepEqual(
    placedNames([lit], {
      ...SHEET,
      centres: [
        { x: 193, y: 150 },
        { x: 207, y: 150 },
      ],
    }),
    [null],
  );
  assert.deepEqual(placedNames([region(tiny, { forms: [WORD, SHORT] })], SHEET), [null]);
});

test("names at one point take different spots, and the last finds none", () => {
  const names = Array.from({ length: 30 }, () => symbol(200, 150)),
    spots = placedNames(names, SHEET),
    boxes = spots.flatMap((spot) => (spot ? [boxOf(names[0], spot)] : []));
  assert.ok(spots[0] && !spots[29] && boxes.length > 3);
  boxes.forEach((one, number) => {
    for (const other of boxes.slice(0, number)) assert.equal(overlap(one, other), false);
  });
});

test("no name leaves the map, or touches its edge", () => {
  const corners = [symbol(20, 20), symbol(380, 5), symbol(20, 295), symbol(399, 280)],
    spots = placedNames(corners, SHEET);
  spots.forEach((spot, number) => {
    assert.ok(spot);
    const [left, top, right, bottom] = boxOf(corners[number], spot);
    assert.ok(left >= 8 && top >= 8 && right <= 392 && bottom <= 292);
  });
});

test("a name is nearer to its own symbol than to others, unless it is wanted and has no other room", () => {
  const around = [
      [230, 140],
      [170, 140],
      [200, 170],
      [200, 125],
    ].map(([x, y]) => [x - 5, y - 5, x + 5, y + 5]),
    sheet = { ...SHEET, dots: around };
  assert.deepEqual(placedNames([symbol(200, 150)], sheet), [null]);
  assert.ok(placedNames([symbol(200, 150, { lit: true })], sheet)[0]);
});

test("names keep as far apart as their sheet says", () => {
  const names = [symbol(200, 150), symbol(200, 164)],
    [first, near] = placedNames(names, SHEET),
    [, far] = placedNames(names, { ...SHEET, gap: [6, 3] });
  assert.equal(near.top - first.top, 14);
  assert.notDeepEqual(far, near);
});

test("a name that is wanted whole lies over its region rather than short within it", () => {
  const sheet = { box: [0, 0, 400, 400], taken: [], dots: [], centres: [], gap: [3, 1] },
    name = {
      x: 200,
      y: 200,
      centre: { x: 200, y: 200 },
      forms: [
        [120, 20],
        [70, 40],
        [30, 20],
      ],
      inside: [[180, 180, 220, 220]],
      reach: 5,
      lit: true,
    };
  assert.equal(placedNames([name], sheet)[0].form, 2);
  assert.equal(placedNames([{ ...name, whole: 2 }], sheet)[0].form, 1);
  // Where there is no room over the region either, a short one is better than none.
  const taken = [[0, 0, 175, 400]].concat([[225, 0, 400, 400]]);
  assert.equal(placedNames([{ ...name, whole: 2 }], { ...sheet, taken })[0].form, 2);
});
