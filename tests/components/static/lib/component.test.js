import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { focusedIn, mountOf, selectIn } from "../../../../components/static/lib/component.js";
import { componentOf } from "../../page.js";

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
