// Leaving with something unsaved: the browser asks, and so does the page before it turns to another one.

const WAYS = "a[href], [data-page], [data-hit]";

/**
 * Asks before the page is left while something is unsaved.
 *
 * @param {{ isUnsaved: boolean, element: HTMLElement, now: { words: Record<string, string> } }} desk
 * @returns {() => void} Stops it.
 */
export function askBeforeLeaving(desk) {
  const unload = (/** @type {Event} */ event) => {
    if (desk.isUnsaved) event.preventDefault();
  };
  const turn = (/** @type {Event} */ event) => {
    const { target } = event;
    const way = target instanceof Element ? target.closest(WAYS) : null;
    if (!way || !desk.isUnsaved || staysHere(way, event)) return;
    if (window.confirm(desk.now.words.leave)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("beforeunload", unload);
  // The hits of the search take the press of the button, links the click; both before anybody else hears of it.
  document.addEventListener("click", turn, true);
  document.addEventListener("mousedown", turn, true);
  return () => {
    window.removeEventListener("beforeunload", unload);
    document.removeEventListener("click", turn, true);
    document.removeEventListener("mousedown", turn, true);
  };
}

/**
 * Whether a link opens something beside this page: a file, or another window.
 *
 * @param {Element} way
 * @param {Event} event
 */
export function staysHere(way, event) {
  const isHit = way.matches("[data-hit]");
  if (isHit !== (event.type === "mousedown")) return true;
  if (isHit) return false;
  const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
  return (
    ctrlKey ||
    metaKey ||
    shiftKey ||
    way.hasAttribute("download") ||
    way.getAttribute("target") === "_blank" ||
    // A whole new page: the browser itself asks.
    (way.matches("a[href]") && !way.matches("[data-page]"))
  );
}
