import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { sorted, turned } from "../../../../components/parts/table/sorting.js";
import { draw } from "../../../../components/parts/table/table.js";
import { componentOf } from "../../page.js";

const row = (claim, ...keys) => ({ claim, cells: keys.map(String), keys, source: "Note 1", doubtful: claim === "b" });
const ROWS = [row("a", "Минск", 9), row("b", "Гомель", 10), row("c", "Брест", 9)];
const DATA = {
  seq: 3,
  lang: "ru",
  title: "Figures",
  count: "3 figures",
  columns: ["Place", "Value", "Where written"],
  sort: "Sort by {column}",
  empty: "Nothing",
  rows: ROWS,
};
const order = (column, down = false) => sorted(ROWS, { column, down }).map(({ claim }) => claim);

beforeEach(() => document.body.replaceChildren());

test("numbers are sorted as numbers, words as words, and equal rows keep their places", () => {
  assert.deepEqual(order(null), ["a", "b", "c"]);
  assert.deepEqual(order(0), ["c", "b", "a"]);
  assert.deepEqual(order(1), ["a", "c", "b"]);
  assert.deepEqual(order(1, true), ["b", "a", "c"]);
});

test("a text in another language is sorted by what it says", () => {
  const rows = [{ keys: [{ text: "b", lang: "en" }] }, { keys: ["c"] }, { keys: [["a", { text: "z", lang: "en" }]] }];
  assert.deepEqual(sorted(rows, { column: 0, down: false }), [rows[2], rows[0], rows[1]]);
});

test("a second click on a column turns the order around, another column begins anew", () => {
  const first = turned({ column: null, down: false }, 1);
  assert.deepEqual(first, { column: 1, down: false });
  assert.deepEqual(turned(first, 1), { column: 1, down: true });
  assert.deepEqual(turned(turned(first, 1), 1), { column: 1, down: false });
  assert.deepEqual(turned(turned(first, 1), 0), { column: 0, down: false });
});

test("a click on a head sorts the table, says so and keeps the focus; an update keeps the order", () => {
  const component = componentOf("register", DATA);
  const claims = () => [...component.mount.querySelectorAll("tbody tr")].map((line) => line.dataset.claim);
  const head = () => component.mount.querySelector("[data-column='0']");
  draw(component);
  assert.deepEqual(claims(), ["a", "b", "c"]);
  head().click();
  assert.deepEqual(claims(), ["c", "b", "a"]);
  assert.equal(head().parentElement.getAttribute("aria-sort"), "ascending");
  assert.equal(document.activeElement, head());
  draw(component);
  assert.deepEqual(claims(), ["c", "b", "a"]);
});

test("the name of a row opens its claim, and what is doubtful is marked", () => {
  const component = componentOf("register", DATA);
  draw(component);
  const line = component.mount.querySelector("tr[data-claim=b]");
  assert.equal(line.className, "pv-doubtful");
  line.querySelector("button").click();
  assert.deepEqual(component.sent, [["select", { claim: "b", seq: 4 }]]);
});

test("a table without rows says that there are none", () => {
  const component = componentOf("register", { ...DATA, rows: [] });
  draw(component);
  assert.equal(component.mount.querySelector(".pv-empty").textContent, "Nothing");
  assert.equal(component.mount.querySelector("table"), null);
});

test("a folded table is seen when its heading is unfolded, and stays so when it is drawn anew", () => {
  const component = componentOf("register", { ...DATA, folded: true });
  const box = () => component.mount.querySelector("details");
  draw(component);
  assert.equal(box().open, false);
  assert.equal(box().querySelector("summary").textContent, "Figures 3 figures");
  assert.ok(box().querySelector("table"));
  box().open = true;
  box().dispatchEvent(new Event("toggle"));
  draw(component);
  assert.equal(box().open, true);
});
