import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/sources/citations/citations.js";
import { componentOf, settled } from "../../../page.js";

const DATA = {
  groups: [{ id: "view", title: "This view", note: "", texts: [["APA 7", "Author (2024). <Title>."]] }],
  hint: "",
  copy: "Copy",
  copied: "Copied",
  marked: "Marked",
};

/** Draws the citations and clicks the first button, with a clipboard that does what `write` does. */
async function copied(write) {
  Object.defineProperty(navigator, "clipboard", { value: { writeText: write }, configurable: true });
  const { mount, ...component } = componentOf("citations", DATA);
  draw(component);
  mount.querySelector("button").click();
  await settled();
  return mount;
}

test("a citation is copied whole, and the button and a voice say so", async () => {
  const taken = [];
  const mount = await copied(async (text) => taken.push(text));
  assert.deepEqual(taken, ["Author (2024). <Title>."]);
  assert.equal(mount.querySelector("button").textContent, "Copied");
  assert.equal(mount.querySelector("[role=status]").textContent, "Copied");
});

test("where the browser does not allow it, the citation is marked for the reader", async () => {
  const mount = await copied(async () => {
    throw new Error("not allowed");
  });
  assert.equal(mount.querySelector("button").textContent, "Marked");
  assert.equal(String(getSelection()), "Author (2024). <Title>.");
});
