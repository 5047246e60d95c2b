// Draws a document of plain texts: what is selected, what is known of it, and where it is written.
// The same parts stand in the map's panel and, as cards, on the pages.

import { make } from "../../static/lib/dom.js";
import { drawEvidence, forgetEvidence, reopenEvidence } from "../../static/lib/evidence.js";
import { follow } from "../../static/lib/title.js";

export { drawEvidence };

// What the server leaves out of a document: see `lean` in components/documents/items.py.
const PLAIN = "plain",
  OWN_CLAIM = true;

/** Draws the document in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const go = (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
  const clear = () => go({ place: null, claim: null });
  const { document: page, shape = "panel" } = data;
  const root = make(
    "article",
    {
      class: `pv-document pv-${shape}`,
      "data-testid": shape,
      "data-place": page.place,
      "data-claim": page.claim,
      lang: page.lang,
      keydown:
        shape === "panel" &&
        page.close &&
        ((event) => {
          if (event.key === "Escape") clear();
        }),
    },
    page.title &&
      make(
        "header",
        { class: "pv-document-head" },
        make("p", { class: "pv-eyebrow" }, page.eyebrow),
        make("h2", {}, page.title),
        page.lead?.map((line) => make("p", { class: "pv-lead" }, line)),
        page.actions?.length
          ? make(
              "p",
              { class: "pv-actions" },
              page.actions.map((action) =>
                make(
                  "button",
                  { type: "button", class: "pv-action", "data-action": action.id, click: () => go(action.go) },
                  action.text,
                ),
              ),
            )
          : null,
        page.close &&
          make(
            "button",
            { type: "button", class: "pv-close", "aria-label": page.close, title: page.close, click: clear },
            "×",
          ),
      ),
    page.notes?.map((note) => make("p", { class: "pv-note" }, note)),
    make(
      "div",
      { class: "pv-sections" },
      page.sections?.map((section) => drawSection(section, go, page.lang)),
    ),
  );
  const mount = parentElement.querySelector(".pv-panel-mount, .pv-document-mount"),
    before = mount.firstChild;
  const same = before && before.dataset.place === root.dataset.place && before.dataset.claim === root.dataset.claim;
  const scroll = same ? before.scrollTop : 0;
  if (!same) forgetEvidence(mount);
  mount.replaceChildren(root);
  reopenEvidence(root);
  if (scroll) root.scrollTop = scroll; // asking for it costs a layout of the page
  follow(page, shape);
}

function drawSection(section, go, lang) {
  return make(
    "section",
    { class: `pv-section pv-section-${section.id}`, "data-section": section.id },
    make("h3", {}, section.title, section.count && make("span", { class: "pv-count" }, section.count)),
    section.note && make("p", { class: "pv-section-note" }, section.note),
    section.items?.length
      ? make(
          "ul",
          { class: "pv-items" },
          section.items.map((item) => drawItem(item, go, lang)),
        )
      : section.empty && make("p", { class: "pv-empty" }, section.empty),
  );
}

/** One item of a document: what it says, and its evidence. */
export function drawItem(item, go, lang) {
  const target = item.go === OWN_CLAIM ? { claim: item.claim } : item.go;
  const title = target
    ? make("button", { type: "button", class: "pv-link", "data-go": aim(target), click: () => go(target) }, item.title)
    : make("span", { class: "pv-item-title" }, item.title);
  return make(
    "li",
    { class: `pv-item pv-item-${item.tone || PLAIN}`, "data-claim": item.claim },
    item.value &&
      make(
        "p",
        { class: "pv-value" },
        item.hedge && make("span", { class: "pv-hedge" }, `${item.hedge} `),
        item.value,
        item.unit && make("span", { class: "pv-unit" }, ` ${item.unit}`),
      ),
    make("p", { class: "pv-item-head" }, title),
    item.badges?.length
      ? make(
          "p",
          { class: "pv-badges" },
          item.badges.map((badge) =>
            make("span", { class: `pv-badge pv-badge-${badge.tone || PLAIN}` }, badge.text ?? badge),
          ),
        )
      : null,
    item.lines?.map((line) => make("p", { class: "pv-line-text" }, line)),
    item.source && drawEvidence(item.claim, item.source, lang),
  );
}

/** What a click leads to, as one word: it tells one link from another when they are drawn anew. */
function aim({ place, claim, by, kz, page }) {
  return place || claim || [by, kz, page].filter(Boolean).join(" ");
}
