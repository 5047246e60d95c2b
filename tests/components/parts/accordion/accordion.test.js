import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { draw } from "../../../../components/parts/accordion/accordion.js";
import { componentOf, press } from "../../page.js";

const row = (id) => ({
  id,
  title: `Note ${id}`,
  mark: id,
  count: "",
  lines: [],
  badges: [],
  links: [],
  tongue: null,
  tone: "plain",
});
const OPEN = {
  id: "1",
  facts: [["Author", "A. B."]],
  links: [["To the map", "/?claim=c1"]],
  remarks: ["Ours"],
  document: {
    lang: "en",
    sections: [{ id: "claims", title: "Claims", items: [{ title: "c1", claim: "c1" }] }],
  },
};
const DATA = {
  seq: 1,
  lang: "en",
  title: "Notes",
  rows: [row("1"), row("2")],
  open: null,
  empty: "Nothing",
  filter: { text: "", label: "Find", hint: "", found: "2 notes", clear: "Show all" },
  chips: [],
  links: [],
  wait: "Loading",
  most: 2,
  more: "",
};

beforeEach(() => document.body.replaceChildren());

/** Draws a list and returns its component. */
function drawn(more = {}) {
  const component = componentOf("ledger", { ...DATA, ...more });
  draw(component);
  return component;
}

const head = (mount, id) => mount.querySelector(`button[data-entry="${id}"]`);

test("an entry that is opened says so at once and asks the server for what it holds", () => {
  const { mount, sent } = drawn();
  head(mount, "2").click();
  assert.equal(head(mount, "2").getAttribute("aria-expanded"), "true");
  assert.equal(mount.querySelector("[data-row='2'] [role=status]").textContent, "Loading");
  head(mount, "2").click();
  assert.deepEqual(sent, [
    ["open", "2"],
    ["open", ""],
  ]);
});

test("an open entry shows its facts, links, remarks and document", () => {
  const { mount, sent } = drawn({ open: OPEN });
  const body = mount.querySelector("[data-row='1'] .pv-entry-body");
  assert.equal(body.hidden, false);
  assert.equal(body.querySelector("dd").textContent, "A. B.");
  assert.equal(body.querySelector("a").getAttribute("href"), "/?claim=c1");
  assert.equal(body.querySelector(".pv-note").textContent, "Ours");
  body.querySelector(".pv-link").click();
  assert.deepEqual(sent, [["select", { claim: "c1", seq: 2 }]]);
});

test("what a reader has opened stays while nothing but the number of the answer changes", () => {
  const component = drawn();
  head(component.mount, "2").click();
  draw({ ...component, data: { ...DATA, seq: 2 } });
  assert.equal(head(component.mount, "2").getAttribute("aria-expanded"), "true");
  draw({ ...component, data: { ...DATA, title: "Sources" } });
  assert.equal(head(component.mount, "2").getAttribute("aria-expanded"), "false");
});

test("the head that has the focus keeps it when the list is drawn anew", () => {
  const component = drawn();
  head(component.mount, "2").focus();
  draw({ ...component, data: { ...DATA, title: "Sources" } });
  assert.equal(document.activeElement, head(component.mount, "2"));
});

test("words are sent when the typing rests, at once with Enter, and never twice", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { mount, sent } = drawn();
  const input = mount.querySelector("[data-testid=ledger-filter]");
  input.value = " customs ";
  input.dispatchEvent(new Event("input"));
  mock.timers.tick(299);
  assert.deepEqual(sent, []);
  mock.timers.tick(1);
  assert.deepEqual(sent, [["select", { q: "customs", seq: 2 }]]);
  input.value = "";
  press(input, "Enter");
  assert.equal(sent.length, 1);
  mock.timers.reset();
});

test("the box of the filter stays in its place, and what it has found can be let go", () => {
  const component = drawn();
  const input = component.mount.querySelector("[data-testid=ledger-filter]");
  draw({ ...component, data: { ...DATA, filter: { ...DATA.filter, text: "customs", found: "1 note" } } });
  assert.equal(component.mount.querySelector("[data-testid=ledger-filter]"), input);
  assert.equal(component.mount.querySelectorAll(".pv-ledger-found").length, 1);
  component.mount.querySelector(".pv-ledger-clear").click();
  assert.deepEqual(component.sent, [["select", { q: null, seq: 2 }]]);
  assert.equal(document.activeElement, input);
});

test("the buttons above a list choose among its entries", () => {
  const { mount, sent } = drawn({
    filter: null,
    chips: [
      ["all", "All", true],
      ["open", "Open", false],
    ],
  });
  mount.querySelector("[data-chip=open]").click();
  assert.deepEqual(sent, [["chip", "open"]]);
  assert.equal(mount.querySelector("[data-testid=ledger-filter]"), null);
});

test("entries beyond the first are folded, and unfolded where one of them is open or was sought", () => {
  const rows = ["1", "2", "3"].map(row);
  const { mount, ...component } = drawn({ rows, most: 2, more: "1 more" });
  const rest = () => mount.querySelector("details.pv-entries-rest");
  assert.equal(rest().open, false);
  assert.equal(rest().querySelector("summary").textContent, "1 more");
  assert.ok(rest().contains(head(mount, "3")) && !rest().contains(head(mount, "2")));
  draw({ ...component, data: { ...component.data, open: { ...OPEN, id: "3" } } });
  assert.equal(rest().open, true);
  draw({ ...component, data: { ...component.data, open: null } });
  assert.equal(rest().open, true, "what has come into sight stays there");
});
