// The desk of the reader's own talk: its head, its steps, and what is taken along. The talk lies in this browser.

import { emptyTalk } from "../../../shell/talk_step/own/talk_edits.js";
import { readTalk, writeTalk } from "../../../shell/talk_step/own/talk_reading.js";
import { talks } from "../../../shell/talk_step/own/talk_store.js";
import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { askBeforeLeaving } from "../../../static/lib/leaving.js";
import { StepList } from "./own_step_list.js";
import { TalkHead } from "./talk_head.js";
import { TalkTake } from "./talk_take.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { OwnTalk } from "../../../shell/talk_step/own/talk_edits.js" */
/** @import { TalkDeskData } from "./talk_desk_types.js" */

/** @type {WeakMap<HTMLElement, TalkDesk>} */
const desks = new WeakMap();

/**
 * Draws the desk in its place; the entry of the Streamlit component.
 *
 * @param {Component<TalkDeskData>} component
 */
export function draw(component) {
  const mount = mountOf(component.parentElement, "talk-desk");
  const desk = desks.get(mount) ?? new TalkDesk(mount);
  desks.set(mount, desk);
  desk.update(component);
  return () => {
    desk.remove();
    desks.delete(mount);
  };
}

/** The desk: it holds the talk, keeps it, and asks the server what its steps show. */
export class TalkDesk {
  /** @type {TalkDeskData | null} */
  data = null;
  /** @type {OwnTalk | null} */
  talk = null;
  /** Why a file was not opened. */
  refused = "";
  number = 0;
  /** What the server was asked about last: it need not be asked again where that is the same. */
  asked = "";
  /** The last copy that was taken. */
  copied = 0;
  /** What the server said last of the store that was taken up. */
  linked = "";
  /** What is new in the talk, for the store. */
  remark = { text: "" };

  /** @param {HTMLElement} mount */
  constructor(mount) {
    this.head = new TalkHead(this);
    this.steps = new StepList(this);
    this.take = new TalkTake(this);
    this.element = make(
      "section",
      { class: "pv-talk-desk", "data-testid": "talk-desk" },
      this.head.element,
      this.steps.element,
      this.take.element,
    );
    mount.replaceChildren(this.element);
    this.stops = [talks.watch(() => this.follow()), askBeforeLeaving(this)];
  }

  /** @param {Component<TalkDeskData>} component */
  update(component) {
    const { data } = component;
    this.send = sendIn(component);
    const first = this.data === null;
    this.data = data;
    this.number = Math.max(this.number, data.number);
    if (first) this.talk = talks.read();
    this.takeCopy();
    this.takeLinked();
    // A server that has answered nothing knows no talk: its session is new.
    if (data.number === 0) this.asked = "";
    this.ask();
    this.redraw();
    this.take.receive();
  }

  /** What the server sent last. */
  get now() {
    if (!this.data) throw new Error("The desk has nothing to show yet.");
    return this.data;
  }

  /** The talk that is being worked on; without one a new one. */
  get work() {
    const { lang, version, words } = this.now;
    return this.talk ?? emptyTalk({ lang, lang2: null, data_version: version, title: words.own ?? "" });
  }

  /** Whether something would be lost with this page. */
  get isUnsaved() {
    return talks.isUnsaved || this.steps.isWriting;
  }

  /** Takes the talk that was copied from a ready one, once. */
  takeCopy() {
    const { copied } = this.now;
    if (!copied || copied.number === this.copied) return;
    this.copied = copied.number;
    const { talk } = readTalk(copied.talk);
    if (!talk) return;
    talks.link.drop();
    this.open(talk, copied.minutes);
  }

  /** Takes up what was kept in the store or opened from it, once. */
  takeLinked() {
    const { linked } = this.now.store;
    if (!linked || linked.id === this.linked) return;
    this.linked = linked.id;
    this.remark.text = "";
    const talk = linked.text === undefined ? this.talk : readTalk(linked.text).talk;
    if (!talk) return;
    if (linked.text !== undefined) this.open(talk);
    talks.noteSaved(talk);
    talks.link.keep(linked);
  }

  /**
   * Takes another talk in place of the one before.
   *
   * @param {OwnTalk} talk
   * @param {number} [minutes]
   */
  open(talk, minutes = 0) {
    this.steps.close();
    this.refused = "";
    this.talk = talk;
    talks.minutes = minutes;
    talks.keep(talk);
    this.ask();
    this.redraw();
  }

  /**
   * Takes a change of the talk and keeps it at once.
   *
   * @param {OwnTalk} talk
   * @param {{ quiet?: boolean }} [how] A quiet change is one of a field that is being written in: nothing is drawn.
   */
  change(talk, { quiet = false } = {}) {
    this.talk = talk;
    this.refused = "";
    talks.keep(talk);
    this.ask();
    if (quiet) this.take.draw();
    else this.redraw();
  }

  /** Takes what another page of this browser has made of the talk. */
  follow() {
    this.talk = talks.read();
    this.ask();
    this.redraw();
  }

  /** Asks what the steps show, unless that is known. */
  ask() {
    const { talk } = this;
    if (!talk?.steps.length) return;
    const views = talk.steps.map(({ id, view, claims, said }) => [id, view, claims, said]);
    const about = JSON.stringify([this.now.lang, this.now.version, talk.lang, views.sort()]);
    if (about === this.asked) return;
    this.asked = about;
    this.message("talk");
  }

  /**
   * Sends the talk, and returns the number of the message.
   *
   * @param {"talk" | "take" | "show" | "store"} name
   * @param {Record<string, unknown>} [more]
   */
  message(name, more = {}) {
    this.number += 1;
    this.send?.(name, { talk: writeTalk(this.work), number: this.number, ...more });
    this.element.dataset.asked = String(this.number);
    return this.number;
  }

  redraw() {
    if (!this.data) return;
    this.element.lang = this.data.lang;
    this.element.setAttribute("aria-label", this.data.words.own ?? "");
    this.element.dataset.number = String(this.data.number);
    this.element.dataset.steps = String(this.work.steps.length);
    this.head.draw();
    this.steps.draw();
    this.take.draw();
  }

  /** Forgets the talk in this browser. */
  forget() {
    this.steps.close();
    talks.forget();
    this.talk = null;
    this.asked = "";
    this.refused = "";
    this.redraw();
  }

  remove() {
    for (const stop of this.stops) stop();
    this.take.remove();
  }
}
