import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/your_data/bring_desk/bring_desk.js";
import { componentOf } from "../../../page.js";

const WORDS = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
const DATA = {
  token: "t",
  lang: "en",
  said: null,
  suffixes: ".xlsx",
  most: 10,
  where: "Kept in <b>here</b>",
  template: "/template",
  drafts: [{ id: "d", file: "<img>.csv", about: "Anna", state: "Ready" }],
  words: WORDS,
};

class FakeRequest extends EventTarget {
  static sent = [];
  /** @type {FakeRequest[]} */
  static all = [];
  status = 201;
  responseText = '{"id":"u","token":"t2"}';
  upload = new EventTarget();
  open() {}
  setRequestHeader() {}
  send(body) {
    FakeRequest.sent.push(body);
    FakeRequest.all.push(this);
  }
}

/** @param {object} [changed] */
function drawn(changed = {}) {
  globalThis.XMLHttpRequest = FakeRequest;
  FakeRequest.sent = [];
  const component = componentOf("bring-desk", { ...DATA, ...changed });
  draw(component);
  const paste = (/** @type {string} */ text) => {
    const field = component.mount.querySelector("textarea");
    field.value = text;
    field.dispatchEvent(new Event("input"));
    component.mount.querySelector("[data-action='paste']").click();
  };
  return {
    ...component,
    paste,
    sent: component.sent,
    again: (data) => draw({ ...component, data: { ...DATA, ...data } }),
  };
}

test("names and places are text", () => {
  const { mount } = drawn();
  assert.equal(mount.querySelectorAll("img, b").length, 0);
  assert.match(mount.textContent, /Kept in <b>here<\/b>/);
});

test("a draft is opened again", () => {
  const { mount, sent } = drawn();
  mount.querySelector("[data-action='open d']").click();
  const [name, { do: deed, draft }] = sent[0];
  assert.deepEqual([name, deed, draft], ["deed", "open", "d"]);
});

test("what is too large is refused before it is sent", () => {
  const { mount, paste } = drawn();
  paste("x".repeat(11));
  assert.equal(mount.querySelector("[role='alert']").textContent, "tooLarge");
  assert.equal(FakeRequest.sent.length, 0);
});

test("without a token another one is asked for first, and what waits is sent then", () => {
  const { paste, sent, again } = drawn({ token: "" });
  paste("a\tb");
  assert.equal(FakeRequest.sent.length, 0);
  assert.equal(sent[0][1].do, "token");
  again({ token: "new" });
  assert.equal(FakeRequest.sent.length, 1);
  again({ token: "newer" });
  assert.equal(FakeRequest.sent.length, 1);
});

test("files that are dropped together are brought one after the other, each put aside", () => {
  const { mount, sent, again } = drawn();
  const drop = new Event("drop");
  const named = (/** @type {string} */ name, size = 1) => Object.assign(new Blob(["x".repeat(size)]), { name });
  Object.assign(drop, { dataTransfer: { files: [named("a.csv"), named("large.csv", 11), named("b.csv")] } });
  mount.querySelector("[data-testid='own-drop']").dispatchEvent(drop);
  assert.equal(FakeRequest.sent.length, 1);
  FakeRequest.all.at(-1).dispatchEvent(new Event("load"));
  const { upload, aside } = sent.at(-1)[1];
  assert.deepEqual([upload, aside], ["u", true]);
  again({ said: { text: "Ready: figures 3.", refused: false, links: [] } });
  assert.equal(FakeRequest.sent.length, 2);
  const said = () => mount.querySelector("[data-testid='own-several']").textContent;
  assert.match(said(), /a\.csv Ready: figures 3\..*large\.csv tooLarge.*b\.csv sends/);
  FakeRequest.all.at(-1).dispatchEvent(new Event("load"));
  again({ said: { text: "Questions: 1.", refused: false, links: [] } });
  assert.match(said(), /^severalRead.*b\.csv Questions: 1\.$/);
});
