// The form that a quiz is begun by: the code, and how many questions.

import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */

/**
 * What the server sends; see components/pages/learn/quiz_start/__init__.py.
 *
 * @typedef {object} Data
 * @property {string} lang
 * @property {string} seed
 * @property {number} longest
 * @property {[number: number, name: string][]} numbers
 * @property {number} n
 * @property {string} refused Why the last quiz was not begun; empty where it was.
 * @property {Record<string, string>} words
 */

const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // without those that are taken for one another

/**
 * Draws the form in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const send = sendIn(component);
  const mount = mountOf(parentElement, "quiz-start");
  const before = mount.querySelector("input");
  const { words } = data;
  const seed = make("input", {
    type: "text",
    name: "seed",
    maxlength: data.longest,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: words.hint,
    value: before?.value || data.seed || drawnSeed(),
  });
  const number = make(
    "select",
    { name: "n" },
    data.numbers.map(([count, name]) => make("option", { value: count, selected: count === data.n }, name)),
  );
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-quiz-start", "aria-label": words.title, "data-testid": "quiz-start" },
      make("h3", {}, words.title),
      make("p", {}, words.about),
      make(
        "form",
        {
          submit: (event) => {
            event.preventDefault();
            send("begin", { seed: seed.value, n: number.value, number: Date.now() });
          },
        },
        make("label", {}, make("span", {}, words.seed), seed),
        make(
          "button",
          {
            type: "button",
            class: "pv-action",
            "data-key": "another",
            click: () => {
              seed.value = drawnSeed();
            },
          },
          words.another,
        ),
        make("label", {}, make("span", {}, words.number), number),
        make("button", { type: "submit", class: "pv-action pv-action-filled", "data-key": "begin" }, words.begin),
      ),
      data.refused && make("p", { class: "pv-quiz-note", role: "alert" }, data.refused),
    ),
  );
}

/** A code that is easily read out. */
export function drawnSeed() {
  const drawn = crypto.getRandomValues(new Uint8Array(5));
  return [...drawn].map((number) => SIGNS[number % SIGNS.length]).join("");
}
