// The table of all pairs: regions of Belarus down the side, those of Kazakhstan above, aslant; a mark for each state.

import { make } from "../../../static/lib/dom.js";
import { widthOf } from "./text_width.js";

/** @import { MatrixPicture } from "../types.js" */

const TYPE = 24;
const LINE = 30;
const GAP = 10;
const SLANT = 50; // degrees
const UP = Math.sin((SLANT * Math.PI) / 180);
const ALONG = Math.cos((SLANT * Math.PI) / 180);

/**
 * Draws the table into its room.
 *
 * @param {HTMLElement} room
 * @param {MatrixPicture} picture
 */
export function drawMatrix(room, picture) {
  const strength = (/** @type {string} */ key) => picture.states.findIndex(([state]) => state === key),
    box = make("div", { class: "pv-show-box" });
  room.replaceChildren(
    make(
      "figcaption",
      { class: "pv-show-caption" },
      make("p", { class: "pv-show-title" }, picture.title),
      make(
        "ul",
        { class: "pv-show-legend" },
        picture.states.map(([, words, count], at) =>
          make("li", {}, make("span", { class: `pv-show-swatch pv-show-state-${at}` }), `${words}: ${count}`),
        ),
      ),
    ),
    box,
  );
  const { clientWidth: width, clientHeight: height } = box;
  if (width && height) box.append(drawing(picture, width, height, strength));
}

/**
 * @param {MatrixPicture} picture
 * @param {number} width
 * @param {number} height
 * @param {(key: string) => number} strength
 */
function drawing({ rows, columns, cells, lit }, width, height, strength) {
  const isLit = (/** @type {string} */ by, /** @type {string} */ kz) => lit.some(([a, b]) => a === by && b === kz),
    left = Math.max(...rows.map(([, name]) => widthOf(name, TYPE))) + GAP,
    longest = Math.max(...columns.map(([, name]) => widthOf(name, TYPE))),
    head = longest * UP + GAP + TYPE / 2,
    beyond = longest * ALONG, // how far the last name leans out
    wide = Math.max((width - left - beyond) / columns.length, 12),
    high = Math.min(Math.max((height - head) / rows.length, LINE), 1.4 * wide + LINE),
    xs = columns.map((_, at) => left + wide * at),
    ys = rows.map((_, at) => head + high * at);
  return make(
    "svg",
    { class: "pv-show-matrix", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    columns.map(([, name], at) => {
      const [x, y] = [xs[at] + wide / 2, head - GAP];
      return make("text", { class: "pv-show-name", x, y, transform: `rotate(${-SLANT} ${x} ${y})` }, name);
    }),
    rows.map(([, name], at) =>
      make(
        "text",
        { class: "pv-show-name", x: left - GAP, y: ys[at] + high / 2 + TYPE / 3, "text-anchor": "end" },
        name,
      ),
    ),
    rows.flatMap(([by], row) =>
      columns.map(([kz], column) =>
        make("rect", {
          class: `pv-show-cell pv-show-state-${strength(cells[row][column])}`,
          "data-pair": `${by}~${kz}`,
          "data-lit": isLit(by, kz) ? "yes" : "no",
          x: xs[column] + 2,
          y: ys[row] + 2,
          width: Math.max(wide - 4, 4),
          height: Math.max(high - 4, 4),
          rx: 3,
        }),
      ),
    ),
  );
}
