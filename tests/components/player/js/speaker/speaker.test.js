import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { Speaker } from "../../../../../components/player/js/speaker/speaker.js";
import { TalkState } from "../../../../../components/player/js/talk_state.js";
import { TalkTimes } from "../../../../../components/player/js/talk_times.js";
import { WindowLink } from "../../../../../components/player/js/window_link.js";
import { press } from "../../../page.js";
import { showOf } from "../talk.js";

function speaker({ show = showOf(), at = {} } = {}) {
  const clock = { seconds: 1000 };
  const now = () => clock.seconds * 1000;
  const storage = () => ({ getItem: () => null, setItem: () => {} });
  const state = new TalkState(show, at);
  const times = new TalkTimes(state, { now, storage });
  const link = new WindowLink("speaker", state, times, { channel: null, now });
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  const view = new Speaker(state, root, { times, link });
  const find = (name) => root.querySelector(`[data-testid=${name}]`);
  const pass = (seconds) => {
    clock.seconds += seconds;
    view.tick();
  };
  return { view, state, times, root, find, pass };
}

test("the step, its notes and the next step are there in words", () => {
  const { state, find } = speaker();
  assert.equal(find("headline").textContent, "Headline 1 en");
  assert.equal(find("headline2").textContent, "Headline 1 ru");
  assert.equal(find("notes").textContent, "Notes 1");
  assert.equal(find("next").textContent, "Headline 2 en");
  state.next();
  assert.equal(find("notes").textContent, "No notes.");
  assert.equal(find("next").textContent, "Headline 3 en");
  state.go(5);
  assert.equal(find("next").textContent, "The last step.");
});

test("notes of several lines are so many paragraphs, and stay text", () => {
  const show = showOf();
  show.texts.en.steps[0].notes = "One\n<b>two</b>";
  const { find } = speaker({ show });
  assert.deepEqual(
    [...find("notes").children].map(({ textContent }) => textContent),
    ["One", "<b>two</b>"],
  );
});

test("buttons and the list of steps lead", () => {
  const { state, root } = speaker();
  const lead = (name) => root.querySelector(`[data-lead=${name}]`);
  lead("forward").click();
  lead("forward").click();
  lead("back").click();
  assert.equal(state.place.step, 2);
  assert.equal(lead("black").getAttribute("aria-pressed"), "false");
  lead("black").click();
  assert.deepEqual(state.place.cover, { kind: "black" });
  assert.equal(lead("black").getAttribute("aria-pressed"), "true");
  root.querySelector("[data-testid=steps] [data-step='4']").click();
  assert.deepEqual([state.place.step, state.place.cover], [4, null]);
  const current = [...root.querySelectorAll("[aria-current=step]")];
  assert.deepEqual(
    current.map(({ dataset }) => dataset.step),
    ["4"],
  );
  lead("autoplay").click();
  lead("loop").click();
  assert.deepEqual([state.place.playing, state.place.loop], [true, true]);
});

test("time that is short names the step to jump to, and the button does it", () => {
  const { state, find, pass, times } = speaker();
  assert.equal(find("pace").textContent, "Not started.");
  assert.equal(find("jump").hidden, true);
  times.start();
  pass(0);
  assert.deepEqual([find("elapsed").textContent, find("pace").textContent], ["0:00 of 3:20", "0:00 to spare"]);
  pass(100);
  assert.equal(find("pace").textContent, "Short by 1:10");
  assert.equal(find("jump").textContent, "Jump to 4: Headline 4 en");
  find("jump").click();
  assert.equal(state.place.step, 4);
  pass(1);
  assert.equal(find("jump").hidden, true);
});

test("the speaker's own minutes are taken, and nonsense is not", () => {
  const { find, times } = speaker();
  const type = (text) => {
    find("minutes").value = text;
    find("minutes").dispatchEvent(new Event("change"));
  };
  assert.equal(find("minutes").value, "4");
  type("10");
  assert.equal(times.given, 600);
  type("");
  assert.equal(times.given, 200);
  assert.equal(find("minutes").value, "4");
  type("-5");
  assert.equal(times.given, 60);
});

test("a rehearsal says what took longer, and what to leave out", () => {
  const { view, state, find, pass, root } = speaker({ at: { step: 3 } });
  view.rehearse();
  assert.equal(state.place.step, 1);
  for (const seconds of [30, 90, 50, 60]) {
    pass(seconds);
    state.next();
  }
  assert.equal(find("cut"), null);
  pass(20);
  view.rehearse();
  assert.equal(find("cut").textContent, "0:50 too long. Leave out: 3. Headline 3 en. Then 3:20.");
  const long = [...root.querySelectorAll("tr[data-long]")];
  assert.deepEqual(
    long.map(({ dataset }) => dataset.step),
    ["2"],
  );
  assert.match(long[0].textContent, /1:30 longer/);
  assert.deepEqual(
    [...root.querySelectorAll("tr[data-out]")].map(({ dataset }) => dataset.step),
    ["3"],
  );
});

test("a rehearsal that fits, one that is about as long, and one of two steps say so", () => {
  const run = (seconds, count = 5) => {
    const show = showOf();
    for (const text of Object.values(show.texts)) text.steps.length = count;
    const { view, state, find, pass, times } = speaker({ show });
    view.rehearse();
    for (let step = 1; step <= count; step += 1) {
      pass(step === 1 ? seconds : 10);
      if (step < count) state.next();
    }
    view.rehearse();
    return [find("cut").textContent, times.times.took];
  };
  assert.match(run(100)[0], /2:20 of 3:20: it fits/);
  assert.match(run(163)[0], /About 3:20/);
  assert.match(run(300)[0], /Still 5:10/);
  assert.match(run(300, 2)[0], /nothing to leave out/);
});

test("a name that is typed shows its card, and the field takes no key of the talk", () => {
  const { state, find } = speaker();
  const field = find("question");
  field.value = "pav";
  field.dispatchEvent(new Event("input"));
  assert.equal(find("found").textContent, "Pavlodar Region");
  press(field, "Enter");
  assert.deepEqual(state.place.cover, { kind: "place", id: "KZ-55" });
  assert.equal(find("found").children.length, 0);
  assert.match(document.getElementById("pv-question-said").textContent, /The hall sees: Pavlodar Region/);
  state.next();
  assert.equal(document.getElementById("pv-question-said").textContent, "");
  field.value = "xyz";
  field.dispatchEvent(new Event("input"));
  assert.equal(document.getElementById("pv-question-said").textContent, "No region.");
  press(field, "Enter");
  assert.equal(state.place.cover, null);
  press(field, "Escape");
  assert.equal(field.value, "");
});

test("arrows go through what is found, and back to the field", () => {
  const { find } = speaker({ show: showOf({ lang: "ru", lang2: null }) });
  const field = find("question");
  field.value = "область";
  field.dispatchEvent(new Event("input"));
  press(field, "ArrowDown");
  press(document.activeElement, "ArrowDown");
  assert.equal(document.activeElement.dataset.place, "KZ-35");
  press(document.activeElement, "ArrowUp");
  press(document.activeElement, "ArrowUp");
  assert.equal(document.activeElement, field);
});

test("what is amiss is said: no hall's screen, no server, a dark screen, and what the hall sees", () => {
  const { view, state, find } = speaker();
  assert.equal(find("warnings").textContent, "No hall.");
  view.link.setLinked(true);
  assert.equal(find("warnings").textContent, "");
  view.warn("noServer", true);
  view.warn("asleep", true);
  state.toggle({ kind: "black" });
  assert.equal(find("warnings").textContent, "No server.The screen may go dark.Black now.");
  view.warn("noServer", false);
  state.next();
  assert.equal(find("warnings").textContent, "The screen may go dark.");
});

test("another language is taken over whole", () => {
  const { state, find, root } = speaker();
  state.take({ lang: "ru", lang2: "en" });
  assert.equal(find("headline").textContent, "Headline 1 ru");
  assert.equal(find("headline2").textContent, "Headline 1 en");
  assert.match(find("steps").textContent, /Headline 3 ru/);
  assert.equal(root.dataset.lang, "ru");
  assert.equal(document.title, "Talk ru");
});

test("languages are chosen there; the second gives way to the first", () => {
  const { state, find } = speaker();
  const choose = (name, value) => {
    find(name).value = value;
    find(name).dispatchEvent(new Event("change"));
  };
  choose("lang", "ru");
  assert.deepEqual([state.place.lang, state.place.lang2], ["ru", "en"]);
  choose("lang2", "");
  assert.deepEqual([state.place.lang, state.place.lang2], ["ru", null]);
  assert.equal(find("lang2").value, "");
  choose("lang", "en");
  assert.deepEqual([state.place.lang, state.place.lang2], ["en", null]);
  const one = showOf({ lang2: null });
  delete one.texts.ru;
  assert.equal(speaker({ show: one }).find("lang").parentElement.hidden, true);
});
