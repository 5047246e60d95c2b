import "../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../components/parts/chapters/chapters.js";
import { componentOf } from "../../page.js";

const page = (claim) => ({ lang: "en", sections: [{ id: "s", title: "S", items: [{ title: claim, claim }] }] });
const DATA = {
  seq: 1,
  lang: "en",
  chapters: [
    { name: "regions", title: "Regions", lead: ["All."], count: "1", document: page("c1") },
    { name: "goods", title: "Goods", lead: [], count: "1", document: page("c2") },
  ],
};

beforeEach(() => document.body.replaceChildren());

test("chapters are folded under their title and number", () => {
  const { mount, ...component } = componentOf("chapters", DATA);
  draw(component);
  const boxes = [...mount.querySelectorAll("details")];
  assert.deepEqual(
    boxes.map((box) => [box.dataset.chapter, box.open, box.querySelector("summary").textContent]),
    [
      ["regions", false, "Regions 1"],
      ["goods", false, "Goods 1"],
    ],
  );
});

test("a chapter that a reader has unfolded stays so when the page is drawn anew", () => {
  const { mount, ...component } = componentOf("chapters", DATA);
  draw(component);
  const box = mount.querySelector("[data-chapter=goods]");
  box.open = true;
  box.dispatchEvent(new Event("toggle"));
  draw(component);
  assert.deepEqual(
    [...mount.querySelectorAll("details")].map((found) => found.open),
    [false, true],
  );
});

test("an entry of a chapter leads to its claim", () => {
  const { mount, sent, ...component } = componentOf("chapters", DATA);
  draw(component);
  mount.querySelector("[data-claim=c2] .pv-link").click();
  assert.deepEqual(sent, [["select", { claim: "c2", seq: 2 }]]);
});
