// A document is asked for once, is there when it has come, and is asked for again where it has not.

import "../../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { PanelDocuments } from "../../../../../components/static/lib/choice/panel_documents.js";

const own = globalThis.fetch;
let asked, documents, status;

beforeEach(() => {
  asked = [];
  status = 200;
  documents = new PanelDocuments();
  globalThis.fetch = async (address) => {
    asked.push(new URL(address).pathname);
    return { status, json: async () => ({ title: new URL(address).pathname }) };
  };
});
afterEach(() => {
  globalThis.fetch = own;
});

test("a document is asked for once, and then is there", async () => {
  assert.equal(documents.find("/panels/a"), null);
  const [one, two] = await Promise.all([documents.ask("/panels/a"), documents.ask("/panels/a")]);
  assert.equal(one, two);
  assert.equal(documents.find("/panels/a"), one);
  await documents.ask("/panels/a");
  assert.deepEqual(asked, ["/panels/a"]);
});

test("what the server has no document for is asked for again", async () => {
  for (status of [204, 404, 500]) await assert.rejects(documents.ask("/panels/a"));
  assert.equal(documents.find("/panels/a"), null);
  status = 200;
  assert.equal((await documents.ask("/panels/a")).title, "/panels/a");
  assert.equal(asked.length, 4);
});

test("the latest are kept", async () => {
  for (let number = 0; number < 200; number += 1) await documents.ask(`/panels/${number}`);
  await documents.ask("/panels/0");
  await documents.ask("/panels/more");
  assert.notEqual(documents.find("/panels/0"), null);
  assert.equal(documents.find("/panels/1"), null);
  assert.equal(documents.kept.size, 200);
});

test("of facts that are no longer shown nothing is kept, what is on its way neither", async () => {
  const coming = documents.ask("/panels/a");
  documents.forget();
  await coming;
  assert.equal(documents.find("/panels/a"), null);
});
