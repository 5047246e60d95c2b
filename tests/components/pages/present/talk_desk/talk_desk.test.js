import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { sameSaid } from "../../../../../components/pages/present/talk_desk/own_step_list.js";
import { TalkDesk } from "../../../../../components/pages/present/talk_desk/talk_desk.js";
import { timeText } from "../../../../../components/pages/present/talk_desk/talk_head.js";
import { viewIn } from "../../../../../components/pages/present/talk_desk/talk_take.js";
import { withStepChanged } from "../../../../../components/shell/talk_step/own/talk_edits.js";
import { writeTalk } from "../../../../../components/shell/talk_step/own/talk_reading.js";
import { talks } from "../../../../../components/shell/talk_step/own/talk_store.js";
import { answering, componentOf, press, settled } from "../../../page.js";
import { OFFERED, talkOf } from "../../../shell/talk_step/own_talks.js";

const WORDS = {
  own: "My talk",
  total: "Together: {time}.",
  over: "Too long by {time}.",
  left: "Left: {time}.",
  min: "{minutes} min",
  sec: "{seconds} s",
  emptyHeadline: "Write a headline.",
  wrongSeconds: "5 to 3600.",
  hide: "Hide",
  unhide: "Show again",
  edit: "Change",
  remove: "Remove",
  leave: "Leave?",
  saved: "Saved: {file}",
  refused_many: "{field} has {count}, at most {most}",
  added: "Step {number}.",
  wrongView: "No view.",
  full: "Full.",
};
const DATA = {
  number: 0,
  refused: "",
  lang: "en",
  version: "2026.1.1",
  aged: "",
  langs: [
    ["en", "English"],
    ["kk", "Қазақша"],
  ],
  kinds: { map: "Map" },
  steps: [],
  forms: [{ form: "pdf", label: "PDF", hint: "Handout" }],
  file: null,
  show: null,
  copied: null,
  store: { may: true, linked: null, words: { keep: "Keep", keepNext: "Next", keepOther: "Other", linked: "" } },
  words: WORDS,
};

let open = [];
afterEach(() => {
  for (const desk of open) desk.remove();
  open = [];
});
beforeEach(async () => {
  for (let turn = 0; turn < 5; turn += 1) await settled(); // each part sends in a turn of its own
  talks.forget();
  document.body.replaceChildren();
  window.confirm = () => true;
});

function deskOf(talk, data = {}) {
  if (talk) talks.keep(talk);
  const component = componentOf("talk-desk", { ...DATA, ...data });
  const desk = new TalkDesk(component.mount);
  open.push(desk);
  const update = (more) => {
    component.data = { ...component.data, ...more };
    desk.update(component);
  };
  update({});
  const key = (name) => component.mount.querySelector(`[data-key="${name}"]`);
  const order = () => [...component.mount.querySelectorAll("[data-step]")].map(({ dataset }) => dataset.step);
  return { ...component, desk, update, key, order };
}

const submit = (form) => form.dispatchEvent(new Event("submit", { cancelable: true }));

test("without a talk the desk says how to begin, and asks nothing", () => {
  const { mount, sent, key } = deskOf(null);
  assert.equal(mount.querySelectorAll("[data-step]").length, 0);
  assert.deepEqual(sent, []);
  assert.equal(key("show"), null);
  assert.ok(key("open-talk"));
  assert.equal(key("forget"), null);
});

test("a talk that is kept is drawn at once and asked about once", () => {
  const { sent, order, update } = deskOf(talkOf(3));
  assert.deepEqual(order(), ["s1", "s2", "s3"]);
  assert.equal(sent.length, 1);
  assert.deepEqual([sent[0][0], sent[0][1].talk], ["talk", writeTalk(talkOf(3))]);
  update({ number: 1, steps: [{ id: "s1", kind: "map", fault: "", changes: [], said: OFFERED.said }] });
  assert.equal(sent.length, 1);
});

test("a step is moved by its buttons and by keys, and the focus goes with it", () => {
  const { key, order, sent } = deskOf(talkOf(3));
  key("down s1").focus();
  key("down s1").click();
  assert.deepEqual(order(), ["s2", "s1", "s3"]);
  assert.equal(document.activeElement.dataset.key, "down s1");
  press(key("down s1"), "ArrowDown", { altKey: true });
  assert.deepEqual(order(), ["s2", "s3", "s1"]);
  press(key("down s1"), "ArrowDown", { altKey: true });
  assert.deepEqual(order(), ["s2", "s3", "s1"]);
  assert.deepEqual(
    talks.read().steps.map(({ id }) => id),
    ["s2", "s3", "s1"],
  );
  assert.equal(sent.length, 1, "what the steps show is known");
});

test("what is left out takes no time and can be put back", () => {
  const { key, mount } = deskOf(talkOf(2));
  const time = () => mount.querySelector("[data-testid=talk-time]").textContent;
  assert.equal(time(), "Together: 1 min 30 s.");
  key("hide s1").click();
  assert.equal(time(), "Together: 45 s.");
  assert.equal(talks.read().steps[0].hidden, true);
  key("hide s1").click();
  assert.equal(talks.read().steps[0].hidden, false);
  key("minutes").value = "1";
  key("minutes").dispatchEvent(new Event("input", { bubbles: true }));
  assert.equal(time(), "Together: 1 min 30 s. Too long by 30 s.");
  assert.equal(talks.minutes, 1);
});

test("a step is written in a form: saved whole, refused with the fault named, or left as it was", () => {
  const { key, desk, mount } = deskOf(talkOf(1));
  key("edit s1").click();
  const form = mount.querySelector("form.pv-step-editor");
  assert.equal(document.activeElement, key("write headline"));
  assert.equal(desk.isUnsaved, false);
  key("write headline").value = " New\nheadline ";
  key("write seconds").value = "4";
  assert.equal(desk.isUnsaved, true);
  submit(form);
  assert.match(form.textContent, /5 to 3600/);
  assert.equal(talks.read().steps[0].headline, OFFERED.headline);
  key("write seconds").value = "90";
  key("write notes").value = "One\nTwo";
  submit(form);
  const [step] = talks.read().steps;
  assert.deepEqual([step.headline, step.seconds, step.notes], ["New headline", 90, "One\nTwo"]);
  assert.equal(desk.isUnsaved, false);
  assert.equal(mount.querySelector("form.pv-step-editor"), null);
  assert.equal(document.activeElement, key("edit s1"));
});

test("a form stays as it is while the server answers, and comes back after the page was turned", () => {
  const first = deskOf(talkOf(2));
  first.key("edit s2").click();
  const form = first.mount.querySelector("form.pv-step-editor");
  first.key("write headline").value = "Half wri";
  form.dispatchEvent(new Event("input", { bubbles: true }));
  first.update({ number: 1 });
  assert.equal(first.mount.querySelector("form.pv-step-editor"), form);
  first.desk.remove();
  const second = deskOf(null);
  assert.equal(second.key("write headline").value, "Half wri");
  assert.equal(second.desk.isUnsaved, true);
  second.key("cancel").click();
  assert.equal(second.desk.isUnsaved, false);
  assert.equal(deskOf(null).mount.querySelector("form.pv-step-editor"), null);
});

test("the facts offer a headline in the second language, and what is written stays where they have none", async () => {
  const { key, mount, desk } = deskOf({ ...talkOf(1), lang2: "kk" });
  key("edit s1").click();
  const asked = answering(() => ({ ...OFFERED, headline2: "Екі облыс келісімге қол қойды" }));
  await desk.steps.editor.offer();
  assert.equal(asked[0].searchParams.get("lang2"), "kk");
  assert.equal(key("write headline2").value, "Екі облыс келісімге қол қойды");
  assert.equal(desk.isUnsaved, true);
  answering(() => undefined);
  await desk.steps.editor.offer();
  assert.match(mount.querySelector(".pv-step-wrong").textContent, /No view\./);
  assert.equal(key("write headline2").value, "Екі облыс келісімге қол қойды");
  key("cancel").click();
});

test("faults and changes are shown with their step, and seen ones are asked about anew", () => {
  const { update, mount, key, sent } = deskOf(talkOf(2));
  const said = { "gomel-pavlodar-agreement-2016": "Now otherwise." };
  update({
    number: 1,
    aged: "Made with 2020.1.1.",
    steps: [
      { id: "s1", kind: "map", fault: "", changes: ["Was: <i>a</i>. Now: b."], said },
      { id: "s2", kind: "", fault: "The claim is gone.", changes: [], said: {} },
    ],
  });
  assert.equal(mount.querySelector("[data-step=s1] [data-testid=step-change]").textContent, "Was: <i>a</i>. Now: b.");
  assert.equal(mount.querySelector("[data-step=s2] [data-testid=step-fault]").textContent, "The claim is gone.");
  assert.match(mount.querySelector("[data-testid=talk-changes]").textContent, /Made with 2020\.1\.1\./);
  key("seen").click();
  assert.deepEqual(talks.read().steps[0].said, said);
  assert.equal(talks.read().data_version, "2026.1.1");
  assert.equal(sent.length, 2);
});

test("a removed step is gone, and the focus is where it was", () => {
  const { key, order } = deskOf(talkOf(3));
  key("remove s2").click();
  assert.deepEqual(order(), ["s1", "s3"]);
  assert.equal(document.activeElement, key("remove s3"));
});

test("a talk that was copied is taken once", () => {
  const { update, order, desk } = deskOf(null);
  const copied = { number: 7, talk: writeTalk(talkOf(2)), minutes: 8 };
  update({ copied });
  assert.deepEqual(order(), ["s1", "s2"]);
  assert.equal(talks.minutes, 8);
  desk.forget();
  update({ copied });
  assert.deepEqual(order(), []);
  update({ copied: { ...copied, number: 8, talk: "{" } });
  assert.deepEqual(order(), []);
});

test("a file is read and checked here: a refused one is named, and nothing is sent or lost", async () => {
  const { desk, mount, sent, order } = deskOf(talkOf(1));
  const steps = Array(10_000).fill(0);
  const file = { name: "<big>.json", size: 900, text: async () => JSON.stringify({ ...talkOf(1), steps }) };
  await desk.take.openFile(file);
  assert.equal(mount.querySelector("[role=alert].pv-note").textContent, "<big>.json: steps has 10000, at most 60");
  assert.equal(sent.length, 1);
  await desk.take.openFile({ ...file, text: async () => writeTalk(talkOf(4)) });
  assert.equal(order().length, 4);
  assert.equal(mount.querySelector("[role=alert].pv-note"), null);
  window.confirm = () => false;
  await desk.take.openFile({ ...file, text: async () => writeTalk(talkOf(2)) });
  assert.equal(order().length, 4);
});

test("a talk is forgotten when one is sure, and with it what was kept", () => {
  const { key, order } = deskOf(talkOf(2));
  window.confirm = () => false;
  key("forget").click();
  assert.equal(order().length, 2);
  window.confirm = () => true;
  key("forget").click();
  assert.deepEqual([order(), talks.read()], [[], null]);
});

test("what another window of the browser adds is drawn", () => {
  const { order } = deskOf(talkOf(1));
  talks.keep(talkOf(2));
  window.dispatchEvent(Object.assign(new Event("storage"), { key: "pv-talk:own" }));
  assert.deepEqual(order(), ["s1", "s2"]);
});

test("a file is asked for with the talk, and what is refused is said", () => {
  const { key, sent, update, mount } = deskOf(talkOf(1));
  key("take pdf").click();
  const [name, message] = sent.at(-1);
  assert.deepEqual([name, message.form, message.talk], ["take", "pdf", writeTalk(talkOf(1))]);
  assert.equal(key("take pdf").getAttribute("aria-disabled"), "true");
  key("take pdf").click();
  assert.equal(sent.filter(([sentName]) => sentName === "take").length, 1);
  const file = { number: message.number, form: "pdf", name: "own.pdf", type: "application/pdf", content: "" };
  update({ number: message.number, file: { ...file, refused: "Too busy." } });
  assert.equal(mount.querySelector("[data-testid=talk-status]").textContent, "Too busy.");
  assert.equal(key("take pdf").getAttribute("aria-disabled"), null);
});

test("a browser that cannot keep what the player shows says what to do", async () => {
  const { key, sent, update, mount } = deskOf(talkOf(1));
  answering(() => ({ id: "own" }));
  key("show").click();
  const { number, speaker } = sent.at(-1)[1];
  assert.equal(speaker, false);
  update({
    number,
    words: { ...WORDS, notShown: "Take the file." },
    show: { number, href: "/maps/a.json", refused: "" },
  });
  await settled();
  assert.equal(mount.querySelector("[data-testid=talk-status]").textContent, "Take the file.");
});

test("a talk of hidden steps alone is not shown", () => {
  const { key } = deskOf(withStepChanged(talkOf(1), "s1", { hidden: true }));
  assert.equal(key("show").getAttribute("aria-disabled"), "true");
});

test("a view is added by its address; an address of elsewhere is none", async () => {
  const { key, mount, order } = deskOf(talkOf(1));
  const asked = answering(() => OFFERED);
  key("view").value = "https://elsewhere.example/trade";
  submit(key("view").form);
  assert.equal(mount.querySelector("[data-testid=talk-status]").textContent, "No view.");
  key("view").value = "http://localhost/trade?lang=ru&date=2016";
  submit(key("view").form);
  await settled();
  assert.deepEqual([asked.length, asked[0].searchParams.get("view")], [1, "/trade?date=2016"]);
  assert.deepEqual(order(), ["s1", "s2"]);
  assert.equal(key("view").value, "");
});

test("times are said in minutes and seconds", () => {
  assert.deepEqual(
    [0, 45, 60, 75].map((seconds) => timeText(seconds, WORDS)),
    ["0 s", "45 s", "1 min", "1 min 15 s"],
  );
});

test("a view is read from what people paste", () => {
  const base = "http://localhost/present";
  assert.equal(viewIn(" /region?place=BY-HO ", base), "/region?place=BY-HO");
  assert.equal(viewIn("", base), null);
  assert.equal(viewIn("javascript:alert(1)", base), null);
  assert.equal(viewIn("http://", base), null);
});

test("sentences are the same where every claim says the same", () => {
  assert.ok(sameSaid({ a: "1" }, { a: "1" }));
  assert.ok(!sameSaid({ a: "1" }, { a: "2" }));
  assert.ok(!sameSaid({ a: "1" }, { a: "1", b: "2" }));
  assert.ok(!sameSaid({ a: "1" }));
});

test("a talk is kept in the store, then as the next version; one that was opened is taken up once", () => {
  const { update, order, desk, key, sent } = deskOf(talkOf(2));
  const store = { may: true, words: { keep: "Keep", keepNext: "Next", keepOther: "Other", linked: "" } };
  key("keep-store").click();
  const [name, asked] = sent.at(-1);
  assert.deepEqual([name, asked.doc, asked.base, asked.talk], ["store", "", 0, writeTalk(talkOf(2))]);
  update({ number: asked.number, store: { ...store, linked: { id: "1", doc: "talk-a", version: 1 } } });
  key("keep-next").click();
  assert.deepEqual([sent.at(-1)[1].doc, sent.at(-1)[1].base], ["talk-a", 1]);
  const linked = { id: "2", doc: "talk-b", version: 4, text: writeTalk(talkOf(3)) };
  update({ store: { ...store, linked } });
  assert.deepEqual(order(), ["s1", "s2", "s3"]);
  assert.deepEqual(talks.link.read(), { doc: "talk-b", version: 4 });
  desk.forget();
  assert.equal(talks.link.read(), null);
  update({ store: { ...store, linked } });
  assert.deepEqual(order(), [], "the same answer drawn again brings nothing back");
  update({ store: { may: false, linked: null, words: {} } });
  assert.equal(key("keep-store"), null);
});
