// The rest of the filters: by status and by theme, behind one button, so that the bar stays one line.

import { make } from "../../static/lib/dom.js";

/** A drawer of two groups of boxes; `change` gets the group and what is chosen in it. */
export class MoreFilters {
  constructor(text, index, change) {
    this.text = text;
    const ties = [...Object.values(index.ties), ...Object.values(index.wide)];
    this.groups = new Map(
      [
        ["statuses", text.statuses, ties.map((tie) => tie.status)],
        ["themes", text.themes, ties.flatMap((tie) => tie.themes)],
      ].map(([name, words, used]) => [name, this.group(name, words, new Set(used), change)]),
    );
    this.summary = make("summary", { class: "pv-more-button", "data-testid": "more-filters" });
    this.clear = make(
      "button",
      { type: "button", class: "pv-more-clear", click: () => change({ statuses: [], themes: [] }) },
      text.clearFilters,
    );
    this.element = make(
      "details",
      { class: "pv-more", keydown: (event) => this.key(event) },
      this.summary,
      make(
        "div",
        { class: "pv-more-drawer" },
        [...this.groups.values()].map(({ element }) => element),
        this.clear,
      ),
    );
    document.addEventListener(
      "pointerdown",
      (this.outside = ({ target }) => {
        if (!this.element.contains(target)) this.element.open = false;
      }),
    );
  }

  group(name, words, used, change) {
    const boxes = Object.entries(words)
      .filter(([value]) => used.has(value))
      .map(([value, word]) => {
        const box = make("input", {
          type: "checkbox",
          value,
          change: () => change({ [name]: boxes.filter((one) => one.checked).map((one) => one.value) }),
        });
        return Object.assign(box, { word });
      });
    const element = make(
      "fieldset",
      { class: "pv-more-group" },
      make("legend", {}, this.text[name === "themes" ? "themesLabel" : "statusesLabel"]),
      boxes.map((box) => make("label", {}, box, make("span", {}, box.word))),
    );
    return { boxes, element };
  }

  key(event) {
    if (event.key !== "Escape" || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this.summary.focus();
  }

  show(state) {
    for (const [name, { boxes }] of this.groups) for (const box of boxes) box.checked = state[name].includes(box.value);
    const count = state.statuses.length + state.themes.length;
    this.summary.textContent = count ? `${this.text.moreFilters} · ${count}` : this.text.moreFilters;
    this.summary.dataset.active = count ? "yes" : "no";
    this.clear.disabled = !count;
  }

  remove() {
    document.removeEventListener("pointerdown", this.outside);
  }
}
