// The notes or talks of the store: each with its versions, who and when, and what may be done with it.

import { mountOf, sendIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { deedButton } from "./deed_button.js";

/** @import { Component } from "../../static/lib/component.js" */

/**
 * @typedef {object} Version
 * @property {number} version
 * @property {string} number
 * @property {string} what
 * @property {string} about
 * @property {string} who
 * @property {string} when
 * @property {string} note
 * @property {boolean} opens
 * @property {boolean} restores
 */
/**
 * @typedef {object} Stored
 * @property {string} id
 * @property {string} title
 * @property {string} about
 * @property {string} state
 * @property {boolean} withdrawn
 * @property {boolean} published
 * @property {number} version
 * @property {string} by
 * @property {Version[]} [versions]
 * @property {boolean} [canUndo]
 */
/**
 * @typedef {object} Data
 * @property {boolean} may
 * @property {boolean} working
 * @property {string} lang
 * @property {string} title
 * @property {string} none
 * @property {Stored[]} documents
 * @property {string} more
 * @property {{ text: string, refused: boolean } | null} said
 * @property {Record<string, string>} words
 */
/** @typedef {(asked: Record<string, unknown>) => void} Deed */

/** Which lists of versions are unfolded, of each part. @type {WeakMap<Element, Set<string>>} */
const unfolded = new WeakMap();

/**
 * Draws the list in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const mount = mountOf(parentElement, "stored-documents");
  const open = unfolded.get(mount) ?? new Set();
  unfolded.set(mount, open);
  const send = sendIn(component);
  /** @type {Deed} */
  const deed = (asked) => send("deed", { ...asked, number: Date.now() });
  const active = document.activeElement;
  const key = active instanceof HTMLElement && mount.contains(active) ? active.dataset.action : undefined;
  const { title, none, documents, more, said } = data;
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-own pv-stored", "aria-label": title, lang: data.lang, "data-testid": "stored-documents" },
      make("h3", {}, title),
      make(
        "p",
        {
          class: `pv-own-said${said?.refused ? " pv-own-refused" : ""}`,
          role: said?.refused ? "alert" : "status",
          "data-testid": "stored-said",
        },
        said?.text,
      ),
      !documents.length && make("p", { class: "pv-empty" }, none),
      documents.map((one) => drawDocument(one, data, open, deed)),
      more && make("p", { class: "pv-own-soft" }, more),
    ),
  );
  const again = key && mount.querySelector(`[data-action="${CSS.escape(key)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/**
 * @param {Stored} one
 * @param {Data} data
 * @param {Set<string>} open
 * @param {Deed} deed
 */
function drawDocument(one, { may, working, words }, open, deed) {
  /** @param {number} [version] */
  const opens = (version) => {
    if (!working || window.confirm(words.openSure)) deed({ do: "open", doc: one.id, version });
  };
  const act = (/** @type {string} */ name) => deed({ do: name, doc: one.id, base: one.version });
  const asked = (/** @type {string} */ name, /** @type {string | undefined} */ text) => () => {
    if (window.confirm(text)) act(name);
  };
  return make(
    "article",
    { class: "pv-own-layer", "data-doc": one.id, "data-testid": "stored-document" },
    make("h4", {}, one.title, make("span", { class: "pv-own-state" }, one.state)),
    make("p", {}, one.about),
    make("p", { class: "pv-own-soft" }, one.by),
    make(
      "div",
      { class: "pv-own-buttons" },
      !one.withdrawn && button(words.open, "open", one, () => opens()),
      may && one.canUndo && button(words.undo, "undo", one, () => act("undo")),
      may &&
        !one.withdrawn && [
          one.published
            ? button(words.unpublish, "unpublish", one, () => act("unpublish"))
            : button(words.publish, "publish", one, asked("publish", words.publishAsk)),
          button(words.withdraw, "withdraw", one, asked("withdraw", words.withdrawAsk)),
        ],
    ),
    may && one.versions && versionList(one, one.versions, words, open, { opens, deed }),
  );
}

/**
 * @param {Stored} one
 * @param {Version[]} versions
 * @param {Record<string, string>} words
 * @param {Set<string>} open
 * @param {{ opens: (version: number) => void, deed: Deed }} deeds
 */
function versionList(one, versions, words, open, { opens, deed }) {
  /** @type {HTMLDetailsElement} */
  const box = make(
    "details",
    {
      "data-testid": "stored-versions",
      open: open.has(one.id),
      toggle: () => (box.open ? open.add(one.id) : open.delete(one.id)),
    },
    make("summary", {}, `${words.versions}: ${versions.length}`),
    make(
      "ol",
      { class: "pv-own-versions", reversed: true },
      versions.map((version) =>
        make(
          "li",
          { value: version.version },
          make("strong", {}, version.what),
          version.about && make("span", {}, version.about),
          make("span", { class: "pv-own-soft" }, `${version.who}, ${version.when}`),
          version.note && make("span", { class: "pv-own-note" }, version.note),
          version.opens &&
            make(
              "span",
              { class: "pv-own-buttons" },
              button(words.open, `open-${version.version}`, one, () => opens(version.version), version.number),
              version.restores &&
                button(
                  words.restore,
                  `restore-${version.version}`,
                  one,
                  () => deed({ do: "restore", doc: one.id, base: one.version, version: version.version }),
                  version.number,
                ),
            ),
        ),
      ),
    ),
  );
  return box;
}

/**
 * @param {string | undefined} word
 * @param {string} action
 * @param {Stored} one
 * @param {() => void} click
 * @param {string} [number] Of the version that it is about.
 */
function button(word, action, one, click, number) {
  const name = [one.title, number].filter(Boolean).join(", ");
  return deedButton(word, action, { id: one.id, name }, click);
}
