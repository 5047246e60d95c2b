// Widths of texts in the type of the screen.

const FAMILY = '"Inter", system-ui, sans-serif';
/** @type {CanvasRenderingContext2D | null | undefined} */
let brush;

/**
 * @param {string} text
 * @param {number} size In pixels.
 */
export function widthOf(text, size) {
  brush ??= document.createElement("canvas").getContext("2d");
  if (!brush) return text.length * size * 0.6; // where nothing is drawn
  brush.font = `600 ${size}px ${FAMILY}`;
  return brush.measureText(text).width;
}
