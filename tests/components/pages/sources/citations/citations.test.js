import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../../../components/pages/sources/citations/citations.js";
import { componentOf, settled } from "../../../page.js";

const DATA = {
  groups: [
    {
      id: "view",
      title: "This view",
      note: "",
      file: "view",
      texts: ["Author (2024). <Title>.", "TY  - DATA\nER  - "],
    },
  ],
  forms: [
    { id: "apa", name: "APA 7", ending: "txt", media_type: "text/plain", line_end: "\n", file: false },
    { id: "ris", name: "RIS", ending: "ris", media_type: "application/x-ris", line_end: "\r\n", file: true },
  ],
  hint: "",
  form: "Form",
  copy: "Copy",
  copied: "Copied",
  marked: "Marked",
  save: "Save",
};

/** Draws the citations in the first form, with a clipboard that does what `write` does. */
function drawn(write) {
  Object.defineProperty(navigator, "clipboard", { value: { writeText: write }, configurable: true });
  const { mount, ...component } = componentOf("citations", DATA);
  const stop = draw(component);
  choose(mount, "apa");
  return { mount, stop };
}

function choose(mount, form) {
  mount.querySelector(`[data-form="${form}"]`).click();
}

async function copied(write) {
  const { mount } = drawn(write);
  mount.querySelector(".pv-cite-copy").click();
  await settled();
  return mount;
}

test("a citation is copied whole, and the button and a voice say so", async () => {
  const taken = [];
  const mount = await copied(async (text) => taken.push(text));
  assert.deepEqual(taken, ["Author (2024). <Title>."]);
  assert.equal(mount.querySelector(".pv-cite-copy").textContent, "Copied");
  assert.equal(mount.querySelector("[role=status]").textContent, "Copied");
});

test("where the browser does not allow it, the citation is marked for the reader", async () => {
  const mount = await copied(async () => {
    throw new Error("not allowed");
  });
  assert.equal(mount.querySelector(".pv-cite-copy").textContent, "Marked");
  assert.equal(String(getSelection()), "Author (2024). <Title>.");
});

test("a form is chosen in all parts of the page at once, and kept where a part is drawn anew", () => {
  const [first, second] = [drawn(), drawn()];
  choose(first.mount, "ris");
  for (const { mount } of [first, second]) {
    assert.equal(mount.querySelector("pre").textContent, "TY  - DATA\nER  - ");
    assert.equal(mount.querySelector('[data-form="ris"]').getAttribute("aria-pressed"), "true");
    assert.equal(mount.querySelector('[data-form="apa"]').getAttribute("aria-pressed"), "false");
  }
  const { mount, ...component } = componentOf("citations", DATA);
  draw(component);
  assert.equal(mount.querySelector("pre").textContent, "TY  - DATA\nER  - ");
});

test("a part that is gone is not drawn again", () => {
  const [first, second] = [drawn(), drawn()];
  first.stop();
  choose(second.mount, "ris");
  assert.equal(first.mount.querySelector("pre").textContent, "Author (2024). <Title>.");
});

test("what a program reads is saved as a file with its own ends of lines; a text has no file", async () => {
  const { mount } = drawn();
  assert.equal(mount.querySelector(".pv-cite-save"), null);
  choose(mount, "ris");
  const made = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    made.push(blob);
    return "blob:x";
  };
  mount.querySelector(".pv-cite-save").click();
  URL.createObjectURL = create;
  assert.equal(await made[0].text(), "TY  - DATA\r\nER  - \r\n");
  assert.equal(made[0].type, "application/x-ris");
});
