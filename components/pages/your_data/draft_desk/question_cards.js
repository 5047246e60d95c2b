// The questions of a draft: one card a question, answered with one click or, where it is free, in words.

import { make } from "../../../static/lib/dom.js";

/** @import { Deed, Draft, Question } from "./draft_desk_types.js" */

/**
 * The questions, and what is answered.
 *
 * @param {Draft} draft
 * @param {Deed} deed
 */
export function questionCards(draft, deed) {
  const { words, questions, answered, id } = draft;
  return make(
    "div",
    { class: "pv-own-questions", "data-testid": "own-questions" },
    questions.length > 0 && make("h3", {}, `${words.questions} (${questions.length})`),
    draft.proposals > 0 &&
      make(
        "button",
        {
          type: "button",
          class: "pv-own-button pv-own-filled",
          "data-action": "take-all",
          click: () => deed({ do: "answer", draft: id, proposals: true, answers: {} }),
        },
        `${words.takeAll} (${draft.proposals})`,
      ),
    questions.map((question) => card(question, draft, deed)),
    answered.length > 0 && answeredList(draft, deed),
  );
}

/**
 * @param {Question} question
 * @param {Draft} draft
 * @param {Deed} deed
 */
function card({ key, text, cells, rows, proposals, proposed, free }, { words, id }, deed) {
  const answer = (/** @type {string} */ value) => deed({ do: "answer", draft: id, answers: { [key]: value } });
  return make(
    "div",
    { class: "pv-own-card", role: "group", "aria-label": text, "data-question": key },
    make("p", { class: "pv-own-ask" }, text),
    make("p", { class: "pv-own-soft" }, [cells.join(", "), rows].filter(Boolean).join(" · ")),
    make(
      "div",
      { class: "pv-own-buttons" },
      proposals.map(([value, texts]) =>
        make(
          "button",
          {
            type: "button",
            class: value === proposed ? "pv-own-button pv-own-proposed" : "pv-own-button",
            "data-action": `answer ${key} ${value}`,
            "data-answer": value,
            click: () => answer(value),
          },
          make(
            "span",
            { class: "pv-own-texts" },
            texts.map((text) => make("span", {}, text)),
          ),
          value === proposed && make("span", { class: "pv-own-tag" }, words.proposed),
        ),
      ),
    ),
    free && freeAnswer(key, words, answer),
  );
}

/**
 * @param {string} key
 * @param {Record<string, string>} words
 * @param {(value: string) => void} answer
 */
function freeAnswer(key, words, answer) {
  /** @type {HTMLInputElement} */
  const input = make("input", { type: "text", maxlength: 500, "data-action": `free ${key}` });
  const send = () => {
    if (input.value.trim()) answer(input.value.trim());
    else input.focus();
  };
  input.addEventListener("keydown", ({ key: pressed }) => {
    if (pressed === "Enter") send();
  });
  return make(
    "p",
    { class: "pv-own-buttons" },
    make("label", {}, words.free, " ", input),
    make(
      "button",
      { type: "button", class: "pv-own-button", "data-action": `free-answer ${key}`, click: send },
      words.answer,
    ),
  );
}

/**
 * @param {Draft} draft
 * @param {Deed} deed
 */
function answeredList({ words, answered, remembered, id }, deed) {
  return make(
    "details",
    { class: "pv-own-answered", "data-testid": "own-answered" },
    make("summary", {}, `${words.answered} (${answered.length})`),
    remembered > 0 && make("p", { class: "pv-own-soft" }, words.remembered),
    make(
      "ul",
      {},
      answered.map(({ key, text, answer }) =>
        make(
          "li",
          {},
          make("span", {}, text),
          make("strong", {}, answer),
          make(
            "button",
            {
              type: "button",
              class: "pv-own-button",
              "data-action": `again ${key}`,
              "aria-label": `${words.change}: ${text}`,
              click: () => deed({ do: "answer", draft: id, answers: { [key]: "" } }),
            },
            words.change,
          ),
        ),
      ),
    ),
  );
}
