// Sheet of a quiz: its opening, its questions one at a time, its end. What was answered is kept in the tab alone.

import { BrowserStore } from "../../../static/lib/browser_store.js";
import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { reopenEvidence } from "../../../static/lib/evidence_card.js";
import { filled } from "../../../static/lib/file_field.js";
import { ClassScreen } from "./class_screen.js";
import { QuestionView } from "./question_view.js";
import { drawEnd, drawKeys, nameOfQuiz } from "./quiz_end.js";
import { answered, answerOf, begun, isOver, isRight, moved, orderOf, practice, readRound } from "./quiz_round.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Answer, Given, QuizData, Round } from "./quiz_sheet_types.js" */

/** @type {WeakMap<HTMLElement, QuizSheet>} */
const sheets = new WeakMap();
const store = new BrowserStore(() => sessionStorage, "pv-quiz:");

/**
 * Draws the sheet in its place; the entry of the Streamlit component.
 *
 * @param {Component<QuizData>} component
 */
export function draw(component) {
  const { parentElement: parent, data } = component;
  const sheet = sheets.get(parent) ?? new QuizSheet(mountOf(parent, "quiz-sheet"));
  sheets.set(parent, sheet);
  sheet.send = /** @type {(name: string, value: unknown) => void} */ (sendIn(component));
  sheet.take(data);
  return () => {
    sheets.get(parent)?.remove();
    sheets.delete(parent);
  };
}

/** The sheet of one quiz. */
export class QuizSheet {
  /** @type {(name: string, value: unknown) => void} Sends to the server. */
  send = () => {};
  /** @type {QuizData | null} */
  data = null;
  drawn = ""; // what the sheet was drawn from
  /** @type {Round | null} */
  round = null;
  /** @type {QuestionView | null} */
  view = null;
  /** @type {ClassScreen | null} */
  screen = null;
  /** The typed answer that waits to be judged. @type {{ number: number, text: string } | null} */
  waiting = null;

  /** @param {HTMLElement} mount */
  constructor(mount) {
    this.said = make("div", { role: "status" });
    this.rest = make("div", { class: "pv-quiz-rest" });
    this.main = make("div", { class: "pv-quiz-main" });
    this.element = make("section", { class: "pv-quiz", "data-testid": "quiz" }, this.main);
    mount.replaceChildren(this.element);
  }

  /** @param {QuizData} data */
  take(data) {
    const { judged, ...rest } = data;
    const drawn = JSON.stringify(rest);
    const isOther = !this.data || nameOfQuiz(this.data) !== nameOfQuiz(data);
    this.data = data;
    if (isOther) this.round = readRound(store.get(store.prefix + nameOfQuiz(data)), data);
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      this.screen?.take(data);
      this.draw({ focus: false });
    }
    if (judged && judged.number === this.waiting?.number) {
      const { text } = this.waiting;
      this.waiting = null;
      this.keepAnswer({ given: text, right: judged.right });
    }
  }

  /** @param {Round | null} round */
  keep(round) {
    this.round = round;
    if (!this.data) return;
    const key = store.prefix + nameOfQuiz(this.data);
    if (round) store.set(key, JSON.stringify(round));
    else store.remove(key);
  }

  /** @param {{ focus: boolean }} options Whether the focus goes to what is drawn. */
  draw({ focus }) {
    const { data, round } = this;
    if (!data) return;
    this.view?.remove();
    this.view = null;
    this.element.setAttribute("aria-label", data.title);
    if (!round) this.main.replaceChildren(...this.opening(data));
    else if (isOver(round)) {
      const ways = {
        practise: () => this.begin(practice(round)),
        again: () => this.begin(null),
        leave: () => this.send("leave", Date.now()),
      };
      this.main.replaceChildren(...drawEnd(data, round, ways).filter((part) => part instanceof Node), drawKeys(data));
    } else this.main.replaceChildren(...this.question(data, round));
    this.element.dataset.at = String(round?.at ?? "");
    reopenEvidence(this.main);
    if (focus) this.main.querySelector("h3")?.focus({ preventScroll: true });
    if (focus) this.element.scrollIntoView({ block: "start" });
  }

  /** @param {Round | null} round */
  begin(round) {
    this.keep(round);
    this.draw({ focus: true });
  }

  /** @param {QuizData} data */
  opening(data) {
    const { words, versions } = data;
    const letters = Object.keys(versions);
    const fields = letters.map((letter, at) =>
      make("input", { type: "radio", name: "pv-quiz-version", value: letter, checked: at === 0 }),
    );
    const chosen = () => fields.find((field) => field.checked)?.value ?? letters[0] ?? "";
    return [
      make("h3", { tabindex: -1, class: "pv-quiz-head" }, data.title),
      make("p", {}, words.time),
      make(
        "fieldset",
        { class: "pv-quiz-versions" },
        make("legend", {}, words.versions),
        fields.map((field) => make("label", {}, field, field.value)),
      ),
      make(
        "p",
        { class: "pv-actions" },
        make(
          "button",
          {
            type: "button",
            class: "pv-action pv-action-filled",
            "data-key": "begin",
            click: () => this.begin(begun(data, chosen())),
          },
          words.begin,
        ),
        make(
          "button",
          { type: "button", class: "pv-action", "data-key": "class", click: () => this.showToClass() },
          words.class,
        ),
      ),
      drawKeys(data),
    ];
  }

  /**
   * @param {QuizData} data
   * @param {Round} round
   */
  question(data, round) {
    const number = round.asked[round.at] ?? 0;
    const question = data.questions[number];
    if (!question) return [];
    const { words } = data;
    const view = new QuestionView(question, {
      data,
      order: orderOf(data, round.letter, number),
      give: (given) => this.give(given),
    });
    this.view = view;
    view.draw(answerOf(round));
    this.said.replaceChildren();
    this.rest.replaceChildren();
    this.showVerdict();
    const count = filled(words.count ?? "", { number: String(round.at + 1), count: String(round.asked.length) });
    return [make("h3", { tabindex: -1, class: "pv-quiz-head" }, count), view.element, this.said, this.rest];
  }

  /** @param {Given} given */
  give(given) {
    const { data, round } = this;
    const question = data?.questions[round?.asked[round.at] ?? -1];
    if (!question || !round || answerOf(round)) return;
    if (question.how === "typed" && typeof given === "string") {
      this.waiting = { number: Date.now(), text: given };
      this.send("judge", { id: question.id, ...this.waiting });
    } else this.keepAnswer({ given, right: isRight(question, given) });
  }

  /** @param {Answer} answer */
  keepAnswer(answer) {
    if (!this.round) return;
    this.keep(answered(this.round, answer));
    this.view?.draw(answer);
    this.showVerdict();
    const next = this.rest.querySelector("[data-key=next]");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    this.said.scrollIntoView({ block: "nearest" });
  }

  /** Says after an answer what is right, with the evidence, and offers what comes next. */
  showVerdict() {
    const { data, round, view } = this;
    const answer = round && answerOf(round);
    if (!data || !round || !view || !answer) return;
    const { verdict, evidence } = view.answered(answer);
    const text = round.at + 1 < round.asked.length ? data.words.next : data.words.end;
    this.said.replaceChildren(verdict);
    this.rest.replaceChildren(
      make(
        "button",
        {
          type: "button",
          class: "pv-action pv-action-filled",
          "data-key": "next",
          click: () => this.begin(moved(round)),
        },
        text,
      ),
      evidence,
    );
  }

  showToClass() {
    const { data } = this;
    if (!data) return;
    this.screen?.remove();
    this.screen = new ClassScreen(
      data,
      data.questions.map((_, number) => number),
    );
    this.element.append(this.screen.element);
    this.screen.open();
  }

  remove() {
    this.view?.remove();
    this.screen?.remove();
  }
}
