import "../../page.js";
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Clock } from "../../../../components/map/js/toolbar.js";

const DAYS = Array.from({ length: 12 }, (_, month) => `{day} ${month + 1} {year}`);
const TEXT = { days: DAYS, date: "Date", play: "Play", pause: "Pause", back: "Back", forth: "Forth", today: "Today" };
const INDEX = {
  today: "2026-11-30",
  until: "2022-10-31",
  places: {},
  ties: {},
  changes: [
    ["1997-04-22", []],
    ["2018-06-19", []],
    ["2022-06-08", []],
  ],
};

test("only years in which something changes are played, in at most fifteen seconds", () => {
  globalThis.matchMedia = () => ({ matches: false });
  mock.timers.enable({ apis: ["setInterval"] });
  const days = [],
    clock = new Clock(TEXT, INDEX, { change: (day) => days.push(day), settle: () => {} });
  const moved = clock.change;
  clock.change = (day) => {
    moved(day);
    clock.day = day;
    clock.slider.value = String(clock.monthOf(day));
  };
  clock.toggle();
  mock.timers.tick(15_000);
  mock.timers.reset();
  const years = new Set(days.slice(1).map((day) => day.slice(0, 4)));
  assert.deepEqual([...years], ["1997", "2018", "2022", "2026"]);
  assert.equal(days.at(-1), INDEX.today);
  assert.equal(clock.timer, 0);
});
