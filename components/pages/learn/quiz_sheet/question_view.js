// A question of a quiz with what answers it: options, a map with a list beside it, a field, or a list to put in order.

import { make } from "../../../static/lib/dom.js";
import { evidenceLine } from "../../../static/lib/evidence_card.js";
import { filled } from "../../../static/lib/file_field.js";
import { OrderList } from "./order_list.js";
import { QuestionMap } from "./question_map.js";

/** @import { Answer, Asked, Given, QuizData } from "./quiz_sheet_types.js" */

const OPEN_PROOFS = 3; // of more, the first alone is open: an order has four

/** One question, until it is answered and after. */
export class QuestionView {
  /** The place that is chosen on the map and not answered yet. */
  place = "";
  /** @type {OrderList | null} */
  list = null;

  /**
   * @param {Asked} question
   * @param {{ data: QuizData, order: number[], give: (given: Given) => void }} parts `order` is of the options; `give`
   *   takes an answer.
   */
  constructor(question, { data, order, give }) {
    const { words, index } = data;
    this.question = question;
    this.data = data;
    this.words = words;
    this.order = order;
    this.give = give;
    this.map = question.how === "map" ? new QuestionMap(index, question.day, (place) => this.choose(place)) : null;
    this.chosen = make("p", { class: "pv-quiz-chosen", role: "status" });
    this.wrong = make("p", { class: "pv-quiz-note", role: "alert" });
    this.answers = make("div", { class: "pv-quiz-answers" });
    this.element = make(
      "div",
      { class: "pv-quiz-question", "data-question": question.id, "data-how": question.how },
      make("p", { class: "pv-quiz-text" }, question.text),
      question.task && make("p", { class: "pv-quiz-task" }, question.task),
      this.map?.element,
      this.answers,
    );
  }

  /** @param {Answer | undefined} answer */
  draw(answer) {
    const { how } = this.question;
    this.element.dataset.answered = String(Boolean(answer));
    if (answer) {
      this.answers.replaceChildren(how === "order" ? this.rightOrder(answer) : this.options(answer));
      this.showPlace(answer);
    } else if (how === "order") this.answers.replaceChildren(...this.toOrder());
    else if (how === "typed") this.answers.replaceChildren(this.field());
    else this.answers.replaceChildren(...this.toChoose());
  }

  toChoose() {
    if (!this.map) return [this.options()];
    return [
      this.chosen,
      this.button(() => this.answerPlace()),
      this.wrong,
      make("p", {}, this.words.list),
      this.options(),
    ];
  }

  /**
   * The options as buttons; after the answer with what each of them was, in words too.
   *
   * @param {Answer} [answer]
   */
  options(answer) {
    const { options, answer: right } = this.question;
    const marks = (/** @type {number} */ option) =>
      answer ? [option === right && this.words.rightMark, option === answer.given && this.words.yourMark] : [];
    return make(
      "ol",
      { class: "pv-quiz-options", "aria-label": this.words.options },
      this.order.map((option) => {
        const said = marks(option).filter(Boolean).join(", ");
        return make(
          "li",
          {},
          make(
            "button",
            {
              type: "button",
              class: "pv-quiz-option",
              "data-option": option,
              "data-right": answer && option === right && "true",
              "data-given": answer && option === answer.given && "true",
              "aria-disabled": answer && "true",
              click: () => !answer && this.give(option),
            },
            make("span", {}, options[option]),
            said && make("strong", {}, said),
          ),
        );
      }),
    );
  }

  toOrder() {
    const { options } = this.question;
    const list = new OrderList(
      this.order.map((number) => ({ number, text: options[number] ?? "" })),
      this.words,
    );
    return [list.element, this.button(() => this.give(list.order))];
  }

  /**
   * The right order, with the place that each had in the answer.
   *
   * @param {Answer} given
   */
  rightOrder({ given }) {
    const { options, answer } = this.question;
    const before = Array.isArray(given) ? given : [];
    return make(
      "ol",
      { class: "pv-quiz-order", "aria-label": this.words.rightMark },
      [answer].flat().map((option, at) => {
        const place = before.indexOf(option);
        const said = `${place === at ? "✓" : "✗"} ${this.words.yourMark}: ${place + 1}`;
        return make(
          "li",
          { "data-right": place === at && "true" },
          make("span", {}, options[option]),
          make("strong", {}, said),
        );
      }),
    );
  }

  field() {
    const input = make("input", {
      type: "text",
      maxlength: 100,
      autocomplete: "off",
      spellcheck: "false",
      "data-key": "typed",
    });
    return make(
      "form",
      {
        class: "pv-quiz-typed",
        submit: (event) => {
          event.preventDefault();
          if (!input.value.trim()) input.focus();
          else {
            this.wrong.textContent = this.words.checking ?? "";
            this.give(input.value);
          }
        },
      },
      make("label", {}, make("span", {}, this.words.type), input),
      make("button", { type: "submit", class: "pv-action pv-action-filled", "data-key": "answer" }, this.words.answer),
      this.wrong,
    );
  }

  /** @param {() => void} click */
  button(click) {
    const button = { type: "button", class: "pv-action pv-action-filled", "data-key": "answer", click };
    return make("button", button, this.words.answer);
  }

  /**
   * Takes a place of the map as what may be answered.
   *
   * @param {string} place
   */
  choose(place) {
    if (!this.map || this.element.dataset.answered === "true") return;
    this.place = place;
    this.map.show(place);
    this.wrong.textContent = "";
    this.chosen.textContent = filled(this.words.chosen ?? "", { name: this.map.nameOf(place) });
  }

  answerPlace() {
    if (this.place) this.give(this.place);
    else this.wrong.textContent = this.words.nothing ?? "";
  }

  /**
   * Shows the right place on the map, with what it is about.
   *
   * @param {Answer} answer
   */
  showPlace({ given }) {
    const { accepted, proofs } = this.question;
    const place = typeof given === "string" && accepted.includes(given) ? given : accepted[0];
    const lit = proofs.map(({ claim }) => claim);
    if (this.map && place) this.map.show(place, lit);
  }

  /**
   * What is said after an answer: right or not, what is right, and the evidence.
   *
   * @param {Answer} answer
   */
  answered({ given, right }) {
    const { answer, options, how, proofs } = this.question;
    const name = how === "order" ? "" : (options[Number(answer)] ?? "");
    const yours = how === "typed" || (how === "map" && typeof given === "string") ? this.yours(String(given)) : "";
    return {
      verdict: make(
        "p",
        { class: "pv-quiz-verdict", "data-right": String(right) },
        make("strong", {}, `${right ? "✓" : "✗"} ${right ? this.words.right : this.words.wrong}`),
        yours && make("span", {}, yours),
        name && make("span", {}, filled(this.words.rightIs ?? "", { name })),
      ),
      evidence: make(
        "section",
        { class: "pv-quiz-evidence", "aria-label": this.words.evidence },
        proofs.map((proof, number) => this.proof(proof, number === 0 || proofs.length <= OPEN_PROOFS)),
      ),
    };
  }

  /**
   * What one answered oneself, where no option shows it.
   *
   * @param {string} given
   */
  yours(given) {
    const name = this.question.how === "map" ? this.map?.nameOf(given) : given;
    return name ? `${this.words.type}: ${name}` : "";
  }

  /**
   * @param {import("./quiz_sheet_types.js").Proof} proof
   * @param {boolean} open
   */
  proof({ claim, sentence, source }, open) {
    const line = evidenceLine(claim, source, this.data.lang, sentence, { open });
    return make("div", { "data-section": "quiz" }, make("p", {}, sentence), line);
  }

  remove() {
    this.map?.remove();
  }
}
