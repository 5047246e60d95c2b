import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { make } from "../../../../components/static/lib/dom.js";
import { keyOf, turnedTo } from "../../../../components/static/lib/focus.js";
import { settled } from "../../page.js";

beforeEach(async () => {
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true })); // what had the focus is forgotten
  document.body.replaceChildren();
  await settled();
});

/** Puts a part with children on the page. */
function part(name, ...children) {
  const mount = make("div", { class: `pv-${name}-mount` }, ...children);
  document.body.append(mount);
  return mount;
}

const chip = (id) => make("button", { class: "pv-chip", "data-chip": id }, id);
const page = (place, ...children) =>
  make("article", { class: "pv-document", "data-place": place }, make("h2", {}, place || "Overview"), ...children);
const link = (go) => make("button", { class: "pv-link", "data-go": go }, go);

test("a button that is drawn anew has the focus again", async () => {
  const mount = part("ledger", chip("all"), chip("open"));
  mount.lastChild.focus();
  mount.replaceChildren(chip("all"), chip("open"));
  await settled();
  assert.equal(document.activeElement, mount.lastChild);
});

test("buttons of two sections differ by their section", () => {
  const [one, two] = ["ties", "trade"].map((id) => make("section", { "data-section": id }, link("BY-HO")));
  assert.notEqual(keyOf(one.firstChild), keyOf(two.firstChild));
  assert.equal(keyOf(one.firstChild), keyOf(make("section", { "data-section": "ties" }, link("BY-HO")).firstChild));
});

test("where the document is of something else, its heading has the focus", async () => {
  const mount = part("panel", page("BY-HO", link("KZ-55")));
  mount.querySelector("button").focus();
  mount.replaceChildren(page("KZ-55", link("KZ-55")));
  await settled();
  assert.equal(document.activeElement, mount.querySelector("h2"));
});

test("where nothing is chosen any more, what was chosen has the focus in the list", async () => {
  const mount = part("panel", page("BY-HO", make("button", { class: "pv-close" })));
  mount.querySelector("button").focus();
  mount.replaceChildren(page(null, link("KZ-55"), link("BY-HO")));
  await settled();
  assert.equal(document.activeElement, mount.querySelector("[data-go=BY-HO]"));
});

test("what a reader has left for nothing is not given back", async () => {
  const mount = part("ledger", chip("all"));
  mount.firstChild.focus();
  mount.firstChild.blur();
  await settled();
  mount.replaceChildren(chip("all"));
  await settled();
  assert.equal(document.activeElement, document.body);
});

test("after a turn of the page its main heading has the focus, not that of the page before", async () => {
  const before = part("document", page("BY-HO"));
  turnedTo("region");
  turnedTo("pair");
  await settled();
  assert.equal(document.activeElement, document.body);
  const after = part("document", page("KZ-55"));
  await settled();
  assert.equal(document.activeElement, after.querySelector("h2"));
  assert.notEqual(document.activeElement, before.querySelector("h2"));
});

test("a turn leaves the focus to who has put it into a field meanwhile", async () => {
  const field = document.createElement("input");
  document.body.append(field);
  turnedTo("trade");
  turnedTo("sources");
  field.focus();
  part("document", page("BY-HO"));
  await settled();
  assert.equal(document.activeElement, field);
});
