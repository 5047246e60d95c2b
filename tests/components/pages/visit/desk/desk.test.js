import "../../../page.js";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../../components/pages/visit/desk/desk.js";
import { oneLine } from "../../../../../components/pages/visit/desk/editor.js";
import { measuresOf } from "../../../../../components/pages/visit/desk/sheet.js";
import { emptyNote, isPlain } from "../../../../../components/pages/visit/note/note_edits.js";
import { notes } from "../../../../../components/pages/visit/note/note_store.js";
import { readBytes } from "../../../../../components/static/lib/save.js";
import { componentOf, settled, window } from "../../../page.js";

const VISIT = {
  by: "BY-HO",
  kz: "KZ-55",
  guest: "KZ-55",
  day: "2026-12-01",
  lang: "ru",
  lang2: null,
  data_version: "1",
};
const line = (id, more = {}) => ({
  id,
  text: `Text of ${id}.`,
  short: "",
  second: "",
  claim: null,
  source: "",
  marks: [],
  promise: null,
  author: null,
  corrects: "",
  ...more,
});
const LINES = [line("have:a", { short: "Short a." }), line("have:b"), line("have:c")];
const OPEN = line("unanswered:p", {
  promise: { given: "A to B, 2017", target: "promise-1", reply: null },
});
const ANSWERING = {
  may: true,
  layers: [["ours", "Ours"]],
  layer: "ours",
  verdicts: { open: "open" },
  today: "2026-11-30",
  said: null,
  most: {},
  words: { answer: "Answer in own data" },
};
const DATA = {
  seq: 0,
  number: 0,
  noted: false,
  refused: "",
  lang: "ru",
  today: "2026-11-30",
  visit: VISIT,
  headlineTitle: "In one line",
  headline: line("headline"),
  onPage: ["have:a"],
  occasions: null,
  blocks: [
    { kind: "have", title: "Have", empty: "", note: "", own: true, lines: LINES },
    { kind: "unanswered", title: "Open", empty: "", note: "", own: true, lines: [OPEN] },
    { kind: "check", title: "Check", empty: "Nothing to check.", note: "", own: true, lines: [] },
  ],
  sheet: {
    langs: ["ru"],
    measures: { left: 85, note_gap: 1, columns: [100, 50] },
    picture: null,
    annex: "Annex: 1 page",
    pages: [
      { label: "Page", number: 1, parts: [{ kind: "title", texts: [["ru", "<b>Title"]] }] },
      {
        label: "Annex",
        number: 2,
        parts: [{ kind: "line", id: "have:b", texts: [["ru", "B"]], notes: "1", own: false }],
      },
    ],
  },
  gauge: { percent: 86, text: "1 page: 86 %", annex: "2 more lines", full: true },
  papers: [
    { form: "docx", label: "Word", hint: "", href: "/api/v1/notes/x.docx", filename: "x.docx" },
    { form: "txt", label: "Text", hint: "", href: "/api/v1/notes/x.txt", filename: "x.txt" },
  ],
  calendar: null,
  file: null,
  changes: null,
  answering: ANSWERING,
  store: { may: true, linked: null, words: { keep: "Keep", keepNext: "Next", keepOther: "Other", linked: "" } },
  words: { add: "Add", making: "{file} is being made", saved: "Saved: {file}", more: "{count} more", annex: "annex" },
};

Object.defineProperty(document, "fonts", { value: { load: async () => [] }, configurable: true });
beforeEach(() => {
  notes.forget();
  document.body.replaceChildren();
});

function drawn(more = {}) {
  const component = componentOf("desk", { ...DATA, ...more });
  draw(component);
  return {
    ...component,
    find: (where) => component.mount.querySelector(where),
    all: (where) => [...component.mount.querySelectorAll(where)],
    answer: (next) => draw({ ...component, data: { ...DATA, ...next } }),
  };
}

const lastOf = (kept) => kept ?? emptyNote(VISIT);
const lastNote = (sent) => sent.filter(([name]) => name === "note").at(-1)[1];

test("a tick is kept at once and sent with its number", async () => {
  const { sent, find } = drawn();
  find("[data-key='tick have:b']").click();
  await settled();
  const { note, number } = lastNote(sent);
  assert.deepEqual([note.off, number], [["have:b"], 1]);
  assert.deepEqual(notes.read(VISIT).off, ["have:b"]);
  assert.equal(note.seen["have:a"], "Text of have:a.");
  assert.equal(find("[data-line='have:b']").classList.contains("pv-line-off"), true);
});

test("a note that is kept is taken up and asked for, once; a server that refuses it is not asked again", async () => {
  const first = drawn();
  first.find("[data-key='tick have:b']").click();
  await settled();
  const again = drawn();
  await settled();
  assert.equal(again.find("[data-key='tick have:b']").checked, false);
  assert.equal(again.sent.length, 1);
  again.answer({ number: 1, noted: false, refused: "No." });
  await settled();
  assert.equal(again.sent.length, 1);
  assert.match(again.find("[role=alert]").textContent, /No\./);
});

test("lines move by their buttons, and not beyond the ends of their block", async () => {
  const { sent, find } = drawn();
  assert.equal(find("[data-key='up have:a']").disabled, true);
  assert.equal(find("[data-key='down have:c']").disabled, true);
  find("[data-key='down have:a']").click();
  await settled();
  assert.deepEqual(lastNote(sent).note.order, ["have:b", "have:a", "have:c"]);
});

test("a line is shortened where there is a shorter sentence", async () => {
  const { sent, find } = drawn();
  assert.equal(find("[data-key='shorten have:b']"), null);
  find("[data-key='shorten have:a']").click();
  await settled();
  assert.deepEqual(lastNote(sent).note.shortened, ["have:a"]);
});

test("an own line has its name and its day, and its text is one line", async () => {
  const { sent, find } = drawn();
  find("[data-key='add have']").click();
  const form = find("form");
  form.querySelector("textarea").value = "  Ours,\n<b>\u00a0now. ";
  form.querySelector("input").value = "A. B.";
  form.dispatchEvent(new window.Event("submit", { cancelable: true }));
  await settled();
  const [own] = lastNote(sent).note.own;
  assert.deepEqual(own, {
    id: "own:1",
    block: "have",
    text: "Ours, <b> now.",
    name: "A. B.",
    day: "2026-11-30",
    corrects: "",
  });
  assert.equal(notes.name, "A. B.");
  assert.equal(oneLine("a\u0000\u200eb"), "ab");
});

test("a form is left by Escape, and the button that opened it has the focus", () => {
  const { find } = drawn();
  find("[data-key='add have']").click();
  assert.equal(document.activeElement.localName, "textarea");
  find("form").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  assert.equal(find("form"), null);
  assert.equal(document.activeElement.dataset.key, "add have");
});

test("what is being written stays when the server answers", () => {
  const { find, answer } = drawn();
  find("[data-key='add have']").click();
  find("textarea").value = "half a sen";
  answer({ number: 0, gauge: { ...DATA.gauge, text: "1 page: 90 %" } });
  assert.equal(find("textarea").value, "half a sen");
  assert.match(find("[data-testid=gauge]").textContent, /90/);
});

test("a promise is answered: state, who, by when", async () => {
  const { sent, find } = drawn();
  find("[data-key='reply unanswered:p']").click();
  const [state, who, until] = find("form").querySelectorAll("input");
  state.value = "in work";
  who.value = "the department";
  until.value = "March";
  find("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
  await settled();
  const reply = lastNote(sent).note.replies["unanswered:p"];
  assert.deepEqual(
    [reply.state, reply.who, reply.until, reply.day],
    ["in work", "the department", "March", "2026-11-30"],
  );
});

test("a line is corrected by an own line that names it", async () => {
  const { sent, find } = drawn();
  find("[data-key='correct have:b']").click();
  find("textarea").value = "It was May.";
  find("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
  await settled();
  assert.equal(lastNote(sent).note.own[0].corrects, "have:b");
});

test("files of a plain brief are links, those of a note are asked for through the connection", async () => {
  const { sent, find } = drawn();
  assert.equal(find("[data-form=docx]").localName, "a");
  assert.equal(find("[data-form=docx]").getAttribute("download"), "x.docx");
  find("[data-key='tick have:b']").click();
  const one = drawn();
  assert.equal(one.find("[data-form=docx]").localName, "button");
  one.find("[data-form=docx]").click();
  await settled();
  const [, asked] = one.sent.find(([name]) => name === "take");
  assert.deepEqual([asked.form, asked.note.off], ["docx", ["have:b"]]);
  assert.match(one.find(".pv-take-status").textContent, /Word is being made/);
  one.answer({ number: asked.number, noted: true, file: { number: asked.number, form: "docx", refused: "Busy." } });
  assert.match(one.find(".pv-take-status").textContent, /Busy\./);
  assert.ok(sent.length);
});

test("the text for a messenger is shown to be copied", async () => {
  const { find, sent, answer } = drawn();
  find("[data-form=txt]").click();
  await settled();
  const { number } = sent.find(([name]) => name === "take")[1];
  answer({ number, file: { number, form: "txt", name: "x.txt", type: "text/plain", content: "0J4=", refused: "" } });
  assert.equal(find(".pv-take-text").value, "О");
  assert.deepEqual([...readBytes("AAE=")], [0, 1]);
});

test("all that is kept is forgotten by one button", async () => {
  const { find, sent } = drawn();
  find("[data-key='tick have:b']").click();
  await settled();
  find("[data-key=forget]").click();
  await settled();
  assert.equal(notes.all().length, 0);
  assert.equal(isPlain(lastNote(sent).note), true);
});

test("what has changed is said until it was seen", async () => {
  const first = drawn();
  first.find("[data-key='tick have:b']").click();
  await settled();
  const changes = { title: "Changed", facts: ["One."], groups: [{ title: "New", lines: ["<i>x"] }] };
  const { find, sent } = drawn({ changes, noted: true, number: 1 });
  assert.match(find("[data-testid=changes]").textContent, /<i>x/);
  find("[data-key=seen]").click();
  await settled();
  assert.equal(lastNote(sent).note.data_version, "1");
});

test("the pages are drawn of text alone, the annex when it is opened", async () => {
  const { find, all } = drawn();
  await settled();
  assert.match(find(".pv-sheet-title").textContent, /<b>Title/);
  assert.equal(all(".pv-sheet").length, 1);
  assert.match(find(".pv-annex").textContent, /Annex: 1 page/);
  assert.equal(measuresOf(DATA.sheet), "--m-left: 85; --m-note-gap: 1");
});

test("a note is kept in the store as a new one, then as the next version of what was kept", async () => {
  const { sent, find, answer } = drawn();
  assert.equal(find("[data-testid=store-keep]"), null, "a note that changes nothing is not kept");
  find("[data-key='tick have:b']").click();
  const remark = find("[data-key=store-remark]");
  remark.value = " Two lines less ";
  remark.dispatchEvent(new window.Event("input"));
  find("[data-key='tick have:a']").click();
  assert.equal(find("[data-key=store-remark]").value, " Two lines less ", "what is being written stays");
  find("[data-key=keep-store]").click();
  const [name, asked] = sent.at(-1);
  assert.deepEqual([name, asked.doc, asked.base, asked.remark], ["store", "", 0, "Two lines less"]);
  assert.deepEqual(asked.note.off, ["have:b", "have:a"]);
  const linked = { id: "1", doc: "note-a", version: 1 };
  answer({ number: asked.number, noted: true, store: { ...DATA.store, linked } });
  assert.equal(find("[data-key=store-remark]").value, "");
  find("[data-key=keep-next]").click();
  assert.deepEqual([sent.at(-1)[1].doc, sent.at(-1)[1].base], ["note-a", 1]);
  find("[data-key=keep-other]").click();
  assert.deepEqual([sent.at(-1)[1].doc, sent.at(-1)[1].base], ["", 0]);
  await settled();
});

test("a note that was opened from the store is taken up once, with what it is of", async () => {
  const { sent, find, answer } = drawn();
  const opened = { ...lastOf(notes.read(DATA.visit)), off: ["have:c"] };
  const linked = { id: "2", doc: "note-b", version: 5, text: JSON.stringify(opened) };
  answer({ store: { ...DATA.store, linked } });
  assert.deepEqual(lastNote(sent).note.off, ["have:c"]);
  assert.deepEqual(notes.link(DATA.visit).read(), { doc: "note-b", version: 5 });
  find("[data-key='tick have:c']").click();
  answer({ store: { ...DATA.store, linked } });
  assert.deepEqual(lastNote(sent).note.off, [], "the same answer drawn again takes nothing back");
  await settled();
});

test("whoever may not keep is offered nothing of the store", () => {
  const { find } = drawn({ store: { ...DATA.store, may: false } });
  find("[data-key='tick have:b']").click();
  assert.equal(find("[data-testid=store-keep]"), null);
});

test("an own answer to a promise begins with what the note says; refused it stays open, kept it is closed", () => {
  const { sent, find, answer } = drawn();
  find("[data-key='answer unanswered:p']").click();
  const form = find(".pv-answer-form");
  form.querySelector("[name=text]").value = "Done.";
  form.dispatchEvent(new window.Event("submit", { cancelable: true }));
  assert.deepEqual([sent.at(-1)[0], sent.at(-1)[1].target, sent.at(-1)[1].text], ["answer", "promise-1", "Done."]);
  const said = { id: "1", target: "promise-1", text: "<b>No source.", refused: true };
  answer({ answering: { ...ANSWERING, said } });
  assert.equal(find(".pv-answer-form [role=alert]").textContent, "<b>No source.");
  assert.equal(find(".pv-answer-form [name=text]").value, "Done.");
  answer({ answering: { ...ANSWERING, said: { ...said, id: "2", text: "Kept.", refused: false } } });
  assert.equal(find(".pv-answer-form"), null);
  find("[data-key='answer unanswered:p']").click();
  answer({ answering: { ...ANSWERING, said: { ...said, id: "2", text: "Kept.", refused: false } } });
  assert.ok(find(".pv-answer-form"), "what was said before closes nothing");
});

test("readers are offered no form of own answers", () => {
  const { find } = drawn({ answering: { ...ANSWERING, may: false } });
  assert.equal(find("[data-key='answer unanswered:p']"), null);
});
