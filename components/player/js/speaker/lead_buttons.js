// Buttons of the second window: they do to the hall's screen what keys do.

import { make } from "../../../static/lib/dom.js";

/** @import { Cover, TalkState } from "../talk_state.js" */

/** @typedef {{ name: string, key: string, run: () => void, isOn?: () => boolean }} Lead */

/** A row of buttons; those that turn something on say whether it is. */
export class LeadButtons {
  /**
   * @param {TalkState} state
   * @param {{ openHall: () => void, rehearse: () => void, isRehearsing: () => boolean }} commands
   */
  constructor(state, { openHall, rehearse, isRehearsing }) {
    this.state = state;
    /** @param {NonNullable<Cover>["kind"]} kind */
    const covered = (kind) => () => state.place.cover?.kind === kind;
    /** @type {Lead[]} */
    this.leads = [
      { name: "back", key: "Page Up", run: () => state.back() },
      { name: "forward", key: "Page Down", run: () => state.next() },
      { name: "black", key: "B", run: () => state.toggle({ kind: "black" }), isOn: covered("black") },
      { name: "white", key: "W", run: () => state.toggle({ kind: "white" }), isOn: covered("white") },
      { name: "sources", key: "S", run: () => state.toggle({ kind: "source" }), isOn: covered("source") },
      {
        name: "autoplay",
        key: "P",
        run: () => state.take({ playing: !state.place.playing, cover: null }),
        isOn: () => state.place.playing,
      },
      { name: "loop", key: "L", run: () => state.take({ loop: !state.place.loop }), isOn: () => state.place.loop },
      { name: "rehearse", key: "", run: rehearse, isOn: isRehearsing },
      { name: "openHall", key: "N", run: openHall },
    ];
    this.buttons = this.leads.map(({ name, run }) => make("button", { type: "button", "data-lead": name, click: run }));
    this.element = make("nav", { class: "pv-speaker-leads" }, this.buttons);
    this.update();
  }

  update() {
    const { words } = this.state.text;
    this.element.setAttribute("aria-label", words.leads ?? "");
    for (const [place, { name, key, isOn }] of this.leads.entries()) {
      const button = /** @type {HTMLButtonElement} */ (this.buttons[place]);
      const before = `${words[`lead-${name}`]} ${key}`;
      if (button.dataset.said !== before) {
        button.replaceChildren(
          words[`lead-${name}`] ?? "",
          ...(key ? [make("kbd", { "aria-hidden": "true" }, key)] : []),
        );
        button.dataset.said = before;
      }
      if (isOn) button.setAttribute("aria-pressed", String(isOn()));
    }
  }
}
