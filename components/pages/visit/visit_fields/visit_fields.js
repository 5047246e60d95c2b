// The questions of a visit beside its places: who comes to whom, the day, one language or two.

import { focusedIn, mountOf, selectIn, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */

/** @typedef {{ title: string, value: string, today: string, first: string, last: string, wrong: string }} Day */
/** @typedef {{ title: string, value: string, options: [string, string][] }} Choice */
/** @typedef {{ seq: number, guest: string, swap: string, day: Day, lang: Choice, lang2: Choice }} Data */

/**
 * Draws the questions in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "visit-fields");
  const focused = focusedIn(mount, "question");
  const [go, send] = [selectIn(component), sendIn(component)];
  mount.replaceChildren(
    make(
      "div",
      { class: "pv-questions", "data-testid": "visit-fields" },
      data.swap &&
        make(
          "button",
          {
            type: "button",
            class: "pv-questions-swap",
            "data-question": "swap",
            title: data.swap,
            "aria-label": data.swap,
            click: () => go({ guest: data.guest === "kz" ? "by" : null }),
          },
          "⇄",
        ),
      dayField(data.day, (day) => go({ day })),
      select("lang", data.lang, (lang) => send("lang", lang)),
      select("lang2", data.lang2, (lang2) => go({ lang2: lang2 || null })),
    ),
  );
  const again = focused && mount.querySelector(`[data-question="${focused}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/**
 * Whether a day can be asked for.
 *
 * @param {string} value
 * @param {Pick<Day, "first" | "last">} bounds
 */
export function isWithin(value, { first, last }) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && first <= value && value <= last;
}

/**
 * @param {Day} day
 * @param {(day: string | null) => void} choose
 */
function dayField(day, choose) {
  const wrong = make("span", { class: "pv-question-wrong", role: "alert", id: "pv-day-wrong" });
  const field = make("input", {
    type: "date",
    min: day.first,
    max: day.last,
    "data-question": "day",
    "aria-describedby": "pv-day-wrong",
    change: () => {
      const whole = isWithin(field.value, day);
      wrong.textContent = whole ? "" : day.wrong;
      field.setAttribute("aria-invalid", String(!whole));
      if (whole && field.value !== day.value) choose(field.value === day.today ? null : field.value);
    },
  });
  field.value = day.value;
  return make("label", { class: "pv-question" }, make("span", {}, day.title), field, wrong);
}

/**
 * @param {string} name
 * @param {Choice} choice
 * @param {(value: string) => void} choose
 */
function select(name, { title, value, options }, choose) {
  /** @type {HTMLSelectElement} */
  const field = make(
    "select",
    { "data-question": name, change: () => choose(field.value) },
    options.map(([code, text]) => make("option", { value: code, lang: code || null, selected: code === value }, text)),
  );
  return make("label", { class: "pv-question" }, make("span", {}, title), field);
}
