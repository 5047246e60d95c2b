import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";

const LOOKS_MS = 130; // it looks every 60

test("the first document goes when all of the page is drawn, and takes place and focus along", async () => {
  document.body.innerHTML = '<div id="pv-first"><a href="./trade">Trade</a></div><div id="root"></div>';
  const root = document.getElementById("root");
  document.querySelector("#pv-first a").focus();
  await import("../../../../components/server/first_document/take_over.js");
  const later = () => after(LOOKS_MS);
  const stays = () => document.getElementById("pv-first") !== null;

  await later();
  assert.ok(stays(), "nothing of the page is there");
  root.innerHTML =
    '<div data-testid="stApp" data-test-connection-state="CONNECTED" data-test-script-state="running">' +
    '<div data-testid="stMain"><a href="./trade">Trade</a><div class="pv-header">Head</div></div></div>';
  await later();
  assert.ok(stays(), "its script runs");
  const app = root.querySelector("[data-testid=stApp]");
  app.dataset.testScriptState = "notRunning";
  app.insertAdjacentHTML("beforeend", '<div class="pv-table-mount"></div>');
  await later();
  assert.ok(stays(), "a part is empty");
  root.querySelector(".pv-table-mount").innerHTML = "<p>rows</p>";
  app.insertAdjacentHTML("beforeend", '<div data-testid="map"></div>');
  await later();
  assert.ok(stays(), "the map is not ready");
  root.querySelector("[data-testid=map]").dataset.ready = "true";
  for (let looks = 0; looks < 20 && stays(); looks += 1) await later();
  assert.ok(!stays());
  assert.equal(document.activeElement, root.querySelector("a"));
});
