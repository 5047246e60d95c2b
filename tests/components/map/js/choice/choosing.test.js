// A choice on the map is answered by the page where the server need not be asked; a late answer changes nothing.

import "../../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Choosing } from "../../../../../components/map/js/choice/choosing.js";
import { selected } from "../../../../../components/map/js/map_choice.js";
import { Questions } from "../../../../../components/map/js/questions.js";
import { openPanel } from "../../../../../components/static/lib/choice/page_choice.js";

const BASE = "/panels/0123456789abcdef/en/2026-11-24";
const INDEX = {
  today: "2026-11-24",
  places: {
    "BY-HO": { country: "BY" },
    "BY-MI": { country: "BY" },
    "KZ-55": { country: "KZ" },
    "KZ-YUZ": { country: "KZ", to: "2018-06-18" },
  },
};
const own = globalThis.fetch;
let asked, sent, shown, choosing, view, answer, close;

beforeEach(() => {
  document.body.replaceChildren();
  window.history.pushState({}, "", "/");
  [asked, sent, shown] = [[], [], []];
  answer = ({ pathname, search }) => ({ status: 200, ok: true, json: async () => ({ title: pathname + search }) });
  globalThis.fetch = async (address) => {
    const url = new URL(address);
    if (url.pathname.split("/").length < 4) return { ok: true, json: async () => true };
    asked.push(url.search);
    return answer(url);
  };
  const questions = new Questions();
  questions.send = (question) => sent.push(question);
  choosing = new Choosing(questions);
  const state = { place: null, claim: null, org: null, person: null, own: null, by: null, kz: null };
  view = {
    ...{ index: INDEX, small: false, own: null, gone: false, painted: 0, clock: { moving: false } },
    state: { ...state, day: INDEX.today, layout: "side", kinds: [], statuses: [], themes: [] },
    paint: () => {
      view.painted += 1;
    },
  };
  choosing.view = view;
  close = openPanel((document) => shown.push(document.title.slice(BASE.length)));
  choosing.follow({ panels: BASE, query: {} });
});
afterEach(() => {
  close();
  globalThis.fetch = own;
});

/** A test whose clock goes on by `tick` alone. */
const clocked = (name, run) =>
  test(name, async () => {
    mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    try {
      await run((ms) => mock.timers.tick(ms));
    } finally {
      choosing.rest();
      choosing.questions.hush();
      mock.timers.reset();
    }
  });

/** Lets what is due without a timer run. */
const passed = async () => {
  for (let turn = 0; turn < 20; turn += 1) await null;
};
const select = (place, claim) => choosing.change(selected(view, place, claim));

clocked("a choice is lit, shown and written into the address, and nothing is sent", async (tick) => {
  select("BY-HO");
  assert.equal(view.state.place, "BY-HO");
  assert.equal(window.location.search, "?place=BY-HO");
  tick(1);
  assert.equal(view.painted, 1);
  await passed();
  assert.deepEqual([shown, sent], [["?place=BY-HO"], []]);
});

clocked("a document that came before the click is shown within it", async () => {
  choosing.prepare({ place: "BY-HO" });
  await passed();
  select("BY-HO");
  assert.deepEqual([shown, asked], [["?place=BY-HO"], ["?place=BY-HO"]]);
});

clocked("of two choices the last is shown, in whatever order their documents come", async () => {
  const held = [];
  answer = (url) =>
    new Promise((come) =>
      held.push(() => come({ status: 200, json: async () => ({ title: url.pathname + url.search }) })),
    );
  select("BY-HO");
  select("BY-MI");
  held[1]();
  await passed();
  held[0]();
  await passed();
  assert.deepEqual(shown, ["?place=BY-MI"]);
});

clocked("what has no document is asked of the server, with the whole choice", async () => {
  answer = () => ({ status: 204 });
  select("BY-HO");
  await passed();
  assert.equal(sent.length, 1);
  assert.deepEqual([sent[0].place, sent[0].by, sent[0].date, sent[0].seq], ["BY-HO", null, null, 1]);
});

clocked("a server that does not answer is asked in the page's own way too", async (tick) => {
  answer = () => new Promise(() => {});
  select("BY-HO");
  tick(1499);
  assert.deepEqual(sent, []);
  tick(1);
  assert.equal(sent.length, 1);
});

clocked("what only the server understands is left to it", () => {
  for (const message of [{ place: "KZ-YUZ" }, { place: "BY-HO", page: "region" }, { q: "mill" }])
    assert.equal(choosing.choose(message), false);
  assert.deepEqual([window.location.search, asked, view.state.place], ["", [], null]);
});

clocked("while the server has to answer, or is away, it is asked", () => {
  for (const states of [{ testConnectionState: "DISCONNECTED" }, { testScriptState: "running" }]) {
    const app = document.createElement("div");
    app.setAttribute("data-testid", "stApp");
    Object.assign(app.dataset, states);
    document.body.replaceChildren(app);
    assert.equal(choosing.choose({ place: "BY-HO" }), false);
  }
  document.body.replaceChildren();
  choosing.questions.ask({ place: "BY-HO" });
  assert.equal(choosing.choose({ place: "KZ-55" }), false);
  choosing.questions.answered(1);
  assert.equal(choosing.choose({ place: "KZ-55" }), true);
});

clocked("an answer to what was asked before does not take a choice back", () => {
  select("BY-HO");
  const late = choosing.follow({ panels: BASE, query: {}, state: { place: null } });
  assert.equal(late.state.place, "BY-HO");
  assert.ok(choosing.isPast({ place: "BY-MI" }));
  assert.ok(!choosing.isPast({ place: "BY-HO" }));
});

clocked("an answer to the same choice counts, and what comes after Back does", () => {
  select("BY-HO");
  const same = { panels: BASE, query: { place: "BY-HO" }, state: { place: "BY-HO" } };
  assert.equal(choosing.follow(same), same);
  assert.notEqual(choosing.written, null, "an older answer may still be on its way");
  window.history.pushState({}, "", "/?place=KZ-55"); // as the server or the browser does
  const other = { panels: BASE, query: { place: "KZ-55" }, state: { place: "KZ-55" } };
  assert.equal(choosing.follow(other), other);
  assert.deepEqual([choosing.query, choosing.written], [{ place: "KZ-55" }, null]);
});

clocked("newer facts bring the document of the choice anew", async () => {
  select("BY-HO");
  await passed();
  const newer = BASE.replace("0123", "4567");
  choosing.follow({ panels: newer, query: {}, state: {} });
  await passed();
  assert.deepEqual([asked, shown.length], [["?place=BY-HO", "?place=BY-HO"], 2]);
});

clocked(
  "now and then a choice asks whether the facts are the newest, and has the page drawn anew where they are not",
  async () => {
    const before = globalThis.fetch;
    let checks = 0;
    globalThis.fetch = async (address) => {
      if (new URL(address).pathname.split("/").length > 3) return before(address);
      checks += 1;
      return { ok: true, json: async () => false };
    };
    select("BY-HO");
    await passed();
    assert.deepEqual([checks, sent.length, sent[0].place], [1, 1, "BY-HO"]);
    choosing.questions.answered(1);
    select("BY-MI");
    await passed();
    assert.equal(checks, 1);
  },
);

clocked("a date that moves lets the panel follow, and its address only at rest", async (tick) => {
  view.clock.moving = true;
  view.state.day = "2010-01-01";
  choosing.peek(() => "2010-01-01");
  choosing.peek(() => "2010-01-01");
  tick(250);
  await passed();
  assert.deepEqual([shown, window.location.search], [["?date=2010-01-01"], ""]);
  view.clock.moving = false;
  choosing.change({});
  assert.deepEqual([shown.length, asked.length, window.location.search], [2, 1, "?date=2010-01-01"]);
  assert.deepEqual(sent, []);
});

clocked("at rest the document of taking a choice back is asked for", async (tick) => {
  select("BY-HO");
  await passed();
  tick(799);
  assert.deepEqual(asked, ["?place=BY-HO"]);
  tick(1);
  assert.deepEqual(asked, ["?place=BY-HO", ""]);
});

clocked("a shape under a hand asks for what a click on it would choose", () => {
  const shapes = [
    [{ node: "BY-HO" }, "?place=BY-HO"],
    [{ district: "BY-HO-VET" }, "?place=BY-HO-VET"],
    [{ claim: "c1" }, "?claim=c1"],
    [{ pair: "BY-HO~KZ-55" }, "?by=BY-HO&kz=KZ-55"],
  ];
  for (const [dataset, query] of shapes) {
    const shape = document.createElement("div");
    Object.assign(shape.dataset, dataset);
    choosing.near(shape);
    assert.equal(asked.at(-1), query);
  }
  choosing.near(document.createElement("div"));
  assert.equal(asked.length, shapes.length);
});

clocked("without documents of its own a page asks the server for each choice", () => {
  choosing.base = "";
  select("BY-HO");
  assert.deepEqual([sent.length, asked.length, window.location.search], [1, 0, ""]);
});

clocked("going back shows what was chosen there, though the script hands nothing over", async (tick) => {
  select("BY-HO");
  await passed();
  select("BY-MI");
  await passed();
  window.history.replaceState({}, "", "/?place=BY-HO"); // as Back does
  choosing.goBack();
  tick(1);
  assert.deepEqual([view.state.place, view.painted, shown.at(-1)], ["BY-HO", 3, "?place=BY-HO"]);
  window.history.replaceState({}, "", "/");
  choosing.goBack();
  await passed();
  assert.deepEqual([view.state.place, shown.at(-1), sent], [null, "", []]);
});

clocked("going back to another language, other facts or another page is the server's", () => {
  select("BY-HO");
  for (const address of ["/?place=BY-MI&lang=ru", "/?data=both", "/region?place=BY-MI"]) {
    window.history.replaceState({}, "", address);
    choosing.goBack();
    assert.equal(view.state.place, "BY-HO", address);
  }
});

clocked("the first address is read as the server has read it", () => {
  choosing.base = "";
  window.history.replaceState({}, "", "/?place=by-ho&utm=x");
  choosing.follow({ panels: BASE, query: { place: "BY-HO" }, state: {} });
  choosing.choose({ place: "BY-MI" });
  assert.equal(window.location.search, "?place=BY-MI");
  window.history.replaceState({}, "", "/?place=by-ho&utm=x");
  choosing.goBack();
  assert.deepEqual([view.state.place, choosing.query], ["BY-HO", { place: "BY-HO" }]);
});
