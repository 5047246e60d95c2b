// Look of a talk: dark where the reader chose it, or the system asks for it; else that of a projector, and in the
// speaker's window that of a desk.

const CHOSEN = /(?:^|; )pv-theme=(light|dark|projector)/;

/**
 * Sets the look of the document, and follows that of the system where nothing is chosen.
 *
 * @param {boolean} [isDesk] Whether it is read from near.
 */
export function dress(isDesk = false) {
  const chosen = chosenLook(),
    system = matchMedia("(prefers-color-scheme: dark)");
  const set = () => {
    const dark = chosen ? chosen === "dark" : system.matches;
    document.documentElement.dataset.theme = dark ? "dark" : isDesk ? "light" : "projector";
  };
  set();
  if (!chosen) system.addEventListener("change", set);
}

/** @returns {string | null} */
function chosenLook() {
  try {
    return CHOSEN.exec(document.cookie)?.[1] ?? null;
  } catch {
    return null; // a file has no cookies
  }
}

/** Whether the reader asks for less motion. */
export function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
