import assert from "node:assert/strict";
import { test } from "node:test";
import { shownData } from "../../../../components/static/lib/shown_data.js";

test("what is asked beside a page asks for the facts of the page", () => {
  assert.deepEqual(shownData("?place=BY-HO&data=both&layer=chamber"), { data: "both", layer: "chamber" });
  assert.deepEqual(shownData("?data=own"), { data: "own" });
  assert.deepEqual(shownData("?place=BY-HO&layer="), {});
});
