// The steps of a talk: each can be moved, hidden, changed and removed, by buttons and by keys.

import { withMoved, withoutStep, withSaid, withStepChanged } from "../../../shell/talk_step/own/talk_edits.js";
import { offeredStep } from "../../../shell/talk_step/step_offer.js";
import { make } from "../../../static/lib/dom.js";
import { pictureSign } from "./picture_sign.js";
import { StepEditor } from "./step_editor.js";
import { timeText } from "./talk_head.js";

/** @import { OwnStep } from "../../../shell/talk_step/own/talk_edits.js" */
/** @import { TalkDesk } from "./talk_desk.js" */
/** @import { StepFacts } from "./talk_desk_types.js" */

/** What is being written; it stays while the page is turned. */
/** @type {{ id: string, values: Record<string, string> } | null} */
let draft = null;

/** The list; the form in which a step is written stays as it is while the list is drawn anew. */
export class StepList {
  /** @type {StepEditor | null} */
  editor = null;

  /** @param {TalkDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.element = make("div", { class: "pv-talk-steps" });
  }

  /** Whether something is written that is not in the talk yet. */
  get isWriting() {
    return this.editor?.isChanged ?? false;
  }

  draw() {
    const { desk } = this;
    const { steps } = desk.work;
    this.reopen();
    const active = document.activeElement;
    const key = active instanceof HTMLElement && this.element.contains(active) ? active.dataset.key : undefined;
    const within = this.editor?.element.contains(active) ? active : null;
    const facts = new Map(desk.now.steps.map((step) => [step.id, step]));
    this.element.replaceChildren(
      ...[this.changes(), steps.length > 0 && this.list(facts)].filter((part) => part instanceof HTMLElement),
    );
    const again = within ?? (key && this.element.querySelector(`[data-key="${CSS.escape(key)}"]`));
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** Opens the form again in which something was being written before the page was turned. */
  reopen() {
    const { desk } = this;
    const step = draft && desk.work.steps.find(({ id }) => id === draft?.id);
    if (!step || this.editor || !draft) return;
    this.editor = this.editorOf(step);
    this.editor.fill(draft.values);
  }

  /** What has changed since the talk was made, and the way to say that it was seen. */
  changes() {
    const { desk } = this;
    const { aged, words, steps } = desk.now;
    const known = new Set(desk.work.steps.map(({ id }) => id));
    const changed = steps.filter((step) => known.has(step.id) && step.changes.length > 0);
    if (!changed.length) return null;
    const isNew = changed.some(({ id, said }) => !sameSaid(said, desk.work.steps.find((step) => step.id === id)?.said));
    const seen = () => {
      const talk = changed.reduce((made, { id, said }) => withSaid(made, id, said), desk.work);
      desk.change({ ...talk, data_version: desk.now.version });
    };
    return make(
      "div",
      { class: "pv-changes", role: "status", "data-testid": "talk-changes" },
      make("p", {}, aged || words.changed),
      isNew && make("button", { type: "button", class: "pv-action", "data-key": "seen", click: seen }, words.seen),
    );
  }

  /** @param {Map<string, StepFacts>} facts */
  list(facts) {
    const { work, now } = this.desk;
    return make(
      "ol",
      { class: "pv-step-list", "aria-label": now.words.steps },
      work.steps.map((step, at) => this.step(step, at, facts.get(step.id))),
    );
  }

  /**
   * @param {OwnStep} step
   * @param {number} at
   * @param {StepFacts | undefined} facts
   */
  step(step, at, facts) {
    const { work, now } = this.desk;
    const { words, kinds } = now;
    const kind = facts?.kind ?? "";
    const editor = this.editor?.id === step.id ? this.editor.element : null;
    return make(
      "li",
      {
        class: `pv-step${step.hidden ? " pv-step-hidden" : ""}`,
        "data-step": step.id,
        keydown: (event) => this.key(event, step.id),
      },
      make("span", { class: "pv-step-number" }, String(at + 1)),
      pictureSign(kind, kinds[kind] ?? ""),
      make(
        "div",
        { class: "pv-step-text" },
        make("p", { class: "pv-step-headline", lang: work.lang }, step.headline),
        work.lang2 && step.headline2 && make("p", { class: "pv-step-second", lang: work.lang2 }, step.headline2),
        make(
          "p",
          { class: "pv-step-about" },
          [step.hidden && words.hidden, kinds[kind], timeText(step.seconds, words), step.notes && words.hasNotes]
            .filter(Boolean)
            .join(" · "),
        ),
        facts?.layer && make("p", { class: "pv-note", "data-testid": "step-layer" }, facts.layer),
        facts?.fault && make("p", { class: "pv-note", "data-testid": "step-fault" }, facts.fault),
        facts?.changes.map((change) => make("p", { class: "pv-step-change", "data-testid": "step-change" }, change)),
      ),
      this.tools(step, at),
      editor,
    );
  }

  /**
   * @param {OwnStep} step
   * @param {number} at
   */
  tools(step, at) {
    const { desk } = this;
    const { words } = desk.now;
    /**
     * @param {string} deed
     * @param {string} text
     * @param {string | undefined} name
     * @param {() => void} click
     * @param {boolean} [disabled]
     */
    const tool = (deed, text, name, click, disabled = false) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-tool",
          "data-key": `${deed} ${step.id}`,
          title: name,
          // What is seen on it begins its name; an arrow is no word.
          "aria-label": `${/\p{L}/u.test(text) ? text : name}: ${step.headline}`,
          "aria-disabled": disabled ? "true" : null,
          click: () => !disabled && click(),
        },
        text,
      );
    const last = at === desk.work.steps.length - 1;
    return make(
      "div",
      { class: "pv-step-tools" },
      tool("up", "↑", words.up, () => this.move(step.id, -1), at === 0),
      tool("down", "↓", words.down, () => this.move(step.id, 1), last),
      tool(
        "hide",
        (step.hidden ? words.unhide : words.hide) ?? "",
        (step.hidden ? words.unhideHint : words.hideHint) ?? "",
        () => desk.change(withStepChanged(desk.work, step.id, { hidden: !step.hidden })),
      ),
      tool("edit", words.edit ?? "", words.edit, () => this.edit(step)),
      tool("remove", words.remove ?? "", words.remove, () => this.remove(step)),
    );
  }

  /**
   * @param {string} id
   * @param {-1 | 1} by
   */
  move(id, by) {
    this.desk.change(withMoved(this.desk.work, id, by));
  }

  /** @param {OwnStep} step */
  remove(step) {
    const { desk } = this;
    const at = desk.work.steps.indexOf(step);
    if (this.editor?.id === step.id) this.close();
    desk.change(withoutStep(desk.work, step.id));
    const next = desk.work.steps[at] ?? desk.work.steps[at - 1];
    const tool = next && this.element.querySelector(`[data-key="remove ${next.id}"]`);
    if (tool instanceof HTMLElement) tool.focus({ preventScroll: true });
  }

  /** @param {OwnStep} step */
  edit(step) {
    if (this.editor?.id === step.id) {
      this.editor.focus();
      return;
    }
    if (this.isWriting && !window.confirm(this.desk.now.words.leave)) return;
    this.editor = this.editorOf(step);
    this.draw();
    this.editor.focus();
  }

  /** @param {OwnStep} step */
  editorOf(step) {
    const { desk } = this;
    return new StepEditor(step, desk.work, desk.now.words, Object.fromEntries(desk.now.langs), {
      save: (change) => {
        this.end(step.id);
        desk.change(withStepChanged(desk.work, step.id, change));
        this.focusOn(step.id);
      },
      cancel: () => {
        this.end(step.id);
        this.draw();
        this.focusOn(step.id);
      },
      note: (values) => {
        draft = { id: step.id, values };
      },
      offer: async () => {
        const found = await offeredStep(step.view, desk.work.lang, desk.work.lang2);
        return { headline: found.step?.headline2 ?? "", refused: found.refused || (desk.now.words.wrongView ?? "") };
      },
    });
  }

  /** @param {string} id */
  focusOn(id) {
    const tool = this.element.querySelector(`[data-key="edit ${id}"]`);
    if (tool instanceof HTMLElement) tool.focus({ preventScroll: true });
  }

  /** @param {string} id */
  end(id) {
    if (draft?.id === id) draft = null;
    this.editor = null;
  }

  /** Closes the form, whatever is in it. */
  close() {
    draft = null;
    this.editor = null;
  }

  /**
   * Alt and an arrow move the step in which the focus is.
   *
   * @param {KeyboardEvent} event
   * @param {string} id
   */
  key(event, id) {
    const { altKey, key, target } = event;
    const by = { ArrowUp: /** @type {const} */ (-1), ArrowDown: /** @type {const} */ (1) }[key];
    if (!altKey || !by || (target instanceof Element && target.closest("form"))) return;
    event.preventDefault();
    this.move(id, by);
  }
}

/**
 * Whether the sentences of a step's claims are those that it was made with; what is no more stays as it was.
 *
 * @param {Record<string, string>} now
 * @param {Record<string, string>} [before]
 */
export function sameSaid(now, before = {}) {
  const claims = Object.keys(now);
  return claims.length === Object.keys(before).length && claims.every((claim) => now[claim] === before[claim]);
}
