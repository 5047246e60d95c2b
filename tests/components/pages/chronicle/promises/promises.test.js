import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/chronicle/promises/promises.js";
import { componentOf } from "../../../page.js";

const target = { title: "Turnover of 1 billion", claim: "p1", go: { claim: "p1" } };
const outcome = { verdict: "open", sign: "…", word: "open", why: "", item: null, none: "Nothing later" };
const ANSWERING = {
  may: true,
  layers: [["ours", "Ours"]],
  layer: "ours",
  verdicts: [["open", "open"]],
  today: "2026-11-30",
  said: null,
  most: {},
  words: { answer: "Answer", change: "Change", withdraw: "Withdraw" },
};
const DATA = {
  seq: 1,
  lang: "en",
  title: "Promises",
  lead: "",
  count: "1 target",
  heads: ["Promised", "Verdict", "Later fact"],
  empty: "None",
  answering: ANSWERING,
  groups: [
    {
      verdict: "open",
      sign: "…",
      title: "Open",
      open: false,
      most: 4,
      more: "",
      promises: [{ target, outcomes: [outcome], open: true, answers: [] }],
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
  const promises = ["p1", "p2", "p3"].map((claim) => ({
    target: { ...target, claim },
    outcomes: [outcome],
    open: true,
    answers: [],
  }));
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

const ANSWER = {
  id: "answer-1",
  mark: "Ours: Chamber",
  item: { title: "<b>Done", claim: "answer-1", go: { own: "answer-1" } },
  layer: "ours",
  base: 3,
  filled: { text: "Done", day: "2024", verdict: "open", source: "Letter" },
};
const withAnswers = (answering, promise = {}) => ({
  ...DATA,
  answering: { ...ANSWERING, ...answering },
  groups: [{ ...DATA.groups[0], promises: [{ ...DATA.groups[0].promises[0], ...promise }] }],
});

test("an open promise is answered in a form that stays until the answer is kept", () => {
  const { mount, sent, ...component } = componentOf("tracker", DATA);
  const answered = (said) =>
    draw({ ...component, data: withAnswers({ said: { target: "p1", text: "No.", ...said } }) });
  draw(component);
  mount.querySelector("[data-action='answer p1']").click();
  const form = mount.querySelector(".pv-answer-form");
  form.querySelector("[name=text]").value = "Done.";
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  assert.deepEqual(
    [sent[0][0], sent[0][1].do, sent[0][1].target, sent[0][1].text],
    ["answer", "answer", "p1", "Done."],
  );
  answered({ id: "1", refused: true });
  assert.equal(mount.querySelector(".pv-answer-form"), form);
  assert.equal(form.querySelector("[role=alert]").textContent, "No.");
  answered({ id: "2", refused: false, text: "Kept." });
  assert.equal(mount.querySelector(".pv-answer-form"), null);
  assert.equal(mount.querySelector("[data-testid=answer-said]").textContent, "Kept.");
  mount.querySelector("[data-action='answer p1']").click();
  assert.ok(mount.querySelector(".pv-answer-form"), "what was said before closes nothing");
});

test("kept answers are beside the promise, whose verdict stays; readers have no buttons", () => {
  const data = withAnswers({}, { answers: [ANSWER] });
  const { mount, sent, ...component } = componentOf("tracker", data);
  draw({ ...component, data });
  assert.equal(mount.querySelector("[data-testid=own-answer] b"), null);
  assert.match(mount.querySelector("[data-testid=own-answer]").textContent, /<b>Done/);
  assert.equal(mount.querySelector(".pv-verdict").textContent, "…open");
  mount.querySelector("[data-action='answer-change answer-1']").click();
  assert.equal(mount.querySelector("[name=text]").value, "Done");
  mount.querySelector(".pv-answer-form").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.deepEqual([sent[0][1].answer, sent[0][1].base], ["answer-1", 3]);
  draw({ ...component, data: withAnswers({ may: false, said: null }, { answers: [ANSWER] }) });
  assert.equal(mount.querySelector("[data-action^='answer-']"), null);
});

test("a promise that the book answers is offered no answer", () => {
  const { mount, ...component } = componentOf("tracker", withAnswers({}, { open: false }));
  draw(component);
  assert.equal(mount.querySelector("[data-action='answer p1']"), null);
});
