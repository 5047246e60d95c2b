// The card of a place that the hall has asked for: on one page, so that the next key leads back to the talk.

import { make } from "../../../static/lib/dom.js";
import { plain } from "../../../static/lib/marked_text.js";
import { fit, onSize } from "./fitting.js";

/** @import { Item, Section } from "../../../static/lib/document_types.js" */
/** @import { TalkState } from "../talk_state.js" */

/** Sections that lead to pages which a talk does not have. */
const LEFT_OUT = new Set(["pairs"]);

/** Sections that a hall asks for first; what does not fit is left out from the end. */
const FIRST = ["ties", "figures"];

/**
 * The card of a place.
 *
 * @param {TalkState} state
 * @param {string} id
 * @returns {HTMLElement}
 */
export function placeCard(state, id) {
  const { text, text2, place } = state;
  const found = text.places.find((one) => one.id === id);
  const second = text2?.places.find((one) => one.id === id)?.name;
  const card = found?.card;
  const sections = (card?.sections ?? []).filter(
    ({ id: name, items, empty }) => !LEFT_OUT.has(name) && (items || empty),
  );
  sections.sort((one, other) => rankOf(one) - rankOf(other));
  const notes = { element: make("div", { class: "pv-hall-section" }), lines: (card?.notes ?? []).map(drawNote) };
  notes.element.append(...notes.lines);
  const drawn = [notes, ...sections.map((section) => drawSection(section))];
  const body = make(
    "div",
    { class: "pv-hall-body" },
    drawn.map(({ element }) => element),
  );
  const element = make(
    "section",
    {
      class: "pv-hall-card pv-hall-place",
      "data-testid": "place-card",
      "data-place": id,
      lang: place.lang,
      "aria-label": found?.name ?? id,
    },
    make(
      "header",
      { class: "pv-hall-head" },
      make("p", { class: "pv-hall-of" }, card?.eyebrow),
      make(
        "h2",
        { class: "pv-hall-title" },
        found?.name ?? id,
        second && second !== found?.name && make("span", { class: "pv-hall-second", lang: place.lang2 }, second),
      ),
      card?.lead?.map((line) => make("p", { class: "pv-hall-line" }, line)),
    ),
    body,
    make("footer", { class: "pv-hall-end" }, make("span", {}, text.book)),
  );
  const groups = drawn.map(({ lines }) => lines);
  onSize(body, () => {
    for (const part of drawn) part.element.hidden = false;
    fit(groups, () => {
      for (const part of drawn) part.element.hidden = part.lines.every(({ hidden }) => hidden);
      return body.scrollWidth > body.clientWidth + 1;
    });
  });
  return element;
}

/**
 * A section, with its lines from the first to the last.
 *
 * @param {Section} section
 * @returns {{ element: HTMLElement, lines: HTMLElement[] }}
 */
function drawSection({ id, title, count, items = [], empty }) {
  const lines = items.length ? items.map((item) => drawLine(item)) : [make("li", { class: "pv-hall-line" }, empty)];
  const number = count ?? items.length;
  const head = make("h3", {}, title, number > 0 && make("span", { class: "pv-hall-count" }, number));
  return { element: make("div", { class: "pv-hall-section", "data-section": id }, head, make("ul", {}, lines)), lines };
}

/** @param {Section} section */
function rankOf({ id }) {
  return FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length;
}

/** @param {string} note */
function drawNote(note) {
  return make("p", { class: "pv-hall-note" }, note);
}

/** @param {Item} item */
function drawLine({ claim, title, badges = [] }) {
  const marks = badges.map((badge) =>
    typeof badge === "string" ? badge : Array.isArray(badge) ? badge[0] : badge.text,
  );
  return make(
    "li",
    { class: "pv-hall-line", "data-claim": claim },
    plain(title),
    marks.length > 0 && make("span", { class: "pv-hall-marks" }, ` (${marks.join(", ")})`),
  );
}
