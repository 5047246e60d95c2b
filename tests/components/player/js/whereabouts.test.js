// Where a talk is, in the address of a page and in that of a file.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { isFile, isSpeaker, keepStep, stepOf } from "../../../../components/player/js/whereabouts.js";
import { window } from "../../page.js";
import { showOf } from "./talk.js";

test("a page has the step in its query, a file after the hash", () => {
  assert.equal(stepOf(new URL("http://localhost/present?talk=t&step=3")), 3);
  assert.equal(stepOf(new URL("file:///C:/%D0%94%D0%BE%D0%BA/talk.html#step=12")), 12);
  assert.equal(stepOf(new URL("file:///talk.html?step=12")), 1);
  for (const text of ["", "?step=", "?step=x", "?step=0"]) assert.equal(stepOf(new URL(`http://localhost/${text}`)), 1);
  assert.ok(isFile(new URL("file:///talk.html")) && !isFile(new URL("http://localhost/")));
  assert.ok(isSpeaker(new URL("file:///talk.html#speaker")) && !isSpeaker(new URL("file:///talk.html#step=2")));
});

test("the address follows the step and keeps the rest", () => {
  window.happyDOM.setURL("http://localhost/present?talk=t&step=2&lang=ru");
  const state = new TalkState(showOf(), { step: 2 });
  keepStep(state);
  state.next();
  assert.equal(location.search, "?talk=t&step=3&lang=ru");
  state.toggle({ kind: "black" });
  assert.equal(location.search, "?talk=t&step=3&lang=ru");
});
