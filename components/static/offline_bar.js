// A bar that says when the server is lost, slow or has not drawn the page, in the reader's language, and closes what
// Streamlit says of it.
//
// The words are in the document's head, in every language: a page may never get so far as to have words of its own.

import { isConnected, isRunning } from "./lib/connection.js";
import { make } from "./lib/dom.js";

/** @typedef {"lost" | "unreached" | "undrawn" | "slow"} State */

const EVERY_MS = 500;
const PATIENCE = { lost: 2000, unreached: 8000, undrawn: 8000, slow: 8000 };
const FORMS = ["csv", "json", "xlsx"];
/** States in which the page has what it opened with, and the way to its facts as files. @type {Set<State>} */
const WITH_FILES = new Set(["unreached", "undrawn"]);

/** @type {HTMLElement | null} */
let bar = null;
const begun = performance.now();
let since = begun; // without a connection
let idle = begun; // when the server had last answered all that it was asked
let reached = false;
let asked = 0; // since when an answer is owed to what was sent; 0 where none is
let slow = false;

document.addEventListener("pv-wait", (event) => {
  slow = /** @type {CustomEvent<boolean>} */ (event).detail;
  look();
});
document.addEventListener("pv-socket", (event) => {
  asked = /** @type {CustomEvent<string>} */ (event).detail === "asked" ? asked || performance.now() : 0;
});
// To a browser that cannot draw the page another script speaks: static/floor.js.
if (!document.documentElement.dataset.pvOld) setInterval(look, EVERY_MS);

function look() {
  const now = performance.now();
  const connected = document.querySelector("[data-testid=stApp]") !== null && isConnected();
  if (connected) {
    reached = true;
    since = now;
    if (!isRunning()) idle = now;
  } else {
    idle = now;
    const theirs = document.querySelector("[data-testid=stDialog] button[aria-label=Close]");
    if (theirs instanceof HTMLElement) theirs.click();
  }
  document.documentElement.toggleAttribute("data-pv-offline", !connected);
  show(stateAt(now, connected));
}

/**
 * @param {number} now
 * @param {boolean} connected
 * @returns {State | null}
 */
function stateAt(now, connected) {
  if (!connected) {
    const state = reached ? "lost" : "unreached";
    return now - since > PATIENCE[state] ? state : null;
  }
  if (document.getElementById("pv-first")) return now - begun > PATIENCE.undrawn ? "undrawn" : null;
  const silent = Math.min(idle, asked || now);
  return slow || now - silent > PATIENCE.slow ? "slow" : null;
}

/** @param {State | null} state */
function show(state) {
  if (!state) {
    bar?.remove();
    bar = null;
    return;
  }
  const text = wordsOf(state);
  if (bar?.isConnected && bar.dataset.state === state && bar.firstChild?.textContent === text) return;
  bar ??= Object.assign(document.createElement("p"), { className: "pv-connection", role: "status" });
  bar.dataset.state = state;
  const header = document.querySelector(".pv-header");
  if (header) header.append(bar);
  else document.body.prepend(bar);
  bar.replaceChildren(text, ...filesOf(state)); // after it is there: what comes into a region that waits is read out
}

/** @param {State} state */
function filesOf(state) {
  const address = document.getElementById("pv-first")?.dataset.files;
  if (!address || !WITH_FILES.has(state)) return [];
  const links = FORMS.map((form) => make("a", { href: address.replace("{form}", form) }, form.toUpperCase()));
  return [` ${wordsOf("files")}`, ...links.flatMap((link) => [" ", link])];
}

/** @param {State | "files"} state */
function wordsOf(state) {
  const of = (/** @type {string} */ lang) =>
    document.querySelector(`meta[name="pv-${state}"][lang="${lang}"]`)?.getAttribute("content");
  return of(document.documentElement.lang) ?? of("en") ?? "";
}
