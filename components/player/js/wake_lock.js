// Wake lock of the screen: asked for as long as a window of a talk is seen. A browser may refuse it.

/** @typedef {{ addEventListener: (name: "release", heard: () => void) => void }} HeldLock */
/** @typedef {{ request: (kind: "screen") => Promise<HeldLock> }} WakeLocks */

/**
 * Asks that the screen stays on, again whenever the window is seen anew; `said` hears whether it does.
 *
 * @param {(isAwake: boolean) => void} said
 * @param {{ locks?: WakeLocks | undefined, page?: Document }} [of]
 */
export function keepAwake(said, { locks = navigator.wakeLock, page = document } = {}) {
  let isHeld = false;
  const ask = async () => {
    if (isHeld || page.visibilityState !== "visible") return;
    isHeld = true;
    try {
      if (!locks) throw new Error("The browser has no wake lock.");
      const lock = await locks.request("screen");
      lock.addEventListener("release", () => {
        isHeld = false;
        ask(); // a window that is hidden asks when it is seen again
      });
      said(true);
    } catch {
      isHeld = false;
      said(false);
    }
  };
  page.addEventListener("visibilitychange", ask);
  return ask();
}
