// Talks that are ready: to be shown, taken along as files, or copied into the reader's own.

import { talks } from "../../../shell/talk_step/own/talk_store.js";
import { atServer } from "../../../static/lib/at_server.js";
import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";

/** @import { Component } from "../../../static/lib/component.js" */

/** @typedef {{ form: string, label: string, hint: string, href: string, filename: string }} TalkFile */
/**
 * A talk of the list.
 *
 * @typedef {object} ReadyTalk
 * @property {string} id
 * @property {string} title
 * @property {string} second The title in the second language; empty without one.
 * @property {string} about Minutes and steps in words.
 * @property {string} href
 * @property {TalkFile[]} files
 */
/** @typedef {{ title: string, lang2: string, talks: ReadyTalk[], words: Record<string, string> }} Data */

/**
 * Draws the list in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const send = sendIn(component);
  const copy = (/** @type {string} */ id) => {
    const replaces = Boolean(talks.read()?.steps.length);
    if (!replaces || window.confirm(data.words.replace)) send("copy", { talk: id, number: Date.now() });
  };
  mountOf(parentElement, "ready-talks").replaceChildren(
    make(
      "section",
      { class: "pv-ready-talks", "aria-label": data.title, "data-testid": "ready-talks" },
      make("h3", {}, data.title),
      make(
        "ul",
        {},
        data.talks.map((talk) => drawTalk(talk, data, copy)),
      ),
    ),
  );
}

/**
 * @param {ReadyTalk} talk
 * @param {Data} data
 * @param {(id: string) => void} copy
 */
function drawTalk({ id, title, second, about, href, files }, { words, lang2 }, copy) {
  const address = atServer(href);
  const named = (/** @type {string | undefined} */ word) => `${word}: ${title}`;
  return make(
    "li",
    { class: "pv-ready-talk", "data-talk": id },
    make(
      "p",
      { class: "pv-ready-talk-title" },
      make("strong", {}, title),
      second && make("span", { lang: lang2, class: "pv-ready-talk-second" }, second),
      make("span", { class: "pv-ready-talk-about" }, about),
    ),
    make(
      "p",
      { class: "pv-actions" },
      make(
        "a",
        { class: "pv-action pv-action-filled", href: address, "data-key": "show", "aria-label": named(words.show) },
        words.show,
      ),
      make(
        "a",
        {
          class: "pv-action",
          href: `${address}#speaker`,
          target: "_blank",
          rel: "noopener",
          "data-key": "speaker",
          title: words.speakerHint,
          "aria-label": named(words.speaker),
        },
        words.speaker,
      ),
      make(
        "button",
        {
          type: "button",
          class: "pv-action",
          "data-key": `copy ${id}`,
          title: words.copyHint,
          "aria-label": named(words.copy),
          click: () => copy(id),
        },
        words.copy,
      ),
      make(
        "span",
        { class: "pv-talk-files" },
        files.map((file) =>
          make(
            "a",
            {
              href: atServer(file.href),
              download: file.filename,
              title: file.hint,
              "aria-label": `${file.label}. ${file.hint}: ${title}`,
              "data-form": file.form,
            },
            file.label,
          ),
        ),
      ),
    ),
  );
}
