// Draws the panel from a document of plain texts: what is selected, what is known of it, and where it is written.

import { make } from "./dom.js";

/** Draws the panel in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const go = (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
  const { document: page } = data;
  const root = make("article", { class: "pv-panel", "data-testid": "panel", "data-place": page.place, "data-claim": page.claim, lang: page.lang },
    make("header", { class: "pv-panel-head" },
      make("p", { class: "pv-eyebrow" }, page.eyebrow), make("h2", {}, page.title),
      page.lead.map((line) => make("p", { class: "pv-lead" }, line)),
      page.close && make("button", { type: "button", class: "pv-close", "aria-label": page.close, title: page.close, click: () => go({ place: null, claim: null }) }, "×")),
    page.notes.map((note) => make("p", { class: "pv-note" }, note)),
    page.sections.map((section) => drawSection(section, go)));
  parentElement.querySelector(".pv-panel-mount").replaceChildren(root);
  if (data.focus) root.scrollTop = 0;
}

function drawSection(section, go) {
  return make("section", { class: `pv-section pv-section-${section.id}`, "data-section": section.id },
    make("h3", {}, section.title, section.count !== null && make("span", { class: "pv-count" }, section.count)),
    section.note && make("p", { class: "pv-section-note" }, section.note),
    section.items.length ? make("ul", { class: "pv-items" }, section.items.map((item) => drawItem(item, go))) : make("p", { class: "pv-empty" }, section.empty));
}

function drawItem(item, go) {
  const title = item.go
    ? make("button", { type: "button", class: "pv-link", click: () => go(item.go) }, item.title)
    : make("span", { class: "pv-item-title" }, item.title);
  return make("li", { class: `pv-item pv-item-${item.tone}`, "data-claim": item.claim },
    item.value && make("p", { class: "pv-value" }, item.hedge && make("span", { class: "pv-hedge" }, `${item.hedge} `), item.value, make("span", { class: "pv-unit" }, ` ${item.unit}`)),
    make("p", { class: "pv-item-head" }, title),
    item.badges.length ? make("p", { class: "pv-badges" }, item.badges.map((badge) => make("span", { class: `pv-badge pv-badge-${badge.tone}` }, badge.text))) : null,
    item.lines.map((line) => make("p", { class: "pv-line-text" }, line)),
    item.evidence && drawEvidence(item.evidence));
}

function drawEvidence(evidence) {
  return make("details", { class: "pv-evidence" },
    make("summary", {}, evidence.label),
    make("dl", {}, evidence.rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])));
}
