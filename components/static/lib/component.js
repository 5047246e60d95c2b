// What Streamlit hands to the script of a part: its data, its element, and the way back to the server.

import { unheardAddress } from "./choice/page_choice.js";
import { isConnected, isRunning } from "./connection.js";

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

const AGAIN_MS = 200;

/** The part that has sent something in this turn of the event loop. @type {HTMLElement | null} */
let sender = null;
let sendings = 0;
let numbered = 0; // values that were sent with an address
let waits = false; // for the server
/** What has to wait, in order. @type {{ part: HTMLElement, name: string, send: () => void }[]} */
let waiting = [];

/**
 * What sends a value to the server.
 *
 * Streamlit gathers what is set within one turn of the event loop into a message for one fragment: what a part of
 * another one sets meanwhile is lost. So each part waits for a turn of its own. What is set without a connection would
 * be lost too: the last value of each name waits until the page is there again.
 *
 * @template {string} Name
 * @template Value
 * @param {{ parentElement: HTMLElement, setTriggerValue: (name: Name, value: Value) => void }} component
 * @returns {(name: Name, value: Value) => void}
 */
export function sendIn({ parentElement: part, setTriggerValue }) {
  return (name, value) => {
    const send = () => setTriggerValue(name, /** @type {Value} */ (withAddress(value)));
    if (!isConnected()) waitForServer();
    if (!waits && (sender === null || sender === part)) {
      sendNow(part, send);
      return;
    }
    if (waits) waiting = waiting.filter((other) => other.part !== part || other.name !== name);
    waiting.push({ part, name, send });
  };
}

/** Whether something that was sent has still to leave the page. */
export function isSending() {
  return waits || sender !== null || waiting.length > 0;
}

/**
 * A value with the address of the page where the server has not heard of it; `message` of components/session/mount.py
 * reads it.
 *
 * @param {unknown} value
 */
function withAddress(value) {
  const at = unheardAddress();
  if (!at) return value;
  numbered += 1;
  return { at, number: numbered, value };
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
      if (!waits) sendNext();
    });
  }
}

function sendNext() {
  const next = waiting.shift();
  if (next) sendNow(next.part, next.send);
}

function waitForServer() {
  if (waits) return;
  waits = true;
  const again = setInterval(() => {
    if (!isConnected() || isRunning()) return;
    clearInterval(again);
    waits = false;
    sendNext();
  }, AGAIN_MS);
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
