// A bar that says when the server is lost or slow, in the reader's language, and closes what Streamlit says of it.
//
// The words are in the document's head, in every language: a page may never get so far as to have words of its own.

import { isConnected } from "./lib/connection.js";

const EVERY_MS = 500;
const PATIENCE = { lost: 2000, unreached: 8000 };

/** @type {HTMLElement | null} */
let bar = null;
let since = performance.now(); // without a connection
let reached = false;
let slow = false;

document.addEventListener("pv-wait", (event) => {
  slow = /** @type {CustomEvent<boolean>} */ (event).detail;
  look();
});
setInterval(look, EVERY_MS);

function look() {
  const connected = document.querySelector("[data-testid=stApp]") !== null && isConnected();
  if (connected) {
    reached = true;
    since = performance.now();
  } else {
    const theirs = document.querySelector("[data-testid=stDialog] button[aria-label=Close]");
    if (theirs instanceof HTMLElement) theirs.click();
  }
  document.documentElement.toggleAttribute("data-pv-offline", !connected);
  const state = reached ? "lost" : "unreached";
  if (!connected && performance.now() - since > PATIENCE[state]) show(state);
  else show(connected && slow ? "slow" : null);
}

/** @param {"lost" | "unreached" | "slow" | null} state */
function show(state) {
  if (!state) {
    bar?.remove();
    bar = null;
    return;
  }
  const text = wordsOf(state);
  if (bar?.isConnected && bar.textContent === text) return;
  bar ??= Object.assign(document.createElement("p"), { className: "pv-connection", role: "status" });
  bar.dataset.state = state;
  const header = document.querySelector(".pv-header");
  if (header) header.append(bar);
  else document.body.prepend(bar);
  bar.textContent = text; // after it is there: what comes into a region that waits is read out
}

/** @param {string} state */
function wordsOf(state) {
  const of = (/** @type {string} */ lang) =>
    document.querySelector(`meta[name="pv-${state}"][lang="${lang}"]`)?.getAttribute("content");
  return of(document.documentElement.lang) ?? of("en") ?? "";
}
