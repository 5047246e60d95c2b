// Dated claims in the order of time. Where they have no room, the earliest that the step does not rest on are left out.

import { make } from "../../../static/lib/dom.js";

/** @import { Moment, TimeLinePicture } from "../show_types.js" */

const SIZES = [1.5, 1.3, 1.15, 1]; // of the type, the largest that has room

/**
 * Draws a time line into its room.
 *
 * @param {HTMLElement} room
 * @param {TimeLinePicture} picture
 * @param {Record<string, string>} words
 */
export function drawTimeLine(room, picture, words) {
  const drawn = picture.moments.map(drawMoment),
    more = make("p", { class: "pv-show-note" }),
    list = make("ol", { class: "pv-show-moments" }, drawn);
  const box = make("div", { class: "pv-show-box" }, list);
  room.replaceChildren(
    make("figcaption", { class: "pv-show-caption" }, make("p", { class: "pv-show-title" }, picture.title)),
    box,
    more,
  );
  let left = picture.more;
  const say = () => {
    more.textContent = left ? words.more.replace("{count}", String(left)) : "";
  };
  const isFull = () => list.scrollHeight > box.clientHeight;
  say();
  if (!box.clientHeight) return;
  for (const size of SIZES) {
    list.style.fontSize = `${size}em`;
    if (!isFull()) return;
  }
  const spare = drawn.filter((_, at) => !picture.moments[at].lit);
  while (isFull() && spare.length) {
    spare.shift()?.remove();
    left += 1;
    say();
  }
}

/** @param {Moment} moment */
function drawMoment({ when, text, claim, lit }) {
  return make(
    "li",
    { class: "pv-show-moment", "data-claim": claim, "data-lit": lit ? "yes" : "no" },
    make("span", { class: "pv-show-when" }, when),
    make("span", { class: "pv-show-what" }, text),
  );
}
