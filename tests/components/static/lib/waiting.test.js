import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";

test("the rules for what is not drawn yet are taken away and set again", async () => {
  const rules = {}; // as good as a sheet: it is only kept
  Object.defineProperty(document, "adoptedStyleSheets", { value: [rules], writable: true });
  const { waitForParts } = await import("../../../../components/static/lib/waiting.js");
  waitForParts(false);
  assert.deepEqual(document.adoptedStyleSheets, []);
  waitForParts(false);
  waitForParts(true);
  assert.equal(document.adoptedStyleSheets[0], rules);
});
