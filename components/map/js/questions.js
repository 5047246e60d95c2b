// Questions of the map to Python: numbered, asked again until they are answered, and held back while a date moves.

/** @import { Day, Question } from "./types.js" */

const PEEK_MS = 250;
const PATIENCE_MS = 4000; // a question without an answer is asked again after this

/** The questions of one map. */
export class Questions {
  constructor() {
    /** @type {(question: Question) => void} Sends a question; it is given anew with each answer. */
    this.send = () => {};
    this.sent = 0;
    this.asking = 0;
    this.peeking = 0;
    this.peekDue = false;
  }

  /**
   * Asks Python, until it answers: what is asked while the server starts anew would be lost.
   *
   * @param {Question} change
   */
  ask(change) {
    clearTimeout(this.peeking);
    this.peekDue = false;
    this.emit(change);
  }

  /** @param {Question} change */
  emit(change) {
    this.sent += 1;
    const question = { ...change, seq: this.sent };
    this.send(question);
    clearInterval(this.asking);
    this.asking = setInterval(() => this.send(question), PATIENCE_MS);
  }

  /**
   * Takes an answer by its number; returns whether it is one to the newest question. What the user did after an older
   * one is kept.
   *
   * @param {number} seq
   */
  answered(seq) {
    if (seq < this.sent) return false;
    clearInterval(this.asking);
    this.sent = seq;
    return true;
  }

  /**
   * Lets the panel follow a date that is still moving, now and then; the address follows once it rests.
   *
   * @param {() => Day | null} moving The day, while it moves.
   */
  peek(moving) {
    if (this.peekDue) return;
    this.peekDue = true;
    this.peeking = setTimeout(() => {
      this.peekDue = false;
      const day = moving();
      if (day) this.emit({ peek: day });
    }, PEEK_MS);
  }

  /** Asks no more, neither again nor in a moment. */
  hush() {
    clearInterval(this.asking);
    clearTimeout(this.peeking);
  }
}
