// Promises: each target on one side, the later facts on the other, the verdict between them by sign and word.

import { make } from "../../../static/lib/dom.js";
import { drawItem } from "../../../parts/document/document.js";

const folds = new WeakMap();

/** Draws the promises in their place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const mount = parentElement.querySelector(".pv-tracker-mount");
  const fold = folds.get(mount) || new Map();
  folds.set(mount, fold);
  const go = (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-tracker pv-document", "data-testid": "tracker", "aria-label": data.title, lang: data.lang },
      make("h2", {}, data.title, " ", make("span", { class: "pv-count" }, data.count)),
      make("p", { class: "pv-lead" }, data.lead),
      data.groups.length
        ? data.groups.map((group) => drawGroup(group, data, fold, go))
        : make("p", { class: "pv-empty" }, data.empty),
    ),
  );
}

function drawGroup(group, data, fold, go) {
  const open = fold.has(group.verdict) ? fold.get(group.verdict) : group.open;
  const box = make(
    "details",
    {
      class: `pv-verdicts pv-verdict-${group.verdict}`,
      "data-verdict": group.verdict,
      open,
      toggle: (event) => fold.set(group.verdict, event.target.open),
    },
    make(
      "summary",
      {},
      make("span", { class: "pv-verdict-sign", "aria-hidden": "true" }, group.sign),
      group.title,
      " ",
      make("span", { class: "pv-count" }, group.promises.length),
    ),
    make(
      "div",
      { class: "pv-promise-heads", "aria-hidden": "true" },
      data.heads.map((head) => make("span", {}, head)),
    ),
    make(
      "ul",
      { class: "pv-promises" },
      group.promises.map((promise) => drawPromise(promise, data.lang, go)),
    ),
  );
  return box;
}

function drawPromise({ target, answers }, lang, go) {
  return make(
    "li",
    { class: "pv-promise", "data-target": target.claim },
    make("ul", { class: "pv-items pv-promise-target" }, drawItem(target, go, lang)),
    make(
      "div",
      { class: "pv-answers" },
      answers.map((answer) =>
        make(
          "div",
          { class: `pv-answer pv-verdict-${answer.verdict}` },
          make(
            "div",
            { class: "pv-answer-verdict" },
            make(
              "p",
              { class: "pv-verdict" },
              make("span", { class: "pv-verdict-sign", "aria-hidden": "true" }, answer.sign),
              answer.word,
            ),
            make("p", { class: "pv-line-text" }, answer.why),
          ),
          answer.outcome
            ? make("ul", { class: "pv-items" }, drawItem(answer.outcome, go, lang))
            : make("p", { class: "pv-empty" }, answer.none),
        ),
      ),
    ),
  );
}
