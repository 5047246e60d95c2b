// Choices on a page are offered to what takes them there; the panel shows what it brings.

import "../../../page.js";
import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import {
  chooseHere,
  newerThan,
  openPanel,
  prepareHere,
  showInPanel,
  takeChoices,
  unheardAddress,
  watchHands,
} from "../../../../../components/static/lib/choice/page_choice.js";

let leave = () => {};
afterEach(() => leave());

/** What takes the choices of a page, with what it was given. */
function chooser(parts = {}) {
  const own = { taken: [], prepared: [], document: null, written: null, isPast: () => false, ...parts };
  own.choose = (message) => own.taken.push(message) > 0;
  own.prepare = (message) => own.prepared.push(message);
  leave = takeChoices(own);
  return own;
}

test("without anything that takes them choices are the server's", () => {
  assert.equal(chooseHere({ place: "BY-HO" }), false);
  prepareHere({ place: "BY-HO" });
  assert.equal(newerThan({}), undefined);
  assert.equal(unheardAddress(), null);
});

test("a choice is taken, and left to the server again when the page goes", () => {
  const own = chooser();
  assert.equal(chooseHere({ place: "BY-HO" }), true);
  prepareHere({ place: "KZ-55" });
  assert.deepEqual([own.taken, own.prepared], [[{ place: "BY-HO" }], [{ place: "KZ-55" }]]);
  const former = leave;
  chooser();
  former();
  assert.equal(chooseHere({}), true, "the page before it takes nothing away from the next one");
});

test("an answer to an older choice gives way to the newer document, or to none yet", () => {
  const own = chooser({ isPast: ({ place }) => place === "BY-HO" });
  assert.equal(newerThan({ place: "KZ-55" }), undefined);
  assert.equal(newerThan({ place: "BY-HO" }), null);
  own.document = { lang: "en", title: "Newer" };
  assert.equal(newerThan({ place: "BY-HO" }), own.document);
});

test("the server has not heard of an address that the page has written", () => {
  const own = chooser();
  window.history.pushState({}, "", "/?by=BY-HO&kz=KZ-55");
  assert.equal(unheardAddress(), null);
  own.written = window.location.search;
  assert.deepEqual(unheardAddress(), { by: "BY-HO", kz: "KZ-55" });
  window.history.pushState({}, "", "/");
  assert.equal(unheardAddress(), null, "somebody else has changed it since");
  own.written = "";
  assert.deepEqual(unheardAddress(), {});
});

test("a document is shown in the panel that is there", () => {
  const [first, second] = [[], []],
    close = openPanel((document) => first.push(document));
  showInPanel("one");
  const closeNext = openPanel((document) => second.push(document));
  close();
  showInPanel("two");
  closeNext();
  showInPanel("three");
  assert.deepEqual([first, second], [["one"], ["two"]]);
});

test("a hand is near that presses, brings the focus or rests, and not one that passes over", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const element = document.createElement("div"),
    [one, two] = [document.createElement("button"), document.createElement("button")],
    near = mock.fn();
  element.append(one, two);
  document.body.append(element);
  watchHands(element, near);
  const seen = () => near.mock.calls.map(({ arguments: [found] }) => found);
  const say = (type, at) => at.dispatchEvent(new window.Event(type, { bubbles: true }));
  say("pointerdown", one);
  say("focusin", two);
  assert.deepEqual(seen(), [one, two]);
  near.mock.resetCalls();
  say("pointerover", one);
  mock.timers.tick(20);
  say("pointerover", two);
  mock.timers.tick(29);
  assert.equal(near.mock.callCount(), 0);
  mock.timers.tick(1);
  assert.deepEqual(seen(), [two]);
  say("pointerover", one);
  element.dispatchEvent(new window.Event("pointerleave"));
  mock.timers.tick(100);
  mock.timers.reset();
  assert.equal(near.mock.callCount(), 1);
});
