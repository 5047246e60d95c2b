import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/chronicle/promises/promises.js";
import { componentOf } from "../../../page.js";

const target = { title: "Turnover of 1 billion", claim: "p1", go: { claim: "p1" } };
const outcome = { verdict: "open", sign: "…", word: "open", why: "", item: null, none: "Nothing later" };
const DATA = {
  seq: 1,
  lang: "en",
  title: "Promises",
  lead: "",
  count: "1 target",
  heads: ["Promised", "Verdict", "Later fact"],
  empty: "None",
  groups: [
    {
      verdict: "open",
      sign: "…",
      title: "Open",
      open: false,
      most: 4,
      more: "",
      promises: [{ target, outcomes: [outcome] }],
    },
  ],
};

test("a promise without a later fact says so, and leads to its claim", () => {
  const { mount, sent, ...component } = componentOf("tracker", DATA);
  draw(component);
  assert.equal(mount.querySelector(".pv-outcome .pv-empty").textContent, "Nothing later");
  mount.querySelector("[data-target=p1] .pv-link").click();
  assert.deepEqual(sent, [["select", { claim: "p1", seq: 2 }]]);
});

test("a verdict that a reader has opened stays open when the promises are drawn anew", () => {
  const { mount, ...component } = componentOf("tracker", DATA);
  draw(component);
  const box = mount.querySelector("details");
  assert.equal(box.open, false);
  box.open = true;
  box.dispatchEvent(new Event("toggle"));
  draw(component);
  assert.equal(mount.querySelector("details").open, true);
});

test("a place without promises says so", () => {
  const { mount, ...component } = componentOf("tracker", { ...DATA, groups: [] });
  draw(component);
  assert.equal(mount.querySelector(".pv-empty").textContent, "None");
});

test("promises beyond the first are folded under their number", () => {
  const promises = ["p1", "p2", "p3"].map((claim) => ({ target: { ...target, claim }, outcomes: [outcome] }));
  const groups = [{ ...DATA.groups[0], most: 1, more: "2 more", promises }];
  const { mount, ...component } = componentOf("tracker", { ...DATA, groups });
  draw(component);
  const rest = mount.querySelector("details.pv-verdict-rest");
  assert.equal(rest.querySelector("summary").textContent, "2 more");
  assert.equal(rest.querySelectorAll("[data-target]").length, 2);
  rest.open = true;
  rest.dispatchEvent(new Event("toggle"));
  draw(component);
  assert.equal(mount.querySelector("details.pv-verdict-rest").open, true);
});
