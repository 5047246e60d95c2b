// The end of the first document: it goes when the page itself is drawn, in one step, so that nothing is seen to move.

import { isConnected, isRunning } from "../../static/lib/connection.js";

/** A page whose last parts do not come is shown as far as it is. */
const PATIENCE_MS = 5000;
const EVERY_MS = 60;
const MISSING = "[data-testid=stSkeleton], [class$='-mount']:empty, [data-testid=map]:not([data-ready=true])";

/** What a script has drawn, if only an error. */
const DRAWN = ".pv-header, [data-testid=stButton], [data-testid=stAlert], [data-testid=stException]";

const first = document.getElementById("pv-first");
const root = document.getElementById("root");
let since = 0; // since when something of the page is there
let asked = false;

const watcher = new MutationObserver(later);
if (first && root) {
  watcher.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready"] });
  later();
}

/** Looks a few times a second, however much has changed. */
function later() {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    look();
  }, EVERY_MS);
}

function look() {
  if (!first?.isConnected || !root) return;
  if (!root.querySelector(DRAWN)) return;
  since ||= performance.now();
  const settled = isConnected() && !isRunning() && !root.querySelector(MISSING);
  if (settled || performance.now() - since > PATIENCE_MS) takeOver();
  else later();
}

function takeOver() {
  watcher.disconnect();
  const scrolled = first?.scrollTop ?? 0;
  const focused = first?.contains(document.activeElement) ? document.activeElement?.getAttribute("href") : null;
  first?.remove();
  const main = document.querySelector("[data-testid=stMain]");
  if (main && scrolled) main.scrollTop = scrolled;
  if (focused) sameLink(focused)?.focus({ preventScroll: true });
}

/**
 * The link of the page that leads where one of the first document led.
 *
 * @param {string} address
 */
function sameLink(address) {
  const wanted = new URL(address, document.baseURI).href;
  return [...document.querySelectorAll("a")].find(({ href }) => href === wanted);
}
