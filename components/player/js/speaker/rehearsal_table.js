// The result of a rehearsal: seconds of each step beside those that were planned, and what to leave out.

import { make } from "../../../static/lib/dom.js";
import { fill, span } from "../phrases.js";
import { cutOf, isMuch } from "./shortening.js";

/** @import { TalkTimes } from "../talk_times.js" */

/** A step that takes so much longer than planned is marked. */
const MUCH = 1.25;

/**
 * What a rehearsal showed; null before there was one.
 *
 * @param {TalkTimes} talk
 * @returns {HTMLElement | null}
 */
export function drawRehearsal({ state, times, given }) {
  const { steps, words } = state.text;
  const { took, rehearsing } = times;
  if (!Object.keys(took).length) return null;
  const cut = cutOf(steps, took, given);
  return make(
    "div",
    { class: "pv-speaker-rehearsed", "data-testid": "rehearsed" },
    !rehearsing && make("p", { class: "pv-speaker-cut", "data-testid": "cut" }, sentenceOf({ state, given, cut })),
    make(
      "table",
      {},
      make("caption", {}, words.rehearsed),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          [words.step, words.planned, words.took].map((name) => make("th", { scope: "col" }, name)),
        ),
      ),
      make(
        "tbody",
        {},
        steps.map(({ id, headline, seconds }, place) => {
          const own = took[id];
          const isLong = own !== undefined && own > seconds * MUCH;
          const isOut = !rehearsing && cut.without.includes(id);
          return make(
            "tr",
            { "data-step": place + 1, "data-long": isLong, "data-out": isOut },
            make("th", { scope: "row" }, `${place + 1}. ${headline}`, isOut && make("em", {}, ` ${words.leaveOut}`)),
            make("td", {}, span(seconds)),
            make(
              "td",
              {},
              own === undefined ? words.notShown : span(own),
              isLong && make("em", {}, ` ${words.longer}`),
            ),
          );
        }),
      ),
    ),
  );
}

/**
 * What the whole took, and what to leave out where that is too much.
 *
 * @param {{ state: TalkTimes["state"], given: number, cut: ReturnType<typeof cutOf> }} of
 */
function sentenceOf({ state, given, cut }) {
  const { steps, words } = state.text;
  const values = { took: span(cut.took), given: span(given), over: span(cut.over), rest: span(cut.rest) };
  const numbers = cut.without.map((id) => steps.findIndex((step) => step.id === id) + 1);
  const names = numbers.map((number) => `${number}. ${steps[number - 1]?.headline}`);
  if (!names.length) return fill(cut.over <= 0 ? words.fits : isMuch(cut) ? words.tooLong : words.tookAbout, values);
  const isEnough = cut.rest <= given;
  return fill(isEnough ? words.cut : words.cutMore, { ...values, steps: names.join("; ") });
}
