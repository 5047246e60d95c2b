// Questions of the map to Python: numbered, asked again until they are answered, and held back while a date moves.

/** @import { Day, Question } from "./types.js" */

const PEEK_MS = 250;
const PATIENCE_MS = 4000; // a question without an answer is asked again after this

/** The questions of one map. */
export class Questions {
  constructor() {
    /** @type {(question: Question) => void} Sends a question; it is given anew with each answer. */
    this.send = () => {};
    /** @type {(waiting: boolean) => void} Called when a question waits long for its answer, and when no more. */
    this.onWait = () => {};
    this.sent = 0;
    this.open = false; // whether the newest question has no answer yet
    this.asking = 0;
    this.peeking = 0;
    this.peekDue = false;
    this.peeked = false; // whether Python shows a day that is not in the address
  }

  /** Whether Python has been asked nothing that is still to be answered or taken back. */
  get isQuiet() {
    return !this.open && !this.peekDue && !this.peeked;
  }

  /**
   * Asks Python, until it answers: what is asked while the server starts anew would be lost.
   *
   * @param {Question} change
   */
  ask(change) {
    clearTimeout(this.peeking);
    this.peekDue = false;
    this.peeked = false;
    this.emit(change);
  }

  /** @param {Question} change */
  emit(change) {
    this.sent += 1;
    const question = { ...change, seq: this.sent };
    this.open = true;
    this.send(question);
    clearInterval(this.asking);
    this.asking = setInterval(() => {
      this.onWait(true);
      this.send(question);
    }, PATIENCE_MS);
  }

  /**
   * Takes an answer by its number; returns whether it counts. What the user did after an older question is kept until
   * the newest is answered. Where none is open, a lower number is of a session that begins anew, after a lost server.
   *
   * @param {number} seq
   */
  answered(seq) {
    if (this.open && seq < this.sent) return false;
    this.close();
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
      if (!day) return;
      this.peeked = true;
      this.emit({ peek: day });
    }, PEEK_MS);
  }

  /** Asks no more, neither again nor in a moment. */
  hush() {
    this.close();
    clearTimeout(this.peeking);
  }

  close() {
    clearInterval(this.asking);
    if (this.open) this.onWait(false);
    this.open = false;
  }
}
