// An item of a document: what it says, how firmly, and its evidence.

import { make } from "../../static/lib/dom.js";
import { drawEvidence } from "../../static/lib/evidence.js";

/** @import { Target } from "../../static/lib/component.js" */
/** @import { Text } from "../../static/lib/dom.js" */
/** @import { Badge, Item } from "../../static/lib/document_types.js" */

// What the server leaves out of a document: see `lean` in components/documents/items.py.
const PLAIN = "plain";
const OWN_CLAIM = true;

/**
 * One item of a document.
 *
 * @param {Item} item
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
 * @param {Item} item
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
 * @param {(Badge | Text)[]} badges
 */
export function drawBadges(badges) {
  return make(
    "p",
    { class: "pv-badges" },
    badges.map((badge) => {
      const tone = (isBadge(badge) && badge.tone) || PLAIN;
      return make("span", { class: `pv-badge pv-badge-${tone}` }, textOf(badge));
    }),
  );
}

/**
 * What the badges of an item say, in one line of plain text.
 *
 * @param {Item} item
 */
export function badgeLine({ badges = [] }) {
  return badges
    .map(textOf)
    .map((text) => (typeof text === "string" ? text : text.text))
    .join(" · ");
}

/**
 * @param {Badge | Text} badge
 * @returns {badge is Badge}
 */
function isBadge(badge) {
  return typeof badge === "object" && !("lang" in badge);
}

/**
 * @param {Badge | Text} badge
 * @returns {Text}
 */
function textOf(badge) {
  return isBadge(badge) ? badge.text : badge;
}

/**
 * @param {Item} item
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
function aim({ place, claim, by, kz, page }) {
  return String(place || claim || [by, kz, page].filter(Boolean).join(" "));
}
