import "../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { copyTable, textOf } from "../../../components/static/copied_tables.js";

const TABLE = `<p id="before">before</p><table><thead><tr><th>Tie</th><th>Year</th></tr></thead><tbody>
  <tr><td><button>Gomel and Pavlodar</button><button>+</button></td><td><span>signed</span><span>2016</span></td></tr>
  <tr><td><button>a &lt;b&gt;</button></td><td></td></tr></tbody></table>`;

beforeEach(() => {
  document.body.innerHTML = TABLE;
});

/** What is copied of the contents from a node to another. */
function copied(from, to) {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  selection.containsNode = (node) => range.intersectsNode(node); // the tests' page has none
  const found = {};
  copyTable({
    clipboardData: { setData: (kind, text) => Object.assign(found, { [kind]: text }) },
    preventDefault: () => Object.assign(found, { taken: true }),
  });
  return found;
}

test("the words of a cell are apart, and signs on buttons are left out", () => {
  const [first, second] = document.querySelectorAll("tbody td");
  assert.equal(textOf(first), "Gomel and Pavlodar");
  assert.equal(textOf(second), "signed 2016");
});

test("a table is copied with its titles and the text of its buttons, as text and as a table", () => {
  const table = document.querySelector("table");
  const found = copied(table, table);
  assert.equal(found["text/plain"], "Tie\tYear\nGomel and Pavlodar\tsigned 2016\na <b>\t");
  assert.ok(found["text/html"].includes("<td>a &lt;b&gt;</td>"));
  assert.equal(found.taken, true);
});

test("what is no table, or more than one, is left to the browser", () => {
  assert.deepEqual(copied(document.getElementById("before"), document.querySelector("table")), {});
});
