// The step that the hall sees and the one after it, in words, with the notes of the speaker.

import { make } from "../../../static/lib/dom.js";
import { drawLayer } from "../layer_mark.js";
import { fill, span } from "../phrases.js";

/** @import { TalkState } from "../talk_state.js" */
/** @import { BigNumber, ShowStep } from "../show_types.js" */

/**
 * The step that is shown: its headline in both languages, its number, and what the speaker says.
 *
 * @param {TalkState} state
 */
export function drawStep(state) {
  const { step, text, text2, place, count } = state;
  const { words } = text;
  const second = text2?.steps[place.step - 1]?.headline;
  return [
    make(
      "p",
      { class: "pv-speaker-eyebrow" },
      fill(words.stepOf, { step: place.step, count }),
      " · ",
      span(step.seconds),
    ),
    make("h1", { "data-testid": "headline", lang: place.lang }, step.headline),
    second && make("p", { class: "pv-speaker-second", lang: place.lang2, "data-testid": "headline2" }, second),
    step.layer && make("div", { class: "pv-show-layer", "data-testid": "layer" }, drawLayer(step.layer)),
    step.number && make("p", { class: "pv-speaker-number" }, numberText(step.number)),
    step.fault && make("p", { class: "pv-speaker-fault" }, step.fault),
    make("h2", {}, words.notes),
    make(
      "div",
      { class: "pv-speaker-notes", "data-testid": "notes", tabindex: "0", role: "region", "aria-label": words.notes },
      step.notes ? step.notes.split("\n").map((line) => make("p", {}, line)) : make("p", {}, words.noNotes),
    ),
  ];
}

/**
 * The step after it, or that the talk ends.
 *
 * @param {TalkState} state
 */
export function drawNext(state) {
  const { nextStep, text } = state;
  const { words } = text;
  if (!nextStep) return [make("h2", {}, words.next), make("p", { "data-testid": "next" }, words.lastStep)];
  return [
    make("h2", {}, words.next, " · ", span(nextStep.seconds)),
    make("p", { class: "pv-speaker-next", "data-testid": "next" }, nextStep.headline),
    make("p", { class: "pv-speaker-picture" }, pictureText(nextStep)),
    nextStep.number && make("p", { class: "pv-speaker-number" }, numberText(nextStep.number)),
  ];
}

/** @param {ShowStep} step */
function pictureText({ picture, fault }) {
  return picture?.alt ?? fault;
}

/** @param {BigNumber} number */
function numberText({ hedge, value, unit, label }) {
  return [make("strong", {}, [hedge, value, unit].filter(Boolean).join(" ")), label && make("span", {}, ` ${label}`)];
}
