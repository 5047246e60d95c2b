// A list that is put in order: by buttons, or by the arrow keys on them.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** The list, and the order it is in. */
export class OrderList {
  /**
   * @param {{ number: number, text: string }[]} items
   * @param {Record<string, string>} words
   */
  constructor(items, words) {
    this.items = items;
    this.words = words;
    this.list = make("ol", { class: "pv-quiz-order" });
    this.live = make("p", { class: "pv-sr", "aria-live": "polite" });
    this.element = make("div", {}, this.list, this.live);
    this.draw();
  }

  /** The numbers of the items, the first first. */
  get order() {
    return this.items.map(({ number }) => number);
  }

  draw() {
    this.list.replaceChildren(
      ...this.items.map(({ number, text }, at) =>
        make(
          "li",
          { "data-option": number, keydown: (event) => this.key(event, number) },
          make("span", {}, text),
          this.button(number, -1, "↑", filled(this.words.earlier ?? "", { name: text }), at === 0),
          this.button(number, 1, "↓", filled(this.words.later ?? "", { name: text }), at === this.items.length - 1),
        ),
      ),
    );
  }

  /**
   * @param {number} number
   * @param {1 | -1} step
   * @param {string} sign
   * @param {string} label
   * @param {boolean} isEnd
   */
  button(number, step, sign, label, isEnd) {
    return make(
      "button",
      {
        type: "button",
        class: "pv-quiz-step",
        "aria-label": label,
        "aria-disabled": isEnd && "true",
        "data-step": step,
        click: () => this.move(number, step),
      },
      sign,
    );
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} number
   */
  key(event, number) {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(number, step);
  }

  /**
   * Moves an item, and keeps the focus on the button that did it.
   *
   * @param {number} number
   * @param {1 | -1} step
   */
  move(number, step) {
    const from = this.items.findIndex((item) => item.number === number);
    const other = this.items[from + step];
    const item = this.items[from];
    if (!item || !other) return;
    this.items = this.items.with(from, other).with(from + step, item);
    this.draw();
    const button = this.list.querySelector(`[data-option="${number}"] [data-step="${step}"]`);
    if (button instanceof HTMLElement) button.focus();
    this.live.textContent = filled(this.words.moved ?? "", {
      name: item.text,
      number: String(from + step + 1),
      count: String(this.items.length),
    });
  }
}
