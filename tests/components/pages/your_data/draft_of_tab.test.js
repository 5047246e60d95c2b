// The draft of a tab: opened again once, where it is still there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetDraft, rememberDraft, takeDraft } from "../../../../components/pages/your_data/draft_of_tab.js";
import { window } from "../../page.js";

globalThis.sessionStorage = window.sessionStorage;
const drafts = [{ id: "a" }, { id: "b" }];

test("it is given back once", () => {
  rememberDraft("a");
  rememberDraft("b");
  assert.deepEqual([takeDraft(drafts), takeDraft(drafts)], ["b", ""]);
});

test("what was put aside or is not there any more is not opened", () => {
  rememberDraft("a");
  forgetDraft();
  assert.equal(takeDraft(drafts), "");
  rememberDraft("gone");
  assert.equal(takeDraft(drafts), "");
});
