import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { placeCard } from "../../../../../components/player/js/covers/place_card.js";
import { sourceCard } from "../../../../../components/player/js/covers/source_card.js";
import { TalkState } from "../../../../../components/player/js/talk_state.js";
import { showOf } from "../talk.js";

const claims = (card) => [...card.querySelectorAll("[data-claim]")].map((element) => element.dataset.claim);

/** Draws a card into the page with a size, as a browser says it. */
function sized(draw, sizes = { scrollWidth: 1000, clientWidth: 1000 }) {
  const before = globalThis.ResizeObserver;
  const heard = [];
  globalThis.ResizeObserver = class {
    constructor(listener) {
      heard.push(listener);
    }
    observe(element) {
      for (const [name, value] of Object.entries(sizes)) Object.defineProperty(element, name, { get: () => value });
    }
    disconnect() {}
  };
  const card = draw();
  globalThis.ResizeObserver = before;
  document.body.append(card);
  for (const listener of heard) listener();
  return card;
}

test("the source card has the evidence of all claims of the step, that of its number, each once", () => {
  const show = showOf();
  show.texts.en.steps[1].claims = ["claim-2", "claim-1", "claim-2", "no-such-claim"];
  const card = sourceCard(new TalkState(show, { step: 2, cover: { kind: "source" } }));
  assert.deepEqual(claims(card), ["claim-2", "claim-1", "figure"]);
  assert.match(card.textContent, /Sentence of claim-2/);
  assert.match(card.textContent, /The book/);
});

test("the source card has what the picture shows too", () => {
  const show = showOf();
  show.texts.en.steps[0].picture = {
    kind: "time-line",
    title: "",
    moments: [{ when: "", text: "", claim: "in-card", lit: false }],
    more: 0,
    alt: "",
  };
  show.texts.en.steps[1].picture = {
    kind: "chart",
    series: [{ name: "", values: [null, { value: 1, label: "1", claim: "claim-1", exact: true, lit: false }] }],
  };
  assert.deepEqual(claims(sourceCard(new TalkState(show))), ["claim-1", "in-card"]);
  assert.deepEqual(claims(sourceCard(new TalkState(show, { step: 2 }))), ["claim-2", "figure", "claim-1"]);
});

test("a step without a claim says so", () => {
  const show = showOf();
  show.texts.en.steps[0].claims = [];
  assert.match(sourceCard(new TalkState(show)).textContent, /No claim/);
});

test("the sources of a place's card are those of what it says, in brief", () => {
  const state = new TalkState(showOf(), { cover: { kind: "source", of: "KZ-55" } });
  const card = sourceCard(state);
  assert.deepEqual(claims(card), ["in-card"]);
  assert.match(card.textContent, /Pavlodar Region/);
  const show = showOf();
  show.texts.en.evidence["in-card"].rows.push(["Author", "N. N."]);
  const brief = sourceCard(new TalkState(show, { cover: { kind: "source", of: "KZ-55" } }));
  assert.equal(brief.querySelectorAll("dd").length, 1);
  show.texts.en.steps[0].claims = ["in-card"];
  assert.equal(sourceCard(new TalkState(show)).querySelectorAll("dd").length, 2);
});

test("a source card counts its pages once, and opens the one that the state names", () => {
  const state = new TalkState(showOf(), { cover: { kind: "source" } });
  let changes = 0;
  state.addEventListener("change", () => {
    changes += 1;
  });
  const card = sized(() => sourceCard(state), { scrollWidth: 3000, clientWidth: 1000 });
  assert.deepEqual(state.place.cover, { kind: "source", page: 1, pages: 3 });
  assert.equal(card.querySelector("[data-testid=card-pages]").textContent, "Page 1 of 3");
  state.next();
  const second = sized(() => sourceCard(state), { scrollWidth: 2000, clientWidth: 1000 });
  assert.equal(second.querySelector("[data-testid=card-pages]").textContent, "Page 2 of 2");
  assert.deepEqual([state.place.cover.pages, changes], [3, 2]);
});

test("the card of a place has its name in both languages, and no ways to pages", () => {
  const card = sized(() => placeCard(new TalkState(showOf()), "KZ-55"));
  assert.equal(card.querySelector("h2").textContent, "Pavlodar RegionПавлодарская область");
  assert.equal(card.querySelector("h2 [lang]").lang, "ru");
  assert.deepEqual(
    [...card.querySelectorAll("[data-section]")].map(({ dataset }) => dataset.section),
    ["ties"],
  );
  assert.match(card.textContent, /A tie \(undated\)/);
  assert.equal(card.querySelectorAll("button, a").length, 0);
});

test("a place that the talk does not know is said by its id, and breaks nothing", () => {
  const card = sized(() => placeCard(new TalkState(showOf({ lang2: null })), "KZ-99"));
  assert.equal(card.querySelector("h2").textContent, "KZ-99");
});

test("text of the data stays text", () => {
  const show = showOf();
  const hostile = "<img src=x onerror=alert(1)>{count}</script>";
  show.texts.en.places[0].name = hostile;
  show.texts.en.evidence["claim-1"].rows = [[hostile, hostile]];
  for (const card of [placeCard(new TalkState(show), "BY-HO"), sourceCard(new TalkState(show))]) {
    assert.equal(card.querySelector("img, script"), null);
    assert.ok(card.textContent.includes(hostile));
  }
});
