import "../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { offerLine } from "../../../../components/shell/path_sheet/path_offer.js";
import { path } from "../../../../components/shell/path_sheet/path_sheet.js";
import { forgetPath, readState } from "../../../../components/shell/path_sheet/path_state.js";
import { answering, press, settled } from "../../page.js";
import { STOPS, WORDS } from "./stops.js";

const DATA = { lang: "en", words: WORDS };
const turned = [];
const at = () => `${location.pathname}${location.search}`;
const find = (selector) => path.sheet.querySelector(selector);
window.addEventListener("popstate", () => turned.push(at()));

beforeEach(() => {
  forgetPath();
  path.found.clear();
  document.body.replaceChildren();
  history.pushState({}, "", "/trade?lang=en");
  turned.length = 0;
  answering(() => ({ stops: STOPS }));
});
afterEach(() => {
  path.leave();
});

async function begun() {
  path.update(DATA);
  path.begin({ again: true });
  await settled();
}

test("it begins with the first stop on its view, and the sheet has the focus", async () => {
  await begun();
  assert.equal(at(), "/?date=2022-10-31&lang=en");
  assert.equal(document.activeElement, path.sheet);
  assert.equal(path.sheet.getAttribute("aria-label"), "The path");
  assert.match(path.sheet.textContent, /Stop 1 of 2/);
  assert.match(path.sheet.textContent, /Which region\?/);
  assert.equal(document.documentElement.hasAttribute("data-path"), true);
});

test("a right answer from the list is called right, and the evidence opens", async () => {
  await begun();
  find("[data-option=BY-HO]").click();
  assert.equal(find("[role=status]").textContent, "Right.");
  assert.match(find("[data-claim=tie-1]").textContent, /They signed\./);
  assert.equal(find("[data-option]"), null, "a stop is answered once");
  path.answer("BY-BR");
  assert.deepEqual(readState().answers, { region: "BY-HO" });
});

test("a place that is chosen on the map is an answer; a wrong one has the right one beside it", async () => {
  await begun();
  history.replaceState({}, "", "/?date=2022-10-31&place=BY-BR&lang=en");
  path.look();
  assert.equal(find("[role=status]").textContent, "Not this one: Homyel");
  assert.ok(find("[data-claim=tie-1]"));
});

test("a place that was chosen before the path began is no answer", async () => {
  history.pushState({}, "", "/?place=BY-BR");
  await begun();
  path.look();
  assert.deepEqual(path.state.answers, {});
  history.replaceState({}, "", "/?date=2022-10-31&place=BY-BR");
  path.look();
  assert.deepEqual(path.state.answers, { region: "BY-BR" });
});

test("a click on the list of the page answers, one on the sheet does not", async () => {
  await begun();
  path.move(1);
  assert.equal(at(), "/sources?part=notes&date=2022-10-31&lang=en");
  const entry = document.createElement("button");
  entry.className = "pv-entry-head";
  entry.dataset.entry = "fn-004";
  document.body.append(entry);
  path.sheet.click();
  assert.equal(path.state.answers.source, undefined);
  entry.click();
  assert.equal(find("[role=status]").textContent, "Right.");
});

test("text of the facts stays text", async () => {
  await begun();
  path.move(1);
  assert.equal(find("b"), null);
  assert.equal(find("[data-option=fn-001] [lang=en]").textContent, "<b>News</b>");
});

test("at the end one sees what was missed, asks it again or comes back", async () => {
  await begun();
  path.answer("BY-BR");
  find("[data-key=next]").click();
  path.answer("fn-004");
  find("[data-key=next]").click();
  assert.match(path.sheet.textContent, /1 of 2/);
  find("[data-option=region]").click();
  assert.match(path.sheet.textContent, /Which region\?/);
  assert.deepEqual(path.state.answers, { source: "fn-004" });
  path.leave();
  assert.equal(at(), "/trade?lang=en");
  assert.equal(path.root.isConnected, false);
  assert.equal(document.documentElement.hasAttribute("data-path"), false);
});

test("Escape leaves it, but not where Escape has a meaning of its own", async () => {
  await begun();
  const field = document.createElement("input");
  document.body.append(field);
  press(field, "Escape");
  assert.equal(path.state.on, true);
  press(document.body, "Escape");
  assert.equal(path.state.on, false);
  assert.equal(at(), "/trade?lang=en");
});

test("it goes on after a new load, in another language, on any page", async () => {
  await begun();
  path.answer("BY-HO");
  path.move(1);
  history.pushState({}, "", "/production?lang=kk");
  turned.length = 0;
  answering(() => ({ stops: STOPS.map((stop) => ({ ...stop, question: "Қайсысы?" })) }));
  path.update({ lang: "kk", words: WORDS });
  await settled();
  assert.match(path.sheet.textContent, /Қайсысы\?/);
  assert.equal(path.sheet.lang, "kk");
  assert.deepEqual(turned, [], "the page that a reader turned to stays");
  find("[data-key=view]").click();
  assert.equal(at(), "/sources?part=notes&date=2022-10-31&lang=kk");
});

test("where the stops cannot be loaded, a sentence says so and they can be asked for again", async () => {
  answering(() => undefined);
  await begun();
  assert.equal(find("[role=alert]").textContent, "Failed");
  answering(() => ({ stops: STOPS }));
  find(".pv-action").click();
  await settled();
  assert.match(path.sheet.textContent, /Which region\?/);
});

test("the offer is on the map alone, and is closed or begun by a button", async () => {
  path.update(DATA);
  assert.equal(offerLine("trade", WORDS), null);
  const line = offerLine("map", WORDS);
  document.body.append(line);
  line.querySelector(".pv-path-close").click();
  assert.equal(line.isConnected, false);
  assert.equal(offerLine("map", WORDS), null);
  forgetPath();
  const again = offerLine("map", WORDS);
  again.querySelector("[data-key=begin-path]").click();
  await settled();
  assert.equal(path.state.on, true);
  assert.equal(offerLine("map", WORDS), null);
});
