// Swipes: one finger to the side leads on or back; anything else is left alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { listenToSwipes } from "../../../../components/player/js/swipes.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { showOf } from "./talk.js";

const at = (clientX, clientY) => ({ clientX, clientY });

test("a finger to the left leads on, to the right back, and a slip does nothing", () => {
  const state = new TalkState(showOf(), { step: 3 }),
    element = document.createElement("div");
  listenToSwipes(state, element);
  const swipe = (from, to) => {
    element.dispatchEvent(Object.assign(new Event("touchstart"), { touches: from }));
    element.dispatchEvent(Object.assign(new Event("touchend"), { changedTouches: [to] }));
    return state.place.step;
  };
  assert.equal(swipe([at(300, 100)], at(200, 120)), 4);
  assert.equal(swipe([at(100, 100)], at(220, 90)), 3);
  assert.equal(swipe([at(100, 100)], at(120, 100)), 3);
  assert.equal(swipe([at(100, 100)], at(180, 180)), 3);
  assert.equal(swipe([at(100, 100), at(200, 100)], at(300, 100)), 3);
  state.toggle({ kind: "black" });
  assert.equal(swipe([at(300, 100)], at(200, 120)), 3);
  assert.equal(state.place.cover, null);
});
