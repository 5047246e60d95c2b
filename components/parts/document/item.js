// An item of a document: what it says, how firmly, and its evidence.

import { make } from "../../static/lib/dom.js";
import { evidenceLine } from "../../static/lib/evidence_card.js";
import { plain } from "../../static/lib/marked_text.js";
import { factButton } from "../../static/lib/outline/outline_button.js";
import { WORDS_CAME, words } from "../../static/lib/page_words.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { Badge, FullBadge, FullItem, Item } from "../../static/lib/document_types.js" */

/** An item as it travels, or with its empty fields too. @typedef {Item | FullItem} AnyItem */

// What the server leaves out of a document: see `to_json` in components/documents/model.py.
const PLAIN = "plain";
/** What the buttons of items and documents lead to. @type {WeakMap<Element, Target>} */
export const aims = new WeakMap();
/** How many words with a meaning were drawn: each has an id of its own. */
let terms = 0;

/**
 * One item of a document.
 *
 * @param {AnyItem} item
 * @param {(target: Target) => void} go
 * @param {string} lang
 */
export function drawItem(item, go, lang) {
  return make(
    "li",
    { class: `pv-item pv-item-${classOf(item.tone || PLAIN)}`, "data-claim": item.claim },
    item.value && drawValue(item),
    make("p", { class: "pv-item-head" }, drawTitle(item, go)),
    item.badges?.length && drawBadges(item.badges),
    item.lines?.map((line) => make("p", { class: "pv-line-text" }, line)),
    item.claim && drawProof(item.claim, item, lang),
  );
}

/**
 * What proves a fact, with the way to the outline; that alone where its source is named elsewhere.
 *
 * @param {string} claim
 * @param {AnyItem} item
 * @param {string} lang
 */
function drawProof(claim, { source, title }, lang) {
  return source ? evidenceLine(claim, source, lang, plain(title)) : factButton(claim, plain(title));
}

/**
 * The figure of an item, with its hedge and its unit.
 *
 * @param {AnyItem} item
 */
export function drawValue({ value, hedge, unit }) {
  return make(
    "p",
    { class: "pv-value" },
    hedge && make("span", { class: "pv-hedge" }, `${hedge} `),
    value,
    unit && make("span", { class: "pv-unit" }, ` ${unit}`),
  );
}

/**
 * Badges; one of plain tone may be its text alone.
 *
 * @param {Badge[]} badges
 */
export function drawBadges(badges) {
  return make(
    "p",
    { class: "pv-badges" },
    badges.map((badge) => {
      const { text, tone } = wholeOf(badge),
        mark = make("span", { class: `pv-badge pv-badge-${tone}` }, text);
      explain(mark);
      return mark;
    }),
  );
}

/**
 * Lets the meaning of a badge's word open on it, where it has one.
 *
 * @param {Element} badge
 */
function explain(badge) {
  const text = badge.textContent ?? "",
    meaning = words.meanings[text];
  if (!meaning) return;
  terms += 1;
  const id = `pv-meaning-${terms}`;
  badge.classList.add("pv-term");
  badge.replaceChildren(
    make("button", { type: "button", popovertarget: id, "data-term": text }, text),
    make("span", { class: "pv-meaning", id, popover: "auto" }, meaning),
  );
}

// Parts are drawn in any order: the words may come after the badges.
document.addEventListener(WORDS_CAME, () => {
  for (const badge of document.querySelectorAll(".pv-badges > .pv-badge:not(.pv-term)")) explain(badge);
});

/**
 * What the badges of an item say, in one line of plain text.
 *
 * @param {AnyItem} item
 */
export function badgeLine({ badges = [] }) {
  return badges.map((badge) => wholeOf(badge).text).join(" · ");
}

/**
 * @param {Badge} badge
 * @returns {FullBadge}
 */
function wholeOf(badge) {
  if (typeof badge === "string") return { text: badge, tone: PLAIN };
  const { text, tone } = Array.isArray(badge) ? { text: badge[0], tone: badge[1] } : badge;
  return { text, tone: classOf(tone) };
}

/**
 * A tone as classes: that of a kind of tie has the colour of its lines.
 *
 * @param {string} tone
 */
function classOf(tone) {
  return tone.replace(/^kind-/, "kind pv-kind-");
}

/**
 * @param {AnyItem} item
 * @param {(target: Target) => void} go
 */
function drawTitle(item, go) {
  const own = item.claim ? { claim: item.claim } : null,
    target = item.go === undefined ? own : item.go;
  if (!target) return make("span", { class: "pv-item-title" }, item.title);
  const attributes = { type: "button", class: "pv-link", "data-go": aim(target) },
    button = make("button", { ...attributes, click: () => go(target) }, item.title);
  aims.set(button, target);
  return button;
}

/**
 * What a click leads to, as one word: it distinguishes one link from another when they are drawn anew.
 *
 * @param {Target} target
 */
function aim({ place, claim, org, person, by, kz, page }) {
  return String(place || claim || org || person || [by, kz, page].filter(Boolean).join(" "));
}
