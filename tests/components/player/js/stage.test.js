// The screen of the hall: what a step says at once, covers, the number that is typed, and a step without its picture.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { Stage } from "../../../../components/player/js/stage.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { showOf } from "./talk.js";

const WORDS = {
  position: "{step} of {count}",
  goto: "Go to {number}",
  black: "Black.",
  white: "White.",
  noPicture: "None.",
};

function staged(change = () => {}) {
  const show = showOf();
  for (const text of Object.values(show.texts)) Object.assign(text.words, WORDS);
  change(show);
  const state = new TalkState(show),
    stage = new Stage(state);
  document.body.replaceChildren(stage.element);
  stage.show();
  const text = (name) => stage.element.querySelector(`[data-testid=${name}]`).textContent;
  return { show, state, stage, text };
}

test("a step says its headlines, its number, its sources and which it is", () => {
  const { state, stage, text } = staged();
  state.next();
  assert.equal(text("headline"), "Headline 2 en");
  assert.equal(text("headline2"), "Headline 2 ru");
  assert.equal(stage.headline2.lang, "ru");
  assert.equal(text("number"), "about2.5millionTrade, 2016");
  assert.equal(stage.number.dataset.claim, "figure");
  assert.equal(text("source"), "Source: note 63");
  assert.equal(text("position"), "2 of 5");
  assert.equal(stage.picture.dataset.claims, "claim-2");
  const { talk, step, count, cover, lang } = stage.element.dataset;
  assert.deepEqual({ talk, step, count, cover, lang }, { talk: "t", step: "2", count: "5", cover: "", lang: "en" });
  state.next();
  assert.equal(stage.number.hidden, true);
  assert.equal(text("number"), "");
});

test("a talk in one language has no second headline", () => {
  const { stage } = staged((show) => Object.assign(show, { lang2: null }));
  assert.equal(stage.headline2.hidden, true);
});

test("another language is shown at once", () => {
  const { state, stage, text } = staged();
  state.take({ lang: "ru", lang2: null });
  assert.equal(text("headline"), "Headline 1 ru");
  assert.equal(stage.element.dataset.lang, "ru");
  assert.equal(document.documentElement.lang, "ru");
});

test("black and white have nothing on them, and are said", () => {
  const { state, stage } = staged();
  for (const kind of ["black", "white"]) {
    state.toggle({ kind });
    assert.equal(stage.element.dataset.cover, kind);
    assert.equal(stage.cover.hidden, false);
    assert.equal(stage.cover.textContent, "");
    assert.ok(stage.cover.classList.contains(`pv-show-cover-${kind}`));
    assert.ok(stage.live.textContent);
    assert.equal(stage.sheet.inert, true);
  }
  state.next();
  assert.equal(stage.cover.hidden, true);
  assert.equal(stage.sheet.inert, false);
  assert.equal(stage.element.dataset.step, "1");
});

test("cards of sources and of places lie over the step", () => {
  const { state, stage } = staged();
  state.toggle({ kind: "source" });
  assert.ok(stage.cover.querySelector("[data-testid=source-card]"));
  state.take({ cover: { kind: "place", id: "KZ-55" } });
  assert.ok(stage.cover.querySelector("[data-testid=place-card]"));
});

test("a number that is typed is said in place of that of the step", () => {
  const { stage, text } = staged();
  stage.typed("4");
  assert.equal(text("position"), "Go to 4");
  stage.typed("");
  assert.equal(text("position"), "1 of 5");
});

test("a step that has lost its picture says why, and the next one works", () => {
  const { state, text } = staged((show) => {
    show.texts.en.steps[0].fault = "The claim is no more.";
  });
  assert.equal(text("fault"), "The claim is no more.");
  state.next();
  assert.equal(text("fault"), "None.");
});

test("what looks like markup is text", () => {
  const { stage, text } = staged((show) => {
    Object.assign(show.texts.en.steps[0], { headline: "<b>x</b>", source: "<img src=x>", fault: "</script>" });
  });
  assert.equal(text("headline"), "<b>x</b>");
  assert.equal(text("source"), "<img src=x>");
  assert.equal(stage.element.querySelector("b, img"), null);
});
