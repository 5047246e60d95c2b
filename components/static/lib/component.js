// What Streamlit hands to the script of a part: its data, its element, and the way back to the server.

/**
 * The argument of every `draw`; see components/session/mount.py.
 *
 * @template Data
 * @typedef {{
 *   data: Data,
 *   parentElement: HTMLElement,
 *   setTriggerValue: (name: string, value: unknown) => void,
 * }} Component
 */

/** What a choice asks of the server, by the field of the address it sets. @typedef {Record<string, unknown>} Target */

/**
 * The element that a part is drawn into.
 *
 * @param {HTMLElement} parent Streamlit's element around the part.
 * @param {string} name Name of the part: see `part` in components/session/mount.py.
 * @returns {HTMLElement}
 */
export function mountOf(parent, name) {
  const mount = parent.querySelector(`.pv-${name}-mount`);
  if (!(mount instanceof HTMLElement)) throw new Error(`There is no place for the part ${name}.`);
  return mount;
}

/**
 * What sends a choice to the server. Each is numbered after the last one that was answered.
 *
 * @param {Component<{ seq: number }>} component
 * @returns {(target: Target) => void}
 */
export function selectIn({ data, setTriggerValue }) {
  return (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
}

/**
 * The option or the like that has the focus within an element, by one of its data attributes: for giving it back after
 * the element was drawn anew.
 *
 * @param {Element} within
 * @param {string} name Name of the data attribute, as in `dataset`.
 * @returns {string | undefined}
 */
export function focusedIn(within, name) {
  const active = document.activeElement;
  return active instanceof HTMLElement && within.contains(active) ? active.dataset[name] : undefined;
}
