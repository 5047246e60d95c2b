// The source card of what the hall is shown: the evidence of every claim, on as many pages as it takes.

import { make } from "../../../static/lib/dom.js";
import { fill } from "../phrases.js";
import { onSize, pagesOf } from "./fitting.js";

/** @import { Evidence } from "../../../static/lib/document_types.js" */
/** @import { SourceCover, TalkState } from "../talk_state.js" */
/** @import { HallPlace, StepPicture } from "../show_types.js" */

/** A card of a place says much: of each of its claims only the sentence is shown, and where it is written. */
const BRIEF = 1;

/**
 * The source card of a step, or of the card of a place.
 *
 * @param {TalkState} state
 * @returns {HTMLElement}
 */
export function sourceCard(state) {
  const { text } = state;
  const cover = sourceCover(state);
  const place = text.places.find(({ id }) => id === cover?.of);
  const found = [...new Set(place ? claimsOf(place) : claimsShown(state))].flatMap((id) => {
    const evidence = text.evidence[id];
    return evidence ? [{ id, evidence }] : [];
  });
  const pages = make("p", { class: "pv-hall-pages", "data-testid": "card-pages" });
  const body = make(
    "div",
    { class: "pv-hall-body" },
    found.map(({ id, evidence }) => drawClaim(id, evidence, place ? BRIEF : evidence.rows.length)),
    !found.length && make("p", { class: "pv-hall-line" }, text.words.noSource),
  );
  const card = make(
    "section",
    {
      class: "pv-hall-card pv-hall-sources",
      "data-testid": "source-card",
      lang: state.place.lang,
      "aria-label": text.words.sources,
    },
    make(
      "header",
      { class: "pv-hall-head" },
      make("h2", { class: "pv-hall-title" }, text.words.sources),
      make("p", { class: "pv-hall-of" }, place ? place.name : state.step.headline),
    ),
    body,
    make("footer", { class: "pv-hall-end" }, make("span", {}, factsOf(state, place)), pages),
  );
  onSize(body, () => open(state, body, pages));
  return card;
}

/**
 * What the facts of a card are from: the talk's, of a place or of a step of the book; of a step of a layer its own too.
 *
 * @param {TalkState} state
 * @param {HallPlace | undefined} place
 */
function factsOf({ text, step: { layer } }, place) {
  return layer && !place ? `${layer.mark}. ${layer.line}` : text.book;
}

/**
 * Opens the page that the state names, and notes how many there are.
 *
 * @param {TalkState} state
 * @param {HTMLElement} body
 * @param {HTMLElement} line
 */
function open(state, body, line) {
  const cover = sourceCover(state);
  if (!cover) return;
  const gap = Number.parseFloat(getComputedStyle(body).columnGap) || 0;
  const count = pagesOf(body, gap);
  const page = Math.min(cover.page ?? 1, count);
  body.scrollLeft = (page - 1) * (body.getBoundingClientRect().width + gap);
  line.dataset.page = String(page);
  line.textContent = count > 1 ? fill(state.text.words.page, { page, count }) : "";
  // Two screens of other sizes would go on to correct each other: the first to come has counted.
  if (cover.pages === undefined) state.take({ cover: { ...cover, page, pages: count } });
}

/**
 * @param {string} id
 * @param {Evidence} evidence
 * @param {number} count So many of its rows are shown.
 */
function drawClaim(id, { label, rows, english }, count) {
  return make(
    "article",
    { class: "pv-hall-claim", "data-claim": id },
    make("h3", {}, label),
    make(
      "dl",
      {},
      rows
        .slice(0, count)
        .map(([name, value]) =>
          make(
            "div",
            { class: "pv-hall-row" },
            make("dt", {}, name),
            make("dd", { lang: english.includes(name) && "en" }, value),
          ),
        ),
    ),
  );
}

/**
 * @param {TalkState} state
 * @returns {SourceCover | null}
 */
function sourceCover({ place: { cover } }) {
  return cover?.kind === "source" ? cover : null;
}

/**
 * Claims of a step: those that it rests on, that of its number, and what else its picture shows.
 *
 * @param {TalkState} state
 */
function claimsShown({ step: { claims, number, picture, layer } }) {
  const beside = layer ? layer.said.map(([, , claim]) => claim) : [];
  return [...claims, ...(number ? [number.claim] : []), ...(picture ? claimsPictured(picture) : []), ...beside];
}

/**
 * @param {StepPicture} picture
 * @returns {string[]}
 */
function claimsPictured(picture) {
  if (picture.kind === "time-line") return picture.moments.map(({ claim }) => claim);
  if (picture.kind === "chart")
    return picture.series.flatMap(({ values }) => values.flatMap((value) => value?.claim ?? []));
  return "claim" in picture && picture.claim ? [picture.claim] : [];
}

/** @param {HallPlace} place */
function claimsOf({ card }) {
  return (card.sections ?? []).flatMap(({ items = [] }) => items.flatMap(({ claim }) => claim ?? []));
}
