// A list whose entries open in their place. What an entry holds comes from the server when a reader opens it.

import { focusedIn, mountOf, sendIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { plain } from "../../static/lib/marked_text.js";
import { drawInto } from "../document/document.js";
import { drawBadges } from "../document/item.js";

/** @import { Component } from "../../static/lib/component.js" */
/** @import { Document, FullBadge, Text } from "../../static/lib/document_types.js" */

/** A text and its address. @typedef {[string, string]} Link */
/**
 * An entry: see `row` in components/parts/accordion/__init__.py.
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {Text} title
 * @property {string} mark
 * @property {string} count
 * @property {Text[]} lines
 * @property {FullBadge[]} badges
 * @property {Link[]} links
 * @property {string | null} tongue
 * @property {string} tone
 * @property {string} [reading]
 */
/** What an open entry holds. */
/** @typedef {{ id: string, facts: [string, Text][], links: Link[], remarks: Text[], document: Document }} Contents */
/** The box that sets the words searched for; `found` is how many entries have them. */
/** @typedef {{ text: string, label: string, hint: string, found: string, clear: string }} Filter */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {Row[]} rows
 * @property {Contents | null} open
 * @property {string} sought The open entry where the address has just asked for it.
 * @property {string} empty
 * @property {Filter | null} filter
 * @property {[string, string, boolean][]} chips Id, text, and whether it is chosen.
 * @property {Link[]} links
 * @property {string} wait
 * @property {number} most So many entries are seen at once.
 * @property {string} more The words under which the others are folded; empty where none are.
 */

const WAIT_MS = 300;
/** @type {WeakMap<HTMLElement, Accordion>} */
const lists = new WeakMap();

/**
 * Draws or updates the list in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const mount = mountOf(component.parentElement, "ledger");
  const list = lists.get(mount) ?? new Accordion(mount, component);
  lists.set(mount, list);
  list.update(component);
  return () => {
    list.remove();
    lists.delete(mount);
  };
}

class Accordion {
  /** What was drawn last, as text. @type {string | null} */
  drawn = null;
  /** Whether the entries beyond the first are seen. */
  unfolded = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;

  /**
   * @param {HTMLElement} mount
   * @param {Component<Data>} component
   */
  constructor(mount, component) {
    this.data = component.data;
    this.send = sendIn(component);
    this.input = make("input", {
      type: "search",
      class: "pv-ledger-input",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 100,
      "data-testid": "ledger-filter",
      input: () => this.later(),
      keydown: (event) => event.key === "Enter" && this.ask(),
    });
    this.filter = make("div", { class: "pv-ledger-filter" }, this.input);
    this.bar = make("div", { class: "pv-ledger-bar" });
    this.body = make("div", {});
    this.root = make("section", { class: "pv-ledger" }, this.bar, this.body);
    mount.replaceChildren(this.root);
  }

  remove() {
    clearTimeout(this.timer);
  }

  /** @param {Component<Data>} component */
  update(component) {
    const { data } = component;
    this.data = data;
    this.send = sendIn(component);
    const text = JSON.stringify({ ...data, seq: 0 });
    if (text === this.drawn) return; // nothing to redraw: what is open and marked stays so
    this.drawn = text;
    const focused = focusedIn(this.root, "entry");
    this.root.setAttribute("aria-label", data.title);
    this.drawBar();
    this.body.replaceChildren(
      ...(data.rows.length ? this.entries(data) : [make("p", { class: "pv-empty" }, data.empty)]),
    );
    const again = focused && this.body.querySelector(`button[data-entry="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    if (data.sought) this.body.querySelector(`[data-entry="${CSS.escape(data.sought)}"]`)?.scrollIntoView();
  }

  /**
   * The list: the first entries, and the others folded, unless one of them is open.
   *
   * @param {Data} data
   */
  entries({ rows, most, more, open }) {
    /** @param {Row[]} some */
    const list = (some) =>
      make(
        "ul",
        { class: "pv-entries" },
        some.map((row) => this.entry(row)),
      );
    if (!more) return [list(rows)];
    if (rows.slice(most).some((row) => row.id === open?.id)) this.unfolded = true;
    const rest = make(
      "details",
      {
        class: "pv-entries-rest",
        open: this.unfolded,
        toggle: () => {
          this.unfolded = rest.open;
        },
      },
      make("summary", {}, more),
      list(rows.slice(most)),
    );
    return [list(rows.slice(0, most)), rest];
  }

  drawBar() {
    const { filter, links } = this.data;
    const others = [this.chips(), links.length ? linkLine(links) : null].filter((part) => part !== null);
    if (!filter) {
      this.bar.replaceChildren(...others);
      return;
    }
    // The box stays in its place while it is typed in: taken out and put back it would lose the cursor.
    if (!this.bar.contains(this.filter)) this.bar.replaceChildren(this.filter, ...others);
    this.drawFilter(filter);
  }

  /** @param {Filter} filter */
  drawFilter({ text, label, hint, found, clear }) {
    if (document.activeElement !== this.input) this.input.value = text;
    this.input.setAttribute("aria-label", label);
    this.input.setAttribute("placeholder", hint);
    while (this.input.nextSibling) this.input.nextSibling.remove();
    this.filter.append(make("span", { class: "pv-ledger-found", role: "status" }, found));
    if (!text) return;
    const empty = () => {
      this.input.value = "";
      this.ask();
      this.input.focus();
    };
    this.filter.append(make("button", { type: "button", class: "pv-ledger-clear", click: empty }, clear));
  }

  /** The buttons that choose among the entries; null where there are none. */
  chips() {
    const { chips, title } = this.data;
    if (!chips.length) return null;
    return make(
      "div",
      { class: "pv-chips", role: "group", "aria-label": title },
      chips.map(([id, text, on]) =>
        make(
          "button",
          {
            type: "button",
            class: "pv-chip",
            "data-entry": `chip-${id}`,
            "data-chip": id,
            "aria-pressed": String(on),
            click: () => this.send("chip", id),
          },
          text,
        ),
      ),
    );
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MS);
  }

  ask() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (text !== this.data.filter?.text.trim()) this.send("select", { q: text || null, seq: this.data.seq + 1 });
  }

  /** @param {Row} row */
  entry(row) {
    const contents = this.data.open?.id === row.id ? this.data.open : null;
    const body = `pv-entry-${CSS.escape(row.id)}`;
    const place = make("div", { class: "pv-entry-body", id: body, hidden: !contents });
    /** @type {HTMLButtonElement} */
    const button = make(
      "button",
      {
        type: "button",
        class: "pv-entry-head",
        "data-entry": row.id,
        "aria-expanded": String(contents !== null),
        "aria-controls": body,
        click: () => this.toggle(button, place, row.id),
      },
      row.mark && make("span", { class: "pv-entry-mark" }, row.mark),
      make("span", { class: "pv-entry-title", lang: row.tongue }, row.title),
      row.count && make("span", { class: "pv-entry-count" }, row.count),
    );
    if (contents) this.fill(place, contents);
    return make(
      "li",
      { class: `pv-entry pv-entry-${row.tone}${row.mark ? "" : " pv-entry-unmarked"}`, "data-row": row.id },
      button,
      make(
        "div",
        { class: "pv-entry-lines" },
        row.badges.length > 0 && drawBadges(row.badges),
        row.lines.map((line) => make("p", {}, line)),
        row.reading && make("p", { class: "pv-entry-reading" }, row.reading),
        row.links.length > 0 && linkLine(row.links, plain(row.title)),
      ),
      place,
    );
  }

  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} place
   * @param {string} id
   */
  toggle(button, place, id) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    place.hidden = !open;
    if (open) place.replaceChildren(make("p", { class: "pv-empty", role: "status" }, this.data.wait));
    this.send("open", open ? id : "");
  }

  /**
   * @param {HTMLElement} place
   * @param {Contents} contents
   */
  fill(place, { facts, links, remarks, document: page }) {
    if (facts.length) place.append(make("dl", { class: "pv-facts-list" }, facts.flatMap(factLines)));
    if (links.length) place.append(linkLine(links));
    place.append(...remarks.map((text) => make("p", { class: "pv-note" }, text)));
    const mount = make("div", { class: "pv-document-mount" });
    drawInto(mount, page, "within", (target) => this.send("select", { ...target, seq: this.data.seq + 1 }));
    place.append(make("div", {}, mount));
  }
}

/** @param {[string, Text]} fact */
function factLines([name, text]) {
  return [make("dt", {}, name), make("dd", {}, text)];
}

/**
 * @param {Link[]} links
 * @param {string} [of] What the links belong to, for those who hear them.
 */
function linkLine(links, of) {
  return make(
    "p",
    { class: "pv-entry-links" },
    links.map(([text, href]) => make("a", { href, target: "_self", "aria-label": of && `${text}: ${of}` }, text)),
  );
}
