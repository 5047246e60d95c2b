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
  kinds: { place: "Place" },
};
const HITS = ["BY-HO", "BY-HM", "KZ-55"].map((id) => ({ id, label: id, kind: "place", go: { place: id } }));
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

const marked = () => [...box.list.children].map((item) => item.getAttribute("aria-selected"));

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

test("what is typed is asked for in the language of the page", async () => {
  const asked = answering(() => ({ hits: HITS }));
  await type(" гомель ");
  assert.deepEqual(Object.fromEntries(asked[0].searchParams), { q: "гомель", lang: "ru", limit: "8" });
  assert.equal(box.list.hidden, false);
  assert.equal(box.list.children.length, 3);
});

test("the arrows mark a hit and Enter chooses it", async () => {
  answering(() => ({ hits: HITS }));
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
  answering(() => ({ hits: HITS }));
  box.input.value = "г";
  press(box.input, "Enter");
  await settled();
  assert.deepEqual(gone, [{ place: "BY-HO" }]);
});

test("an answer that comes after a newer question is not shown", async () => {
  const late = Promise.withResolvers();
  globalThis.fetch = () => late.promise;
  const old = type("а");
  answering(() => ({ hits: HITS }));
  await type("б");
  late.resolve(new Response(JSON.stringify({ hits: [] })));
  await old;
  assert.equal(box.list.children.length, 3);
});

test("a search that does not answer says so, and one that finds nothing too", async () => {
  answering(() => undefined);
  await type("г");
  assert.equal(box.list.textContent, "No answer");
  answering(() => ({ hits: [] }));
  await type("гг");
  assert.equal(box.list.textContent, "Nothing found");
  press(box.input, "Enter");
  await settled();
  assert.deepEqual(gone, []);
});

test("Escape closes the list first and empties the box then", async () => {
  answering(() => ({ hits: HITS }));
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
