import assert from "node:assert/strict";
import { test } from "node:test";
import {
  emptyOutline,
  holds,
  MOST_PARTS,
  withoutPart,
  withPart,
  withPartChanged,
  withPartMoved,
} from "../../../../../components/static/lib/outline/outline_edits.js";
import { outlineOf } from "./own_outlines.js";

const ids = ({ parts }) => parts.map(({ id }) => id);

test("footnotes of a new outline are of APA in English and of GOST elsewhere", () => {
  const of = { version: "1", title: "" };
  assert.equal(emptyOutline({ ...of, lang: "en" }).form, "apa");
  assert.equal(emptyOutline({ ...of, lang: "kk" }).form, "gost");
});

test("a fact or a figure comes in once, a heading as often as one likes", () => {
  const outline = outlineOf();
  assert.deepEqual(ids(outline), ["p1", "p2", "p3"]);
  assert.equal(withPart(outline, { kind: "fact", claim: "turnover-2021" }), outline);
  assert.ok(holds(outline, { kind: "figure", view: "/trade", picture: "turnover" }));
  assert.ok(!holds(outline, { kind: "figure", view: "/trade", picture: "flows" }));
  assert.equal(withPart(outline, { kind: "heading", text: "Trade" }).parts.length, 4);
});

test("a full outline takes nothing more, and an id never comes twice", () => {
  let outline = outlineOf();
  for (let number = 0; number < MOST_PARTS; number += 1) outline = withPart(outline, { kind: "heading" });
  assert.equal(outline.parts.length, MOST_PARTS);
  assert.equal(new Set(ids(outline)).size, MOST_PARTS);
  assert.deepEqual(ids(withPart(withoutPart(outlineOf(), "p1"), { kind: "heading" })), ["p2", "p3", "p4"]);
});

test("parts change places with their neighbours and stay at the ends", () => {
  assert.deepEqual(ids(withPartMoved(outlineOf(), "p3", -1)), ["p1", "p3", "p2"]);
  assert.deepEqual(ids(withPartMoved(outlineOf(), "p1", -1)), ["p1", "p2", "p3"]);
  assert.deepEqual(ids(withPartMoved(outlineOf(), "p9", 1)), ["p1", "p2", "p3"]);
});

test("a change leaves the outline before as it was", () => {
  const before = outlineOf();
  const after = withPartChanged(before, "p2", { text: "In my words" });
  assert.equal(after.parts[1].text, "In my words");
  assert.equal(before.parts[1].text, "");
});
