import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { deedButton } from "../../../../components/parts/stored_documents/deed_button.js";

test("a button says what it does to which, as text, and does it", () => {
  let clicks = 0;
  const button = deedButton("Undo", "undo", { id: "note-a", name: "<b>Gomel" }, () => clicks++);
  assert.equal(button.textContent, "Undo");
  assert.equal(button.getAttribute("aria-label"), "Undo: <b>Gomel");
  assert.equal(button.dataset.action, "undo note-a");
  assert.equal(button.type, "button");
  button.click();
  assert.equal(clicks, 1);
});
