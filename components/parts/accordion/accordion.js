// A list whose entries open in their place. What an entry holds comes from the server when a reader opens it.

import { make } from "../../static/lib/dom.js";
import { draw as drawDocument } from "../document/document.js";

const WAIT_MS = 300;
const lists = new WeakMap();

/** Draws or updates the list in its place; the entry of the Streamlit component. */
export function draw(component) {
  const mount = component.parentElement.querySelector(".pv-ledger-mount");
  let list = lists.get(mount);
  if (!list) lists.set(mount, (list = new Ledger(mount)));
  list.update(component);
  return () => {
    clearTimeout(list.timer);
    lists.delete(mount);
  };
}

class Ledger {
  constructor(mount) {
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
    this.bar = make("div", { class: "pv-ledger-bar" });
    this.body = make("div", {});
    this.root = make("section", { class: "pv-ledger" }, this.bar, this.body);
    mount.replaceChildren(this.root);
  }

  update({ data, setTriggerValue }) {
    this.data = data;
    this.send = setTriggerValue;
    const text = JSON.stringify({ ...data, seq: 0 });
    if (text === this.drawn) return; // nothing to redraw: what is open and marked stays so
    this.drawn = text;
    const held = this.root.contains(document.activeElement) && document.activeElement.dataset.entry;
    this.root.setAttribute("aria-label", data.title);
    this.drawBar();
    this.body.replaceChildren(
      data.rows.length
        ? make(
            "ul",
            { class: "pv-entries" },
            data.rows.map((row) => this.entry(row)),
          )
        : make("p", { class: "pv-empty" }, data.empty),
    );
    if (held) this.body.querySelector(`button[data-entry="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }

  drawBar() {
    const { filter, chips, links } = this.data;
    const group = chips.length
      ? make(
          "div",
          { class: "pv-chips", role: "group", "aria-label": this.data.title },
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
        )
      : null;
    const others = [group, links.length ? linkLine(links) : null].filter(Boolean);
    if (!filter) {
      this.bar.replaceChildren(...others);
      return;
    }
    if (document.activeElement !== this.input) this.input.value = filter.text;
    this.input.setAttribute("aria-label", filter.label);
    this.input.setAttribute("placeholder", filter.hint);
    // The box stays in its place while it is typed in: taken out and put back it would lose the cursor.
    if (!this.bar.contains(this.input))
      this.bar.replaceChildren(make("div", { class: "pv-ledger-filter" }, this.input), ...others);
    while (this.input.nextSibling) this.input.nextSibling.remove();
    this.input.after(make("span", { class: "pv-ledger-found", role: "status" }, filter.found));
    if (filter.text)
      this.input.parentElement.append(
        make(
          "button",
          {
            type: "button",
            class: "pv-ledger-clear",
            click: () => {
              this.input.value = "";
              this.ask();
              this.input.focus();
            },
          },
          filter.clear,
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
    if (text !== this.data.filter.text.trim()) this.send("select", { q: text || null, seq: this.data.seq + 1 });
  }

  entry(row) {
    const open = this.data.open?.id === row.id,
      body = `pv-entry-${CSS.escape(row.id)}`;
    const place = make("div", { class: "pv-entry-body", id: body, hidden: !open });
    const button = make(
      "button",
      {
        type: "button",
        class: "pv-entry-head",
        "data-entry": row.id,
        "aria-expanded": String(open),
        "aria-controls": body,
        click: () => this.toggle(button, place, row.id),
      },
      row.mark && make("span", { class: "pv-entry-mark" }, row.mark),
      make("span", { class: "pv-entry-title", lang: row.tongue }, row.title),
      row.count && make("span", { class: "pv-entry-count" }, row.count),
    );
    if (open) this.fill(place, this.data.open);
    return make(
      "li",
      { class: `pv-entry pv-entry-${row.tone}${row.mark ? "" : " pv-entry-unmarked"}`, "data-row": row.id },
      button,
      make(
        "div",
        { class: "pv-entry-lines" },
        row.badges.length
          ? make(
              "p",
              { class: "pv-badges" },
              row.badges.map((badge) => make("span", { class: `pv-badge pv-badge-${badge.tone}` }, badge.text)),
            )
          : null,
        row.lines.map((line) => make("p", {}, line)),
        row.reading && make("p", { class: "pv-entry-reading" }, row.reading),
        row.links.length ? linkLine(row.links, row.title) : null,
      ),
      place,
    );
  }

  toggle(button, place, id) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    place.hidden = !open;
    if (open) place.replaceChildren(make("p", { class: "pv-empty", role: "status" }, this.data.wait));
    this.send("open", open ? id : "");
  }

  fill(place, { facts, links, remarks, document: page }) {
    if (facts.length)
      place.append(
        make(
          "dl",
          { class: "pv-facts-list" },
          facts.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]),
        ),
      );
    if (links.length) place.append(linkLine(links));
    place.append(...remarks.map((text) => make("p", { class: "pv-note" }, text)));
    const inner = make("div", {}, make("div", { class: "pv-document-mount" }));
    drawDocument({
      data: { document: page, shape: "within", seq: this.data.seq },
      parentElement: inner,
      setTriggerValue: (name, value) => this.send(name, { ...value, seq: this.data.seq + 1 }),
    });
    place.append(inner);
  }
}

function linkLine(links, of) {
  return make(
    "p",
    { class: "pv-entry-links" },
    links.map(([text, href]) => make("a", { href, target: "_self", "aria-label": of ? `${text}: ${of}` : null }, text)),
  );
}
