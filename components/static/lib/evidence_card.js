// The evidence card of a claim. What is open stays open when its part is drawn anew.

import { atServer } from "./at_server.js";
import { watchHands } from "./choice/page_choice.js";
import { make, partOf } from "./dom.js";
import { factButton, outlineButton } from "./outline/outline_button.js";
import { words } from "./page_words.js";
import { shownData } from "./shown_data.js";

/** @import { Evidence } from "./document_types.js" */

/** @typedef {{ found: Evidence | null, lang: string }} Remembered */

const WAIT_MS = 20_000;
/** Of each part: its open cards by key, and what they show. @type {WeakMap<Element, Map<string, Remembered>>} */
const opened = new WeakMap();
/** @type {WeakMap<Element, EvidenceCard>} */
const cards = new WeakMap();

/**
 * The evidence card of a claim: its short line at once, the whole when a reader opens it.
 *
 * @param {string} claim
 * @param {string} label
 * @param {string} lang
 * @returns {HTMLDetailsElement}
 */
export function drawEvidence(claim, label, lang) {
  return new EvidenceCard(claim, label, lang).element;
}

/**
 * The line below a fact: its evidence card, and the sign that puts it into the outline.
 *
 * @param {string} claim
 * @param {string} label
 * @param {string} lang
 * @param {string} name What the fact is called, for those who hear the page.
 * @param {{ open?: boolean }} [how]
 * @returns {HTMLElement}
 */
export function evidenceLine(claim, label, lang, name, { open = false } = {}) {
  const card = drawEvidence(claim, label, lang);
  card.open = open;
  return make("div", { class: "pv-evidence-line" }, card, factButton(claim, name));
}

/**
 * Opens at once the cards below an element that were open before, so that it can be scrolled to where it was.
 *
 * @param {Element} root
 */
export function reopenEvidence(root) {
  for (const element of root.querySelectorAll(".pv-evidence")) cards.get(element)?.reopen();
}

/**
 * Forgets what was open in a part: it shows something else now.
 *
 * @param {Element} part
 */
export function forgetEvidence(part) {
  opened.delete(part);
}

class EvidenceCard {
  /** @type {Evidence | null} */
  found = null;
  waiting = false;
  isShown = false;
  /** @type {Promise<Evidence> | null} What was asked for when a hand came near. */
  coming = null;

  /**
   * @param {string} claim
   * @param {string} label
   * @param {string} lang
   */
  constructor(claim, label, lang) {
    this.claim = claim;
    this.lang = lang;
    this.summary = make("summary", {}, label);
    this.body = make("div", { class: "pv-evidence-body" });
    this.element = make(
      "details",
      { class: "pv-evidence", "data-evidence": claim, toggle: () => this.toggled() },
      this.summary,
      this.body,
    );
    cards.set(this.element, this);
    watchHands(this.summary, () => this.prepare());
    queueMicrotask(() => this.reopen()); // by then it is in its part
  }

  toggled() {
    if (this.element.open) this.load();
    this.remember();
  }

  /** Asks for the evidence before the card is opened. */
  async prepare() {
    if (this.found || this.coming) return;
    this.coming = ask(this.claim, this.lang);
    try {
      this.found = await this.coming;
    } catch {
      this.coming = null; // opening the card asks again
    }
  }

  async load() {
    if (this.found && !this.isShown) this.show(this.found);
    if (this.found || this.waiting) return;
    this.waiting = true;
    this.body.replaceChildren(make("p", { class: "pv-evidence-wait", role: "status" }, words.loading));
    try {
      this.show(await (this.coming ?? ask(this.claim, this.lang)));
    } catch {
      this.coming = null;
      this.fail();
    }
    this.waiting = false;
    this.remember();
  }

  /** @param {Evidence} found */
  show(found) {
    this.found = found;
    this.isShown = true;
    const links = found.links.map(([text, href]) => make("a", { href }, text));
    const said = found.rows[0]?.[1] ?? ""; // in one sentence
    const add = outlineButton({ kind: "fact", claim: this.claim, said }, said, { lang: this.lang });
    this.body.replaceChildren(make("dl", {}, rowsOf(found)), make("p", { class: "pv-evidence-links" }, links, add));
  }

  fail() {
    const again = () => {
      this.summary.focus({ preventScroll: true });
      this.load();
    };
    this.body.replaceChildren(
      make(
        "p",
        { class: "pv-evidence-failed", role: "alert" },
        words.failed,
        " ",
        make("button", { type: "button", class: "pv-evidence-again", click: again }, words.again),
      ),
    );
  }

  remember() {
    const part = partOf(this.element);
    if (!part) return;
    const open = opened.get(part) ?? new Map();
    opened.set(part, open);
    if (this.element.open) open.set(keyOf(this.element), { found: this.found, lang: this.lang });
    else open.delete(keyOf(this.element));
  }

  reopen() {
    const part = partOf(this.element);
    const before = part && !this.element.open && opened.get(part)?.get(keyOf(this.element));
    if (!before) return;
    if (before.found && before.lang === this.lang) this.show(before.found);
    this.element.open = true;
  }
}

/** @param {Evidence} evidence */
function rowsOf({ rows, english }) {
  return rows.flatMap(([name, value]) => [
    make("dt", {}, name),
    make("dd", { lang: english.includes(name) && "en" }, value),
  ]);
}

/**
 * @param {string} claim
 * @param {string} lang
 * @returns {Promise<Evidence>}
 */
async function ask(claim, lang) {
  const query = new URLSearchParams({ lang, ...shownData() });
  const address = atServer(`/api/v1/claims/${encodeURIComponent(claim)}/evidence?${query}`);
  const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** @param {HTMLElement} card */
function keyOf(card) {
  const section = /** @type {HTMLElement | null} */ (card.closest("[data-section]"));
  return `${section?.dataset.section ?? ""} ${card.dataset.evidence}`;
}
