import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { dataLine, dataSwitch } from "../../../../components/shell/data_switch/data_switch.js";

const DATA = {
  label: "Whose data",
  options: [
    ["book", "Book", false],
    ["own", "Ours", true],
    ["both", "Both", false],
  ],
  layer: "Layer",
  layers: [
    ["chamber", "Chamber <b>", true],
    ["customs", "Customs", false],
  ],
  line: "Our own data",
};

test("the switch names what is shown, and sends what is chosen with the layer", () => {
  const asked = [];
  const element = dataSwitch(DATA, (choice) => asked.push(choice));
  assert.equal(element.getAttribute("aria-label"), "Whose data");
  const buttons = [...element.querySelectorAll("button")];
  assert.deepEqual(
    buttons.map((button) => button.getAttribute("aria-pressed")),
    ["false", "true", "false"],
  );
  buttons[2].click();
  assert.deepEqual(asked, [{ data: "both", layer: "chamber" }]);
});

test("of several layers one is chosen, and its name is text", () => {
  const asked = [];
  const element = dataSwitch(DATA, (choice) => asked.push(choice));
  const select = element.querySelector("select");
  assert.equal(select.querySelector("option").textContent, "Chamber <b>");
  select.value = "customs";
  select.dispatchEvent(new Event("change"));
  assert.deepEqual(asked, [{ data: "own", layer: "customs" }]);
});

test("one layer needs no choice, and the book none at all", () => {
  const one = dataSwitch({ ...DATA, layers: DATA.layers.slice(0, 1) }, () => {});
  assert.equal(one.querySelector("select"), null);
  const options = DATA.options.map(([value, word]) => [value, word, value === "book"]);
  assert.equal(dataSwitch({ ...DATA, options }, () => {}).querySelector("select"), null);
});

test("the line says what is shown, nothing of the book", () => {
  assert.equal(dataLine(DATA).textContent, "Our own data");
  assert.equal(dataLine({ ...DATA, line: "" }), null);
  assert.equal(dataLine(null), null);
});
