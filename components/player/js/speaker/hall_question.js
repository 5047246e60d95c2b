// A question from the hall: the speaker types a name, the hall sees the card of the place, the next key leads back.

import { make } from "../../../static/lib/dom.js";
import { fill } from "../phrases.js";
import { placesNamed } from "./place_names.js";

/** @import { TalkState } from "../talk_state.js" */
/** @import { HallPlace } from "../show_types.js" */

/** The field of the second window, with what is found below it. */
export class HallQuestion {
  /** @param {TalkState} state */
  constructor(state) {
    this.state = state;
    /** @type {HallPlace[]} */
    this.found = [];
    this.label = make("label", { for: "pv-question", class: "pv-speaker-label" });
    this.input = make("input", {
      id: "pv-question",
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      maxlength: 100,
      "data-testid": "question",
      "aria-describedby": "pv-question-said",
      input: () => this.look(),
      keydown: (event) => this.key(event),
    });
    this.list = make("ul", { class: "pv-speaker-found", "data-testid": "found", keydown: (event) => this.move(event) });
    this.said = make("p", { id: "pv-question-said", class: "pv-speaker-said", role: "status" });
    this.element = make("section", { class: "pv-speaker-question" }, this.label, this.input, this.list, this.said);
    this.update();
  }

  /** Says everything in the language of the talk, and what the hall sees. */
  update() {
    const { words, places } = this.state.text;
    const { cover } = this.state.place;
    this.label.textContent = words.question ?? "";
    const shown = cover?.kind === "place" && places.find(({ id }) => id === cover.id);
    if (shown) this.said.textContent = fill(words.hallSees, { name: shown.name });
    else this.look();
  }

  look() {
    const { show, text } = this.state;
    this.found = placesNamed(show, text.places, this.input.value);
    const isNone = this.input.value.trim() !== "" && !this.found.length;
    this.said.textContent = (isNone && text.words.noPlace) || "";
    const drawn = this.found.map((place) =>
      make(
        "li",
        {},
        make("button", { type: "button", "data-place": place.id, click: () => this.show(place) }, place.name),
      ),
    );
    const before = [...this.list.querySelectorAll("button")].map((button) => button.textContent);
    const now = this.found.map(({ name }) => name);
    if (JSON.stringify(before) !== JSON.stringify(now)) this.list.replaceChildren(...drawn);
  }

  /** @param {HallPlace} place */
  show(place) {
    this.input.value = "";
    this.list.replaceChildren();
    this.input.focus();
    this.state.take({ cover: { kind: "place", id: place.id } });
    this.update();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const [first] = this.found;
    if (event.key === "Enter" && first) this.show(first);
    else if (event.key === "ArrowDown") this.buttons[0]?.focus();
    else if (event.key === "Escape" && this.input.value) {
      this.input.value = "";
      this.look();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const at = this.buttons.findIndex((button) => button.matches(":focus"));
    (this.buttons[at + by] ?? (by < 0 ? this.input : null))?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  get buttons() {
    return [...this.list.querySelectorAll("button")];
  }
}
