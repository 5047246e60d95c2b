// A map of other facts than the player's own, such as a layer's: a picture that was drawn with the talk.

import { make } from "../../../static/lib/dom.js";

/** @import { DrawnPicture } from "../show_types.js" */

/**
 * Draws the picture into its room; its words are said by what it is in.
 *
 * @param {HTMLElement} room
 * @param {DrawnPicture} picture
 */
export function drawDrawing(room, { svg }) {
  const bytes = new TextEncoder().encode(svg);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  room.replaceChildren(
    make("img", {
      class: "pv-show-image",
      src: `data:image/svg+xml;base64,${btoa(text)}`,
      alt: "",
      "data-testid": "drawn-map",
    }),
  );
}
