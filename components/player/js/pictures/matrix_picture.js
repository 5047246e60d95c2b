// The table of all pairs: regions of Belarus down the side, those of Kazakhstan above, aslant; a mark for each state.
// Regions have their short names, as on the map.

import { make } from "../../../static/lib/dom.js";
import { loadJson } from "../../../static/lib/resources.js";
import { typeSize, widthOf } from "./text_width.js";

/** @import { MapIndex } from "../../../map/js/types.js" */
/** @import { MatrixPicture, ShowText } from "../show_types.js" */

const ROW = 0.96; // of the type: height of a row at least
const GAP = 10;
const BELOW = 4; // letters of the last row reach below it
const WIDE_ENOUGH = 1.36; // of the type: names of columns that are nearer stand upright
const MOST_OF_WIDTH = 0.24; // so much of it have the names of rows

/**
 * Draws the table into its room.
 *
 * @param {HTMLElement} room
 * @param {MatrixPicture} picture
 * @param {ShowText} text
 */
export async function drawMatrix(room, picture, text) {
  const box = make("div", { class: "pv-show-box" });
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
  const { clientWidth: width, clientHeight: height } = box,
    index = /** @type {MapIndex} */ (await loadJson(text.index));
  if (width && height) box.replaceChildren(drawing(picture, index, width, height));
}

/**
 * The longest form of a name that has room, else the shortest.
 *
 * @param {Pick<MapIndex, "places">} index
 * @param {string} id
 * @param {string} name
 * @param {number} room
 */
export function shortName({ places }, id, name, room) {
  const forms = [...new Set([name, ...(places[id]?.forms ?? []).map(([form]) => form.replaceAll("\n", " "))])],
    byWidth = forms.map((form) => ({ form, width: widthOf(form) })).sort((a, b) => b.width - a.width);
  return (byWidth.find(({ width }) => width <= room) ?? byWidth[byWidth.length - 1]).form;
}

/**
 * @param {MatrixPicture} picture
 * @param {MapIndex} index
 * @param {number} width
 * @param {number} height
 */
function drawing({ rows, columns, cells, states, lit }, index, width, height) {
  const type = typeSize(),
    isLit = (/** @type {string} */ by, /** @type {string} */ kz) => lit.some(([a, b]) => a === by && b === kz),
    side = rows.map(([id, name]) => shortName(index, id, name, width * MOST_OF_WIDTH)),
    heads = columns.map(([id, name]) => shortName(index, id, name, 0)),
    left = Math.max(...side.map(widthOf)) + GAP,
    longest = Math.max(...heads.map(widthOf)),
    slant = (width - left - longest / 2) / columns.length < WIDE_ENOUGH * type ? Math.PI / 2 : Math.PI / 3,
    head = longest * Math.sin(slant) + GAP + type * Math.cos(slant),
    wide = (width - left - longest * Math.cos(slant)) / columns.length,
    high = Math.max((height - head - BELOW) / rows.length, ROW * type),
    xs = columns.map((_, at) => left + wide * at),
    ys = rows.map((_, at) => head + high * at);
  return make(
    "svg",
    { class: "pv-show-matrix", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    heads.map((name, at) => {
      const [x, y] = [xs[at] + wide / 2 + (type / 3) * Math.sin(slant), head - GAP];
      return make("text", { x, y, transform: `rotate(${(-slant * 180) / Math.PI} ${x} ${y})` }, name);
    }),
    side.map((name, at) =>
      make("text", { x: left - GAP, y: ys[at] + high / 2 + type / 3, "text-anchor": "end" }, name),
    ),
    rows.flatMap(([by], row) =>
      columns.map(([kz], column) =>
        make("rect", {
          class: `pv-show-cell pv-show-state-${states.findIndex(([key]) => key === cells[row][column])}`,
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
