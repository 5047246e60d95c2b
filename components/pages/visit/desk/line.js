// A line of the brief: whether it is on the paper, what it says, its evidence, and what can be done with it.

import { make } from "../../../static/lib/dom.js";
import { evidenceLine } from "../../../static/lib/evidence_card.js";
import { shortened, ticked } from "../note/note_edits.js";

/** @import { BlockList } from "./blocks.js" */
/** @import { Block, Line } from "./desk_types.js" */

/**
 * @param {BlockList} list
 * @param {Block} block
 * @param {Line} line
 * @param {HTMLFormElement | null} form In which something of it is being written.
 */
export function drawLine(list, block, line, form) {
  const { desk } = list;
  const { work } = desk;
  const off = work.off.includes(line.id);
  const tick = make("input", {
    type: "checkbox",
    class: "pv-line-tick",
    checked: !off,
    "data-key": `tick ${line.id}`,
    change: () => {
      row.classList.toggle("pv-line-off", !tick.checked);
      desk.change(ticked(desk.work, line.id, tick.checked));
    },
  });
  const row = make(
    "li",
    {
      class: `pv-line${off ? " pv-line-off" : ""}${line.author ? " pv-line-own" : ""}`,
      "data-line": line.id,
      "data-claim": line.claim,
    },
    make(
      "label",
      { class: "pv-line-label" },
      tick,
      make("span", { class: "pv-line-say" }, sentence(line, work.shortened.includes(line.id)), marksOf(line)),
    ),
    line.promise && drawPromise(list, line),
    make(
      "div",
      { class: "pv-line-foot" },
      line.claim && line.source && evidenceLine(line.claim, line.source, desk.now.lang, line.text),
      !off && !desk.now.onPage.includes(line.id) && make("span", { class: "pv-line-annex" }, desk.now.words.annex),
      drawTools(list, block, line),
    ),
    form,
  );
  return row;
}

/**
 * @param {Line} line
 * @param {boolean} short
 */
function sentence({ text, short: shorter }, short) {
  return short && shorter ? shorter : text;
}

/** @param {Line} line */
function marksOf({ marks, author }) {
  const own = author && make("span", { class: "pv-badge pv-badge-own" }, author.said);
  const others = marks.map((mark) => make("span", { class: "pv-badge pv-badge-doubt" }, mark));
  return (own || others.length > 0) && make("span", { class: "pv-line-marks" }, own, others);
}

/**
 * @param {BlockList} list
 * @param {Line} line
 */
function drawPromise({ desk }, { promise }) {
  const { words } = desk.now;
  if (!promise) return null;
  const { reply } = promise;
  return make(
    "p",
    { class: "pv-line-promise" },
    promise.given,
    reply &&
      make(
        "span",
        { class: "pv-line-reply" },
        [reply.state, reply.who, reply.until && `${words.until}: ${reply.until}`].filter(Boolean).join(" · "),
        " ",
        make("span", { class: "pv-badge pv-badge-own" }, reply.said),
      ),
  );
}

/**
 * @param {BlockList} list
 * @param {Block} block
 * @param {Line} line
 */
function drawTools(list, block, line) {
  const { desk } = list;
  const { words } = desk.now;
  const at = block.lines.indexOf(line);
  const short = desk.work.shortened.includes(line.id);
  /**
   * @param {string} deed
   * @param {string} text
   * @param {() => void} click
   * @param {{ name?: string, disabled?: boolean, pressed?: boolean }} [more]
   */
  const tool = (deed, text, click, { name, disabled, pressed } = {}) =>
    make(
      "button",
      {
        type: "button",
        class: `pv-tool pv-tool-${deed}`,
        "data-key": `${deed} ${line.id}`,
        "aria-label": name && `${name}: ${line.text}`,
        title: name,
        disabled,
        "aria-pressed": pressed === undefined ? null : String(pressed),
        click,
      },
      text,
    );
  return make(
    "span",
    { class: "pv-line-tools" },
    line.promise &&
      tool("reply", line.promise.reply ? (words.changeReply ?? "") : (words.reply ?? ""), () =>
        list.write("reply", block.kind, line),
      ),
    line.promise?.target &&
      desk.now.answering.may &&
      tool("answer", desk.now.answering.words.answer ?? "", () => list.write("answer", block.kind, line)),
    line.short &&
      tool("shorten", words.shorten ?? "", () => desk.change(shortened(desk.work, line.id, !short)), {
        pressed: short,
      }),
    line.author
      ? [
          tool("change", words.change ?? "", () => list.write("change", block.kind, line)),
          tool("remove", words.remove ?? "", () => list.remove(block, line)),
        ]
      : block.own && tool("correct", words.correct ?? "", () => list.write("correct", block.kind, line)),
    tool("up", "↑", () => list.move(block, line, -1), { name: words.up ?? "", disabled: at === 0 }),
    tool("down", "↓", () => list.move(block, line, 1), {
      name: words.down ?? "",
      disabled: at === block.lines.length - 1,
    }),
  );
}
