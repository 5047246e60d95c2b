import "../../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw, labelOf } from "../../../../../components/pages/white_spots/grid/grid.js";
import { cellAfter } from "../../../../../components/pages/white_spots/grid/moves.js";
import { componentOf, press, window } from "../../../page.js";

const region = (id) => ({ id, name: id, count: "1" });
const cell = (state, count = 0) => ({ state, count, by_territory: state === "undated" });
const DATA = {
  seq: 1,
  lang: "ru",
  title: "White spots",
  hint: "Arrow keys",
  rows: ["BY-BR", "BY-HO"].map(region),
  columns: ["KZ-55", "KZ-75", "KZ-79"].map(region),
  cells: [
    [cell("none"), cell("signed", 1), cell("none")],
    [cell("undated", 2), cell("none"), cell("intent", 5)],
  ],
  states: [
    ["signed", "signed", "1"],
    ["undated", "undated", "1"],
    ["memorandum", "memorandum", "0"],
    ["intent", "intent", "1"],
    ["below", "below", "0"],
    ["none", "nothing", "3"],
  ],
  counted: "",
  by_territory: "by territory",
  ties: { one: "{count} связь", few: "{count} связи", many: "{count} связей", other: "{count} связи" },
  order: "name",
  orders: [["name", "By name"]],
  sort: "Order",
  by: "Belarus",
  kz: "Kazakhstan",
  chosen: null,
  result: null,
  choose: "Choose a cell",
};
const to = (key, from, ctrlKey = false) => cellAfter({ key, ctrlKey }, from, [1, 2]);
let stop;

beforeEach(() => {
  stop?.();
  document.body.replaceChildren();
  window.happyDOM.setViewport({ width: 1280, height: 720 });
});

/** Draws the grid and returns its component. */
function drawn(more = {}) {
  const component = componentOf("matrix", { ...DATA, ...more });
  stop = draw(component);
  return component;
}

const at = (mount, pair) => mount.querySelector(`td[data-pair="${pair}"]`);

test("keys lead from cell to cell and never out of the grid", () => {
  assert.deepEqual(to("ArrowDown", [0, 1]), [1, 1]);
  assert.deepEqual(to("ArrowDown", [1, 1]), [1, 1]);
  assert.deepEqual(to("ArrowLeft", [1, 0]), [1, 0]);
  assert.deepEqual(to("ArrowRight", [1, 1]), [1, 2]);
  assert.deepEqual(to("PageUp", [1, 2]), [0, 2]);
  assert.deepEqual(to("PageDown", [0, 2]), [1, 2]);
});

test("Home and End lead to the ends of a row, with Ctrl to those of the grid", () => {
  assert.deepEqual(to("Home", [1, 1]), [1, 0]);
  assert.deepEqual(to("Home", [1, 1], true), [0, 0]);
  assert.deepEqual(to("End", [0, 1]), [0, 2]);
  assert.deepEqual(to("End", [0, 1], true), [1, 2]);
  assert.equal(to("a", [0, 0]), null);
});

test("a cell says its pair, its state, how many ties in the words of the language, and what is by territory", () => {
  const pair = { id: "x", name: "A – B", state: "undated", count: 2, by_territory: true };
  assert.equal(labelOf(DATA, pair), "A – B: undated, 2 связи, by territory");
  assert.equal(labelOf(DATA, { ...pair, state: "none", count: 0, by_territory: false }), "A – B: nothing");
  assert.equal(labelOf(DATA, { ...pair, count: 5, by_territory: false }), "A – B: undated, 5 связей");
});

test("the Tab key stops at one cell: the chosen one, else the first", () => {
  const stops = (mount) => [...mount.querySelectorAll("td[tabindex='0']")].map((found) => found.dataset.pair);
  assert.deepEqual(stops(drawn().mount), ["BY-BR,KZ-55"]);
  assert.deepEqual(stops(drawn({ chosen: ["BY-HO", "KZ-79"] }).mount), ["BY-HO,KZ-79"]);
});

test("arrows move the focus, Space chooses the pair and Enter opens its page", () => {
  const { mount, sent } = drawn();
  at(mount, "BY-BR,KZ-55").focus();
  press(document.activeElement, "ArrowDown");
  press(document.activeElement, "ArrowRight");
  assert.equal(document.activeElement, at(mount, "BY-HO,KZ-75"));
  press(document.activeElement, " ");
  press(document.activeElement, "Enter");
  assert.deepEqual(sent, [
    ["select", { by: "BY-HO", kz: "KZ-75", seq: 2 }],
    ["select", { by: "BY-HO", kz: "KZ-75", page: "pair", seq: 2 }],
  ]);
});

test("keys with Alt are the browser's", () => {
  const { mount, sent } = drawn();
  at(mount, "BY-BR,KZ-55").focus();
  assert.equal(press(document.activeElement, "ArrowRight", { altKey: true }), true);
  assert.equal(document.activeElement, at(mount, "BY-BR,KZ-55"));
  assert.deepEqual(sent, []);
});

test("on a narrow screen rows and columns change places, and pairs stay what they are", () => {
  window.happyDOM.setViewport({ width: 600, height: 800 });
  const { mount } = drawn();
  assert.deepEqual(
    [...mount.querySelectorAll("tbody th")].map((head) => head.dataset.unit),
    ["KZ-55", "KZ-75", "KZ-79"],
  );
  const found = at(mount, "BY-HO,KZ-79");
  assert.deepEqual([found.dataset.row, found.dataset.column, found.dataset.state], ["2", "1", "intent"]);
});

test("the cell that has the focus keeps it when the grid is drawn anew", () => {
  const component = drawn();
  at(component.mount, "BY-HO,KZ-75").focus();
  stop = draw({ ...component, data: { ...DATA, chosen: ["BY-BR", "KZ-55"] } });
  assert.equal(document.activeElement, at(component.mount, "BY-HO,KZ-75"));
  assert.equal(document.activeElement.tabIndex, 0);
  assert.match(component.mount.querySelector(".pv-matrix-status").textContent, /^BY-HO – KZ-75|^BY-BR – KZ-55/);
});

test("what is known of the chosen pair is below the row of its cell, and can be let go of", () => {
  const result = { lang: "en", title: "Brest – Zhambyl", close: "Clear", sections: [] };
  const chosen = ["BY-BR", "KZ-75"];
  const { mount, sent } = drawn({ chosen, result });
  const line = mount.querySelector(".pv-matrix-result");
  assert.equal(line.previousElementSibling, at(mount, "BY-BR,KZ-75").parentElement);
  assert.equal(line.querySelector("h2").textContent, "Brest – Zhambyl");
  assert.equal(line.firstElementChild.getAttribute("colspan"), "4");
  line.querySelector(".pv-close").click();
  assert.deepEqual(sent, [["select", { by: null, kz: null, seq: 2 }]]);
});

test("the legend is above the grid, and says what a click does while nothing is chosen", () => {
  const { mount } = drawn();
  const parts = [...mount.querySelector("section").children].map((part) => part.className);
  assert.ok(parts.indexOf("pv-matrix-legend") < parts.indexOf("pv-matrix-box"));
  assert.equal(mount.querySelector(".pv-matrix-status").textContent, "Choose a cell");
  assert.equal(mount.querySelector(".pv-matrix-result"), null);
});

test("a layer has a mark of its own in a cell, and is said apart from the book", () => {
  const [[none, signed, ...others], below] = DATA.cells;
  const own = { count: "3", text: "In “Chamber”: Memorandum, 3 ties" };
  const cells = [[none, { ...signed, own }, ...others], below];
  const { parentElement } = drawn({ cells, own: "In “Chamber”: 1 pair with ties" });
  const marked = at(parentElement, "BY-BR,KZ-75");
  assert.equal(marked.querySelector(".pv-own-mark").textContent, "3");
  assert.equal(marked.getAttribute("aria-label"), "BY-BR – KZ-75: signed, 1 связь. In “Chamber”: Memorandum, 3 ties");
  assert.equal(parentElement.querySelectorAll("td .pv-own-mark").length, 1);
  assert.equal(parentElement.querySelector("[data-own]").textContent, "In “Chamber”: 1 pair with ties");
  assert.equal(drawn().parentElement.querySelector(".pv-own-mark"), null);
});
