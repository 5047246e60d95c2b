import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/learn/path_start/path_start.js";
import { path } from "../../../../../components/shell/path_sheet/path_sheet.js";
import { forgetPath } from "../../../../../components/shell/path_sheet/path_state.js";
import { answering, componentOf, settled } from "../../../page.js";
import { STOPS, WORDS } from "../../../shell/path_sheet/stops.js";

const DATA = {
  title: "The path",
  lead: "Two stops.",
  stops: ["A region", "A source"],
  begin: "Begin",
  go_on: "Go on at stop {number}",
  restart: "Begin again",
};

test("it begins the path, offers to go on where one left it, and to begin again", async () => {
  forgetPath();
  answering(() => ({ stops: STOPS }));
  path.update({ lang: "en", words: WORDS });
  const component = componentOf("path_start", DATA);
  const stop = draw(component);
  const button = (key) => component.mount.querySelector(`[data-key=${key}]`);
  assert.equal(component.mount.querySelectorAll("li").length, 2);
  assert.equal(button("go-on"), null);
  button("begin").click();
  await settled();
  path.answer("BY-HO");
  path.move(1);
  path.leave();
  assert.equal(button("go-on").textContent, "Go on at stop 2");
  button("restart").click();
  await settled();
  assert.equal(path.state.at, 0);
  assert.deepEqual(path.state.answers, {});
  path.leave();
  stop();
  path.move(1);
  assert.equal(button("go-on"), null, "what was taken away is not drawn any more");
  forgetPath();
});
