// Hands counted in a class: of each question how many for each option, and which option the keys change.

const MOST = 999;

/** The counts of all questions. */
export class HandCount {
  /** @type {Map<string, Map<number, number>>} By the id of the question: the hands for each option. */
  hands = new Map();
  /** The option that was counted last, which + and − change. */
  current = 0;

  /**
   * @param {string} question
   * @param {number} option
   */
  of(question, option) {
    return this.hands.get(question)?.get(option) ?? 0;
  }

  /**
   * @param {string} question
   * @param {number} option
   * @param {1 | -1} step
   */
  change(question, option, step) {
    const counts = this.hands.get(question) ?? new Map();
    this.hands.set(question, counts.set(option, Math.min(Math.max(this.of(question, option) + step, 0), MOST)));
    this.current = option;
  }

  /**
   * How many hands were counted for a question.
   *
   * @param {string} question
   */
  total(question) {
    return [...(this.hands.get(question)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }
}
