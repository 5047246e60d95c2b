import "../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { make } from "../../../../components/static/lib/dom.js";
import { askBeforeLeaving } from "../../../../components/static/lib/leaving.js";

let stop, desk, asked, answer, turned;

beforeEach(() => {
  desk = { isUnsaved: true, element: document.body, now: { words: { leave: "Leave?" } } };
  asked = [];
  answer = false;
  turned = 0;
  window.confirm = (text) => {
    asked.push(text);
    return answer;
  };
  stop = askBeforeLeaving(desk);
});
afterEach(() => stop());

function press(attributes, type = "click", more = {}) {
  const way = make("a", {
    href: "#x",
    ...attributes,
    [type]: () => {
      turned += 1;
    },
  });
  document.body.append(way);
  way.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), more));
  way.remove();
}

test("the browser asks while something is unsaved, and only then", () => {
  const unload = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(unload(), true);
  desk.isUnsaved = false;
  assert.equal(unload(), false);
});

test("a link to another page asks; who stays does not turn", () => {
  press({ "data-page": "trade" });
  assert.deepEqual([asked, turned], [["Leave?"], 0]);
  answer = true;
  press({ "data-page": "trade" });
  assert.equal(turned, 1);
  desk.isUnsaved = false;
  press({ "data-page": "trade" });
  assert.deepEqual([asked.length, turned], [2, 2]);
});

test("a hit of the search asks when it is pressed", () => {
  press({ href: null, "data-hit": "KZ-55" }, "mousedown");
  assert.deepEqual([asked.length, turned], [1, 0]);
});

test("files, other windows and new tabs leave nothing", () => {
  press({ download: "a.pdf" });
  press({ target: "_blank" });
  press({ "data-page": "trade" }, "click", { ctrlKey: true });
  press({ "data-page": "trade" }, "mousedown");
  assert.deepEqual([asked, turned], [[], 4]);
});
