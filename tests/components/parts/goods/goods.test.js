import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../components/parts/goods/goods.js";
import { componentOf } from "../../page.js";

const cell = (reporter, value, width) => ({
  reporter,
  whose: `statistics ${reporter}`,
  value,
  share: "40%",
  width,
  change: "+5%",
  note: reporter === "by" ? "1 record without a value" : "",
});
const WAY = {
  name: "by-kz",
  title: "Belarus → Kazakhstan",
  lead: ["Tractors: 3 million USD."],
  bars_title: "Chapters",
  bars_reporter: "by",
  bars: [
    { code: "87", name: "87 <b>Vehicles</b>", value: "3 million USD", share: "60%", width: 100 },
    { code: "", name: "2 other chapters", value: "2 million USD", share: "40%", width: 66.7 },
  ],
  opens: true,
  tables: [
    {
      caption: "HS2022, USD",
      lines: [
        {
          code: "8701",
          name: "Tractors",
          opens: true,
          cells: [cell("by", "3", 90), cell("kz", "4", 100)],
          differ: "5%",
        },
        { code: "870190", name: "Others", opens: false, cells: [cell("by", "1", 30)], differ: "" },
      ],
    },
  ],
};
const DATA = {
  seq: 4,
  lang: "en",
  title: "Ours. Goods",
  notes: ["By statistics"],
  fields: [
    {
      name: "level",
      label: "Named by",
      options: [
        { value: "chapter", text: "chapters" },
        { value: "heading", text: "headings" },
      ],
      chosen: "heading",
    },
  ],
  crumbs_title: "Opened",
  crumbs: [],
  columns: ["Goods", "Whose", "Value", "Share", "Change"],
  open: "Open: {name}",
  ways: [WAY],
};
const CRUMBS = [
  { code: "", name: "All goods" },
  { code: "87", name: "87 Vehicles" },
];
const select = (component) => component.sent.map(([, value]) => value);

beforeEach(() => document.body.replaceChildren());

test("a chapter, a good and a field ask for what they name; the others together cannot be opened", () => {
  const component = componentOf("goods", DATA);
  draw(component);
  const { mount } = component;
  assert.equal(mount.querySelectorAll("[data-chapter] button").length, 1);
  mount.querySelector("[data-chapter='87'] button").click();
  mount.querySelector("[data-good='8701'] button").click();
  assert.equal(mount.querySelector("[data-good='870190'] button"), null);
  const field = mount.querySelector("select");
  assert.equal(field.value, "heading");
  field.value = "chapter";
  field.dispatchEvent(new Event("change"));
  assert.deepEqual(select(component), [
    { goods: "87", seq: 5 },
    { goods: "8701", seq: 5 },
    { level: "chapter", seq: 5 },
  ]);
});

test("texts are text, bars have the width of their value, and a button says what it opens", () => {
  const component = componentOf("goods", DATA);
  draw(component);
  const { mount } = component;
  assert.equal(mount.querySelector("b"), null);
  const bar = mount.querySelector("[data-good='8701'] .pv-goods-bar span");
  assert.equal(bar.style.inlineSize, "90%");
  assert.equal(mount.querySelector("[data-good='8701'] button").getAttribute("aria-label"), "Open: 8701 Tractors");
});

test("two reporters are two rows under one name", () => {
  const component = componentOf("goods", DATA);
  draw(component);
  const rows = [...component.mount.querySelectorAll("[data-good='8701'] tr")];
  assert.equal(rows.length, 2);
  assert.equal(rows[0].querySelector("th").getAttribute("rowspan"), "2");
  assert.equal(rows[1].querySelector("th"), null);
  assert.match(rows[0].textContent, /statistics by.*1 record without a value/);
});

test("what is opened shows the way back and no chapters; each step but the last leads back", () => {
  const component = componentOf("goods", { ...DATA, crumbs: CRUMBS });
  draw(component);
  const { mount } = component;
  assert.equal(mount.querySelector("[data-chapter]"), null);
  const steps = [...mount.querySelectorAll(".pv-goods-crumbs li")];
  assert.equal(steps[1].querySelector("[aria-current]").textContent, "87 Vehicles");
  steps[0].querySelector("button").click();
  assert.deepEqual(select(component), [{ goods: null, seq: 5 }]);
});

test("the focus stays where it was, and goes to the way back where its button is gone", () => {
  const component = componentOf("goods", DATA);
  draw(component);
  const { mount } = component;
  mount.querySelector("[data-good='8701'] button").focus();
  draw(component);
  assert.equal(document.activeElement, mount.querySelector("[data-good='8701'] button"));
  mount.querySelector("[data-chapter='87'] button").focus();
  component.data = { ...DATA, crumbs: CRUMBS };
  draw(component);
  assert.equal(document.activeElement, mount.querySelector(".pv-goods-crumbs button"));
});
