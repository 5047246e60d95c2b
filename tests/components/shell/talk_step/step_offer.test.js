import assert from "node:assert/strict";
import { test } from "node:test";
import { offeredStep } from "../../../../components/shell/talk_step/step_offer.js";
import { answering } from "../../page.js";
import { OFFERED } from "./own_talks.js";

test("a view is asked for in the languages of the talk, and what comes is the step alone", async () => {
  const asked = answering(() => ({ ...OFFERED, data_version: "2026.1.1", picture: "map", more: 1 }));
  const found = await offeredStep("/trade?date=2016", "ru", "kk");
  assert.deepEqual(found, { step: OFFERED, version: "2026.1.1" });
  assert.equal(asked[0].pathname, "/api/v1/steps");
  assert.deepEqual(Object.fromEntries(asked[0].searchParams), { view: "/trade?date=2016", lang: "ru", lang2: "kk" });
  await offeredStep("/trade", "ru", null);
  assert.equal(asked[1].searchParams.has("lang2"), false);
});

test("a view that is none is refused in the server's words, and a server that is away is no refusal", async () => {
  globalThis.fetch = async () => new Response(JSON.stringify({ detail: "No such view." }), { status: 404 });
  assert.deepEqual(await offeredStep("/visit", "en", null), { refused: "No such view." });
  globalThis.fetch = async () => new Response("<html>", { status: 502 });
  assert.deepEqual(await offeredStep("/visit", "en", null), {});
  globalThis.fetch = async () => {
    throw new Error("away");
  };
  assert.deepEqual(await offeredStep("/visit", "en", null), {});
});
