import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ranked } from "../../../../../components/pages/map/ranking/ranking.js";

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
