// Parts beside the map that say in words what the map shows, drawn anew at leisure whenever the map was painted.

/** @import { Shown } from "./types.js" */

const LATEST_MS = 300;
// Safari knows no idle callback.
const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 1));
/** @type {Set<Companion>} */
const companions = new Set();
/** @type {Shown | null} What the map shows now, for a part that comes later than the map. */
let shown = null;

/**
 * Hands what the map shows to every part beside it. The map goes first: a part waits until the browser has a moment.
 *
 * @param {Shown} what
 */
export function showBeside(what) {
  shown = what;
  for (const companion of companions) companion.show();
}

/** A part beside the map. */
export class Companion {
  /**
   * @param {string} name The part's name; it is drawn into an element of class `pv-<name>-mount`.
   * @param {(shown: Shown) => Element | Promise<Element>} build Makes its element; what is chosen in it the map
   *   selects. What has to be asked for takes the place of the former when it comes.
   */
  constructor(name, build) {
    this.name = name;
    this.build = build;
    /** @type {Set<Element>} */
    this.mounts = new Set();
    this.waiting = false;
    companions.add(this);
  }

  /**
   * Draws the part in its place of the page; the entry of the Streamlit component.
   *
   * @param {{ parentElement: HTMLElement }} component
   */
  mount({ parentElement }) {
    const mount = parentElement.querySelector(`.pv-${this.name}-mount`);
    if (mount) this.mounts.add(mount);
    this.draw();
    return () => mount && this.mounts.delete(mount);
  }

  show() {
    if (this.waiting || !this.mounts.size) return;
    this.waiting = true;
    const draw = () => {
      this.waiting = false;
      this.draw();
    };
    whenIdle(draw, { timeout: LATEST_MS });
  }

  draw() {
    if (!shown) return;
    for (const mount of this.mounts) this.put(mount, shown, this.build(shown));
  }

  /**
   * @param {Element} mount
   * @param {Shown} of
   * @param {Element | Promise<Element>} element
   */
  async put(mount, of, element) {
    if (element instanceof Element) mount.replaceChildren(element);
    else {
      const made = await element;
      if (of === shown) mount.replaceChildren(made);
    }
  }
}
