// A document of plain texts: what is selected, what is known of it, and where it is written.
// The same parts are in the map's panel and on the pages, where sections may be folded below a list of contents.

import { chooseHere, newerThan, openPanel, prepareHere, watchHands } from "../../static/lib/choice/page_choice.js";
import { mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { forgetEvidence, reopenEvidence } from "../../static/lib/evidence_card.js";
import { figureButton } from "../../static/lib/outline/outline_button.js";
import { follow } from "../../static/lib/title.js";
import { drawAnswer } from "./answer.js";
import { aims, drawItem } from "./item.js";

/** @import { Component, Target } from "../../static/lib/component.js" */
/** @import { Action, Document, Section } from "../../static/lib/document_types.js" */

/** What a document may be about. */
const SUBJECTS = ["place", "claim", "org", "person"];
/** What can be chosen. */
const CHOICES = [...SUBJECTS, "own"];

/** @typedef {"panel" | "page" | "within"} Shape */
/** @typedef {(target: Target) => void} Go */
/**
 * `query` is the address that a panel answers.
 *
 * @typedef {{ document: Document, seq: number, shape?: Shape, query?: Record<string, string> }} Data
 */
/** What is drawn in a place, as text, and what its buttons do now. @typedef {{ text: string, go: Go }} Drawn */

/** @type {WeakMap<HTMLElement, Drawn>} */
const drawn = new WeakMap();

/**
 * Draws the document in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const { document: page, shape = "panel" } = data;
  const select = selectIn(component);
  if (shape !== "panel") {
    drawInto(mountOf(parentElement, "document"), page, shape, select);
    return undefined;
  }
  const mount = mountOf(parentElement, "panel");
  const go = (/** @type {Target} */ target) => {
    if (!chooseHere(inPlaceOfPair(target))) select(target);
  };
  const show = (/** @type {Document} */ shown) => drawInto(mount, shown, "panel", go);
  // What was chosen on the page since its server was asked counts; until that is there, the panel keeps what it has.
  const newer = newerThan(data.query);
  if (newer) show(newer);
  else if (newer === undefined || !mount.firstElementChild) show(page);
  return openPanel(show);
}

/**
 * What a button of the panel asks for: another choice takes the place of a pair, as on the map. The same does `_apply`
 * of components/pages/map/page.py.
 *
 * @param {Target} target
 * @returns {Target}
 */
export function inPlaceOfPair(target) {
  const chooses = CHOICES.some((name) => name in target) && !("page" in target);
  return chooses ? { by: null, kz: null, ...target } : target;
}

/**
 * Draws a document in place of the one before it; of the same subject it is scrolled as that was, and what is drawn
 * already is left as it is.
 *
 * @param {HTMLElement} mount
 * @param {Document} page
 * @param {Shape} shape
 * @param {Go} go
 */
export function drawInto(mount, page, shape, go) {
  const text = JSON.stringify([page, shape]);
  const known = drawn.get(mount);
  if (known?.text === text && mount.firstElementChild) {
    known.go = go;
    follow(page, shape);
    return;
  }
  /** @type {Drawn} */
  const now = { text, go };
  drawn.set(mount, now);
  const root = drawDocument(page, shape, (target) => now.go(target));
  if (shape === "panel") watchHands(root, prepare);
  const before = mount.firstElementChild;
  const same = before instanceof HTMLElement && isSame(before, root) ? before : null;
  const scroll = same?.scrollTop ?? 0;
  if (!same) forgetEvidence(mount);
  const open = same ? [...same.querySelectorAll(".pv-folded[open]")] : [];
  const unfolded = new Set(open.map((part) => part.closest("[data-section]")?.getAttribute("data-section")));
  mount.replaceChildren(root);
  for (const part of root.querySelectorAll("[data-section] > .pv-folded"))
    if (unfolded.has(part.parentElement?.getAttribute("data-section") ?? "")) part.setAttribute("open", "");
  reopenEvidence(root);
  if (scroll) root.scrollTop = scroll; // setting it costs a layout of the page
  follow(page, shape);
}

/**
 * Makes ready for the choice of the button that a hand is near.
 *
 * @param {Element} near
 */
function prepare(near) {
  const button = near.closest("button");
  const target = button && aims.get(button);
  if (target) prepareHere(inPlaceOfPair(target));
}

/**
 * Whether two documents are of one place, claim, organisation or person.
 *
 * @param {HTMLElement} one
 * @param {HTMLElement} other
 */
function isSame(one, other) {
  return SUBJECTS.every((name) => one.dataset[name] === other.dataset[name]);
}

/**
 * @param {Document} page
 * @param {Shape} shape
 * @param {(target: Target) => void} go
 */
function drawDocument(page, shape, go) {
  const clear = () => go({ place: null, claim: null }); // who clears one choice clears any
  /** @param {KeyboardEvent} event */
  const keydown = (event) => {
    if (event.key === "Escape") clear();
  };
  return make(
    "article",
    {
      class: `pv-document pv-${shape}`,
      "data-testid": shape,
      "data-place": page.place,
      "data-claim": page.claim,
      "data-org": page.org,
      "data-person": page.person,
      lang: page.lang,
      keydown: shape === "panel" && Boolean(page.close) && keydown,
    },
    page.title && drawHead(page, go, clear),
    page.notes?.map((note) => make("p", { class: "pv-note" }, note)),
    page.answer && [
      drawAnswer(page.answer, go, page.lang),
      drawActions(
        page.actions?.filter(({ filled }) => !filled),
        go,
      ),
    ],
    page.contents && drawContents(page),
    make(
      "div",
      { class: "pv-sections" },
      page.sections?.map((section) => drawSection(section, go, page.lang)),
    ),
  );
}

/**
 * @param {Action[] | undefined} actions
 * @param {(target: Target) => void} go
 */
function drawActions(actions, go) {
  return (
    actions?.length &&
    make(
      "p",
      { class: "pv-actions" },
      actions.map((action) => {
        const attributes = { type: "button", class: actionClass(action), "data-action": action.id },
          button = make("button", { ...attributes, click: () => go(action.go) }, action.text);
        aims.set(button, action.go);
        return button;
      }),
    )
  );
}

/** @param {Action} action */
function actionClass({ filled }) {
  return filled ? "pv-action pv-action-filled" : "pv-action";
}

/**
 * The list of the sections of a page; choosing one opens it.
 *
 * @param {Document} page
 */
function drawContents({ contents, sections = [] }) {
  return make(
    "nav",
    { class: "pv-contents", "aria-label": contents },
    make("p", { class: "pv-contents-title" }, contents),
    make(
      "ul",
      {},
      sections.map(({ id, title, count }) =>
        make(
          "li",
          {},
          make(
            "button",
            { type: "button", class: "pv-contents-link", "data-contents": id, click: openSection },
            title,
            count && make("span", { class: "pv-count" }, count),
          ),
        ),
      ),
    ),
  );
}

/** @param {Event} event */
function openSection({ currentTarget }) {
  if (!(currentTarget instanceof HTMLElement)) return;
  const page = currentTarget.closest(".pv-document");
  const section = page?.querySelector(`[data-section="${CSS.escape(currentTarget.dataset.contents ?? "")}"]`);
  const folded = section?.querySelector(".pv-folded");
  folded?.setAttribute("open", "");
  section?.scrollIntoView({ block: "start" });
  const summary = folded?.querySelector("summary");
  if (summary instanceof HTMLElement) summary.focus({ preventScroll: true });
}

/**
 * @param {Document} page
 * @param {(target: Target) => void} go
 * @param {() => void} clear
 */
function drawHead({ eyebrow, title, lead, answer, actions, close, figure }, go, clear) {
  return make(
    "header",
    { class: "pv-document-head" },
    make("p", { class: "pv-eyebrow" }, eyebrow),
    figure
      ? make("div", { class: "pv-figure-title" }, make("h2", {}, title), figureButton(figure, title ?? ""))
      : make("h2", {}, title),
    lead?.map((line) => make("p", { class: "pv-lead" }, line)),
    // Above an answer is only what most come for; the other buttons come after it.
    drawActions(answer ? actions?.filter(({ filled }) => filled) : actions, go),
    close &&
      make("button", { type: "button", class: "pv-close", "aria-label": close, title: close, click: clear }, "×"),
  );
}

/**
 * @param {Section} section
 * @param {(target: Target) => void} go
 * @param {string} lang
 */
function drawSection(section, go, lang) {
  const { id, title, count, folded } = section;
  const head = make("h3", {}, title, count && make("span", { class: "pv-count" }, count));
  return make(
    "section",
    { class: `pv-section pv-section-${id}`, "data-section": id },
    folded
      ? make("details", { class: "pv-folded" }, make("summary", {}, head), drawItems(section, go, lang))
      : [head, ...drawItems(section, go, lang)],
  );
}

/**
 * @param {Section} section
 * @param {(target: Target) => void} go
 * @param {string} lang
 */
function drawItems({ items, empty, note }, go, lang) {
  return [
    note && make("p", { class: "pv-section-note" }, note),
    items?.length &&
      make(
        "ul",
        { class: "pv-items" },
        items.map((item) => drawItem(item, go, lang)),
      ),
    !items?.length && empty && make("p", { class: "pv-empty" }, empty),
  ];
}
