// The years between two steps of a talk.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../page.js";
import { dayBetween, eventOf, YearsRun } from "../../../../../components/player/js/pictures/years_run.js";

const tie = (claim, from, since = from) => ({
  claim,
  from,
  since,
  to: null,
  kind: "agreement",
  status: "",
  themes: [],
  changed: [],
});
const index = {
  ties: {
    a: tie("a", "1996-05-01"),
    b: tie("b", "2003-09-01"),
    c: tie("c", "2003-11-01"),
    d: tie("d", "2009-01-01", null),
  },
  rows: Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, { what: `Title ${id}` }])),
};

test("days go from one to the other and never beyond, forth and back", () => {
  for (const [from, to] of [
    ["1996-01-01", "2009-12-31"],
    ["2009-12-31", "1996-01-01"],
  ]) {
    assert.equal(dayBetween(from, to, 0), from);
    assert.equal(dayBetween(from, to, 1), to);
    const days = [0, 0.1, 0.4, 0.6, 0.99, 1].map((share) => dayBetween(from, to, share));
    assert.deepEqual(days, from < to ? days.toSorted() : days.toSorted().reverse());
    for (const day of days) assert.match(day, /^\d{4}-\d\d-\d\d$/);
  }
});

test("an event is the latest dated tie of the year up to the day", () => {
  assert.equal(eventOf(index, "1996-04-30"), "");
  assert.equal(eventOf(index, "1996-12-31"), "Title a");
  assert.equal(eventOf(index, "2003-10-01"), "Title b");
  assert.equal(eventOf(index, "2003-12-01"), "Title c");
  assert.equal(eventOf(index, "2004-12-01"), "");
  assert.equal(eventOf(index, "2009-12-01"), "");
});

/** A map that only remembers the days that it was painted on. */
function mapOf() {
  const days = [];
  const view = {
    index,
    gone: false,
    state: { day: "1996-01-01" },
    sight: { seen: [] },
    paint: async () => {
      days.push(view.state.day);
      view.sight.seen = Object.keys(index.ties).filter((id) => index.ties[id].from <= view.state.day);
    },
  };
  return { view, days };
}

test("the map runs through the years, counts dated ties, and rests at the last day", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  context.mock.method(performance, "now", () => now);
  const { view, days } = mapOf(),
    years = new YearsRun();
  years.name({ ties: "Dated: {count}" });
  const run = years.run(view, "2009-12-31");
  for (let tick = 0; tick < 40; tick += 1) {
    await new Promise((done) => setImmediate(done));
    now += 120;
    context.mock.timers.tick(120);
  }
  context.mock.timers.reset();
  assert.equal(await run, true);
  assert.equal(days[0], "1996-01-01");
  assert.equal(days.at(-1), "2009-12-31");
  assert.ok(days.length > 10 && new Set(days.map((day) => day.slice(0, 4))).size > 8);
  assert.deepEqual(days, days.toSorted());
  years.rest(view, "2009-12-31");
  assert.equal(years.element.hidden, false);
  assert.equal(years.element.textContent, "2009Dated: 3");
  years.rest(view, null);
  assert.equal(years.element.hidden, true);
});

test("a run that is stopped comes to no end", async () => {
  const { view } = mapOf(),
    years = new YearsRun(),
    run = years.run(view, "2009-12-31");
  years.stop();
  assert.equal(await run, false);
  assert.equal(years.element.hidden, true);
});
