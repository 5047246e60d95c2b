// Drawer of the filters by status and by theme, behind one button, so that the bar stays one line.

import { make } from "../../static/lib/dom.js";

/** @import { Filtered, MapIndex, Words } from "./types.js" */
/** @typedef {"statuses" | "themes"} GroupName */
/** @typedef {{ boxes: HTMLInputElement[], element: HTMLElement }} Group */

/** A drawer of two groups of boxes; `change` gets the group and what is chosen in it. */
export class MoreFilters {
  /**
   * @param {Words} text
   * @param {MapIndex} index
   * @param {(change: Partial<Filtered>) => void} change
   */
  constructor(text, index, change) {
    this.text = text;
    const ties = [...Object.values(index.ties), ...Object.values(index.wide)],
      used = { statuses: ties.map((tie) => tie.status), themes: ties.flatMap((tie) => tie.themes) };
    /** @type {Record<GroupName, Group>} */
    this.groups = {
      statuses: this.group("statuses", new Set(used.statuses), change),
      themes: this.group("themes", new Set(used.themes), change),
    };
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
        Object.values(this.groups).map(({ element }) => element),
        this.clear,
      ),
    );
    this.life = new AbortController();
    const close = (/** @type {PointerEvent} */ { target }) => {
      if (!this.element.contains(/** @type {Node} */ (target))) this.element.open = false;
    };
    document.addEventListener("pointerdown", close, { signal: this.life.signal });
  }

  /**
   * @param {GroupName} name
   * @param {Set<string>} used
   * @param {(change: Partial<Filtered>) => void} change
   * @returns {Group}
   */
  group(name, used, change) {
    /** @type {HTMLInputElement[]} */
    const boxes = [];
    const chosen = () => change({ [name]: boxes.filter((box) => box.checked).map((box) => box.value) }),
      words = Object.entries(this.text[name]).filter(([value]) => used.has(value));
    for (const [value] of words) boxes.push(make("input", { type: "checkbox", value, change: chosen }));
    const element = make(
      "fieldset",
      { class: "pv-more-group" },
      make("legend", {}, this.text[name === "themes" ? "themesLabel" : "statusesLabel"]),
      words.map(([, word], number) => make("label", {}, boxes[number], make("span", {}, word))),
    );
    return { boxes, element };
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== "Escape" || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this.summary.focus();
  }

  /** @param {Filtered} state */
  show(state) {
    for (const name of /** @type {const} */ (["statuses", "themes"]))
      for (const box of this.groups[name].boxes) box.checked = state[name].includes(box.value);
    const count = state.statuses.length + state.themes.length;
    this.summary.textContent = count ? `${this.text.moreFilters} · ${count}` : this.text.moreFilters;
    this.summary.dataset.active = count ? "yes" : "no";
    this.clear.disabled = !count;
  }

  remove() {
    this.life.abort();
  }
}
