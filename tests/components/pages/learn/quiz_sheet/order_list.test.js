import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { OrderList } from "../../../../../components/pages/learn/quiz_sheet/order_list.js";

const WORDS = { earlier: "Earlier: {name}", later: "Later: {name}", moved: "{name}: place {number} of {count}" };

function made() {
  const list = new OrderList(
    ["a", "b", "c"].map((text, number) => ({ number, text })),
    WORDS,
  );
  document.body.append(list.element);
  return list;
}

test("an item is moved one place at a time, and not beyond the ends", () => {
  const list = made();
  list.move(2, -1);
  assert.deepEqual(list.order, [0, 2, 1]);
  assert.equal(list.live.textContent, "c: place 2 of 3");
  list.move(2, -1);
  list.move(2, -1);
  assert.deepEqual(list.order, [2, 0, 1]);
  list.move(1, 1);
  assert.deepEqual(list.order, [2, 0, 1]);
});
