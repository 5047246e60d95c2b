// What names a layer on a step: its mark, and what it says beside the book, each sentence with its place in the file.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../page.js";
import { drawLayer } from "../../../../components/player/js/layer_mark.js";
import { drawDrawing } from "../../../../components/player/js/pictures/drawn_map.js";
import { Stage } from "../../../../components/player/js/stage.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { showOf } from "./talk.js";

const LAYER = {
  mark: "Ours: <b>Chamber</b>",
  line: "Our own data.",
  note: "In “Chamber”: 1 agreement.",
  said: [["An agreement.", "list.xlsx, 2024, B2", "chamber/own-1"]],
};

test("the mark comes first, then each sentence with its source and its claim", () => {
  const [mark, line] = drawLayer(LAYER);
  assert.equal(mark.textContent, "Ours: <b>Chamber</b> · In “Chamber”: 1 agreement.");
  assert.equal(mark.querySelector("b"), null);
  assert.equal(line.textContent, "An agreement. (list.xlsx, 2024, B2)");
  assert.equal(line.dataset.claim, "chamber/own-1");
  assert.equal(drawLayer({ ...LAYER, note: "", said: [] }).length, 1);
});

test("the stage names the layer on its steps alone", () => {
  const show = showOf();
  for (const text of Object.values(show.texts)) text.steps[1].layer = LAYER;
  const state = new TalkState(show),
    stage = new Stage(state);
  document.body.replaceChildren(stage.element);
  stage.show();
  assert.equal(stage.layer.hidden, true);
  state.next();
  assert.equal(stage.layer.hidden, false);
  assert.equal(stage.layer.querySelector("[data-testid=layer-mark]").textContent, LAYER.mark);
  state.next();
  assert.equal(stage.layer.hidden, true);
  assert.equal(stage.layer.textContent, "");
});

test("a map that was drawn is shown as a picture, whatever letters it has", () => {
  const room = document.createElement("div");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Қостанай – Гомель</text></svg>';
  drawDrawing(room, { kind: "drawn", svg, alt: "Map", claim: null });
  const { src, alt } = room.querySelector("img");
  const [head, body] = src.split(",");
  assert.equal(head, "data:image/svg+xml;base64");
  assert.equal(Buffer.from(body, "base64").toString("utf8"), svg);
  assert.equal(alt, "");
});
