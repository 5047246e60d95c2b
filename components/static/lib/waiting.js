// The rules for what is not drawn yet, which static/base.js sets before anything is: in force until the map is there.

const rules = [...document.adoptedStyleSheets];
if (isCovered()) document.adoptedStyleSheets = [];

/** Whether the first document is still before the page, which then comes whole. */
function isCovered() {
  return document.getElementById("pv-first") !== null;
}

/**
 * Sets or takes away the rules.
 *
 * @param {boolean} on
 */
export function waitForParts(on) {
  if (on === Boolean(document.adoptedStyleSheets.length) || (on && isCovered())) return;
  document.adoptedStyleSheets = on ? rules : [];
}
