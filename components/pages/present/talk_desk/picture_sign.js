// Small signs of what a step shows: a map, a chart, a time line, the table of all pairs.

import { make } from "../../../static/lib/dom.js";

/** @type {Record<string, string>} */
const WAYS = {
  map: "M4 6 L14 3 L22 6 L32 3 V19 L22 22 L14 19 L4 22 Z M14 3 V19 M22 6 V22",
  chart: "M5 3 V21 H31 M10 21 V12 M16 21 V7 M22 21 V10 M28 21 V5",
  "time-line": "M4 12 H32 M9 8 V16 M18 5 V19 M27 8 V16",
  matrix: "M5 4 H31 V21 H5 Z M5 10 H31 M5 15.5 H31 M13.5 4 V21 M22.5 4 V21",
};

/**
 * The sign of a kind of picture; an empty frame where it is not known yet.
 *
 * @param {string} kind
 * @param {string} name
 */
export function pictureSign(kind, name) {
  return make(
    "svg",
    {
      class: "pv-step-sign",
      viewBox: "0 0 36 25",
      width: 54,
      height: 37,
      "data-kind": kind,
      role: name ? "img" : null,
      "aria-label": name || null,
      "aria-hidden": name ? null : "true",
    },
    make("rect", { x: 0.5, y: 0.5, width: 35, height: 24, rx: 3, class: "pv-step-frame" }),
    WAYS[kind] && make("path", { d: WAYS[kind] }),
  );
}
