// The mark of the product: two points and the arc between them.

import { make } from "../../static/lib/dom.js";

/** Makes the mark. */
export function mark() {
  return make(
    "svg",
    { class: "pv-mark-sign", viewBox: "0 0 34 22", width: 34, height: 22, "aria-hidden": "true" },
    make("path", { d: "M5 17 Q17 -4 29 13", fill: "none" }),
    make("circle", { cx: 5, cy: 17, r: 3.6, class: "pv-by" }),
    make("circle", { cx: 29, cy: 13, r: 3.6, class: "pv-kz" }),
  );
}
