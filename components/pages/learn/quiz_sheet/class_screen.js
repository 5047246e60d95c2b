// The screen for a class: one question at a time in the order of the quiz, large, moved by a clicker, hands counted.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";
import { HandCount } from "./hand_count.js";
import { QuestionMap } from "./question_map.js";

/** @import { Asked, QuizData } from "./quiz_sheet_types.js" */

const ON = new Set(["PageDown", "ArrowRight", " "]);
const BACK = new Set(["PageUp", "ArrowLeft"]);
const WHOLE = -1; // counted in place of an option: who had a whole order right

/**
 * @param {(Node | false | undefined)[]} parts
 */
function nodesOf(parts) {
  return parts.filter((part) => part instanceof Node);
}

/** A dialog over the page. */
export class ClassScreen {
  at = 0;
  isShown = false; // the answer to the question
  hands = new HandCount();
  /** @type {QuestionMap | null} */
  map = null;
  /** The look of the page before. @type {string | undefined} */
  look = undefined;

  /**
   * @param {QuizData} data
   * @param {number[]} asked Numbers of the questions.
   */
  constructor(data, asked) {
    this.data = data;
    this.asked = asked;
    this.body = make("div", { class: "pv-class-body" });
    this.bar = make("div", { class: "pv-class-bar" });
    this.element = make(
      "dialog",
      {
        class: "pv-class-screen",
        "aria-label": data.words.classTitle,
        "data-testid": "class-screen",
        keydown: (event) => this.key(event),
        close: () => this.closed(),
      },
      this.body,
      this.bar,
    );
  }

  /** @returns {Asked | undefined} */
  get question() {
    return this.data.questions[this.asked[this.at] ?? -1];
  }

  /** Opens over the page, which takes the look for a hall meanwhile. */
  open() {
    const { dataset } = document.documentElement;
    if (!this.element.open) {
      this.look = dataset.theme;
      dataset.theme = "projector";
      this.element.showModal();
    }
    this.draw();
  }

  closed() {
    const { dataset } = document.documentElement;
    if (this.look === undefined) delete dataset.theme;
    else dataset.theme = this.look;
    if (document.fullscreenElement) document.exitFullscreen();
    this.map?.remove();
    this.map = null;
  }

  /** @param {QuizData} data */
  take(data) {
    this.data = data;
    if (this.element.open) this.draw();
  }

  /** Shows the answer, then the next question, at last the result. */
  on() {
    if (this.question && !this.isShown) this.isShown = true;
    else if (this.question) this.turn(1);
    this.draw();
  }

  back() {
    if (this.isShown) this.isShown = false;
    else this.turn(-1);
    this.draw();
  }

  /** @param {1 | -1} step */
  turn(step) {
    const at = Math.min(Math.max(this.at + step, 0), this.asked.length);
    this.isShown = step < 0 && at !== this.at; // at the first question there is nothing to go back to
    this.at = at;
    this.hands.current = 0;
  }

  /** @param {number[]} asked */
  practise(asked) {
    this.asked = asked;
    this.at = 0;
    this.isShown = false;
    this.hands = new HandCount();
    this.draw();
  }

  draw() {
    const { question, words } = this;
    this.map?.remove();
    this.map = question?.how === "map" ? new QuestionMap(this.data.index, question.day, () => {}) : null;
    if (this.map && this.isShown)
      this.map.show(
        question?.accepted[0] ?? null,
        question?.proofs.map(({ claim }) => claim),
      );
    this.body.replaceChildren(...nodesOf(question ? this.drawQuestion(question) : this.drawEnd()));
    this.element.dataset.shown = String(this.isShown);
    this.element.dataset.at = String(this.at);
    const button = (
      /** @type {string} */ key,
      /** @type {string | undefined} */ text,
      /** @type {() => void} */ click,
    ) => make("button", { type: "button", class: "pv-action", "data-key": key, click }, text);
    this.bar.replaceChildren(
      ...nodesOf([
        button("back", words.back, () => this.back()),
        question && button("on", this.isShown ? words.next : words.show, () => this.on()),
        button("full", words.full, () => this.fullScreen()),
        button("close", words.close, () => this.element.close()),
        make("p", {}, words.clicker),
      ]),
    );
    this.element.querySelector("h3")?.focus({ preventScroll: true });
  }

  get words() {
    return this.data.words;
  }

  /** @param {Asked} question */
  drawQuestion(question) {
    const { words } = this;
    const count = { number: String(this.at + 1), count: String(this.asked.length) };
    return [
      make("p", { class: "pv-class-count" }, filled(words.count ?? "", count)),
      make("h3", { tabindex: -1 }, question.text),
      make(
        "div",
        { class: "pv-class-answers", "data-map": String(Boolean(this.map)) },
        this.map?.element,
        make(
          question.how === "order" && this.isShown ? "ol" : "ul",
          { "aria-label": words.options },
          this.rowsOf(question).map((option, row) => this.drawOption(question, option, row)),
        ),
      ),
      question.how === "order" && this.isShown && make("p", {}, this.drawHands(question.id, WHOLE, words.whole ?? "")),
      this.isShown &&
        make(
          "div",
          { class: "pv-class-proof", role: "status" },
          question.proofs.map(({ sentence, source }) => make("p", {}, `${sentence} (${source})`)),
        ),
    ];
  }

  /**
   * The options in the order in which they are shown: an order that is shown has its right one.
   *
   * @param {Asked} question
   */
  rowsOf({ options, answer, how }) {
    return how === "order" && this.isShown ? [answer].flat() : options.map((_, option) => option);
  }

  /**
   * @param {Asked} question
   * @param {number} option
   * @param {number} row
   */
  drawOption(question, option, row) {
    const { words, isShown } = this;
    const text = question.options[option] ?? "";
    const isRight = isShown && question.how !== "order" && option === question.answer;
    return make(
      "li",
      { "data-option": option, "data-right": isRight && "true" },
      make("span", { class: "pv-class-number", "aria-hidden": "true" }, row + 1),
      make("span", { class: "pv-class-option" }, text, isRight && make("strong", {}, ` ✓ ${words.rightMark}`)),
      question.how !== "order" && this.drawHands(question.id, option, text),
    );
  }

  /**
   * @param {string} id
   * @param {number} option
   * @param {string} name
   */
  drawHands(id, option, name) {
    const { words, hands } = this;
    const button = (/** @type {string} */ sign, /** @type {1 | -1} */ step, /** @type {string | undefined} */ label) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-quiz-step",
          "aria-label": filled(label ?? "", { name }),
          click: () => this.count(option, step),
        },
        sign,
      );
    return make(
      "span",
      { class: "pv-class-hands", "data-hands": option },
      option === WHOLE && make("span", {}, name),
      button("−", -1, words.less),
      make("output", {}, filled(words.hands ?? "", { count: String(hands.of(id, option)) })),
      button("+", 1, words.more),
    );
  }

  /**
   * @param {number} option
   * @param {1 | -1} step
   */
  count(option, step) {
    const { question, hands, words } = this;
    if (!question) return;
    hands.change(question.id, option, step);
    const said = this.body.querySelector(`[data-hands="${option}"] output`);
    if (said) said.textContent = filled(words.hands ?? "", { count: String(hands.of(question.id, option)) });
  }

  drawEnd() {
    const { words, data } = this;
    const rightOf = (/** @type {Asked} */ { id, how, answer }) =>
      this.hands.of(id, how === "order" ? WHOLE : Number(answer));
    const weak = this.asked.filter((number) => {
      const question = data.questions[number];
      return question && this.hands.total(question.id) > 0 && rightOf(question) * 2 < this.hands.total(question.id);
    });
    return [
      make("h3", { tabindex: -1 }, words.result),
      make(
        "ol",
        { class: "pv-class-result" },
        this.asked.flatMap((number) => {
          const question = data.questions[number];
          if (!question) return [];
          const count = this.hands.total(question.id);
          const said = filled(words.classScore ?? "", { right: String(rightOf(question)), count: String(count) });
          return [make("li", {}, make("p", {}, question.text), make("p", {}, count ? said : words.unasked))];
        }),
      ),
      weak.length > 0 &&
        make(
          "button",
          { type: "button", class: "pv-action", "data-key": "practise", click: () => this.practise(weak) },
          words.practise,
        ),
    ];
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton = target instanceof HTMLElement && Boolean(target.closest("button, summary, [data-place]"));
    const done = this.does(key, onButton);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Does what a key asks for; returns whether it is one of this screen.
   *
   * @param {string} key
   * @param {boolean} onButton Whether the focus is on something that takes the key for itself.
   */
  does(key, onButton) {
    const { question, hands } = this;
    const taken = onButton && (key === " " || key.startsWith("Arrow"));
    if (ON.has(key) && !taken) this.on();
    else if (BACK.has(key) && !taken) this.back();
    else if (/^[fF]$/u.test(key)) this.fullScreen();
    else if (/^[1-9]$/u.test(key) && question && question.how !== "order" && Number(key) <= question.options.length)
      this.count(Number(key) - 1, 1);
    else if (/^[+=\-−]$/u.test(key) && question) this.count(this.counted(question), /[+=]/u.test(key) ? 1 : -1);
    else if (key === "Escape") this.element.close();
    else return false;
    return Boolean(hands);
  }

  /**
   * What + and − count: the option that was counted last, or of an order the whole of it.
   *
   * @param {Asked} question
   */
  counted({ how }) {
    return how === "order" ? WHOLE : this.hands.current;
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.element.requestFullscreen?.();
  }

  remove() {
    this.element.close();
    this.element.remove();
  }
}
