// Several files at once: one after the other, each with what came of it; a refused one stops none of the others.

import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_FILES, SeveralFiles } from "../../../../../components/pages/your_data/bring_desk/several_files.js";

const WORDS = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
const files = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, number) => /** @type {File} */ ({ name: `<b>${number}</b>.csv` }));
const stages = (/** @type {SeveralFiles} */ several) => several.items.map(({ stage }) => stage);

test("one is sent at a time, the next once it is answered", () => {
  const several = new SeveralFiles();
  several.take(files(3));
  assert.equal(several.next()?.name, "<b>0</b>.csv");
  assert.equal(several.next(), undefined);
  several.arrived();
  assert.deepEqual(stages(several), ["reads", "waits", "waits"]);
  several.answered({ text: "Ready", refused: false });
  assert.equal(several.next()?.name, "<b>1</b>.csv");
  several.answered({ text: "Too large", refused: true });
  several.next();
  several.answered({ text: "Ready", refused: false });
  assert.deepEqual(stages(several), ["done", "refused", "done"]);
  assert.deepEqual([several.isOver, several.next()], [true, undefined]);
});

test("what has come of each is said as text", () => {
  const several = new SeveralFiles();
  several.take(files(2));
  several.next();
  const element = several.draw(WORDS, () => {});
  assert.equal(element.querySelectorAll("b").length, 0);
  assert.match(element.textContent, /<b>0<\/b>\.csv sends.*<b>1<\/b>\.csv waits/);
  assert.equal(several.draw(WORDS, () => {}).querySelectorAll("button").length, 1);
});

test("what waits is sent no more, what is read stays", () => {
  const several = new SeveralFiles();
  several.take(files(3));
  several.next();
  several.answered({ text: "Ready", refused: false });
  several.next();
  several.stop();
  assert.deepEqual([stages(several), several.isOver], [["done"], true]);
});

test("of very many files the first are taken", () => {
  const several = new SeveralFiles();
  several.take(files(MOST_FILES + 5));
  assert.equal(several.items.length, MOST_FILES);
});
