// The height of the header, for the map and the panel below it: together they fill the window.

/**
 * Keeps `--pv-header` on the root at the height of the header, in one row or more. The header of a page that was turned
 * is taken away before the next one comes: until then the last height counts, so that nothing moves.
 *
 * @param {HTMLElement} header
 * @returns {() => void} Stops it.
 */
export function keepHeight(header) {
  const observer = new ResizeObserver(() => {
    if (header.isConnected) document.documentElement.style.setProperty("--pv-header", `${header.offsetHeight}px`);
  });
  observer.observe(header);
  return () => observer.disconnect();
}
