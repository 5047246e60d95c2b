import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressOf,
  emptyNote,
  following,
  isPlain,
  moved,
  shortened,
  ticked,
  withOwn,
  withOwnChanged,
  withoutOwn,
  withReply,
  withSeen,
} from "../../../../../components/pages/visit/note/note_edits.js";

const OF = { by: "BY-HO", kz: "KZ-55", guest: "KZ-55", day: "2026-12-01", lang: "ru", lang2: null, data_version: "1" };
const NOTE = emptyNote(OF);
const LINE = { block: "have", text: "Ours.", name: "A", day: "2026-11-30", corrects: "" };

test("a note in which nothing is changed is plain, and seeing its sentences changes nothing", () => {
  assert.equal(isPlain(NOTE), true);
  assert.equal(isPlain(withSeen(NOTE, { a: "A." }, "2")), true);
});

test("a line is left out and taken back", () => {
  const without = ticked(ticked(NOTE, "a", false), "a", false);
  assert.deepEqual(without.off, ["a"]);
  assert.equal(isPlain(without), false);
  assert.deepEqual(ticked(without, "a", true).off, []);
});

test("a line is shortened and whole again", () => {
  const short = shortened(NOTE, "a", true);
  assert.deepEqual(short.shortened, ["a"]);
  assert.equal(isPlain(shortened(short, "a", false)), true);
});

test("a line changes places with its neighbour and stays at an end of its block", () => {
  const block = ["a", "b", "c"];
  assert.deepEqual(moved(NOTE, block, "b", -1).order, ["b", "a", "c"]);
  assert.deepEqual(moved(NOTE, block, "b", 1).order, ["a", "c", "b"]);
  assert.equal(moved(NOTE, block, "a", -1), NOTE);
  assert.equal(moved(NOTE, block, "c", 1), NOTE);
  assert.equal(moved(NOTE, block, "z", 1), NOTE);
});

test("moving in one block leaves the order of another", () => {
  const first = moved(NOTE, ["a", "b"], "b", -1);
  assert.deepEqual(moved(first, ["x", "y"], "y", -1).order, ["b", "a", "y", "x"]);
});

test("each own line has a number of its own, also after one is removed", () => {
  const two = withOwn(withOwn(NOTE, LINE), LINE);
  assert.deepEqual(
    two.own.map(({ id }) => id),
    ["own:1", "own:2"],
  );
  const one = withoutOwn(ticked(two, "own:1", false), "own:1");
  assert.deepEqual(one.off, []);
  assert.equal(withOwn(one, LINE).own.at(-1).id, "own:3");
});

test("an own line that is changed keeps its place", () => {
  const two = withOwn(withOwn(NOTE, LINE), LINE);
  const changed = withOwnChanged(two, "own:1", { text: "New.", name: "B", day: "2026-12-01" });
  assert.deepEqual(changed.own[0], { ...LINE, id: "own:1", text: "New.", name: "B", day: "2026-12-01" });
  assert.equal(changed.own[1], two.own[1]);
});

test("an answer in which nothing is said is none", () => {
  const reply = { state: "done", who: "", until: "", name: "A", day: "2026-11-30" };
  const answered = withReply(NOTE, "p", reply);
  assert.deepEqual(answered.replies, { p: reply });
  assert.equal(isPlain(withReply(answered, "p", { ...reply, state: "" })), true);
});

test("a note follows the address in all but the work", () => {
  const next = following(withOwn(NOTE, LINE), { ...OF, day: "2027-01-01", lang: "kk" });
  assert.deepEqual([next.day, next.lang, next.own.length], ["2027-01-01", "kk", 1]);
});

test("the address of a note leaves out who comes where it is the usual side", () => {
  assert.equal(addressOf(NOTE).guest, null);
  assert.equal(addressOf({ ...NOTE, guest: "BY-HO" }).guest, "by");
  assert.equal(addressOf({ ...NOTE, by: null, guest: "" }).guest, null);
});
