import assert from "node:assert/strict";
import { test } from "node:test";
import { viewOf } from "../../../../components/static/lib/page_address.js";

test("a view is its address without languages and without a talk", () => {
  const view = (pathname, search) => viewOf({ pathname, search });
  assert.equal(view("/", ""), "/");
  assert.equal(view("/trade", "?lang=ru&lang2=kk&date=2016"), "/trade?date=2016");
  assert.equal(view("/base/region", "?place=BY-HO&talk=own&step=3"), "/region?place=BY-HO");
});
