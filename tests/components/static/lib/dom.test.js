import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { make, partOf } from "../../../../components/static/lib/dom.js";

test("text given to an element is never markup", () => {
  const element = make("p", {}, "<b>bold</b>", " & ", 7);
  assert.equal(element.textContent, "<b>bold</b> & 7");
  assert.equal(element.children.length, 0);
});

test("a text in another language brings its language along", () => {
  const element = make("p", {}, { text: "The book", lang: "en" });
  assert.equal(element.querySelector("span").lang, "en");
  assert.equal(element.textContent, "The book");
});

test("attributes that say nothing are left out, and true is an empty one", () => {
  const element = make("button", { title: null, lang: undefined, disabled: false, hidden: true, "data-n": 0 });
  assert.deepEqual(element.getAttributeNames(), ["hidden", "data-n"]);
  assert.equal(element.getAttribute("hidden"), "");
  assert.equal(element.getAttribute("data-n"), "0");
});

test("a function is a listener and not an attribute", () => {
  let clicks = 0;
  const element = make("button", { click: () => clicks++ });
  element.click();
  assert.equal(clicks, 1);
  assert.equal(element.hasAttribute("click"), false);
});

test("children that are nothing are left out, and lists are laid flat", () => {
  const element = make("ul", {}, null, undefined, false, "", [make("li"), make("li")], make("li"));
  assert.equal(element.childNodes.length, 3);
});

test("shapes are made in the namespace of SVG", () => {
  assert.equal(make("circle", { r: 3 }).namespaceURI, "http://www.w3.org/2000/svg");
  assert.equal(make("p").namespaceURI, "http://www.w3.org/1999/xhtml");
});

test("the part of an element is the outermost one around it", () => {
  const inner = make("b");
  const outer = make("div", { class: "pv-ledger-mount" }, make("div", { class: "pv-document-mount" }, inner));
  make("main", {}, outer);
  assert.equal(partOf(inner), outer);
  assert.equal(partOf(outer), outer);
  assert.equal(partOf(make("p")), null);
});
