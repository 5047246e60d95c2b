import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { takeChoices } from "../../../../components/static/lib/choice/page_choice.js";
import { focusedIn, mountOf, selectIn, sendIn } from "../../../../components/static/lib/component.js";
import { componentOf } from "../../page.js";

const turn = () => new Promise((done) => setTimeout(done, 50));

test("a part without its place is an error that names it", () => {
  const { parentElement, mount } = componentOf("bars", {});
  assert.equal(mountOf(parentElement, "bars"), mount);
  assert.throws(() => mountOf(parentElement, "table"), /the part table/);
});

test("a choice is numbered after the last one that was answered", () => {
  const component = componentOf("bars", { seq: 4 });
  selectIn(component)({ place: "BY-HO" });
  assert.deepEqual(component.sent, [["select", { place: "BY-HO", seq: 5 }]]);
});

test("only what has the focus within an element is remembered", () => {
  const { mount } = componentOf("bars", {});
  const [inside, outside] = ["inside", "outside"].map((option) => {
    const button = document.createElement("button");
    button.dataset.option = option;
    return button;
  });
  mount.append(inside);
  document.body.append(outside);
  inside.focus();
  assert.equal(focusedIn(mount, "option"), "inside");
  outside.focus();
  assert.equal(focusedIn(mount, "option"), undefined);
});

test("what two parts send at a time goes out one by one, after the timer that the first has set", async () => {
  await turn();
  const sent = [];
  const partOf = (name) => ({
    parentElement: document.createElement("div"),
    setTriggerValue: (field, value) => {
      sent.push([name, field, value]);
      setTimeout(() => sent.push("sent off")); // as Streamlit gathers what is set until then
    },
  });
  const map = partOf("map");
  sendIn(map)("select", 1);
  sendIn(partOf("header"))("lang", "kk");
  sendIn(partOf("table"))("select", 2);
  assert.deepEqual(sent, [["map", "select", 1]]);
  await turn();
  assert.deepEqual(sent, [
    ["map", "select", 1],
    "sent off",
    ["header", "lang", "kk"],
    "sent off",
    ["table", "select", 2],
    "sent off",
  ]);
});

test("a value that cannot be sent keeps no other one back", async () => {
  await turn();
  const sent = [];
  const broken = sendIn({
    parentElement: document.createElement("div"),
    setTriggerValue: () => {
      throw new Error("gone");
    },
  });
  assert.throws(() => broken("select", 1), /gone/);
  const whole = { parentElement: document.createElement("div"), setTriggerValue: (_, value) => sent.push(value) };
  sendIn(whole)("select", 2);
  assert.deepEqual(sent, []);
  await turn();
  assert.deepEqual(sent, [2]);
});

test("what is sent from an address that the page has written comes with it", async (t) => {
  await turn();
  const chooser = { choose: () => true, prepare: () => {}, isPast: () => false, document: null, written: null };
  t.after(takeChoices(chooser));
  const component = componentOf("bars", { seq: 0 });
  window.history.pushState({}, "", "/?place=BY-HO");
  sendIn(component)("lang", "kk");
  chooser.written = window.location.search;
  sendIn(component)("lang", "ru");
  sendIn(component)("lang", "be");
  const [plain, first, second] = component.sent.map(([, value]) => value);
  assert.equal(plain, "kk");
  assert.deepEqual([first.at, first.value, second.value], [{ place: "BY-HO" }, "ru", "be"]);
  assert.ok(second.number > first.number);
  window.history.pushState({}, "", "/");
});
