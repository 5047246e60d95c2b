// The desk where a visit is prepared: the lines of the brief on the left, the page as it will print on the right.

import { atServer } from "../../../static/lib/at_server.js";
import { mountOf, selectIn, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { reopenEvidence } from "../../../static/lib/evidence_card.js";
import { emptyNote, following, isPlain, withSeen } from "../note/note_edits.js";
import { readNote } from "../note/note_reading.js";
import { keyOf, notes } from "../note/note_store.js";
import { BlockList } from "./blocks.js";
import { drawKept, takeNote } from "./kept.js";
import { drawSheet, paperFonts } from "./sheet.js";
import { TakeAlong } from "./take.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Note } from "../note/note_edits.js" */
/** @import { Data } from "./desk_types.js" */

/** @type {WeakMap<HTMLElement, Desk>} */
const desks = new WeakMap();

/**
 * Draws the desk in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const mount = mountOf(component.parentElement, "desk");
  const desk = desks.get(mount) ?? new Desk(mount);
  desks.set(mount, desk);
  desk.update(component);
}

/** The desk: it holds the note, keeps it, and asks the server what the brief is then. */
export class Desk {
  /** @type {Data | null} */
  data = null;
  /** @type {Note | null} */
  note = null;
  /** What was kept last, of which pair. */
  key = "";
  number = 0;
  /** Why a file was not opened. */
  refused = "";
  /** What the server said last of the store that was taken up. */
  linked = "";
  /** What is new in the note, for the store. */
  remark = { text: "" };

  /** @param {HTMLElement} mount */
  constructor(mount) {
    this.mount = mount;
    this.list = new BlockList(this);
    this.take = new TakeAlong(this);
    this.left = make("div", { class: "pv-desk-left" });
    this.paper = make("div", { class: "pv-desk-paper" });
    this.kept = make("div", { class: "pv-desk-kept" });
    this.top = make("div", { class: "pv-desk-top" });
    this.right = make("div", { class: "pv-desk-right" }, this.take.element, this.paper);
    mount.replaceChildren(
      make(
        "div",
        { class: "pv-desk", "data-testid": "desk" },
        this.top,
        this.left,
        this.right,
        this.kept,
        this.take.bar,
      ),
    );
  }

  /** @param {Component<Data>} component */
  update(component) {
    const { data } = component;
    this.go = selectIn(component);
    this.send = sendIn(component);
    this.data = data;
    this.number = Math.max(this.number, data.number);
    const key = keyOf(data.visit);
    const other = key !== this.key;
    if (other) this.open(key);
    else if (this.note) this.note = following(this.note, data.visit);
    // A server that has answered nothing knows no note: its session is new. One that refuses a note is not asked again.
    if (data.number === 0 && !data.noted && this.note && !isPlain(this.note)) this.ask();
    this.list.hear();
    this.redraw(other);
    this.takeLinked();
  }

  /** Takes up what was kept in the store or opened from it, once. */
  takeLinked() {
    const { linked } = this.now.store;
    if (!linked || linked.id === this.linked) return;
    this.linked = linked.id;
    this.remark.text = "";
    const note = linked.text === undefined ? this.work : readNote(linked.text).note;
    if (!note) return;
    if (linked.text !== undefined) takeNote(this, note);
    notes.link(note).keep(linked);
    this.drawKept();
  }

  /**
   * Takes up the note that is kept of a pair.
   *
   * @param {string} key
   */
  open(key) {
    const { visit } = this.now;
    this.key = key;
    this.refused = "";
    const kept = notes.read(visit);
    this.note = kept ? following(kept, visit) : emptyNote(visit);
    this.list.close();
  }

  /** What the server sent last. */
  get now() {
    if (!this.data) throw new Error("The desk has nothing to show yet.");
    return this.data;
  }

  /** The note that is being worked on. */
  get work() {
    if (!this.note) throw new Error("The desk has no note yet.");
    return this.note;
  }

  /**
   * Takes a change of the note: keeps it at once, and asks what the brief is then.
   *
   * @param {Note} note
   */
  change(note) {
    const first = isPlain(this.work) && !this.work.data_version;
    this.note = first || !Object.keys(note.seen).length ? this.seenNow(note) : note;
    this.keep();
    this.ask();
    this.drawKept();
  }

  /** Keeps the note; one that changes nothing is not kept. */
  keep() {
    if (isPlain(this.work)) notes.drop(this.work);
    else notes.keep(this.work);
  }

  /** Sends the note: the server answers with the brief as it makes it. */
  ask() {
    this.number += 1;
    this.send?.("note", { note: this.work, number: this.number });
    this.mount.firstElementChild?.setAttribute("data-asked", String(this.number));
  }

  /**
   * Asks the server to keep an own answer to a promise in a layer.
   *
   * @param {Record<string, unknown>} asked
   */
  answer(asked) {
    this.send?.("answer", { ...asked, number: Date.now() });
  }

  /**
   * A note that has seen the sentences as they are now.
   *
   * @param {Note} note
   */
  seenNow(note) {
    const { headline, blocks, visit } = this.now;
    const lines = [headline, ...blocks.flatMap((block) => block.lines)].filter((line) => !line.author);
    return withSeen(note, Object.fromEntries(lines.map(({ id, text }) => [id, text])), visit.data_version);
  }

  /** @param {boolean} [whole] Whether nothing of what is drawn is kept. */
  redraw(whole = false) {
    const { data } = this;
    if (!data) return;
    this.left.lang = data.lang;
    this.left.replaceChildren(this.list.draw(whole));
    reopenEvidence(this.left);
    this.list.giveFocus();
    this.drawPaper();
    this.take.update();
    this.drawTop();
    this.drawKept();
    this.mount.firstElementChild?.setAttribute("data-number", String(data.number));
  }

  /** Draws the pages once the letters of the paper are there, so that none of them is seen to move. */
  async drawPaper() {
    await paperFonts();
    if (this.data) drawSheet(this.paper, this.data.sheet);
  }

  /** Draws the anniversary near the day, with the way to put it into a calendar. */
  drawTop() {
    const { occasions, calendar, words } = this.now;
    const [first, more] = occasions?.lines ?? [];
    this.top.replaceChildren(
      ...(occasions
        ? [
            make(
              "p",
              { class: "pv-occasion", "data-testid": "occasion" },
              make("strong", {}, `${occasions.title}: `),
              first,
              more && ` ${more}.`,
              " ",
              calendar &&
                make(
                  "a",
                  {
                    href: atServer(calendar.href),
                    download: calendar.filename,
                    title: words.calendarHint,
                    "data-form": "ics",
                  },
                  words.calendar,
                ),
            ),
          ]
        : []),
    );
  }

  drawKept() {
    this.kept.replaceChildren(drawKept(this));
  }
}
