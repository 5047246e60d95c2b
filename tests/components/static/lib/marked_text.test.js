import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "../../../../components/static/lib/marked_text.js";

test("a text is plain without the marks of its languages", () => {
  assert.equal(plain("Гомель"), "Гомель");
  assert.equal(plain({ text: "Gomel", lang: "en" }), "Gomel");
  assert.equal(plain(["Область: ", { text: "Gomel", lang: "en" }]), "Область: Gomel");
  assert.equal(plain(undefined), "");
});
