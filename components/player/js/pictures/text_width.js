// Sizes of texts in the type of the screen, which grows with it, as `--pv-show-text` of player.css: 24 px and more, but
// in the hand.

const FAMILY = '"Inter", system-ui, sans-serif';
const LEAST = 24;
const OF_WIDTH = 0.0145;
const HAND_PX = 600; // a screen that is no wider is in the hand
const IN_HAND = 15;
/** @type {CanvasRenderingContext2D | null | undefined} */
let brush;

/** The size of the screen's type, in pixels. */
export function typeSize() {
  return window.innerWidth > HAND_PX ? Math.max(LEAST, OF_WIDTH * window.innerWidth) : IN_HAND;
}

/**
 * The width of a text in the screen's type.
 *
 * @param {string} text
 */
export function widthOf(text) {
  const size = typeSize();
  brush ??= document.createElement("canvas").getContext("2d");
  if (!brush) return text.length * size * 0.6; // where nothing is drawn
  brush.font = `650 ${size}px ${FAMILY}`;
  return brush.measureText(text).width;
}
