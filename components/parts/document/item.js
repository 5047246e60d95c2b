// An item of a document: what it says, how firmly, and its evidence.

import { make } from "../../static/lib/dom.js";
import { drawEvidence } from "../../static/lib/evidence_card.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { Badge, FullItem, Item } from "../../static/lib/document_types.js" */

/** An item as it travels, or with its empty fields too. @typedef {Item | FullItem} AnyItem */

// What the server leaves out of a document: see `lean` in components/documents/items.py.
const PLAIN = "plain";
const OWN_CLAIM = true;

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
    { class: `pv-item pv-item-${item.tone || PLAIN}`, "data-claim": item.claim },
    item.value && drawValue(item),
    make("p", { class: "pv-item-head" }, drawTitle(item, go)),
    item.badges?.length && drawBadges(item.badges),
    item.lines?.map((line) => make("p", { class: "pv-line-text" }, line)),
    item.source && item.claim && drawEvidence(item.claim, item.source, lang),
  );
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
      const tone = (typeof badge === "object" && badge.tone) || PLAIN;
      return make("span", { class: `pv-badge pv-badge-${tone}` }, textOf(badge));
    }),
  );
}

/**
 * What the badges of an item say, in one line of plain text.
 *
 * @param {AnyItem} item
 */
export function badgeLine({ badges = [] }) {
  return badges.map(textOf).join(" · ");
}

/** @param {Badge} badge */
function textOf(badge) {
  return typeof badge === "object" ? badge.text : badge;
}

/**
 * @param {AnyItem} item
 * @param {(target: Target) => void} go
 */
function drawTitle(item, go) {
  const target = item.go === OWN_CLAIM ? { claim: item.claim } : item.go;
  return target
    ? make("button", { type: "button", class: "pv-link", "data-go": aim(target), click: () => go(target) }, item.title)
    : make("span", { class: "pv-item-title" }, item.title);
}

/**
 * What a click leads to, as one word: it distinguishes one link from another when they are drawn anew.
 *
 * @param {Target} target
 */
function aim({ place, claim, org, person, by, kz, page }) {
  return String(place || claim || org || person || [by, kz, page].filter(Boolean).join(" "));
}
