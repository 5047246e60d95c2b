import "../page.js";
import assert from "node:assert/strict";
import { mock, test } from "node:test";

const WORDS = {
  lost: "Связь потеряна",
  unreached: "Сервер недоступен",
  undrawn: "Сервер занят",
  slow: "Ещё не ответил",
  files: "Те же факты:",
};
const FILES = " Те же факты: CSV JSON XLSX";

test("the bar says in the page's language that the server is not reached, busy, lost or slow, and goes", async () => {
  mock.timers.enable({ apis: ["setInterval"] });
  let now = 0;
  mock.method(performance, "now", () => now);
  document.documentElement.lang = "ru";
  for (const [state, text] of Object.entries(WORDS))
    document.head.insertAdjacentHTML(
      "beforeend",
      `<meta name="pv-${state}" lang="en" content="English"><meta name="pv-${state}" lang="ru" content="${text}">`,
    );
  await import("../../../components/static/offline_bar.js");
  const later = (milliseconds) => {
    now += milliseconds;
    mock.timers.tick(500);
  };
  const bar = () => document.querySelector(".pv-connection");

  document.body.insertAdjacentHTML(
    "afterbegin",
    '<div id="pv-first" data-files="./api/v1/views/pair.{form}?by=BY-HO"><header class="pv-header"></header></div>',
  );
  later(7_900);
  assert.equal(bar(), null);
  later(200);
  assert.equal(bar().textContent, WORDS.unreached + FILES);
  assert.equal(bar().getAttribute("role"), "status");
  const links = [...bar().querySelectorAll("a")].map((link) => link.getAttribute("href"));
  assert.deepEqual(
    links,
    ["csv", "json", "xlsx"].map((form) => `./api/v1/views/pair.${form}?by=BY-HO`),
  );

  document.body.insertAdjacentHTML(
    "beforeend",
    '<div data-testid="stApp" data-test-connection-state="CONNECTED"><div class="pv-header"></div></div>',
  );
  later(500);
  assert.equal(bar().textContent, WORDS.undrawn + FILES);
  document.getElementById("pv-first").remove();
  later(500);
  assert.equal(bar(), null);
  const app = document.querySelector("[data-testid=stApp]");

  app.dataset.testConnectionState = "PINGING_SERVER";
  let closed = 0;
  app.insertAdjacentHTML("beforeend", '<div data-testid="stDialog"><button aria-label="Close"></button></div>');
  app.querySelector("button").addEventListener("click", () => {
    closed += 1;
  });
  later(1_900);
  assert.equal(bar(), null);
  assert.equal(closed, 1);
  assert.ok(document.documentElement.hasAttribute("data-pv-offline"));
  later(200);
  assert.equal(bar().textContent, WORDS.lost);
  assert.equal(bar().parentElement.className, "pv-header");
  document.documentElement.lang = "be";
  later(500);
  assert.equal(bar().textContent, "English");

  document.documentElement.lang = "ru";
  app.dataset.testConnectionState = "CONNECTED";
  document.dispatchEvent(new CustomEvent("pv-wait", { detail: true }));
  assert.equal(bar().textContent, WORDS.slow);
  assert.ok(!document.documentElement.hasAttribute("data-pv-offline"));
  document.dispatchEvent(new CustomEvent("pv-wait", { detail: false }));
  assert.equal(bar(), null);

  app.dataset.testScriptState = "running";
  later(7_900);
  assert.equal(bar(), null);
  later(200);
  assert.equal(bar().textContent, WORDS.slow);
  app.dataset.testScriptState = "notRunning";
  later(500);
  assert.equal(bar(), null);

  const socket = (detail) => document.dispatchEvent(new CustomEvent("pv-socket", { detail }));
  socket("asked");
  later(7_900);
  socket("asked"); // a second wish makes the first no younger
  assert.equal(bar(), null);
  later(200);
  assert.equal(bar().textContent, WORDS.slow);
  socket("heard");
  later(500);
  assert.equal(bar(), null);
  later(60_000);
  assert.equal(bar(), null, "nothing was asked, so nothing is owed");
});
