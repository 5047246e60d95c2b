// Questions to Python are numbered, asked again until they are answered, and held back while a date moves.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Questions } from "../../../../components/map/js/questions.js";

let asked, questions;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  asked = [];
  questions = new Questions();
  questions.send = (question) => asked.push(question);
});

test("a question is asked again until it is answered", () => {
  questions.ask({ place: "KZ-55" });
  mock.timers.tick(3999);
  assert.deepEqual(asked, [{ place: "KZ-55", seq: 1 }]);
  mock.timers.tick(1);
  assert.equal(asked.length, 2);
  assert.equal(questions.answered(1), true);
  mock.timers.tick(20_000);
  assert.equal(asked.length, 2);
});

test("an answer to an older question is refused and the newer one asked on", () => {
  questions.ask({ place: "KZ-55" });
  questions.ask({ place: "KZ-35" });
  assert.equal(questions.answered(1), false);
  mock.timers.tick(4000);
  assert.deepEqual(asked.at(-1), { place: "KZ-35", seq: 2 });
  assert.equal(asked.length, 3);
});

test("numbers go on after the newest answer", () => {
  assert.equal(questions.answered(7), true);
  questions.ask({});
  assert.equal(asked[0].seq, 8);
});

test("while a date moves its newest day is asked for once in a while", () => {
  let day = "2016-01-01";
  questions.peek(() => day);
  day = "2016-03-01";
  questions.peek(() => day);
  mock.timers.tick(250);
  assert.deepEqual(asked, [{ peek: "2016-03-01", seq: 1 }]);
  questions.peek(() => null);
  mock.timers.tick(250);
  assert.equal(asked.length, 1, "a date that rests is asked for by its own question");
});

test("a question takes the place of a day that was to be asked for", () => {
  questions.peek(() => "2016-01-01");
  questions.ask({ place: null });
  mock.timers.tick(250);
  assert.equal(asked.length, 1);
  questions.peek(() => "2016-02-01");
  mock.timers.tick(250);
  assert.equal(asked.length, 2);
});

test("after a hush nothing is asked, neither again nor later", () => {
  questions.ask({});
  questions.peek(() => "2016-01-01");
  questions.hush();
  mock.timers.tick(20_000);
  assert.equal(asked.length, 1);
});

test("an answer with a lower number counts where no question is open: the session began anew", () => {
  assert.equal(questions.answered(7), true);
  assert.equal(questions.answered(1), true);
  questions.ask({ place: "KZ-55" });
  assert.equal(asked[0].seq, 2);
  assert.equal(questions.answered(0), false);
  assert.equal(questions.answered(2), true);
});

test("a long wait for an answer is reported, and its end", () => {
  const waits = [];
  questions.onWait = (waiting) => waits.push(waiting);
  questions.ask({ place: "KZ-55" });
  assert.equal(questions.answered(1), true);
  questions.ask({ place: "KZ-35" });
  mock.timers.tick(4000);
  assert.deepEqual(waits, [false, true]);
  questions.answered(2);
  assert.deepEqual(waits, [false, true, false]);
});
