import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../components/shell/controls/controls.js";
import { answering, componentOf, settled } from "../../page.js";

const INDEX = {
  today: "2024-05-01",
  known: "1997-05-03",
  until: "2022-10-31",
  doubts: [["1999-04-07", "the border in the north is not known"]],
  eras: [""],
  changes: [],
  places: {},
  ties: {
    "a~0": {
      ...{ claim: "a", by: "BY-HO", kz: "KZ-55", kind: "agreement", status: "signed", themes: [] },
      ...{ since: "2010", from: "2010-01-01", changed: [] },
    },
    "b~0": {
      ...{ claim: "b", by: "BY-HO", kz: "KZ-55", kind: "trade", status: "signed", themes: [] },
      ...{ since: "2020", from: "2020-01-01", changed: [] },
    },
    "c~0": {
      ...{ claim: "c", by: "BY-HO", kz: "KZ-55", kind: "trade", status: "signed", themes: [] },
      ...{ since: null, from: "2021-01-01", changed: [] },
    },
    "d~0": {
      ...{ claim: "d", by: "BY-HO", kz: "KZ-62", kind: "trade", status: "signed", themes: [] },
      ...{ since: "2010", from: "2022-06-08", changed: ["KZ-62"] },
    },
  },
  text: {
    lang: "en",
    kinds: { agreement: "Agreement", trade: "Trade" },
    kindsLabel: "Kinds",
    days: Array(12).fill("{day} {year}"),
    facts: "{by} {kz} {ties}",
    today: "Today",
    unknown: "borders not known",
    knownUntil: "Known until: October 2022",
    bookEnds: "the book ends",
    groups: { own: "ties", undated: "undated", by_territory: "by territory" },
    date: "Date",
    play: "Play",
    pause: "Pause",
    back: "Back",
    forth: "Forth",
  },
};
const DATA = {
  index: "/maps/index.json",
  controls: ["date", "kinds"],
  seq: 1,
  state: { date: null, kinds: [], statuses: [], themes: [], place: null },
};

beforeEach(() => document.body.replaceChildren());

/** Draws the controls and waits for the index of the map. */
async function drawn(more = {}) {
  const component = componentOf("controls", { ...DATA, ...more });
  draw(component);
  await settled();
  return component;
}

const key = (mount, kind) => mount.querySelector(`[data-kind=${kind}]`);

test("the index of the map is read once, and again when it changes", async () => {
  const asked = answering(() => structuredClone(INDEX));
  const component = await drawn();
  draw({ ...component, data: { ...DATA, state: { ...DATA.state, date: "2020-01-01" } } });
  await settled();
  assert.equal(asked.length, 1);
  draw({ ...component, data: { ...DATA, index: "/maps/other.json" } });
  await settled();
  assert.equal(asked.length, 2);
});

test("the counts are those of the day", async () => {
  answering(() => structuredClone(INDEX));
  const { mount } = await drawn({ state: { ...DATA.state, date: "2019-12-31" } });
  assert.match(key(mount, "agreement").textContent, /1$/);
  assert.match(key(mount, "trade").textContent, /0$/);
});

test("a kind that is switched off leaves the others, and the address says it", async () => {
  answering(() => structuredClone(INDEX));
  const { mount, sent } = await drawn();
  key(mount, "trade").click();
  assert.equal(key(mount, "trade").getAttribute("aria-pressed"), "false");
  assert.deepEqual(sent, [["select", { date: null, kinds: ["agreement"], seq: 2 }]]);
});

test("only the controls that a page asks for are drawn", async () => {
  answering(() => structuredClone(INDEX));
  const { mount } = await drawn({ controls: ["date"] });
  assert.equal(key(mount, "trade"), null);
  assert.notEqual(mount.querySelector("[data-testid=date]"), null);
});
