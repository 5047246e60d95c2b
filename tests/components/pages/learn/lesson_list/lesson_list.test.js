import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, fileOf, isSeed } from "../../../../../components/pages/learn/lesson_list/lesson_list.js";

const DATA = {
  lang: "kk",
  seed: "7B-2026",
  longest: 40,
  topics: [
    ["partners", "Who <b>", "Aim one"],
    ["borders", "Borders", "Aim two"],
  ],
  lengths: [
    [20, "20 minutes"],
    [45, "45 minutes"],
  ],
  minutes: 45,
  words: {
    title: "Lessons",
    about: "About",
    minutes: "How long",
    seed: "Code",
    refused: "Refused",
    file: "PDF",
    fileOf: "PDF: {title}",
  },
};

/** @param {object} [changed] */
function drawn(changed = {}) {
  const parentElement = document.createElement("div");
  const mount = document.createElement("div");
  mount.className = "pv-lesson-list-mount";
  parentElement.append(mount);
  document.body.append(parentElement);
  const component = { data: { ...DATA, ...changed }, parentElement, setTriggerValue: () => {} };
  draw(component);
  return { mount, again: (/** @type {object} */ data) => draw({ ...component, data: { ...DATA, ...data } }) };
}

test("each topic has a link to its file, named by the topic, and its texts are text", () => {
  const { mount } = drawn();
  const links = [...mount.querySelectorAll("a")];
  assert.deepEqual(
    links.map((link) => link.getAttribute("href")),
    [
      "/api/v1/lessons/partners.pdf?minutes=45&lang=kk&seed=7B-2026",
      "/api/v1/lessons/borders.pdf?minutes=45&lang=kk&seed=7B-2026",
    ],
  );
  assert.equal(links[0].getAttribute("aria-label"), "PDF: Who <b>");
  assert.equal(mount.querySelector("strong").textContent, "Who <b>");
  assert.equal(mount.querySelector(".pv-lesson-refused").textContent, "");
});

test("the links follow what is chosen, and a code that cannot be read has none", () => {
  const { mount, again } = drawn();
  const seed = mount.querySelector("input");
  seed.value = " 8 Ә ";
  seed.dispatchEvent(new Event("input"));
  assert.match(mount.querySelector("a").getAttribute("href"), /seed=8\+%D3%98$/);
  seed.value = "<b>";
  seed.dispatchEvent(new Event("input"));
  assert.equal(mount.querySelector("a").hasAttribute("href"), false);
  assert.equal(mount.querySelector(".pv-lesson-refused").textContent, "Refused");
  assert.equal(seed.getAttribute("aria-invalid"), "true");
  again({ lang: "ru" });
  assert.equal(mount.querySelector("input").value, "<b>");
});

test("codes are those that the server reads", () => {
  for (const code of ["1", "7B-2026", "а_б.в г", "Ә".repeat(40)]) assert.equal(isSeed(code, 40), true, code);
  for (const code of ["", "   ", "a\nb", "<b>", "a/b", "1".repeat(41)]) assert.equal(isSeed(code, 40), false, code);
  assert.equal(fileOf("numbers", "20", "be", "a b"), "/api/v1/lessons/numbers.pdf?minutes=20&lang=be&seed=a+b");
});
