// The rules for what is not drawn yet, which static/base.js sets before anything is: in force until the map is there.

const rules = [...document.adoptedStyleSheets];

/**
 * Sets or takes away the rules.
 *
 * @param {boolean} on
 */
export function waitForParts(on) {
  if (on === Boolean(document.adoptedStyleSheets.length)) return;
  document.adoptedStyleSheets = on ? rules : [];
}
