import assert from "node:assert/strict";
import { test } from "node:test";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { showOf } from "./talk.js";

test("a step beyond the ends is the last or the first", () => {
  const state = new TalkState(showOf(), { step: 99 });
  assert.equal(state.place.step, 5);
  state.next();
  assert.equal(state.place.step, 5);
  state.go(-3);
  assert.equal(state.place.step, 1);
  state.back();
  assert.equal(state.place.step, 1);
});

test("what covers the step is taken away first, and the step stays", () => {
  const state = new TalkState(showOf(), { step: 2 });
  for (const cover of [{ kind: "black" }, { kind: "white" }, { kind: "source" }, { kind: "place", id: "KZ-55" }]) {
    for (const leave of [() => state.next(), () => state.back(), () => state.toggle(cover)]) {
      state.toggle(cover);
      assert.deepEqual(state.place.cover, cover);
      leave();
      assert.deepEqual([state.place.cover, state.place.step], [null, 2]);
    }
  }
});

test("a source card of three pages is turned to its end, and back to its beginning", () => {
  const state = new TalkState(showOf());
  const seen = () => (state.place.cover ? state.place.cover.page : null);
  state.take({ cover: { kind: "source", page: 1, pages: 3 } });
  state.next();
  state.next();
  assert.equal(seen(), 3);
  state.back();
  assert.equal(seen(), 2);
  state.next();
  state.next();
  assert.deepEqual([seen(), state.place.step], [null, 1]);
  state.take({ cover: { kind: "source", page: 2, pages: 3 } });
  state.toggle({ kind: "source" });
  assert.equal(state.place.cover, null);
});

test("the sources of a place's card are those of the card", () => {
  const state = new TalkState(showOf());
  state.toggle({ kind: "place", id: "KZ-55" });
  state.toggle({ kind: "source" });
  assert.deepEqual(state.place.cover, { kind: "source", of: "KZ-55" });
  state.toggle({ kind: "place", id: "BY-HO" });
  state.toggle({ kind: "place", id: "KZ-55" });
  assert.deepEqual(state.place.cover, { kind: "place", id: "KZ-55" });
});

test("only a change is one", () => {
  const state = new TalkState(showOf());
  let count = 0;
  state.addEventListener("change", () => {
    count += 1;
  });
  state.go(1);
  state.take({ cover: null });
  assert.equal(count, 0);
  state.go(2);
  assert.equal(count, 1);
});
