import "../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const sheets = [];
Object.defineProperty(document, "adoptedStyleSheets", { value: sheets, writable: true });
Object.defineProperty(document, "fonts", { value: { load: async () => [] } });
globalThis.CSSStyleSheet = class {
  replaceSync(text) {
    this.text = text;
  }
};
let isNarrow = false;
window.matchMedia = () => ({
  get matches() {
    return isNarrow;
  },
});
await import("../../../components/static/base.js");

const part = (id, isDrawn) =>
  `<div id="${id}"><div class="pv-${id}-mount">${isDrawn ? "<p>drawn</p>" : ""}</div></div>`;

/** Draws a page of a header, a laid box with two columns, and downloads, and returns what waits. */
async function draw({ header = true, left = true, right = true, below = true, laid = "st-key-laid-region" } = {}) {
  document.body.innerHTML = `
    <div class="stVerticalBlock" id="page">
      ${part("header", header)}
      <div id="content"><div class="stVerticalBlock ${laid}" id="box">
        <div class="stHorizontalBlock" id="columns">
          <div class="stColumn" id="left">
            <div class="stVerticalBlock">${part("one", left)}${part("two", true)}</div>
          </div>
          <div class="stColumn" id="right"><div class="stVerticalBlock">${part("map", right)}</div></div>
        </div>
        ${part("below", below)}
      </div></div>
      ${part("downloads", true)}
    </div>`;
  return waiting();
}

async function waiting() {
  await new Promise((done) => setTimeout(done));
  return [...document.querySelectorAll("[data-waits]")].map(({ id }) => id);
}

beforeEach(() => {
  isNarrow = false;
  document.adoptedStyleSheets = sheets;
});

test("a page that is drawn whole waits for nothing", async () => {
  assert.match(sheets[0].text, /\[data-waits\] { animation: pv-wait 5s/);
  assert.deepEqual(await draw(), []);
});

test("the page waits for its header, what is not laid out does not", async () => {
  assert.deepEqual(await draw({ header: false }), ["content"]);
});

test("what is below a part that is not drawn waits, up to the end of the page", async () => {
  assert.deepEqual(await draw({ left: false }), ["two", "below", "downloads"]);
  assert.deepEqual(await draw({ right: false }), ["below", "downloads"]);
  assert.deepEqual(await draw({ below: false }), ["downloads"]);
});

test("what waited is seen once the part is drawn", async () => {
  assert.deepEqual(await draw({ left: false }), ["two", "below", "downloads"]);
  document.querySelector(".pv-one-mount").append(document.createElement("p"));
  assert.deepEqual(await waiting(), []);
});

test("columns that are below each other wait for each other", async () => {
  isNarrow = true;
  assert.deepEqual(await draw({ left: false }), ["two", "right", "below", "downloads"]);
});

test("a page that is not laid out waits for nothing", async () => {
  assert.deepEqual(await draw({ left: false, laid: "" }), []);
});

test("nothing is marked while the rules are taken away", async () => {
  assert.deepEqual(await draw({ below: false }), ["downloads"]);
  document.adoptedStyleSheets = [];
  document.body.append(document.createElement("p"));
  assert.deepEqual(await waiting(), []);
  assert.deepEqual(await draw({ left: false }), []);
});
