// The forms by hand: the row that the address names is filled in once, and withdrawn with its reason.

import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/your_data/by_hand/by_hand.js";
import { componentOf, settled } from "../../../page.js";

const WORDS = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
const ROW = { table: "observations", id: "obs-1", text: "<b>Exports</b>", value: "5", correct: true };
const FORM = { part: "figures", title: "A figure", fields: [] };
const DATA = { forms: [FORM], lists: {}, layers: [["ours", "Ours"]], search: null, filled: null, words: WORDS };

/** @param {object} row */
function drawn(row) {
  const component = componentOf("by-hand", { ...DATA, chosen: { layer: "ours", base: 3, row: { ...ROW, ...row } } });
  draw(component);
  return { ...component, deeds: () => component.sent.map(([, asked]) => asked.do) };
}

test("the form is filled in with the row that the address names, once until the page turns", async () => {
  const first = drawn({ id: "obs-2" });
  assert.deepEqual(first.deeds(), ["fill"]);
  const { layer, table, row } = first.sent[0][1];
  assert.deepEqual([layer, table, row], ["ours", "observations", "obs-2"]);
  assert.equal(first.mount.querySelectorAll("b").length, 0);
  assert.deepEqual(drawn({ id: "obs-2" }).deeds(), []);
  document.dispatchEvent(new Event("pv-turn"));
  await settled(); // one part sends at a time
  assert.deepEqual(drawn({ id: "obs-2" }).deeds(), ["fill"]);
});

test("a row that fits into no form is only withdrawn, with its reason", async () => {
  await settled();
  const { mount, deeds, sent } = drawn({ id: "obs-3", correct: false });
  assert.deepEqual(deeds(), []);
  const chosen = mount.querySelector("[data-testid='own-chosen']");
  assert.equal(chosen.querySelector("[data-action='fill']"), null);
  const why = chosen.querySelector("input");
  why.value = "typed twice";
  why.dispatchEvent(new Event("input"));
  globalThis.window.confirm = () => false;
  chosen.querySelector("[data-action='withdraw-row']").click();
  assert.deepEqual(deeds(), []);
  globalThis.window.confirm = () => true;
  chosen.querySelector("[data-action='withdraw-row']").click();
  const { number, ...asked } = sent[0][1];
  assert.equal(typeof number, "number");
  assert.deepEqual(asked, {
    do: "withdraw",
    layer: "ours",
    table: "observations",
    row: "obs-3",
    base: 3,
    note: "typed twice",
  });
});

test("without a named row there is none to correct", () => {
  const component = componentOf("by-hand", DATA);
  draw(component);
  assert.equal(component.mount.querySelector("[data-testid='own-chosen']"), null);
});
