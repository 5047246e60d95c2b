import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { activeAfter, SearchBox } from "../../../../components/shell/header/search_box.js";
import { answering, press, settled } from "../../page.js";

const WORDS = {
  label: "Search",
  hint: "Place",
  key: "/",
  none: "Nothing found",
  failed: "No answer",
  all: "Show all {count}",
};
/** What the key with the slash writes, or which key writes it, in the layouts that our readers have. */
const KEYBOARDS = [
  ["English", "/", "Slash", false],
  ["Russian", ".", "Slash", false],
  ["Belarusian", ".", "Slash", false],
  ["Kazakh", "№", "Slash", false],
  ["Kazakh (full stop)", ".", "Slash", false],
  ["German", "/", "Digit7", true],
  ["Turkish", "/", "Digit7", true],
  ["number pad", "/", "NumpadDivide", false],
];
const OTHER_KEYS = [
  ["a comma of Russian", ",", "Slash", { shiftKey: true }],
  ["a question mark", "?", "Slash", { shiftKey: true }],
  ["with Ctrl", ".", "Slash", { ctrlKey: true }],
  ["with Alt", ".", "Slash", { altKey: true }],
  ["a full stop of English", ".", "Period", {}],
];
const hit = (id, kind, go) => ({ id, kind, label: id, kind_label: kind, note: "", matched: "", go });
const PLACES = ["BY-HO", "BY-HM", "KZ-55"].map((id) => hit(id, "place", { place: id }));
const FIGURE = hit("turnover-2014", "figure", { claim: "turnover-2014" });
const answer = (hits, groups, remark = "") => ({ hits, groups, remark, said: "Found: 3.", not_found: [], q: "" });
const FOUND = answer(PLACES, [{ kind: "place", title: "Places", count: 3 }]);
const BOTH = answer(
  [...PLACES.slice(0, 2), FIGURE],
  [
    { kind: "place", title: "Places", count: 3 },
    { kind: "figure", title: "Figures", count: 1 },
  ],
  "Not found: zzz.",
);
let box;
let gone;

beforeEach(() => {
  box?.remove();
  document.body.replaceChildren();
  gone = [];
  box = new SearchBox();
  box.update(WORDS, "ru", (target) => gone.push(target));
  document.body.append(box.element);
});

/** Types into the box and waits for what is found. */
async function type(text) {
  box.input.focus();
  box.input.value = text;
  await box.ask();
}

const options = () => [...box.list.querySelectorAll("[data-option]")];
const marked = () => options().map((item) => item.getAttribute("aria-selected"));

test("arrows go around the hits in a circle, and up from none is the last", () => {
  assert.deepEqual(
    [-1, 0, 2].map((active) => activeAfter("ArrowDown", active, 3)),
    [0, 1, 0],
  );
  assert.deepEqual(
    [-1, 0, 2].map((active) => activeAfter("ArrowUp", active, 3)),
    [2, 2, 1],
  );
  assert.equal(activeAfter("ArrowDown", -1, 0), null);
  assert.equal(activeAfter("a", 0, 3), null);
});

test("what is typed is asked for in the language of the page, a few of each kind", async () => {
  const asked = answering(() => FOUND);
  await type(" гомель ");
  assert.deepEqual(Object.fromEntries(asked[0].searchParams), { q: "гомель", lang: "ru", limit: "500", each: "3" });
  assert.equal(box.list.hidden, false);
  assert.equal(options().length, 3);
});

test("hits stand in groups with a name and a count, and what was left out is said above", async () => {
  answering(() => BOTH);
  await type("г");
  const groups = [...box.list.querySelectorAll("[role=group]")];
  assert.deepEqual(
    groups.map((group) => document.getElementById(group.getAttribute("aria-labelledby")).textContent),
    ["Places · 3", "Figures · 1"],
  );
  assert.equal(box.list.querySelector(".pv-search-remark").textContent, "Not found: zzz.");
});

test("all of a kind are asked for where only some are shown, and the first of them is marked", async () => {
  const asked = answering(({ searchParams }) => (searchParams.has("kind") ? FOUND : BOTH));
  await type("г");
  assert.deepEqual(
    [...box.list.querySelectorAll(".pv-search-all")].map((item) => item.textContent),
    ["Show all 3"],
  );
  for (let step = 0; step < 3; step += 1) press(box.input, "ArrowDown");
  press(box.input, "Enter");
  await settled();
  await settled();
  assert.equal(asked.at(-1).searchParams.get("kind"), "place");
  assert.equal(asked.at(-1).searchParams.has("each"), false);
  assert.deepEqual(marked(), ["true", "false", "false"]);
  assert.deepEqual(gone, []);
});

test("the arrows mark a hit and Enter chooses it", async () => {
  answering(() => FOUND);
  await type("г");
  press(box.input, "ArrowDown");
  press(box.input, "ArrowDown");
  assert.deepEqual(marked(), ["false", "true", "false"]);
  assert.equal(box.input.getAttribute("aria-activedescendant"), "pv-search-hit-1");
  press(box.input, "Enter");
  await settled();
  assert.deepEqual(gone, [{ place: "BY-HM" }]);
  assert.equal(box.input.value, "");
  assert.equal(box.list.hidden, true);
});

test("Enter without a mark takes the first hit, even before the answer has come", async () => {
  answering(() => FOUND);
  box.input.value = "г";
  press(box.input, "Enter");
  await settled();
  assert.deepEqual(gone, [{ place: "BY-HO" }]);
});

test("an answer that comes after a newer question is not shown", async () => {
  const late = Promise.withResolvers();
  globalThis.fetch = () => late.promise;
  const old = type("а");
  answering(() => FOUND);
  await type("б");
  late.resolve(new Response(JSON.stringify(answer([], []))));
  await old;
  assert.equal(options().length, 3);
});

test("a search that does not answer says so, and one that finds nothing too", async () => {
  answering(() => undefined);
  await type("г");
  assert.equal(box.list.textContent, "No answer");
  assert.equal(box.live.textContent, "No answer");
  answering(() => ({ ...answer([], []), said: "Nothing found." }));
  await type("гг");
  assert.equal(box.list.textContent, "Nothing found");
  assert.equal(box.live.textContent, "Nothing found.");
  press(box.input, "Enter");
  await settled();
  assert.deepEqual(gone, []);
});

test("what was found is announced, and no more once a hit is chosen", async () => {
  answering(() => FOUND);
  await type("г");
  assert.equal(box.live.getAttribute("role"), "status");
  assert.equal(box.live.textContent, "Found: 3.");
  press(box.input, "Enter");
  await settled();
  assert.equal(box.live.textContent, "");
});

test("Escape closes the list first and empties the box then", async () => {
  answering(() => FOUND);
  await type("г");
  press(box.input, "Escape");
  assert.equal(box.list.hidden, true);
  assert.equal(box.input.value, "г");
  press(box.input, "Escape");
  assert.equal(box.input.value, "");
});

test("a slash puts the cursor into the box, but for who is writing elsewhere", () => {
  const field = document.createElement("textarea");
  document.body.append(field);
  assert.equal(press(field, "/"), true);
  assert.equal(press(document.body, "/", { ctrlKey: true }), true);
  assert.notEqual(document.activeElement, box.input);
  assert.equal(press(document.body, "/"), false);
  assert.equal(document.activeElement, box.input);
});

test("the key of the slash puts the cursor into the box on the keyboards of our languages", () => {
  for (const [layout, key, code, shiftKey] of KEYBOARDS) {
    box.input.blur();
    press(document.body, key, { code, shiftKey });
    assert.equal(document.activeElement, box.input, layout);
  }
  for (const [what, key, code, modifier] of OTHER_KEYS) {
    box.input.blur();
    press(document.body, key, { code, ...modifier });
    assert.notEqual(document.activeElement, box.input, what);
  }
});
