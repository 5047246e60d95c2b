import assert from "node:assert/strict";
import { mock, test } from "node:test";
import "../../page.js";
import { joinHall, openWindow } from "../../../../components/player/js/hall.js";
import { TalkState } from "../../../../components/player/js/talk_state.js";
import { window as page, press, settled } from "../../page.js";
import { showOf } from "./talk.js";

globalThis.BroadcastChannel = class {
  postMessage() {}
};
globalThis.addEventListener = page.addEventListener.bind(page);

function hall(at = {}) {
  const state = new TalkState(showOf(), at);
  const root = document.createElement("main");
  const position = Object.assign(document.createElement("p"), { textContent: "1 of 5" });
  position.dataset.testid = "position";
  root.append(position);
  document.body.append(root);
  const find = (name) => root.querySelector(`[data-testid=${name}]`);
  return { state, root, find, commands: joinHall(state, root) };
}

test("the seconds left are said beside the number of the step while the talk runs by itself", () => {
  const { find, commands, state } = hall();
  assert.equal(find("left").hidden, true);
  commands.toggleAutoplay();
  assert.deepEqual([find("left").hidden, find("left").textContent], [false, "Next in 0:30"]);
  assert.equal(find("left").nextElementSibling, find("position"));
  commands.toggleLoop();
  assert.equal(state.place.loop, true);
  press(document.body, "x");
  assert.deepEqual([state.place.playing, find("left").hidden], [false, true]);
  assert.equal(find("notice").textContent, "Paused.");
});

test("a refused wake lock and a refused window are said for a moment", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { find, commands } = hall();
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(find("notice").textContent, "The screen may go dark.");
  mock.timers.tick(10_000);
  assert.equal(find("notice").hidden, true);
  page.open = () => null;
  commands.openSpeaker();
  assert.equal(find("notice").textContent, "No window.");
  mock.timers.reset();
  await settled();
});

test("the windows of a talk have its address and names of their own", () => {
  const opened = [];
  page.open = (...of) => opened.push(of.map(String)) && {};
  page.happyDOM.setURL("http://localhost/present?talk=t&step=3#x");
  openWindow("speaker", false);
  openWindow("hall", false);
  assert.deepEqual(
    opened.map(([address, name]) => [address, name]),
    [
      ["http://localhost/present?talk=t&step=3#speaker", "pv-talk-speaker"],
      ["http://localhost/present?talk=t&step=3", "pv-talk-hall"],
    ],
  );
});

test("a window that is there is brought to the front, one that was closed is opened anew", () => {
  let focused = 0;
  const other = { closed: false, focus: () => void focused++ };
  let opened = 0;
  page.open = () => {
    opened += 1;
    return other;
  };
  openWindow("hall", false);
  openWindow("hall", true);
  assert.deepEqual([opened, focused], [1, 1]);
  openWindow("hall", false);
  other.closed = true;
  openWindow("hall", true);
  assert.deepEqual([opened, focused], [3, 1]);
});
