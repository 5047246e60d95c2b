import assert from "node:assert/strict";
import { test } from "node:test";
import {
  emptyTalk,
  secondsOf,
  withMoved,
  withoutStep,
  withStep,
  withStepChanged,
} from "../../../../../components/shell/talk_step/own/talk_edits.js";
import { OFFERED, talkOf } from "../own_talks.js";

const ids = ({ steps }) => steps.map(({ id }) => id);

test("steps are added at the end under ids of their own, also after one was removed", () => {
  const talk = talkOf(3);
  assert.deepEqual(ids(talk), ["s1", "s2", "s3"]);
  const fewer = withoutStep(talk, "s2");
  assert.deepEqual(ids(fewer), ["s1", "s3"]);
  assert.deepEqual(ids(withStep(fewer, OFFERED)), ["s1", "s3", "s4"]);
  assert.equal(withStep(talk, OFFERED).steps.at(-1).hidden, false);
});

test("a step changes places with its neighbour and stays at an end", () => {
  const talk = talkOf(3);
  assert.deepEqual(ids(withMoved(talk, "s2", -1)), ["s2", "s1", "s3"]);
  assert.deepEqual(ids(withMoved(talk, "s2", 1)), ["s1", "s3", "s2"]);
  for (const [id, by] of [
    ["s1", -1],
    ["s3", 1],
    ["s9", 1],
    ["s9", -1],
  ])
    assert.deepEqual(withMoved(talk, id, by), talk);
});

test("a change is of one step, and the talk before it is as it was", () => {
  const talk = talkOf(2);
  const changed = withStepChanged(talk, "s1", { headline: "Other", seconds: 20 });
  assert.deepEqual(
    changed.steps.map(({ headline }) => headline),
    ["Other", OFFERED.headline],
  );
  assert.equal(talk.steps[0].headline, OFFERED.headline);
});

test("what is hidden takes no time", () => {
  const talk = withStepChanged(withStepChanged(talkOf(3), "s1", { hidden: true }), "s2", { seconds: 20 });
  assert.equal(secondsOf(talk), 20 + OFFERED.seconds);
});

test("one language twice is one", () => {
  assert.equal(emptyTalk({ lang: "ru", lang2: "ru", data_version: "1", title: "" }).lang2, null);
  assert.equal(emptyTalk({ lang: "ru", lang2: "kk", data_version: "1", title: "" }).lang2, "kk");
});
