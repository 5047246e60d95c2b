// A part beside the map that says in words what the map shows: drawn anew, at leisure, whenever the map was painted.

const LATEST_MS = 300;

export class Board {
  /** `name` is that of the part, `build` makes its element from what the map shows; what is chosen in it the map selects. */
  constructor(name, build) {
    Object.assign(this, { name, build, mounts: new Set(), shown: null, waiting: false });
  }

  /** Draws the board in a place of the page; the entry of the Streamlit component. */
  mount({ parentElement }) {
    const mount = parentElement.querySelector(`.pv-${this.name}-mount`);
    this.mounts.add(mount);
    if (this.shown) this.draw();
    return () => this.mounts.delete(mount);
  }

  /** Takes what the map shows now. The map goes first: a board waits until the browser has a moment. */
  show(shown) {
    this.shown = shown;
    if (this.waiting) return;
    this.waiting = true;
    requestIdleCallback(() => { this.waiting = false; this.draw(); }, { timeout: LATEST_MS });
  }

  draw() {
    for (const mount of this.mounts) mount.replaceChildren(this.build(this.shown));
  }
}
