// The blocks of the brief: each with its lines, and a way to add one of one's own.

import { answerForm, sayFault } from "../../../parts/promise_answer/answer_form.js";
import { make } from "../../../static/lib/dom.js";
import { evidenceLine } from "../../../static/lib/evidence_card.js";
import { moved, withOwn, withOwnChanged, withoutOwn, withReply } from "../note/note_edits.js";
import { notes } from "../note/note_store.js";
import { lineEditor, replyEditor } from "./editor.js";
import { drawLine } from "./line.js";

/** @import { Desk } from "./desk.js" */
/** @import { Block, Line } from "./desk_types.js" */

/** What is being written: an own line of a block, one that corrects a line, a change of one, an answer to a promise. */
/** @typedef {"new" | "correct" | "change" | "reply" | "answer"} Deed */
/** @typedef {{ kind: Deed, id: string, block: string, form: HTMLFormElement }} Writing */

const MOST = { wide: 5, narrow: 2 };

/** How many lines of a block are seen before it is unfolded. */
function mostSeen() {
  return window.matchMedia("(max-width: 900px)").matches ? MOST.narrow : MOST.wide;
}

/**
 * What has a key, by which it is found again after it was drawn anew.
 *
 * @param {HTMLElement} within
 * @returns {HTMLElement[]}
 */
function keyed(within) {
  return [...within.querySelectorAll("[data-key]")].filter((element) => element instanceof HTMLElement);
}

/** The list of the blocks. What has not changed is not drawn anew, so that nothing is lost while one writes. */
export class BlockList {
  /** @type {Writing | null} */
  writing = null;
  /** What each block was drawn from, and its element. @type {Map<string, { of: string, element: HTMLElement }>} */
  drawn = new Map();
  /** What is to get the focus once the server has answered. @type {string} */
  wanted = "";
  /** Blocks of which all lines are seen. @type {Set<string>} */
  unfolded = new Set();
  /** What was said of an own answer last. */
  heard = "";

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {boolean} whole */
  draw(whole) {
    const { blocks, words } = this.desk.now;
    if (whole) this.drawn.clear();
    this.held = this.focusedKey();
    return make(
      "div",
      { class: "pv-blocks", role: "group", "aria-label": words.blocks },
      this.drawHeadline(),
      blocks.map((block) => this.drawBlock(block)),
    );
  }

  /** The sentence that leads the paper: it is always on it. */
  drawHeadline() {
    const { headline, headlineTitle, lang } = this.desk.now;
    return make(
      "section",
      { class: "pv-block", "data-section": "headline", "data-block": "headline" },
      make("h3", {}, headlineTitle),
      make("p", { class: "pv-headline", "data-claim": headline.claim }, headline.text),
      headline.claim && headline.source && evidenceLine(headline.claim, headline.source, lang, headline.text),
    );
  }

  /** @param {Block} block */
  drawBlock(block) {
    const { note } = this.desk;
    const ids = block.lines.map(({ id }) => id);
    const [off, short, on] = [note?.off, note?.shortened, this.desk.now.onPage].map((all) =>
      ids.filter((id) => all?.includes(id)),
    );
    const of = JSON.stringify([block, off, short, on, this.desk.now.words]);
    const before = this.drawn.get(block.kind);
    if (before?.of === of) return before.element;
    const element = this.makeBlock(block);
    this.drawn.set(block.kind, { of, element });
    return element;
  }

  /** @param {Block} block */
  makeBlock(block) {
    const { words } = this.desk.now;
    const { kind, title, empty, note, own, lines } = block;
    return make(
      "section",
      { class: "pv-block", "data-section": kind, "data-block": kind },
      make("h3", {}, title, " ", lines.length > 0 && make("span", { class: "pv-count" }, String(lines.length))),
      note && make("p", { class: "pv-section-note" }, note),
      !lines.length && empty && make("p", { class: "pv-empty" }, empty),
      this.drawLines(block),
      this.formOf("", kind),
      own &&
        !this.formOf("", kind) &&
        make(
          "button",
          { type: "button", class: "pv-block-add", "data-key": `add ${kind}`, click: () => this.write("new", kind) },
          `+ ${words.add}`,
        ),
    );
  }

  /**
   * The lines of a block: the first ones and all up to the last of one's own, and the others folded.
   *
   * @param {Block} block
   */
  drawLines(block) {
    const { words } = this.desk.now;
    const drawn = block.lines.map((line) => drawLine(this, block, line, this.formOf(line.id)));
    const most = Math.max(mostSeen(), block.lines.findLastIndex(({ author }) => author) + 1),
      rest = drawn.length - most;
    const list = (/** @type {HTMLElement[]} */ lines) => make("ul", { class: "pv-block-lines" }, lines);
    if (rest < 2) return list(drawn);
    /** @type {HTMLDetailsElement} */
    const others = make(
      "details",
      {
        class: "pv-block-more",
        open: this.unfolded.has(block.kind),
        toggle: () => (others.open ? this.unfolded.add(block.kind) : this.unfolded.delete(block.kind)),
      },
      make("summary", { "data-key": `more ${block.kind}` }, (words.more ?? "").replace("{count}", String(rest))),
      list(drawn.slice(most)),
    );
    return [list(drawn.slice(0, most)), others];
  }

  /**
   * The form in which something of a line, or a new one of a block, is being written.
   *
   * @param {string} id
   * @param {string} [block]
   */
  formOf(id, block) {
    const { writing } = this;
    return writing && writing.id === id && (!block || writing.block === block) ? writing.form : null;
  }

  /**
   * Opens a form.
   *
   * @param {Writing["kind"]} kind
   * @param {string} block
   * @param {Line} [line]
   */
  write(kind, block, line) {
    const back = kind === "new" ? `add ${block}` : `${kind} ${line?.id}`;
    const end = () => this.stop(back);
    const form = this.formFor(kind, block, line, end);
    this.writing = { kind, id: line?.id ?? "", block, form };
    this.again(block);
    const field = form.querySelector("textarea, input");
    if (field instanceof HTMLElement) field.focus();
  }

  /**
   * @param {Writing["kind"]} kind
   * @param {string} block
   * @param {Line | undefined} line
   * @param {() => void} end
   */
  formFor(kind, block, line, end) {
    const { words, answering } = this.desk.now;
    if (kind === "reply") return replyEditor(words, line, (reply) => this.reply(line?.id ?? "", reply), end);
    if (kind === "answer") {
      const { target = "", reply } = line?.promise ?? {};
      return answerForm(answering, target, { text: reply?.state ?? "" }, (asked) => this.desk.answer(asked), end);
    }
    const changed = kind === "change" ? line : null;
    return lineEditor(words, changed, (text, name) => this.save(kind, block, line, text, name), end);
  }

  /** Takes what the server said of an own answer that was sent: a refused one stays open, with the reason. */
  hear() {
    const { said } = this.desk.now.answering;
    const { writing } = this;
    if (!said || said.id === this.heard) return;
    this.heard = said.id;
    if (writing?.kind !== "answer" || writing.form.dataset.answers !== said.target) return;
    if (said.refused) sayFault(writing.form, said.text);
    else this.close(writing.block);
  }

  /**
   * @param {Writing["kind"]} kind
   * @param {string} block
   * @param {Line | undefined} line
   * @param {string} text
   * @param {string} name
   */
  save(kind, block, line, text, name) {
    const { work, now } = this.desk;
    notes.name = name;
    const stamp = { text, name, day: now.today };
    this.wanted = kind === "change" ? `change ${line?.id}` : `add ${block}`;
    this.close(block);
    if (kind === "change" && line) this.desk.change(withOwnChanged(work, line.id, stamp));
    else this.desk.change(withOwn(work, { ...stamp, block, corrects: kind === "correct" ? (line?.id ?? "") : "" }));
  }

  /**
   * @param {string} id
   * @param {{ state: string, who: string, until: string, name: string }} reply
   */
  reply(id, reply) {
    const { work, now } = this.desk;
    notes.name = reply.name;
    this.wanted = `reply ${id}`;
    this.close(this.writing?.block);
    this.desk.change(withReply(work, id, { ...reply, day: now.today }));
  }

  /**
   * @param {Block} block
   * @param {Line} line
   * @param {-1 | 1} step
   */
  move(block, line, step) {
    const ids = block.lines.map(({ id }) => id);
    this.desk.change(moved(this.desk.work, ids, line.id, step));
  }

  /**
   * @param {Block} block
   * @param {Line} line
   */
  remove(block, line) {
    this.wanted = `add ${block.kind}`;
    this.desk.change(withoutOwn(this.desk.work, line.id));
  }

  /** @param {string} back What gets the focus then. */
  stop(back) {
    const block = this.writing?.block;
    this.close(block);
    this.wanted = back;
    this.again(block);
    this.giveFocus();
  }

  /** @param {string} [block] */
  close(block) {
    this.writing = null;
    if (block) this.drawn.delete(block);
  }

  /** @param {string} [kind] Of the block that is drawn anew. */
  again(kind) {
    if (kind) this.drawn.delete(kind);
    const block = this.desk.now.blocks.find((one) => one.kind === kind);
    const before = this.desk.left.querySelector(`[data-block="${CSS.escape(kind ?? "")}"]`);
    if (block && before) before.replaceWith(this.drawBlock(block));
  }

  focusedKey() {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.desk.left.contains(active) ? active : null;
  }

  /** Gives the focus to what a deed asked for, or back to what had it. */
  giveFocus() {
    const held = this.held?.isConnected ? this.held : null;
    const key = this.wanted || this.held?.dataset.key;
    this.held = null;
    const found = key && keyed(this.desk.left).find((element) => element.dataset.key === key);
    if (found && !found.matches(":disabled")) {
      this.wanted = "";
      found.focus({ preventScroll: true });
    } else held?.focus({ preventScroll: true });
  }
}
