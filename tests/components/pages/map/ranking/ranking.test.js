import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { build, ranked } from "../../../../../components/pages/map/ranking/ranking.js";

const INDEX = {
  text: { lang: "ru" },
  places: {
    "BY-BR": { name: "Брестская", country: "BY", first: true },
    "BY-HO": { name: "Гомельская", country: "BY", first: true },
    "KZ-55": { name: "Павлодарская", country: "KZ", first: true },
    "KZ-62": { name: "Улытау", country: "KZ", first: true, from: "2022-06-08" },
    "BY-HO-1": { name: "Мозырь", country: "BY", first: false },
  },
};
const counts = new Map([
  ["BY-HO", { own: 2, undated: 3, by_territory: 0 }],
  ["BY-BR", { own: 2, undated: 3, by_territory: 0 }],
  ["KZ-55", { own: 7, undated: 0, by_territory: 0 }],
  ["KZ-62", { own: 0, undated: 0, by_territory: 9 }],
  ["BY-HO-1", { own: 9, undated: 0, by_territory: 0 }],
]);
const ids = (day) => ranked({ index: INDEX, state: { day }, counts }).map(({ id }) => id);

test("regions with most ties of their own come first, however many are carried, equal ones by name", () => {
  assert.deepEqual(ids("2024-01-01"), ["KZ-55", "BY-BR", "BY-HO", "KZ-62"]);
  assert.deepEqual(ids("2020-01-01"), ["KZ-55", "BY-BR", "BY-HO"]);
});

test("a region without ties is not listed", () => {
  assert.deepEqual(
    ranked({
      index: INDEX,
      state: { day: "2024-01-01" },
      counts: new Map([["KZ-55", { own: 0, undated: 0, by_territory: 0 }]]),
    }),
    [],
  );
});

test("of a layer beside the book the ranks are in a list of their own", () => {
  const index = {
    ...INDEX,
    text: { lang: "ru", ranking: "Ranking", rankingNote: "", groups: {}, counts: {}, nothing: "none" },
  };
  const state = { day: "2024-01-01", place: null, by: null, kz: null };
  const own = { title: "Ours: Chamber", index, counts: new Map([["BY-BR", { own: 1, undated: 0, by_territory: 0 }]]) };
  const shown = { index, state, counts, select: () => undefined, seen: [], light: {}, own };
  const built = build(shown);
  const lists = [...built.querySelectorAll("ol")].map((list) => [...list.children].map(({ dataset }) => dataset.unit));
  assert.deepEqual(lists, [["KZ-55", "BY-BR", "BY-HO", "KZ-62"], ["BY-BR"]]);
  assert.equal(built.querySelector("[data-testid=ranking-own] h3").textContent, "Ours: Chamber");
  assert.equal(build({ ...shown, own: null }).querySelectorAll("ol").length, 1);
});
