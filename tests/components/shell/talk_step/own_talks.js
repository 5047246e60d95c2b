// Talks for the unit tests of what people make.

import { emptyTalk, withStep } from "../../../../components/shell/talk_step/own/talk_edits.js";

export const OFFERED = {
  view: "/?by=BY-HO&kz=KZ-55",
  headline: "In November 2016 the two regions signed an agreement",
  headline2: "",
  claims: ["gomel-pavlodar-agreement-2016"],
  number: null,
  seconds: 45,
  notes: "",
  said: { "gomel-pavlodar-agreement-2016": "In November 2016 the two regions signed an agreement." },
};

/**
 * A talk of so many steps.
 *
 * @param {number} count
 */
export function talkOf(count) {
  let talk = emptyTalk({ lang: "en", lang2: null, data_version: "2026.1.1", title: "My talk" });
  for (let number = 0; number < count; number += 1) talk = withStep(talk, OFFERED);
  return talk;
}

/** What the browser keeps by key, as its own store does. */
export function storage() {
  const kept = {};
  Object.defineProperties(kept, {
    getItem: { value: (key) => kept[key] ?? null },
    setItem: { value: (key, text) => Object.assign(kept, { [key]: text }) },
    removeItem: { value: (key) => delete kept[key] },
  });
  return kept;
}
