// The reader's own outline: its title, its parts, and what is taken along. It lies in this browser.

import { cleaned } from "../../../static/lib/checked_fields.js";
import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { askBeforeLeaving } from "../../../static/lib/leaving.js";
import { emptyOutline, withPartChanged } from "../../../static/lib/outline/outline_edits.js";
import { MOST_TITLE, writeOutline } from "../../../static/lib/outline/outline_reading.js";
import { outlines } from "../../../static/lib/outline/outline_store.js";
import { PartList } from "./outline_parts.js";
import { OutlineTake } from "./outline_take.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Outline } from "../../../static/lib/outline/outline_edits.js" */
/** @import { OutlineData } from "./outline_types.js" */

/** @type {WeakMap<HTMLElement, OutlineView>} */
const views = new WeakMap();

/**
 * Draws the outline in its place; the entry of the Streamlit component.
 *
 * @param {Component<OutlineData>} component
 */
export function draw(component) {
  const mount = mountOf(component.parentElement, "outline");
  const view = views.get(mount) ?? new OutlineView(mount);
  views.set(mount, view);
  view.update(component);
  return () => {
    view.remove();
    views.delete(mount);
  };
}

/** The outline as it is drawn: it holds it, keeps it, and asks the server what its facts say. */
export class OutlineView {
  /** @type {OutlineData | null} */
  data = null;
  /** @type {Outline | null} */
  outline = null;
  /** Why a file was not opened. */
  refused = "";
  number = 0;
  /** What the server was asked about last: it need not be asked again where that is the same. */
  asked = "";
  keeping = false;

  /** @param {HTMLElement} mount */
  constructor(mount) {
    this.head = make("div", { class: "pv-outline-head" });
    this.lead = make("p", { class: "pv-outline-lead" });
    this.parts = new PartList(this);
    this.take = new OutlineTake(this);
    this.element = make(
      "section",
      { class: "pv-outline", id: "outline", "data-testid": "outline" },
      this.head,
      this.parts.element,
      this.take.element,
    );
    mount.replaceChildren(this.element);
    this.stops = [outlines.watch(() => this.follow()), askBeforeLeaving(this)];
  }

  /** @param {Component<OutlineData>} component */
  update(component) {
    const { data } = component;
    const first = this.data === null;
    const isTurned = this.data?.lang !== data.lang;
    this.send = sendIn(component);
    this.data = data;
    this.number = Math.max(this.number, data.number);
    if (first) this.outline = outlines.read();
    // A server that has answered nothing knows no outline: its session is new.
    if (data.number === 0) this.asked = "";
    this.noteSaid();
    this.ask();
    if (isTurned) this.drawHead();
    this.redraw();
    this.take.receive();
    if (first && location.hash === "#outline") this.element.scrollIntoView();
  }

  /** What the server sent last. */
  get now() {
    if (!this.data) throw new Error("The outline has nothing to show yet.");
    return this.data;
  }

  /** The outline that is being worked on; without one a new one. */
  get work() {
    const { lang, version, words } = this.now;
    return this.outline ?? emptyOutline({ lang, version, title: words.own ?? "" });
  }

  /** Whether something would be lost with this page. */
  get isUnsaved() {
    return outlines.isUnsaved;
  }

  /** Keeps what a fact says that was put in without it: from a page in another language than that of the outline. */
  noteSaid() {
    const { facts } = this.now;
    const work = this.outline;
    const bare = work?.parts.filter(({ id, kind, said }) => kind === "fact" && !said && facts[id]) ?? [];
    if (!work || !bare.length || this.asked !== this.about(work)) return;
    this.keep(bare.reduce((made, { id }) => withPartChanged(made, id, { said: facts[id]?.sentence ?? "" }), work));
    this.asked = this.about(this.work);
  }

  /**
   * Takes another outline in place of the one before.
   *
   * @param {Outline} outline
   */
  open(outline) {
    this.refused = "";
    this.keep(outline);
    this.ask();
    this.drawHead();
    this.redraw();
  }

  /**
   * Takes a change of the outline and keeps it at once; fields that are being written in stay as they are.
   *
   * @param {Outline} outline
   */
  change(outline) {
    this.refused = "";
    this.keep(outline);
    this.ask();
    this.redraw();
  }

  /** @param {Outline} outline */
  keep(outline) {
    this.outline = outline;
    this.keeping = true;
    outlines.keep(outline);
    this.keeping = false;
  }

  /** Takes what another page or another part of this one has made of the outline. */
  follow() {
    if (this.keeping || !this.data) return;
    this.outline = outlines.read();
    this.ask();
    this.drawHead();
    this.redraw();
  }

  /**
   * What the server has to know to say what the facts and figures of an outline are.
   *
   * @param {Outline} outline
   */
  about(outline) {
    const parts = outline.parts.map(({ id, claim, said, view, picture }) => [id, claim, said, view, picture]);
    const about = parts.filter(([, claim, , view]) => claim || view).sort();
    return JSON.stringify([this.now.lang, this.now.version, outline.lang, outline.form, about]);
  }

  /** Asks what the facts say, unless that is known. */
  ask() {
    const { outline } = this;
    if (!outline?.parts.length) return;
    const about = this.about(outline);
    if (about === this.asked) return;
    this.asked = about;
    this.message("outline");
  }

  /**
   * Sends the outline, and returns the number of the message.
   *
   * @param {"outline" | "take"} name
   * @param {Record<string, unknown>} [more]
   */
  message(name, more = {}) {
    this.number += 1;
    this.send?.(name, { outline: writeOutline(this.work), number: this.number, ...more });
    this.element.dataset.asked = String(this.number);
    return this.number;
  }

  redraw() {
    if (!this.data) return;
    this.element.lang = this.data.lang;
    this.element.setAttribute("aria-label", this.data.words.own ?? "");
    this.element.dataset.number = String(this.data.number);
    this.element.dataset.parts = String(this.work.parts.length);
    this.lead.textContent = (this.work.parts.length ? this.data.words.lead : this.data.words.none) ?? "";
    this.parts.draw();
    this.take.draw();
  }

  /** Draws the title and what is chosen of the whole. */
  drawHead() {
    const { words, langs, footnotes } = this.now;
    const { title, lang, form } = this.work;
    /** @type {HTMLInputElement} */
    const field = make("input", {
      name: "title",
      lang,
      maxlength: MOST_TITLE,
      input: () => this.change({ ...this.work, title: cleaned(field.value, MOST_TITLE) }),
    });
    field.value = title;
    this.head.replaceChildren(
      make("h3", {}, words.own),
      this.lead,
      make(
        "div",
        { class: "pv-outline-fields" },
        make("label", { class: "pv-outline-field pv-outline-wide" }, make("span", {}, words.title), field),
        choice(words.language ?? "", "lang", langs, lang, (value) => this.change({ ...this.work, lang: value })),
        choice(words.form ?? "", "form", footnotes, form, (value) => this.change({ ...this.work, form: value })),
      ),
    );
  }

  /** Forgets the outline in this browser. */
  forget() {
    outlines.forget();
    this.outline = null;
    this.asked = "";
    this.refused = "";
    this.drawHead();
    this.redraw();
  }

  remove() {
    for (const stop of this.stops) stop();
    this.take.remove();
  }
}

/**
 * @param {string} label
 * @param {string} name
 * @param {[string, string][]} options
 * @param {string} chosen
 * @param {(value: string) => void} choose
 */
function choice(label, name, options, chosen, choose) {
  /** @type {HTMLSelectElement} */
  const select = make(
    "select",
    { name, change: () => choose(select.value) },
    options.map(([value, text]) =>
      make("option", { value, lang: name === "lang" && value, selected: value === chosen }, text),
    ),
  );
  return make("label", { class: "pv-outline-field" }, make("span", {}, label), select);
}
