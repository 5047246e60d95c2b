// Work that waits until what was set before it is seen.

const LATEST_MS = 60; // a window that nobody sees draws no frames

/** Resolves once the browser has drawn a frame. */
export function afterFrame() {
  return new Promise((done) => {
    const late = setTimeout(done, LATEST_MS, null);
    globalThis.requestAnimationFrame?.(() => {
      clearTimeout(late);
      setTimeout(done, 0, null);
    });
  });
}
