import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { sendIn } from "../../../../components/static/lib/component.js";
import { isConnected, isRunning } from "../../../../components/static/lib/connection.js";

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function appAt(connection, script) {
  document.querySelector("[data-testid=stApp]")?.remove();
  const app = document.createElement("div");
  Object.assign(app.dataset, { testid: "stApp", testConnectionState: connection, testScriptState: script });
  document.body.append(app);
  return app;
}

test("a page is connected and at rest where nothing says otherwise", () => {
  assert.equal(isConnected(), true);
  assert.equal(isRunning(), false);
});

test("what Streamlit reports of its connection and its script is read from its element", () => {
  appAt("PINGING_SERVER", "running");
  assert.equal(isConnected(), false);
  assert.equal(isRunning(), true);
  appAt("CONNECTED", "notRunning");
  assert.equal(isConnected(), true);
  assert.equal(isRunning(), false);
});

test("what is set without a connection waits for it and for the page, the last value of each name", async () => {
  const app = appAt("PINGING_SERVER", "notRunning");
  const sent = [];
  const part = {
    parentElement: document.createElement("div"),
    setTriggerValue: (name, value) => sent.push([name, value]),
  };
  sendIn(part)("select", 1);
  sendIn(part)("select", 2);
  sendIn(part)("lang", "kk");
  app.dataset.testConnectionState = "CONNECTED";
  app.dataset.testScriptState = "running";
  await pause(500);
  assert.deepEqual(sent, []);
  app.dataset.testScriptState = "notRunning";
  await pause(500);
  assert.deepEqual(sent, [
    ["select", 2],
    ["lang", "kk"],
  ]);
  sendIn(part)("select", 3);
  assert.deepEqual(sent.at(-1), ["select", 3]);
});
