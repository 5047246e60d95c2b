// A page for the unit tests of the browser code: the document and the globals of a browser, without one.

import { afterEach } from "node:test";
import { Window } from "happy-dom";

/** What a script of ours may take for given in a browser and Node has not, or has otherwise. */
const GLOBALS = [
  "window",
  "document",
  "location",
  "history",
  "navigator",
  "CSS",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLTextAreaElement",
  "Event",
  "EventTarget",
  "CustomEvent",
  "KeyboardEvent",
  "MouseEvent",
  "FocusEvent",
  "PopStateEvent",
  "MutationObserver",
  "IntersectionObserver",
  "getSelection",
  "matchMedia",
  "getComputedStyle",
];
export const window = new Window({ url: "http://localhost/", width: 1280, height: 720 });
for (const name of GLOBALS) {
  const value = name === "window" ? window : window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
// What has no layout has no sizes to observe; a test gives its own where it needs one.
globalThis.ResizeObserver = class {
  observe() {}
  disconnect() {}
};

/**
 * What Streamlit hands to the script of a part, with what the part sends kept in `sent`.
 *
 * @param {string} name Name of the part.
 * @param {unknown} data
 */
export function componentOf(name, data) {
  const parentElement = document.createElement("div");
  const mount = document.createElement("div");
  mount.className = `pv-${name}-mount`;
  parentElement.append(mount);
  document.body.append(parentElement);
  const sent = [];
  return { data, parentElement, mount, sent, setTriggerValue: (...message) => sent.push(message) };
}

/** Lets every task that is due run, observers of the document among them. */
export async function settled() {
  await new Promise((done) => setTimeout(done, 0));
  await new Promise((done) => setTimeout(done, 0));
}

/**
 * Answers every request with what `answer` returns for its address; nothing is sent.
 *
 * @param {(url: URL) => unknown} answer JSON, or undefined for an address that is not there.
 * @returns {URL[]} The addresses that were asked.
 */
export function answering(answer) {
  const asked = [];
  globalThis.fetch = async (address) => {
    const url = new URL(address, document.baseURI);
    asked.push(url);
    const found = answer(url);
    return new Response(JSON.stringify(found ?? null), { status: found === undefined ? 404 : 200 });
  };
  return asked;
}

/**
 * Presses a key on an element; returns whether the page left it to the browser.
 *
 * @param {Element} target
 * @param {string} key
 * @param {object} [more] Modifiers.
 */
export function press(target, key, more = {}) {
  return target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

// A part sends in a turn of its own (components/static/lib/component.js): let that of the test before it end.
afterEach(() => new Promise((done) => setTimeout(done, 2)));
