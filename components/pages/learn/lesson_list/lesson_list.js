// The list of lessons: how long and by which code, then a link to the file of each topic.

import { asLink } from "../../../static/lib/at_server.js";
import { mountOf } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */

/**
 * What the server sends; see components/pages/learn/lesson_list/__init__.py.
 *
 * @typedef {object} Data
 * @property {string} lang
 * @property {string} seed
 * @property {number} longest
 * @property {[topic: string, title: string, aim: string][]} topics
 * @property {[count: number, name: string][]} lengths
 * @property {number} minutes
 * @property {Record<string, string>} words
 */

const FIRST = "1";

/**
 * Draws the list in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw({ data, parentElement }) {
  const mount = mountOf(parentElement, "lesson-list");
  const { words } = data;
  const before = mount.querySelector("input")?.value;
  const chosen = Number(mount.querySelector("select")?.value ?? data.minutes);
  const seed = make("input", {
    type: "text",
    name: "lesson-seed",
    autocomplete: "off",
    spellcheck: "false",
    value: before ?? (data.seed || FIRST),
    "aria-describedby": "pv-lesson-refused",
    input: () => follow(),
  });
  const minutes = make(
    "select",
    { name: "minutes", change: () => follow() },
    data.lengths.map(([count, name]) => make("option", { value: count, selected: count === chosen }, name)),
  );
  const refused = make("p", { id: "pv-lesson-refused", class: "pv-lesson-refused", role: "status" });
  const links = data.topics.map(([topic, title]) =>
    make(
      "a",
      {
        class: "pv-action",
        download: "",
        "data-topic": topic,
        "aria-label": words.fileOf.replace("{title}", () => title),
        click: (event) => {
          if (!isSeed(seed.value, data.longest)) event.preventDefault();
        },
      },
      words.file,
    ),
  );
  const follow = () => {
    const isRead = isSeed(seed.value, data.longest);
    const text = isRead ? "" : words.refused;
    if (refused.textContent !== text) refused.textContent = text;
    seed.setAttribute("aria-invalid", String(!isRead));
    for (const link of links) {
      if (isRead) link.href = asLink(fileOf(String(link.dataset.topic), minutes.value, data.lang, seed.value));
      else link.removeAttribute("href");
    }
  };
  follow();
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-lesson-list", "aria-label": words.title, "data-testid": "lesson-list" },
      make("h3", {}, words.title),
      make("p", {}, words.about),
      make(
        "div",
        { class: "pv-lesson-choice" },
        make("label", {}, make("span", {}, words.minutes), minutes),
        make("label", {}, make("span", {}, words.seed), seed),
      ),
      refused,
      make(
        "ul",
        {},
        data.topics.map(([, title, aim], place) =>
          make("li", {}, make("strong", {}, title), make("p", {}, aim), links[place]),
        ),
      ),
    ),
  );
}

/**
 * Whether a code can be read; the server reads it again.
 *
 * @param {string} text
 * @param {number} longest
 */
export function isSeed(text, longest) {
  const code = text.normalize("NFC").trim();
  return [...code].length <= longest && /^[\p{L}\p{Mn}\p{Nd}\-_. ]+$/u.test(code);
}

/**
 * The address of a lesson's file.
 *
 * @param {string} topic
 * @param {string} minutes
 * @param {string} lang
 * @param {string} seed
 */
export function fileOf(topic, minutes, lang, seed) {
  const query = new URLSearchParams({ minutes, lang, seed: seed.normalize("NFC").trim() });
  return `/api/v1/lessons/${topic}.pdf?${query}`;
}
