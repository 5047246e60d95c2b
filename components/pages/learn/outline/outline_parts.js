// The parts of an outline: headings, facts with what is printed beside the author's words, and figures.

import { cleaned, cleanedLines } from "../../../static/lib/checked_fields.js";
import { make } from "../../../static/lib/dom.js";
import {
  MOST_PARTS,
  withoutPart,
  withPart,
  withPartChanged,
  withPartMoved,
} from "../../../static/lib/outline/outline_edits.js";
import { MOST_TITLE, MOST_WORDS } from "../../../static/lib/outline/outline_reading.js";

/** @import { OutlinePart } from "../../../static/lib/outline/outline_edits.js" */
/** @import { OutlineView } from "./outline.js" */

/** The list; the field in which somebody writes stays as it is while what is around it is drawn anew. */
export class PartList {
  /** The fields by the id of their part. @type {Map<string, HTMLInputElement | HTMLTextAreaElement>} */
  fields = new Map();
  shape = "";

  /** @param {OutlineView} outline */
  constructor(outline) {
    this.outline = outline;
    this.element = make("div", { class: "pv-outline-parts" });
  }

  draw() {
    const { work, now } = this.outline;
    const active = document.activeElement;
    const key = active instanceof HTMLElement && this.element.contains(active) ? active.dataset.key : undefined;
    for (const id of this.fields.keys()) if (!work.parts.some((part) => part.id === id)) this.fields.delete(id);
    const shape = this.shapeOf(work.parts);
    // Where nothing but the author's own words has changed, the field in which they are written is right as it is.
    if (shape === this.shape && [...this.fields.values()].some((field) => field === active)) return;
    this.shape = shape;
    this.element.replaceChildren(
      ...(work.parts.length ? [this.list(work.parts)] : []),
      make(
        "p",
        { class: "pv-actions" },
        this.button("add-heading", now.words.addHeading ?? "", now.words.addHeading, () => this.addHeading()),
      ),
    );
    const again = key && this.element.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /**
   * What is shown around the author's words.
   *
   * @param {OutlinePart[]} parts
   */
  shapeOf(parts) {
    const { facts, figures, lang, number } = this.outline.now;
    return JSON.stringify([parts.map(({ id }) => id), facts, figures, lang, number, this.outline.work.lang]);
  }

  /** @param {OutlinePart[]} parts */
  list(parts) {
    return make(
      "ol",
      { class: "pv-outline-list", "aria-label": this.outline.now.words.parts },
      parts.map((part, at) =>
        make(
          "li",
          {
            class: `pv-outline-part pv-outline-${part.kind}`,
            "data-part": part.id,
            keydown: (event) => this.key(event, part.id),
          },
          make("div", { class: "pv-outline-body" }, this.body(part)),
          this.tools(part, at, parts.length - 1),
        ),
      ),
    );
  }

  /** @param {OutlinePart} part */
  body(part) {
    if (part.kind === "heading") return [this.field(part, this.outline.now.words.heading ?? "")];
    return part.kind === "fact" ? this.fact(part) : this.figure(part);
  }

  /** @param {OutlinePart} part */
  fact(part) {
    const { work, now } = this.outline;
    const { words } = now;
    const fact = now.facts[part.id];
    const printed = make(
      "div",
      { class: "pv-outline-printed" },
      make("span", { class: "pv-outline-label" }, words.printed),
      fact?.printed ? make("blockquote", { lang: "en" }, fact.printed) : make("p", {}, fact && words.notPrinted),
    );
    return [
      make("p", { class: "pv-outline-sentence", lang: work.lang }, fact?.sentence ?? part.said),
      make("div", { class: "pv-outline-beside" }, printed, this.field(part, words.ownWords ?? "")),
      fact &&
        fact.warnings.length > 0 &&
        make(
          "ul",
          { class: "pv-outline-warnings", "aria-label": words.warnings, lang: work.lang },
          fact.warnings.map(({ caution, text }) => make("li", { "data-caution": caution }, text)),
        ),
      fact?.footnote &&
        make("p", { class: "pv-outline-footnote" }, make("b", {}, `${words.footnote}: `), fact.footnote),
    ];
  }

  /** @param {OutlinePart} part */
  figure(part) {
    const { work, now } = this.outline;
    const { words, figures, number } = now;
    const isLost = number > 0 && figures[part.id] === undefined && this.outline.asked === this.outline.about(work);
    return [
      make(
        "p",
        { class: "pv-outline-sentence" },
        `${words.figure}: `,
        make("span", { lang: work.lang }, figures[part.id] ?? ""),
      ),
      isLost && make("p", { class: "pv-note" }, words.lostFigure),
      this.field(part, words.caption ?? ""),
      make("p", {}, make("a", { href: viewAddress(part.view, now.lang) }, words.open)),
    ];
  }

  /**
   * The field of the author's words, with its label; the same one as long as the part is there.
   *
   * @param {OutlinePart} part
   * @param {string} label
   */
  field(part, label) {
    const isLong = part.kind === "fact";
    const field = this.fields.get(part.id) ?? (isLong ? make("textarea", { rows: 3 }) : make("input", {}));
    if (!this.fields.has(part.id)) {
      this.fields.set(part.id, field);
      const most = isLong ? MOST_WORDS : MOST_TITLE;
      field.maxLength = most;
      field.dataset.key = `text ${part.id}`;
      field.addEventListener("input", () => {
        const text = isLong ? cleanedLines(field.value, most) : cleaned(field.value, most);
        this.outline.change(withPartChanged(this.outline.work, part.id, { text }));
      });
    }
    field.lang = this.outline.work.lang;
    if (field !== document.activeElement) field.value = part.text;
    return make("label", { class: "pv-outline-field" }, make("span", { class: "pv-outline-label" }, label), field);
  }

  /**
   * @param {OutlinePart} part
   * @param {number} at
   * @param {number} last
   */
  tools(part, at, last) {
    const { words, facts } = this.outline.now;
    const name = part.text || facts[part.id]?.sentence || part.said || words.figure || "";
    return make(
      "div",
      { class: "pv-outline-tools" },
      this.button(`up ${part.id}`, "↑", `${words.up}: ${name}`, () => this.move(part.id, -1), at === 0),
      this.button(`down ${part.id}`, "↓", `${words.down}: ${name}`, () => this.move(part.id, 1), at === last),
      this.button(`remove ${part.id}`, words.remove ?? "", `${words.remove}: ${name}`, () => this.remove(part)),
    );
  }

  /**
   * @param {string} key
   * @param {string} text
   * @param {string | undefined} name
   * @param {() => void} click
   * @param {boolean} [disabled]
   */
  button(key, text, name, click, disabled = false) {
    return make(
      "button",
      {
        type: "button",
        class: "pv-action",
        "data-key": key,
        "aria-label": name,
        "aria-disabled": disabled ? "true" : null,
        click: () => !disabled && click(),
      },
      text,
    );
  }

  addHeading() {
    const { outline } = this;
    const { words } = outline.now;
    if (outline.work.parts.length >= MOST_PARTS) {
      outline.take.say(words.full ?? "");
      return;
    }
    outline.change(withPart(outline.work, { kind: "heading", text: words.newHeading }));
    const field = this.fields.get(outline.work.parts.at(-1)?.id ?? "");
    field?.focus();
    field?.select();
  }

  /**
   * @param {string} id
   * @param {-1 | 1} by
   */
  move(id, by) {
    this.outline.change(withPartMoved(this.outline.work, id, by));
  }

  /** @param {OutlinePart} part */
  remove(part) {
    const { outline } = this;
    const isWritten = part.kind !== "heading" && Boolean(outline.work.parts.find(({ id }) => id === part.id)?.text);
    if (isWritten && !window.confirm(outline.now.words.removeSure)) return;
    const at = outline.work.parts.findIndex(({ id }) => id === part.id);
    outline.change(withoutPart(outline.work, part.id));
    const next = outline.work.parts[at] ?? outline.work.parts[at - 1];
    const key = next ? `remove ${next.id}` : "add-heading";
    const tool = this.element.querySelector(`[data-key="${key}"]`);
    if (tool instanceof HTMLElement) tool.focus({ preventScroll: true });
  }

  /**
   * Alt and an arrow move the part in which the focus is.
   *
   * @param {KeyboardEvent} event
   * @param {string} id
   */
  key(event, id) {
    const by = { ArrowUp: /** @type {const} */ (-1), ArrowDown: /** @type {const} */ (1) }[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    this.move(id, by);
  }
}

/**
 * The address of a view in the language of the page.
 *
 * @param {string} view
 * @param {string} lang
 */
export function viewAddress(view, lang) {
  const [path = "/", query = ""] = view.split("?");
  const asked = new URLSearchParams(query);
  asked.set("lang", lang);
  // A view comes from a file as well: it is a path of this dashboard, never another address.
  return `/${path.replace(/^[/\\]+/, "")}?${asked}`;
}
