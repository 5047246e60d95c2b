// All steps of a talk with their planned seconds; each is a button that shows it.

import { make } from "../../../static/lib/dom.js";
import { span } from "../phrases.js";

/** @import { TalkState } from "../talk_state.js" */

/** The list of the steps, with the one that is shown marked. */
export class StepList {
  lang = "";

  /** @param {TalkState} state */
  constructor(state) {
    this.state = state;
    this.list = make("ol", { "data-testid": "steps" });
    this.title = make("h2", {});
    this.element = make("section", { class: "pv-speaker-steps" }, this.title, this.list);
    this.update();
  }

  update() {
    const { state } = this;
    const { text, place } = state;
    if (this.lang !== place.lang) {
      this.title.textContent = text.words.steps ?? "";
      this.list.replaceChildren(
        ...text.steps.map(({ headline, seconds }, at) =>
          make(
            "li",
            {},
            make(
              "button",
              { type: "button", "data-step": at + 1, click: () => state.go(at + 1) },
              make("span", {}, `${at + 1}. ${headline}`),
              make("span", { class: "pv-speaker-seconds" }, span(seconds)),
            ),
          ),
        ),
      );
      this.lang = place.lang;
    }
    for (const button of this.list.querySelectorAll("button")) {
      const isShown = button.dataset.step === String(place.step);
      if (!isShown) button.removeAttribute("aria-current");
      else if (button.getAttribute("aria-current") !== "step") {
        button.setAttribute("aria-current", "step");
        // The list alone: what is above it stays in sight.
        this.list.scrollTop = button.offsetTop - this.list.offsetTop - this.list.clientHeight / 3;
      }
    }
  }
}
