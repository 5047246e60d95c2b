import "../../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  factButton,
  figureButton,
  outlineButton,
} from "../../../../../components/static/lib/outline/outline_button.js";
import { outlines } from "../../../../../components/static/lib/outline/outline_store.js";
import { bringWords, words } from "../../../../../components/static/lib/page_words.js";
import { outlineOf } from "./own_outlines.js";

const FACT = { kind: "fact", claim: "accords-2009", said: "They agreed." };
Object.assign(words, {
  lang: "ru",
  outline: { add: "Add", has: "In it", full: "Full.", own: "Mine", keptNowhere: "Not kept.", version: "2026.1.1" },
});

beforeEach(() => {
  outlines.forget();
  document.body.replaceChildren();
});

/** Puts the button on the page and presses it. */
function pressed(...of) {
  const holder = outlineButton(...of);
  document.body.append(holder);
  holder.querySelector("button").click();
  return holder;
}

test("a fact comes into a new outline with what it says, and the way to the outline is there", () => {
  const holder = pressed(FACT, "They agreed.", { lang: "ru" });
  const { lang, data_version, title, parts } = outlines.read();
  assert.deepEqual([lang, data_version, title], ["ru", "2026.1.1", "Mine"]);
  assert.deepEqual([parts[0].claim, parts[0].said], ["accords-2009", "They agreed."]);
  assert.equal(holder.querySelector("a").getAttribute("href"), "/learn?lang=ru#outline");
  assert.equal(outlineButton(FACT, "They agreed.").querySelector("button"), null);
});

test("a sentence of another language than the outline's is not kept", () => {
  outlines.keep(outlineOf("kk"));
  pressed(FACT, "They agreed.", { lang: "en" });
  assert.equal(outlines.read().parts.at(-1).said, "");
});

test("a figure is made when the button is pressed; a short button has a name", () => {
  let picture = "turnover";
  const holder = outlineButton(() => ({ kind: "figure", view: "/trade", picture }), "Chart 1", { sign: "+" });
  assert.equal(holder.textContent, "+");
  assert.equal(holder.querySelector("button").getAttribute("aria-label"), "Add: Chart 1");
  picture = "flows";
  holder.querySelector("button").click();
  assert.equal(outlines.read().parts[0].picture, "flows");
});

test("a full outline says so", () => {
  const parts = Array.from({ length: 120 }, (_, at) => ({ ...outlineOf().parts[0], id: `p${at + 1}` }));
  outlines.keep({ ...outlineOf(), parts });
  assert.equal(pressed(FACT, "They agreed.").textContent, "Full.");
  assert.equal(outlines.read().parts.length, 120);
});

test("a refused part says so where the button was, until something is taken out", () => {
  const parts = Array.from({ length: 120 }, (_, at) => ({ ...outlineOf().parts[0], id: `p${at + 1}` }));
  outlines.keep({ ...outlineOf(), parts });
  const holder = pressed(FACT, "They agreed.");
  assert.equal(document.activeElement.textContent, "Full.");
  outlines.keep({ ...outlineOf(), parts: parts.slice(1) });
  assert.ok(holder.querySelector("button"));
});

test("the sign of a fact names it, and says that it is in the outline", () => {
  const sign = factButton("accords-2009", "Accords");
  document.body.append(sign);
  assert.equal(sign.textContent, "+");
  assert.equal(sign.querySelector("button").getAttribute("aria-label"), "Add: Accords");
  sign.querySelector("button").click();
  assert.equal(sign.textContent, "✓");
  assert.equal(sign.querySelector("a").getAttribute("aria-label"), "In it: Accords");
  assert.deepEqual([outlines.read().parts[0].claim, outlines.read().parts[0].said], ["accords-2009", ""]);
});

test("all signs of a fact follow the outline, whoever changes it", () => {
  const [one, other, stranger] = ["accords-2009", "accords-2009", "turnover-2021"].map((id) => factButton(id, id));
  document.body.append(one, other, stranger);
  const drawn = () => [one, other, stranger].map((sign) => sign.textContent).join("");
  one.querySelector("button").click();
  assert.equal(drawn(), "✓✓+");
  outlines.forget();
  assert.equal(drawn(), "+++");
});

test("signs that were drawn before the words of the page get them when they come", () => {
  const sign = factButton("accords-2009", "Accords");
  document.body.append(sign);
  bringWords({ ...words, outline: { ...words.outline, add: "Hinzu" } });
  assert.equal(sign.querySelector("button").getAttribute("aria-label"), "Hinzu: Accords");
  bringWords({ ...words, outline: { ...words.outline, add: "Add" } });
});

test("the sign of a figure is of the view that the address shows", () => {
  history.replaceState({}, "", "/trade?date=2016-01-01");
  const sign = figureButton("turnover", "Turnover");
  document.body.append(sign);
  sign.querySelector("button").click();
  assert.equal(outlines.read().parts[0].view, "/trade?date=2016-01-01");
  history.replaceState({}, "", "/trade?date=2017-01-01");
  window.dispatchEvent(new PopStateEvent("popstate"));
  assert.equal(sign.textContent, "+");
  history.replaceState({}, "", "/trade?date=2016-01-01");
  window.dispatchEvent(new PopStateEvent("popstate"));
  assert.equal(sign.textContent, "✓");
});

test("what has the focus keeps it where the outline changes elsewhere", () => {
  const sign = factButton("accords-2009", "Accords");
  document.body.append(sign);
  sign.querySelector("button").focus();
  outlines.keep({ ...outlineOf(), parts: [{ ...outlineOf().parts[0], kind: "fact", claim: "accords-2009" }] });
  assert.equal(document.activeElement, sign.querySelector("a"));
});
