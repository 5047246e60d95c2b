import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOf, isMuch, paceOf } from "../../../../../components/player/js/speaker/shortening.js";

const STEPS = [30, 40, 50, 60, 20].map((seconds, place) => ({ id: `s${place + 1}`, seconds }));
const sum = (steps) => steps.reduce((whole, { seconds }) => whole + seconds, 0);

test("a talk that fits into the time that is left needs no jump", () => {
  assert.deepEqual(paceOf(STEPS, 1, 0, 200), { spare: 0, to: null });
  assert.deepEqual(paceOf(STEPS, 3, 50, 100), { spare: 20, to: null });
  assert.deepEqual(paceOf(STEPS, 3, 500, 76), { spare: -4, to: null });
});

test("a talk that is short of time jumps to the first step from which all fits", () => {
  assert.deepEqual(paceOf(STEPS, 1, 0, 140), { spare: -60, to: 3 });
  assert.deepEqual(paceOf(STEPS, 1, 0, 90), { spare: -110, to: 4 });
  assert.equal(paceOf(STEPS, 2, 10, 15).to, 5);
  assert.equal(paceOf(STEPS, 2, 10, -100).to, 5);
  assert.equal(paceOf(STEPS, 5, 0, -100).to, null);
});

test("whatever the times, the jump is the earliest that fits, else the last step", () => {
  for (let at = 1; at <= 5; at += 1)
    for (let left = -30; left <= 220; left += 7)
      for (const spent of [0, 20, 100]) {
        const { spare, to } = paceOf(STEPS, at, spent, left);
        const needed = Math.max(0, STEPS[at - 1].seconds - spent) + sum(STEPS.slice(at));
        assert.equal(spare, left - needed);
        if (to === null) {
          assert.ok(spare >= -5 || at === 5);
          continue;
        }
        assert.ok(to > at && to <= 5 && spare < -5);
        assert.ok(to === 5 || sum(STEPS.slice(to - 1)) <= left);
        if (to > at + 1) assert.ok(sum(STEPS.slice(to - 2)) > left);
      }
});

test("what is left out is as little as possible, never the first step or the last", () => {
  const took = { s1: 100, s2: 40, s3: 60, s4: 90, s5: 100 };
  const cut = (given) => cutOf(STEPS, took, given);
  assert.deepEqual(cut(390), { took: 390, over: 0, without: [], rest: 390 });
  assert.deepEqual(cut(386).without, []);
  assert.deepEqual(cut(360), { took: 390, over: 30, without: ["s2"], rest: 350 });
  assert.deepEqual(cut(320).without, ["s4"]);
  assert.deepEqual(cut(292), { took: 390, over: 98, without: ["s2", "s3"], rest: 290 });
  assert.deepEqual(cut(220).without, ["s2", "s3", "s4"]);
  assert.deepEqual(cut(100), { took: 390, over: 290, without: ["s2", "s3", "s4"], rest: 200 });
});

test("steps that were not shown are not left out", () => {
  assert.deepEqual(cutOf(STEPS, { s1: 100, s5: 100 }, 100), { took: 200, over: 100, without: [], rest: 200 });
  assert.deepEqual(cutOf(STEPS, {}, 100), { took: 0, over: -100, without: [], rest: 0 });
  assert.equal(isMuch({ over: 5 }), false);
});
