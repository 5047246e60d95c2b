// The desk of the layers: what is kept, its versions with who and when, and what may be done with it.

import { deedButton } from "../../../parts/stored_documents/deed_button.js";
import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Component } from "../../../static/lib/component.js" */

/**
 * @typedef {object} Version
 * @property {string} number
 * @property {string} what
 * @property {string} undone
 * @property {string} file
 * @property {string} who
 * @property {string} how
 * @property {string} when
 * @property {string} note
 * @property {string} licence
 */
/**
 * @typedef {object} Layer
 * @property {string} id
 * @property {string} name
 * @property {boolean} published
 * @property {string} state
 * @property {string} about
 * @property {string} counts
 * @property {string} [licence]
 * @property {[string, string][]} links
 * @property {[string, string][]} files The whole layer in each form.
 * @property {Version[]} [versions]
 * @property {boolean} [canUndo]
 * @property {boolean} [canRedo]
 * @property {{ day: string, text: string }} [onDay]
 */
/** @typedef {{ may: boolean, layers: Layer[], words: Record<string, string> }} Data */
/** @typedef {(asked: Record<string, unknown>) => void} Deed */

/**
 * Draws the desk in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const { words, layers, may } = data;
  const send = sendIn(component);
  /** @type {Deed} */
  const deed = (asked) => send("deed", { ...asked, number: Date.now() });
  mountOf(parentElement, "layer-desk").replaceChildren(
    make(
      "section",
      { class: "pv-own", "aria-label": words.desk, "data-testid": "layer-desk" },
      make("h3", {}, words.desk),
      !layers.length && make("p", {}, may ? words.none : words.noneRead),
      layers.map((layer) => drawLayer(layer, words, may, deed)),
    ),
  );
}

/**
 * @param {Layer} layer
 * @param {Record<string, string>} words
 * @param {boolean} may
 * @param {Deed} deed
 */
function drawLayer(layer, words, may, deed) {
  return make(
    "article",
    { class: "pv-own-layer", "data-layer": layer.id, "data-testid": "own-layer" },
    make("h4", {}, layer.name, make("span", { class: "pv-own-state" }, layer.state)),
    make("p", {}, `${layer.counts}. ${layer.about}`),
    layer.licence && make("p", { class: "pv-own-soft" }, filled(words.terms, { terms: layer.licence })),
    make(
      "p",
      { class: "pv-own-links" },
      layer.links.map(([word, href]) => make("a", { href, "aria-label": `${word}: ${layer.name}` }, word)),
    ),
    make(
      "p",
      { class: "pv-own-links", "data-testid": "own-files" },
      make("span", { class: "pv-own-soft" }, words.whole),
      layer.files.map(([word, href]) =>
        make("a", { href, download: "", "aria-label": `${word}: ${layer.name}` }, word),
      ),
    ),
    may && deedButtons(layer, words, deed),
    may && layer.versions && versionList(layer, layer.versions, words, deed),
  );
}

/**
 * @param {Layer} layer
 * @param {Record<string, string>} words
 * @param {Deed} deed
 */
function deedButtons(layer, words, deed) {
  const act = (/** @type {string} */ name) => deed({ do: "layer", deed: name, layer: layer.id });
  /** @type {HTMLInputElement} */
  const field = make("input", { type: "text", maxlength: 120, "aria-label": `${words.name}: ${layer.name}` });
  field.value = layer.name;
  return make(
    "div",
    { class: "pv-own-buttons" },
    layer.canUndo && deedButton(words.undo, "undo", layer, () => act("undo")),
    layer.canRedo && deedButton(words.redo, "redo", layer, () => act("redo")),
    layer.published
      ? deedButton(words.withdraw, "withdraw", layer, () => act("withdraw"))
      : deedButton(words.publish, "publish", layer, () => {
          if (window.confirm(words.publishAsk)) act("publish");
        }),
    field,
    deedButton(words.rename, "rename", layer, () => {
      if (field.value.trim()) deed({ do: "layer", deed: "rename", layer: layer.id, name: field.value });
    }),
  );
}

/**
 * @param {Layer} layer
 * @param {Version[]} versions
 * @param {Record<string, string>} words
 * @param {Deed} deed
 */
function versionList(layer, versions, words, deed) {
  /** @type {HTMLInputElement} */
  const day = make("input", { type: "date", "aria-label": `${words.day}: ${layer.name}` });
  day.value = layer.onDay?.day ?? "";
  return make(
    "details",
    { "data-testid": "own-versions" },
    make("summary", {}, `${words.versions}: ${versions.length}`),
    make(
      "ol",
      { class: "pv-own-versions", reversed: true },
      versions.map((version) =>
        make(
          "li",
          { value: version.number },
          make("strong", {}, version.what),
          make("span", {}, [version.file, version.undone].filter(Boolean).join(" · ")),
          make("span", { class: "pv-own-soft" }, `${version.who} (${version.how}), ${version.when}`),
          version.note && make("span", { class: "pv-own-note" }, version.note),
          version.licence && make("span", { class: "pv-own-soft" }, filled(words.terms, { terms: version.licence })),
        ),
      ),
    ),
    make(
      "p",
      { class: "pv-own-buttons" },
      make("label", {}, words.day, " ", day),
      deedButton(words.look, "day", layer, () => deed({ do: "day", layer: layer.id, day: day.value })),
    ),
    make("p", { role: "status" }, layer.onDay?.text ?? ""),
  );
}
