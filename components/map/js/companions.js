// Parts beside the map that say in words what the map shows, drawn anew at leisure whenever the map was painted.

const LATEST_MS = 300;
// Safari knows no idle callback.
const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1));
const companions = new Set();
let shown = null; // what the map shows now, for a part that comes later than the map

/** Hands what the map shows to every part beside it. The map goes first: a part waits until the browser has a moment. */
export function showBeside(what) {
  shown = what;
  for (const companion of companions) companion.show();
}

/** A part beside the map. */
export class Companion {
  /** `name` is that of the part, `build` makes its element from what the map shows; what is chosen in it the map selects. */
  constructor(name, build) {
    Object.assign(this, { name, build, mounts: new Set(), waiting: false });
    companions.add(this);
  }

  /** Draws the part in its place of the page; the entry of the Streamlit component. */
  mount({ parentElement }) {
    const mount = parentElement.querySelector(`.pv-${this.name}-mount`);
    this.mounts.add(mount);
    if (shown) this.draw();
    return () => this.mounts.delete(mount);
  }

  show() {
    if (this.waiting || !this.mounts.size) return;
    this.waiting = true;
    whenIdle(
      () => {
        this.waiting = false;
        this.draw();
      },
      { timeout: LATEST_MS },
    );
  }

  draw() {
    for (const mount of this.mounts) mount.replaceChildren(this.build(shown));
  }
}
