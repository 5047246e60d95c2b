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

/** The part that has sent something in this turn of the event loop. @type {HTMLElement | null} */
let sender = null;
let sendings = 0;
/** What other parts have to send, in order. @type {[part: HTMLElement, send: () => void][]} */
const waiting = [];

/**
 * What sends a value to the server.
 *
 * Streamlit gathers what is set within one turn of the event loop into a message for one fragment: what a part of
 * another one sets meanwhile is lost. So each part waits for a turn of its own.
 *
 * @template {string} Name
 * @template Value
 * @param {{ parentElement: HTMLElement, setTriggerValue: (name: Name, value: Value) => void }} component
 * @returns {(name: Name, value: Value) => void}
 */
export function sendIn({ parentElement, setTriggerValue }) {
  return (name, value) => {
    const send = () => setTriggerValue(name, value);
    if (sender === null || sender === parentElement) sendNow(parentElement, send);
    else waiting.push([parentElement, send]);
  };
}

/**
 * @param {HTMLElement} part
 * @param {() => void} send
 */
function sendNow(part, send) {
  sender = part;
  sendings += 1;
  const number = sendings;
  try {
    send();
  } finally {
    // After the timer of Streamlit's own that the value has just set.
    setTimeout(() => {
      if (number !== sendings) return;
      sender = null;
      const next = waiting.shift();
      if (next) sendNow(...next);
    });
  }
}

/**
 * What sends a choice to the server. Each is numbered after the last one that was answered.
 *
 * @param {Component<{ seq: number }>} component
 * @returns {(target: Target) => void}
 */
export function selectIn(component) {
  const send = sendIn(component);
  return (target) => send("select", { ...target, seq: component.data.seq + 1 });
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
