import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepButtons } from "../../../../components/parts/stored_documents/keep_buttons.js";
import { draw } from "../../../../components/parts/stored_documents/stored_documents.js";
import { StoredLink } from "../../../../components/parts/stored_documents/stored_link.js";
import { BrowserStore } from "../../../../components/static/lib/browser_store.js";
import { componentOf } from "../../page.js";

const version = (number, more = {}) => ({
  version: number,
  number: String(number),
  what: "Kept",
  about: "",
  who: "Anna",
  when: "today",
  note: "",
  opens: true,
  restores: true,
  ...more,
});
const STORED = {
  id: "note-a",
  title: "<b>Gomel",
  about: "1 line",
  state: "draft",
  withdrawn: false,
  published: false,
  version: 2,
  by: "Version 2, Anna",
  versions: [version(2, { restores: false }), version(1)],
  canUndo: true,
};
const DATA = {
  may: true,
  working: false,
  lang: "en",
  title: "Notes in the store",
  none: "None yet.",
  documents: [STORED],
  more: "",
  said: null,
  words: { open: "Open", undo: "Undo", publish: "Publish", withdraw: "Withdraw", restore: "Bring back" },
};

function drawn(more = {}) {
  const component = componentOf("stored-documents", { ...DATA, ...more });
  draw(component);
  const press = (action) => component.mount.querySelector(`[data-action="${action} note-a"]`)?.click();
  const last = () => {
    const { number, ...asked } = component.sent.at(-1)?.[1] ?? {};
    assert.equal(typeof number, "number");
    return asked;
  };
  return { ...component, press, last };
}

test("each deed names its document and the version that was seen", () => {
  window.confirm = () => true;
  const { press, last } = drawn();
  const base = { doc: "note-a", base: 2 };
  press("open");
  assert.deepEqual(last(), { do: "open", doc: "note-a", version: undefined });
  press("open-1");
  assert.deepEqual(last(), { do: "open", doc: "note-a", version: 1 });
  press("restore-1");
  assert.deepEqual(last(), { do: "restore", ...base, version: 1 });
  for (const name of ["undo", "publish", "withdraw"]) {
    press(name);
    assert.deepEqual(last(), { do: name, ...base });
  }
});

test("what is replaced, shown to all or withdrawn is asked about first", () => {
  const { press, sent } = drawn({ working: true });
  window.confirm = () => false;
  for (const name of ["open", "open-1", "publish", "withdraw"]) press(name);
  assert.deepEqual(sent, []);
  press("undo");
  assert.equal(sent.length, 1, "an undo can be undone by the version before");
});

test("text of people is text, and the newest version is not brought back", () => {
  const { mount } = drawn();
  assert.equal(mount.querySelector("b"), null);
  assert.match(mount.textContent, /<b>Gomel/);
  assert.equal(mount.querySelector("[data-action='restore-2 note-a']"), null);
});

test("readers open what is published and are offered nothing else", () => {
  const { versions, canUndo, ...shown } = STORED;
  assert.ok(versions && canUndo);
  const { mount } = drawn({ may: false, documents: [{ ...shown, published: true }] });
  assert.deepEqual(
    [...mount.querySelectorAll("button")].map((button) => button.dataset.action),
    ["open note-a"],
  );
});

test("what was withdrawn can be undone, not opened; a refusal is an alert; the versions stay unfolded", () => {
  const component = drawn({ documents: [{ ...STORED, withdrawn: true }], said: { text: "No.", refused: true } });
  assert.equal(component.mount.querySelector("[data-action='open note-a']"), null);
  assert.ok(component.mount.querySelector("[data-action='undo note-a']"));
  assert.equal(component.mount.querySelector("[role=alert]").textContent, "No.");
  const box = component.mount.querySelector("details");
  box.open = true;
  box.dispatchEvent(new Event("toggle"));
  draw(component);
  assert.equal(component.mount.querySelector("details").open, true);
});

test("a link is read as it was kept, and what is none is none", () => {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
  const link = new StoredLink(new BrowserStore(() => storage, "x:"), "x:link");
  for (const text of ["", "{", '["",1]', '["a b",1]', '["a",0]', '["a"]', '{"doc":"a"}', "[1,1]"]) {
    kept.set("x:link", text);
    assert.equal(link.read(), null, text);
  }
  link.keep({ doc: "note-a", version: 3 });
  assert.deepEqual(link.read(), { doc: "note-a", version: 3 });
  link.keep({ doc: "", version: 0 });
  assert.equal(link.read(), null);
});

test("a desk keeps a new one, the next version, or another one", () => {
  const asked = [];
  const words = { keep: "Keep", keepNext: "Next", keepOther: "Other", linked: "version {version}" };
  const state = { may: true, linked: null, words };
  assert.equal(
    keepButtons({ ...state, may: false }, null, { text: "" }, () => undefined),
    null,
  );
  const first = keepButtons(state, null, { text: "new title" }, (one) => asked.push(one));
  first.querySelector("[data-key=keep-store]").click();
  const next = keepButtons(state, { doc: "a", version: 2 }, { text: "" }, (one) => asked.push(one));
  assert.match(next.textContent, /version 2/);
  for (const key of ["keep-next", "keep-other"]) next.querySelector(`[data-key=${key}]`).click();
  assert.deepEqual(asked, [
    { doc: "", base: 0, remark: "new title" },
    { doc: "a", base: 2, remark: "" },
    { doc: "", base: 0, remark: "" },
  ]);
});
