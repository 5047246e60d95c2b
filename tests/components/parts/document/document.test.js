import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw, inPlaceOfPair } from "../../../../components/parts/document/document.js";
import { badgeLine, drawItem } from "../../../../components/parts/document/item.js";
import { showInPanel, takeChoices } from "../../../../components/static/lib/choice/page_choice.js";
import { bringWords, words } from "../../../../components/static/lib/page_words.js";
import { componentOf, press } from "../../page.js";

const ITEM = {
  title: "Pavlodar",
  claim: "c1",
  badges: ["signed", ["2016", "doubt"]],
  source: "Note 7",
};
const PAGE = {
  lang: "en",
  place: "BY-HO",
  eyebrow: "Region of Belarus",
  title: "Homyel",
  close: "Clear",
  actions: [{ id: "pair", text: "Compare", go: { page: "pair" } }],
  sections: [
    { id: "ties", title: "Ties", count: 1, items: [ITEM] },
    { id: "trade", title: "Trade", empty: "Nothing" },
  ],
};

beforeEach(() => document.body.replaceChildren());

/** Draws a document and returns its component. */
function drawn(page = PAGE, shape = undefined) {
  const component = componentOf(shape === "page" ? "document" : "panel", { seq: 1, document: page, shape });
  draw(component);
  return component;
}

test("a document shows its head, its sections, and where one is empty", () => {
  const { mount } = drawn();
  const root = mount.querySelector("[data-testid=panel]");
  assert.equal(root.dataset.place, "BY-HO");
  assert.equal(root.querySelector("h2").textContent, "Homyel");
  assert.deepEqual(
    [...root.querySelectorAll("h3")].map((head) => head.textContent),
    ["Ties1", "Trade"],
  );
  assert.equal(root.querySelector("[data-section=trade] .pv-empty").textContent, "Nothing");
});

test("Escape and the cross clear the choice of a panel, and Escape none of a page", () => {
  const panel = drawn();
  press(panel.mount.querySelector("h2"), "Escape");
  panel.mount.querySelector(".pv-close").click();
  assert.deepEqual(
    panel.sent,
    [1, 2].map(() => ["select", { place: null, claim: null, seq: 2 }]),
  );
  const page = drawn(PAGE, "page");
  press(page.mount.querySelector("h2"), "Escape");
  assert.deepEqual(page.sent, []);
});

test("an item leads to its own claim where it says no more, and buttons where they lead", () => {
  const { mount, sent } = drawn();
  mount.querySelector(".pv-link").click();
  mount.querySelector("[data-action=pair]").click();
  assert.deepEqual(sent, [
    ["select", { claim: "c1", seq: 2 }],
    ["select", { page: "pair", seq: 2 }],
  ]);
});

test("a document of the same place is scrolled as it was, one of another is not", () => {
  const component = drawn();
  component.mount.firstElementChild.scrollTop = 40;
  draw(component);
  assert.equal(component.mount.firstElementChild.scrollTop, 40);
  draw({ ...component, data: { seq: 2, document: { ...PAGE, place: "KZ-55" } } });
  assert.equal(component.mount.firstElementChild.scrollTop, 0);
});

test("a badge has its tone, and a plain one is its text alone", () => {
  const item = drawItem(ITEM, () => {}, "en");
  assert.deepEqual(
    [...item.querySelectorAll(".pv-badge")].map((badge) => [badge.className, badge.textContent]),
    [
      ["pv-badge pv-badge-plain", "signed"],
      ["pv-badge pv-badge-doubt", "2016"],
    ],
  );
  assert.equal(badgeLine(ITEM), "signed · 2016");
  assert.equal(badgeLine({ title: "x" }), "");
});

test("a figure has its hedge before it and its unit behind it", () => {
  const item = drawItem({ title: "Turnover", value: "30", hedge: "about", unit: "million US$" }, () => {}, "en");
  assert.equal(item.querySelector(".pv-value").textContent, "about 30 million US$");
  assert.equal(item.querySelector("button"), null);
});

test("folded sections show their titles, and the list of contents opens one", () => {
  const folded = PAGE.sections.map((section) => ({ ...section, folded: true }));
  const { mount } = drawn({ ...PAGE, contents: "On this page", sections: folded }, "page");
  const links = [...mount.querySelectorAll(".pv-contents button")];
  assert.deepEqual(
    links.map((link) => link.textContent),
    ["Ties1", "Trade"],
  );
  const parts = [...mount.querySelectorAll(".pv-folded")];
  assert.deepEqual(
    parts.map((part) => part.open),
    [false, false],
  );
  Element.prototype.scrollIntoView ??= () => {};
  links[1].click();
  assert.deepEqual(
    parts.map((part) => part.open),
    [false, true],
  );
  assert.equal(document.activeElement, parts[1].querySelector("summary"));
});

test("what a reader has unfolded stays so when the page is drawn anew", () => {
  const folded = { ...PAGE, sections: PAGE.sections.map((section) => ({ ...section, folded: true })) };
  const component = drawn(folded, "page");
  component.mount.querySelector("[data-section=ties] .pv-folded").open = true;
  draw(component);
  assert.deepEqual(
    [...component.mount.querySelectorAll(".pv-folded")].map((part) => part.open),
    [true, false],
  );
});

test("an answer is sentences, numbers and moments, and the buttons come after it", () => {
  const answer = {
    title: "In short",
    sentences: [{ title: "They signed.", claim: "c1", source: "Note 7", tone: "sentence", go: false }],
    moments: [{ title: "Signing", value: "2016", tone: "moment" }],
  };
  const { mount } = drawn({ ...PAGE, answer }, "page");
  const part = mount.querySelector(".pv-short");
  assert.equal(part.getAttribute("aria-label"), "In short");
  assert.equal(part.querySelector("ul.pv-sentences .pv-item-title").textContent, "They signed.");
  assert.equal(part.querySelector("ol.pv-moments .pv-value").textContent, "2016");
  assert.equal(part.querySelector(".pv-numbers"), null);
  assert.equal(part.nextElementSibling.className, "pv-actions");
});

test("a word of a label opens its meaning", () => {
  words.meanings = { doubtful: "It is not certain." };
  const item = drawItem({ title: "x", badges: [["doubtful", "doubt"], "plain"] }, () => {}, "en");
  const button = item.querySelector("[data-term=doubtful]");
  assert.equal(button.tagName, "BUTTON");
  const meaning = item.querySelector(`#${button.getAttribute("popovertarget")}`);
  assert.equal(meaning.textContent, "It is not certain.");
  assert.equal(meaning.getAttribute("popover"), "auto");
  assert.equal(item.querySelectorAll(".pv-badge").length, 2);
  words.meanings = {};
});

test("words that come after a badge explain it, once, and it keeps its tone", () => {
  const item = drawItem({ title: "x", badges: [["late", "doubt"], "plain"] }, () => {}, "en");
  document.body.append(item);
  assert.equal(item.querySelector("button"), null);
  for (const _ of [1, 2]) bringWords({ ...words, meanings: { late: "It came late." } });
  assert.equal(item.querySelectorAll(".pv-meaning").length, 1);
  const button = item.querySelector(".pv-badge-doubt > [data-term=late]");
  assert.equal(item.querySelector(`#${button.getAttribute("popovertarget")}`).textContent, "It came late.");
  words.meanings = {};
});

test("an answer that says what is drawn already changes no element, and its buttons send to it", () => {
  const component = drawn();
  const before = [...component.mount.querySelectorAll("*")];
  const later = [];
  draw({
    ...component,
    data: { seq: 5, document: structuredClone(PAGE) },
    setTriggerValue: (...said) => later.push(said),
  });
  assert.deepEqual([...component.mount.querySelectorAll("*")], before);
  component.mount.querySelector("[data-action=pair]").click();
  assert.deepEqual([later, component.sent], [[["select", { page: "pair", seq: 6 }]], []]);
});

test("a choice in the panel is taken on the page where something takes it, in place of a pair", (t) => {
  const taken = [];
  const prepared = [];
  const leave = takeChoices({
    choose: (message) => taken.push(message) > 0 && !("page" in message),
    prepare: (message) => prepared.push(message),
    isPast: () => false,
    document: null,
    written: null,
  });
  t.after(leave);
  const { mount, sent } = drawn();
  const link = mount.querySelector(".pv-link");
  link.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  link.click();
  mount.querySelector("[data-action=pair]").click();
  assert.deepEqual(taken, [{ by: null, kz: null, claim: "c1" }, { page: "pair" }]);
  assert.deepEqual(prepared, [{ by: null, kz: null, claim: "c1" }]);
  assert.deepEqual(sent, [["select", { page: "pair", seq: 2 }]]);
});

test("an answer to an older choice gives way to the newer document, and to what is drawn until that comes", (t) => {
  const chooser = {
    choose: () => true,
    prepare: () => {},
    isPast: (query) => query?.place === "BY-HO",
    document: null,
    written: null,
  };
  t.after(takeChoices(chooser));
  const component = drawn();
  const answered = (title, place) =>
    draw({ ...component, data: { seq: 2, query: { place }, document: { ...PAGE, title } } });
  const title = () => component.mount.querySelector("h2").textContent;
  answered("Late", "BY-HO");
  assert.equal(title(), "Homyel");
  chooser.document = { ...PAGE, title: "Newer" };
  answered("Late", "BY-HO");
  assert.equal(title(), "Newer");
  answered("Newest", "KZ-55");
  assert.equal(title(), "Newest");
  showInPanel({ ...PAGE, title: "Shown" });
  assert.equal(title(), "Shown");
});

test("a button of the panel that chooses takes the place of a pair, one that turns the page does not", () => {
  assert.deepEqual(inPlaceOfPair({ place: "KZ-35" }), { by: null, kz: null, place: "KZ-35" });
  assert.deepEqual(inPlaceOfPair({ own: "one", kz: "KZ-55" }), { by: null, kz: "KZ-55", own: "one" });
  for (const other of [{ place: "KZ-35", page: "region" }, { date: "2016-01-01" }])
    assert.deepEqual(inPlaceOfPair(other), other);
});
