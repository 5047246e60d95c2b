// The data of the document, and its own resources in place of a server's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import "../../page.js";
import { readBlock } from "../../../../components/player/js/block.js";
import { hold, loadJson, loadScript } from "../../../../components/player/js/held_resources.js";
import { ownShow } from "../../../../components/player/js/own_store.js";

test("what was packed is read, whatever it says", async () => {
  const content = { show: null, words: { a: "</script> \u2028 {{x}} Қазақстан" }, resources: {} };
  const element = document.createElement("script");
  element.type = "application/x-deflated-json";
  element.id = "pv-show";
  element.textContent = deflateSync(JSON.stringify(content)).toString("base64");
  document.body.append(element);
  assert.deepEqual(await readBlock(), content);
});

test("a resource is found by its name, and another is an error that names it", async () => {
  hold("index", { a: 1 });
  assert.deepEqual(await loadJson("index"), { a: 1 });
  assert.deepEqual(await loadScript("index"), { a: 1 });
  await assert.rejects(loadJson("other"), /does not hold other/);
});

test("a browser that keeps nothing has no talk of one's own", async () => {
  assert.equal(await ownShow(), null);
});
