import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MOST_STEPS } from "../../../../components/shell/talk_step/own/talk_edits.js";
import { talks } from "../../../../components/shell/talk_step/own/talk_store.js";
import { TalkStep } from "../../../../components/shell/talk_step/talk_step.js";
import { answering, press, settled } from "../../page.js";
import { OFFERED, talkOf } from "./own_talks.js";

const WORDS = {
  add: "Add to talk",
  take: "Add",
  headline: "Headline",
  headline2: "Headline: {language}",
  empty: "Write one.",
  added: "Step {number}.",
  full: "At most {most}.",
  failed: "Failed.",
  again: "Again",
  none: "None yet",
  own: "My talk",
  open: "Open",
  steps: { one: "{count} step", other: "{count} steps" },
};
const DATA = { lang: "en", lang2: null, version: "2026.1.1", names: { en: "English", kk: "Қазақша" }, words: WORDS };

beforeEach(() => {
  talks.forget();
  document.body.replaceChildren();
});

async function opened(data = DATA) {
  const went = [];
  const step = new TalkStep(data, (target) => went.push(target));
  document.body.append(step.element);
  await step.open();
  return { step, went, box: () => step.panel.querySelector("textarea") };
}

test("the view is offered with a headline from the facts, and nothing is added before one says so", async () => {
  const asked = answering(() => OFFERED);
  const { step, box } = await opened();
  assert.equal(asked[0].searchParams.get("view"), "/");
  assert.equal(box().value, OFFERED.headline);
  assert.equal(document.activeElement, box());
  assert.equal(step.button.getAttribute("aria-expanded"), "true");
  assert.equal(talks.read(), null);
  assert.match(step.panel.textContent, /None yet/);
});

test("the headline that was written is added, and the way to the talk has the focus", async () => {
  answering(() => OFFERED);
  const { step, box, went } = await opened();
  box().value = "  My own\nheadline ";
  assert.equal(step.isChanged, true);
  step.panel.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.equal(talks.read().steps[0].headline, "My own headline");
  assert.deepEqual(talks.read().steps[0].claims, OFFERED.claims);
  assert.equal(talks.read().title, "My talk");
  assert.match(step.panel.textContent, /Step 1\./);
  document.activeElement.click();
  assert.deepEqual(went, [{ page: "present" }]);
});

test("an empty headline is said and not added", async () => {
  answering(() => OFFERED);
  const { step, box } = await opened();
  box().value = " \u200B ";
  step.panel.querySelector("form").dispatchEvent(new Event("submit", { cancelable: true }));
  assert.match(step.panel.textContent, /Write one\./);
  assert.equal(talks.read(), null);
});

test("a step is asked for in the languages of the talk that is there", async () => {
  talks.keep({ ...talkOf(1), lang: "ru", lang2: "kk" });
  const asked = answering(() => ({ ...OFFERED, headline2: "Екінші" }));
  const { step } = await opened();
  assert.deepEqual(
    ["lang", "lang2"].map((name) => asked[0].searchParams.get(name)),
    ["ru", "kk"],
  );
  assert.deepEqual(
    step.fields().map(({ lang, value }) => [lang, value]),
    [
      ["ru", OFFERED.headline],
      ["kk", "Екінші"],
    ],
  );
  assert.match(step.panel.textContent, /Headline: Қазақша/);
  assert.match(step.panel.textContent, /1 step/);
});

test("a refusal is said in the server's words as text, and can be tried again", async () => {
  globalThis.fetch = async () => new Response(JSON.stringify({ detail: "<b>No view</b>" }), { status: 404 });
  const { step } = await opened();
  assert.equal(step.panel.querySelector("[role=alert]").textContent, "<b>No view</b>");
  answering(() => OFFERED);
  step.panel.querySelector(".pv-action").click();
  await settled();
  assert.equal(step.fields().length, 1);
});

test("a talk that is full takes no more", async () => {
  talks.keep(talkOf(MOST_STEPS));
  const asked = answering(() => OFFERED);
  const { step } = await opened();
  assert.match(step.panel.textContent, new RegExp(`At most ${MOST_STEPS}\\.`));
  assert.deepEqual(asked, []);
});

test("Escape closes the form and gives the focus back; a press beside it closes what is not changed", async () => {
  answering(() => OFFERED);
  const { step, box } = await opened();
  press(box(), "Escape");
  assert.equal(step.isOpen, false);
  assert.equal(document.activeElement, step.button);
  await step.open();
  box().value = "Changed";
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  assert.equal(step.isOpen, true);
  box().value = OFFERED.headline;
  document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  assert.equal(step.isOpen, false);
});

test("an answer that comes after the form was closed is not shown", async () => {
  let answer;
  globalThis.fetch = () =>
    new Promise((done) => {
      answer = () => done(new Response(JSON.stringify(OFFERED)));
    });
  const step = new TalkStep(DATA, () => {});
  document.body.append(step.element);
  const opening = step.open();
  step.close();
  answer();
  await opening;
  assert.equal(step.panel.childElementCount, 0);
  step.remove();
});
