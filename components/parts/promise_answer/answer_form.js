// The form of an own answer to a promise, and the answers that are kept beside one.

import { make } from "../../static/lib/dom.js";

/** @import { FullItem } from "../../static/lib/document_types.js" */

/** @typedef {{ id: string, target: string, text: string, refused: boolean }} Said */
/**
 * @typedef {object} AnswerState
 * @property {boolean} may
 * @property {[string, string][]} layers
 * @property {string} layer The one that is shown, or the only one.
 * @property {[string, string][]} verdicts
 * @property {string} today
 * @property {Said | null} said
 * @property {Record<string, number>} most
 * @property {Record<string, string>} words
 */
/**
 * @typedef {object} OwnAnswer
 * @property {string} id
 * @property {string} mark
 * @property {FullItem} item
 * @property {string} layer
 * @property {number} base
 * @property {Record<string, string>} filled
 */
/** @typedef {(asked: Record<string, unknown>) => void} Deed */

const NEEDED = ["text", "day", "source"];

/**
 * The form of an answer.
 *
 * @param {AnswerState} state
 * @param {string} target The claim of the promise.
 * @param {{ answer?: OwnAnswer, text?: string }} of A kept answer to change, or the beginning of a new one.
 * @param {Deed} deed
 * @param {() => void} cancel
 */
export function answerForm(state, target, { answer, text = "" }, deed, cancel) {
  const { words, layers } = state;
  const filled = answer?.filled ?? { text, verdict: "open" };
  /** @type {Record<string, HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>} */
  const fields = {};
  /** @param {string} name */
  const input = (name) => {
    /** @type {HTMLInputElement} */
    const made = make("input", { type: "text", maxlength: state.most[name] ?? 200, name, autocomplete: "off" });
    return keep(name, made);
  };
  /**
   * @template {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field
   * @param {string} name
   * @param {Field} field
   */
  const keep = (name, field) => {
    field.value = filled[name] ?? "";
    if (NEEDED.includes(name)) field.setAttribute("aria-required", "true");
    fields[name] = field;
    return field;
  };
  /**
   * @param {string} name
   * @param {HTMLElement} field
   */
  const labelled = (name, field) =>
    make(
      "label",
      { class: "pv-field" },
      make("span", {}, words[name], NEEDED.includes(name) && ` (${words.needed})`),
      field,
    );
  /**
   * @param {string} name
   * @param {[string, string][]} options
   * @param {string} chosen
   */
  const select = (name, options, chosen) => {
    /** @type {HTMLSelectElement} */
    const made = make(
      "select",
      { name },
      options.map(([value, word]) => make("option", { value, selected: value === chosen }, word)),
    );
    fields[name] = made;
    return made;
  };
  const verdict = select("verdict", state.verdicts, filled.verdict ?? "open");
  const layer = select("layer", [...layers, ["", words.newLayer ?? ""]], state.layer);
  const name = labelled("name", input("name"));
  const showName = () => {
    name.hidden = layer.value !== "" || answer !== undefined;
  };
  layer.addEventListener("change", showName);
  showName();
  const fault = make("p", { class: "pv-note", role: "alert", hidden: true, "data-testid": "answer-fault" });
  return make(
    "form",
    {
      class: "pv-editor pv-answer-form",
      novalidate: true,
      "aria-label": words.title,
      "data-answers": target,
      submit: (event) => {
        event.preventDefault();
        const written = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value.trim()]));
        deed({
          do: "answer",
          target,
          ...written,
          ...(answer && { answer: answer.id, layer: answer.layer, base: answer.base, name: "" }),
        });
      },
      keydown: (event) => event.key === "Escape" && cancel(),
    },
    make("p", { class: "pv-editor-mark" }, words.hint),
    labelled("text", keep("text", make("textarea", { name: "text", rows: 3, maxlength: state.most.text }))),
    labelled("day", input("day")),
    labelled("verdict", verdict),
    labelled("source", input("source")),
    labelled("publisher", input("publisher")),
    labelled("url", input("url")),
    labelled("by", input("by")),
    labelled("note", input("note")),
    answer === undefined && labelled("layer", layer),
    name,
    fault,
    make(
      "p",
      { class: "pv-editor-deeds" },
      make("button", { type: "submit", class: "pv-action pv-action-filled" }, words.keep),
      make("button", { type: "button", class: "pv-action", click: cancel }, words.cancel),
    ),
  );
}

/**
 * Says in a form why its answer was not kept.
 *
 * @param {HTMLFormElement} form
 * @param {string} text
 */
export function sayFault(form, text) {
  const line = form.querySelector("[role=alert]");
  if (!(line instanceof HTMLElement)) return;
  line.textContent = text;
  line.hidden = false;
}

/**
 * The buttons of a kept answer.
 *
 * @param {AnswerState} state
 * @param {string} target
 * @param {OwnAnswer} answer
 * @param {Deed} deed
 * @param {() => void} change
 */
export function answerButtons({ may, words }, target, answer, deed, change) {
  if (!may) return null;
  const withdraw = () => {
    if (window.confirm(words.withdrawAsk))
      deed({ do: "withdraw", target, answer: answer.id, layer: answer.layer, base: answer.base });
  };
  /**
   * @param {string} name
   * @param {string | undefined} word
   * @param {() => void} click
   */
  const button = (name, word, click) =>
    make(
      "button",
      {
        type: "button",
        class: "pv-action",
        "data-action": `${name} ${answer.id}`,
        "aria-label": `${word}: ${textOf(answer.item)}`,
        click,
      },
      word,
    );
  return make(
    "span",
    { class: "pv-actions" },
    button("answer-change", words.change, change),
    button("answer-withdraw", words.withdraw, withdraw),
  );
}

/** @param {FullItem} item */
function textOf({ title }) {
  return [title]
    .flat()
    .map((part) => (typeof part === "string" ? part : (part?.text ?? "")))
    .join("");
}
