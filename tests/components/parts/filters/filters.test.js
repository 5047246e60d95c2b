import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, toggled } from "../../../../components/parts/filters/filters.js";
import { componentOf } from "../../page.js";

const OPTIONS = [
  ["visit", "Visit", true],
  ["treaty", "Treaty", false],
];
const DATA = { seq: 0, all: "All", rows: [{ field: "kinds", title: "Kind", options: OPTIONS }] };

test("a choice is added to those that are pressed, or taken from them", () => {
  assert.deepEqual(toggled(OPTIONS, "treaty"), ["visit", "treaty"]);
  assert.deepEqual(toggled(OPTIONS, "visit"), []);
});

test("a click sends the choices of its row, and All none", () => {
  const { mount, sent, ...component } = componentOf("facets", DATA);
  draw(component);
  const button = (option) => mount.querySelector(`[data-option="${option}"]`);
  assert.equal(button("kinds:").getAttribute("aria-pressed"), "false");
  assert.equal(button("kinds:visit").getAttribute("aria-pressed"), "true");
  button("kinds:treaty").click();
  button("kinds:").click();
  assert.deepEqual(sent, [
    ["select", { kinds: ["visit", "treaty"], seq: 1 }],
    ["select", { kinds: [], seq: 1 }],
  ]);
});

test("the button that was pressed has the focus when the rows are drawn anew", () => {
  const { mount, ...component } = componentOf("facets", DATA);
  draw(component);
  mount.querySelector("[data-option='kinds:treaty']").focus();
  draw(component);
  assert.equal(document.activeElement, mount.querySelector("[data-option='kinds:treaty']"));
});
