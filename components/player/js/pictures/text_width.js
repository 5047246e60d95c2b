// Sizes of texts in the type of the screen, which grows with it: 24 px and more, as `--pv-show-text` of player.css.

const FAMILY = '"Inter", system-ui, sans-serif';
const LEAST = 24;
const OF_WIDTH = 0.0145;
/** @type {CanvasRenderingContext2D | null | undefined} */
let brush;

/** The size of the screen's type, in pixels. */
export function typeSize() {
  return Math.max(LEAST, OF_WIDTH * window.innerWidth);
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
