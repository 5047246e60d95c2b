// Layout of names on a map: those of regions inside them, those of symbols beside them, none on another. The same is
// done by components/map/picture/label_layout.py; tests/cases/names.json holds both.

/** @import { Box, Spot } from "../types.js" */

/**
 * A name that wants a place on the map: what it lies near, the point of its place or the symbol that was moved away
 * from there; the point of its place, `centre`; width and height of each form, the best first. `inside` are the
 * rectangles within its region, in one of which it lies; of a symbol, which it lies beside, there are none. `reach`
 * says how far a symbol reaches. What is lit is wanted even where its region is smaller than its shortest form: it then
 * lies over it. So many of its first forms, `whole`, are the whole name, which is wanted even so rather than a short
 * one.
 *
 * @typedef {object} Name
 * @property {number} x
 * @property {number} y
 * @property {Spot} centre
 * @property {[width: number, height: number][]} forms
 * @property {Box[] | null} inside
 * @property {number} reach
 * @property {boolean} lit
 * @property {number} [whole]
 */

/**
 * What names are laid out on: `box` is what all lie in, `taken` what none lies on, `dots` are symbols, which a name
 * lies on only where it finds no other room, `centres` points of first-level units, on which no other name lies, and
 * `gap` is between a name and what is taken, other names among it, to the side and up or down.
 *
 * @typedef {object} Sheet
 * @property {Box} box
 * @property {Box[]} taken
 * @property {Box[]} dots
 * @property {Spot[]} centres
 * @property {[across: number, along: number]} gap
 */
/** @typedef {{ form: number, left: number, top: number }} PlacedName Which form, and the left top corner of it. */

const GAP = [3, 1]; // between a name and a symbol, to the side and up or down
const EDGE = 8; // between a name and the edge of the sheet
const CENTRE = 4; // how far from the point of a unit the names of others keep
const APART = 2; // by how much a name lies nearer to its own symbol than to others
const OFF = 6; // between the point of a region and a name above or below it
const COLUMNS = [0, 0.25, 0.5, 0.75, 1];
const ROWS = [0, 0.5, 1];

/**
 * Where each name lies, the first name first served; null where there is no room for it.
 *
 * @param {Name[]} names
 * @param {Sheet} sheet
 * @returns {(PlacedName | null)[]}
 */
export function placedNames(names, sheet) {
  const taken = [...sheet.taken];
  const [left, top, right, bottom] = sheet.box;
  /** @type {Box} */
  const box = [left + EDGE, top + EDGE, right - EDGE, bottom - EDGE];
  return names.map((name) => find(name, { ...sheet, box }, taken));
}

/**
 * Where a name lies: whole, even over its region, where that is wanted; else in any form.
 *
 * @param {Name} name
 * @param {Sheet} sheet
 * @param {Box[]} taken
 * @returns {PlacedName | null}
 */
function find(name, sheet, taken) {
  const whole = name.whole ? findIn({ ...name, forms: name.forms.slice(0, name.whole) }, sheet, taken) : null;
  return whole ?? findIn(name, sheet, taken);
}

/**
 * Where a name lies: off the symbols in any form, else on them, else over its region.
 *
 * @param {Name} name
 * @param {Sheet} sheet
 * @param {Box[]} taken
 * @returns {PlacedName | null}
 */
function findIn(name, sheet, taken) {
  const take = (/** @type {number} */ form, /** @type {Spot} */ { x, y }, /** @type {boolean} */ dots) => {
    const [width, height] = name.forms[form];
    /** @type {Box} */
    const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    if (!isFree(name, box, sheet, { taken, dots })) return null;
    taken.push(box);
    return { form, left: box[0], top: box[1] };
  };
  for (const dots of [true, false]) {
    for (const [form, [width, height]] of name.forms.entries()) {
      for (const spot of spots(name, width, height, sheet.box)) {
        const found = take(form, spot, dots);
        if (found) return found;
      }
    }
    if (!name.inside && !name.lit) return null;
  }
  if (name.inside?.length && name.lit) {
    for (const spot of centresOf(name)) {
      const found = take(name.forms.length - 1, spot, false);
      if (found) return found;
    }
  }
  return null;
}

/**
 * Whether a name may cover a box; `dots` says whether it keeps off symbols.
 *
 * @param {Name} name
 * @param {Box} box
 * @param {Sheet} sheet
 * @param {{ taken: Box[], dots: boolean }} others
 */
function isFree(name, box, sheet, { taken, dots }) {
  const [left, top, right, bottom] = sheet.box;
  if (box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) return false;
  const names = around(box, sheet.gap),
    symbols = around(box, GAP);
  if (taken.some((other) => overlap(names, other))) return false;
  if (dots && sheet.dots.some((other) => overlap(symbols, other))) return false;
  if (dots && !name.inside && isNearerToAnother(name, box, sheet)) return false;
  return !sheet.centres.some(
    ({ x, y }) =>
      (x !== name.centre.x || y !== name.centre.y) && overlap(box, [x - CENTRE, y - CENTRE, x + CENTRE, y + CENTRE]),
  );
}

/**
 * Whether a name would be read as that of another symbol than the one that it lies beside.
 *
 * @param {Name} name
 * @param {Box} box
 * @param {Sheet} sheet
 */
function isNearerToAnother(name, box, { dots }) {
  const near = distance(box, name);
  return dots.some(([left, top, right, bottom]) => {
    const point = { x: (left + right) / 2, y: (top + bottom) / 2 };
    return distance(box, point) < near + APART && Math.hypot(point.x - name.x, point.y - name.y) > name.reach;
  });
}

/**
 * A box with room around it.
 *
 * @param {Box} box
 * @param {number[]} gap
 * @returns {Box}
 */
function around([left, top, right, bottom], [across, along]) {
  return [left - across, top - along, right + across, bottom + along];
}

/**
 * How far a box is from a point.
 *
 * @param {Box} box
 * @param {Spot} point
 */
function distance([left, top, right, bottom], { x, y }) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/**
 * The centres that a form of a name may have, best first.
 *
 * @param {Name} name
 * @param {number} width
 * @param {number} height
 * @param {Box} sheet
 * @returns {Spot[]}
 */
function spots(name, width, height, sheet) {
  if (name.inside)
    return nearest(
      name,
      name.inside.flatMap((box) => insideOf(name, common(box, sheet), width, height)),
    );
  return beside(name.reach, width, height).map(([dx, dy]) => ({ x: name.x + dx, y: name.y + dy }));
}

/**
 * The centres around a symbol, from its point.
 *
 * @param {number} reach
 * @param {number} width
 * @param {number} height
 * @returns {[dx: number, dy: number][]}
 */
function beside(reach, width, height) {
  const across = reach + 4 + width / 2,
    along = reach + 3 + height / 2,
    off = 0.72 * reach + 3; // as far to the side as up or down, beyond the round symbol
  return [
    [across, 0],
    [-across, 0],
    [0, along],
    [0, -along],
    ...product([off + width / 2, -off - width / 2], [-off - height / 2, off + height / 2]),
    ...product([width / 4, -width / 4], [along, -along]),
    ...product([across, -across], [-height / 2, height / 2]),
    ...product([width / 2, -width / 2], [along, -along]),
  ];
}

/**
 * Centres within a rectangle: as near to the point of the region as it allows, and all over it.
 *
 * @param {Name} name
 * @param {Box} box
 * @param {number} width
 * @param {number} height
 * @returns {Spot[]}
 */
function insideOf(name, box, width, height) {
  const left = box[0] + width / 2,
    top = box[1] + height / 2,
    right = box[2] - width / 2,
    bottom = box[3] - height / 2;
  if (left > right || top > bottom) return [];
  const near = [name.y - height / 2 - OFF, name.y + height / 2 + OFF, name.y].map((y) => ({
    x: Math.min(Math.max(name.x, left), right),
    y: Math.min(Math.max(y, top), bottom),
  }));
  return [...near, ...spread([left, top, right, bottom])];
}

/**
 * Points within a region, the nearest to its own first.
 *
 * @param {Name} name
 * @returns {Spot[]}
 */
function centresOf(name) {
  return nearest(name, [{ x: name.x, y: name.y }, ...(name.inside || []).flatMap(spread)]);
}

/**
 * Points all over a rectangle.
 *
 * @param {Box} box
 * @returns {Spot[]}
 */
function spread([left, top, right, bottom]) {
  const across = COLUMNS.map((share) => left + share * (right - left)),
    along = ROWS.map((share) => top + share * (bottom - top));
  return product(across, along).map(([x, y]) => ({ x, y }));
}

/**
 * @param {Name} name
 * @param {Spot[]} points
 */
function nearest(name, points) {
  const far = (/** @type {Spot} */ { x, y }) => Math.floor((x - name.x) * (x - name.x) + (y - name.y) * (y - name.y));
  return points
    .map((spot) => ({ spot, far: far(spot) }))
    .sort((one, other) => one.far - other.far)
    .map(({ spot }) => spot);
}

/**
 * Each of some numbers with each of others.
 *
 * @param {number[]} ones
 * @param {number[]} others
 * @returns {[number, number][]}
 */
function product(ones, others) {
  return ones.flatMap((one) => others.map((other) => /** @type {[number, number]} */ ([one, other])));
}

/**
 * @param {Box} one
 * @param {Box} other
 * @returns {Box}
 */
function common(one, other) {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/**
 * Whether two boxes share any area.
 *
 * @param {Box} one
 * @param {Box} other
 */
export function overlap(one, other) {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}
