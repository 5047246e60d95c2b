import "../../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { OutlineView } from "../../../../../components/pages/learn/outline/outline.js";
import { viewAddress } from "../../../../../components/pages/learn/outline/outline_parts.js";
import { writeOutline } from "../../../../../components/static/lib/outline/outline_reading.js";
import { outlines } from "../../../../../components/static/lib/outline/outline_store.js";
import { componentOf, settled } from "../../../page.js";
import { outlineOf } from "../../../static/lib/outline/own_outlines.js";

const WORDS = {
  own: "My outline",
  lead: "Lead",
  none: "Nothing yet",
  printed: "As printed",
  ownWords: "In your words",
  footnote: "Footnote",
  newHeading: "New section",
  remove: "Remove",
  up: "Up",
  down: "Down",
  full: "Full.",
  making: "{file} is being made",
  saved: "Saved: {file}",
  refused_many: "{field} has {count}",
  lostFigure: "Lost",
};
const FACT = {
  sentence: "It was 1 billion.",
  printed: "1 billion",
  warnings: [{ caution: "alone", text: "One source" }],
  footnote: "The book. Ch. 1.",
};
const DATA = {
  number: 0,
  refused: "",
  lang: "en",
  version: "2026.1.1",
  langs: [["en", "English"]],
  footnotes: [
    ["gost", "GOST"],
    ["apa", "APA"],
  ],
  facts: {},
  figures: {},
  forms: [{ form: "docx", label: "DOCX", hint: "Outline" }],
  file: null,
  words: WORDS,
};
let open = [];

afterEach(() => {
  for (const view of open) view.remove();
  open = [];
});
beforeEach(async () => {
  for (let turn = 0; turn < 5; turn += 1) await settled(); // each part sends in a turn of its own
  outlines.forget();
  document.body.replaceChildren();
  window.confirm = () => true;
});

function viewOf(outline, data = {}) {
  if (outline) outlines.keep(outline);
  const component = componentOf("outline", { ...DATA, ...data });
  const view = new OutlineView(component.mount);
  open.push(view);
  const update = (more = {}) => {
    component.data = { ...component.data, ...more };
    view.update(component);
  };
  update();
  const key = (name) => component.mount.querySelector(`[data-key="${name}"]`);
  const order = () => [...component.mount.querySelectorAll("[data-part]")].map(({ dataset }) => dataset.part);
  return { ...component, view, update, key, order };
}

test("without an outline it says how to begin, and asks nothing", () => {
  const { mount, sent, key } = viewOf(null);
  assert.match(mount.textContent, /Nothing yet/);
  assert.deepEqual(sent, []);
  assert.equal(key("take docx"), null);
  assert.ok(key("open-outline"));
});

test("what is kept is drawn and asked about once; what is printed is beside the author's words", () => {
  const { mount, sent, update } = viewOf(outlineOf());
  assert.deepEqual(sent, [["outline", { outline: writeOutline(outlineOf()), number: 1 }]]);
  update({ number: 1, facts: { p2: FACT }, figures: { p3: "Trade" } });
  assert.equal(sent.length, 1);
  const fact = mount.querySelector("[data-part=p2]");
  assert.equal(fact.querySelector("blockquote").textContent, "1 billion");
  assert.equal(fact.querySelector("blockquote").lang, "en");
  assert.equal(fact.querySelector("[data-caution=alone]").textContent, "One source");
  assert.match(fact.querySelector(".pv-outline-footnote").textContent, /The book/);
});

test("what is written is kept, and the field in which it is written stays", () => {
  const { mount, update, sent } = viewOf(outlineOf());
  update({ number: 1, facts: { p2: FACT } });
  const field = mount.querySelector("textarea");
  field.focus();
  field.value = "<b>Mine</b>\nand more ";
  field.dispatchEvent(new Event("input"));
  assert.equal(outlines.read().parts[1].text, "<b>Mine</b>\nand more");
  assert.equal(mount.querySelector("textarea"), field);
  assert.equal(field.value, "<b>Mine</b>\nand more ");
  assert.equal(mount.querySelector("[data-part] b + b"), null);
  assert.equal(sent.length, 1);
});

test("parts are moved and removed by buttons, and the focus stays", () => {
  const { key, order } = viewOf(outlineOf());
  key("down p1").focus();
  key("down p1").click();
  assert.deepEqual(order(), ["p2", "p1", "p3"]);
  assert.equal(document.activeElement, key("down p1"));
  key("remove p1").click();
  assert.deepEqual(order(), ["p2", "p3"]);
  assert.equal(document.activeElement, key("remove p3"));
});

test("a section is added at the end with the focus in its heading", () => {
  const { key, order } = viewOf(outlineOf());
  key("add-heading").click();
  assert.deepEqual(order(), ["p1", "p2", "p3", "p4"]);
  assert.equal(document.activeElement.value, "New section");
});

test("what a fact says is kept where it came without it", () => {
  const bare = outlineOf();
  bare.parts[1].said = "";
  const { update } = viewOf(bare);
  update({ number: 1, facts: { p2: FACT } });
  assert.equal(outlines.read().parts[1].said, "It was 1 billion.");
});

test("a figure that the server cannot draw is named", () => {
  const { mount, update } = viewOf(outlineOf());
  update({ number: 1, facts: { p2: FACT }, figures: {} });
  assert.match(mount.querySelector("[data-part=p3]").textContent, /Lost/);
});

test("a file is asked for with the outline, and a refusal is said", async () => {
  const { sent, key, update, mount } = viewOf(outlineOf());
  await settled();
  key("take docx").click();
  await settled();
  const [name, message] = sent.at(-1);
  assert.deepEqual([name, message.form, message.number], ["take", "docx", 2]);
  assert.match(mount.textContent, /DOCX is being made/);
  update({ number: 2, file: { number: 2, form: "docx", name: "a", type: "", content: "", refused: "Too much." } });
  assert.equal(mount.querySelector("[data-testid=outline-status]").textContent, "Too much.");
});

test("a file that cannot be read is refused and nothing is lost", async () => {
  const { view, mount, order } = viewOf(outlineOf());
  const text = JSON.stringify({ ...outlineOf(), parts: Array(121).fill(0) });
  await view.take.openFile({ name: "a.json", size: text.length, text: async () => text });
  assert.equal(mount.querySelector("[role=alert]").textContent, "a.json: parts has 121");
  assert.deepEqual(order(), ["p1", "p2", "p3"]);
});

test("a file takes the place of the outline, which is then forgotten by a button", async () => {
  const { view, key, order } = viewOf(outlineOf());
  const text = writeOutline({ ...outlineOf(), parts: [outlineOf().parts[1]] });
  await view.take.openFile({ name: "a.json", size: text.length, text: async () => text });
  assert.deepEqual(order(), ["p2"]);
  key("forget").click();
  assert.equal(outlines.read(), null);
  assert.deepEqual(order(), []);
});

test("a view of a file is a path of this dashboard", () => {
  assert.equal(viewAddress("/trade?kz=KZ-55", "ru"), "/trade?kz=KZ-55&lang=ru");
  assert.equal(viewAddress("//example.org/x", "ru"), "/example.org/x?lang=ru");
  assert.equal(viewAddress("javascript:alert(1)", "ru"), "/javascript:alert(1)?lang=ru");
});
