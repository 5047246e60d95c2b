import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { draw } from "../../../../../components/pages/present/ready_talks/ready_talks.js";
import { talks } from "../../../../../components/shell/talk_step/own/talk_store.js";
import { componentOf } from "../../../page.js";
import { talkOf } from "../../../shell/talk_step/own_talks.js";

const TALK = {
  id: "gomel-pavlodar",
  title: "Gomel <b>",
  second: "Гомель",
  about: "8 minutes · 9 steps",
  href: "/present?talk=gomel-pavlodar&lang=en",
  files: [{ form: "pdf", label: "PDF", hint: "Handout", href: "/api/v1/talks/gomel-pavlodar.pdf", filename: "a.pdf" }],
};
const DATA = {
  title: "Ready talks",
  lang2: "ru",
  talks: [TALK],
  words: { show: "Show", copy: "Edit", replace: "Sure?" },
};

beforeEach(() => talks.forget());

function drawn() {
  const component = componentOf("ready-talks", DATA);
  draw(component);
  return component;
}

test("a talk is shown, taken along and copied by real links and buttons that name it", () => {
  const { mount, sent } = drawn();
  const show = mount.querySelector("[data-key=show]");
  assert.equal(new URL(show.href).search, "?talk=gomel-pavlodar&lang=en");
  assert.equal(show.getAttribute("aria-label"), "Show: Gomel <b>");
  assert.equal(new URL(mount.querySelector("[data-key=speaker]").href).hash, "#speaker");
  assert.equal(mount.querySelector("[data-form=pdf]").getAttribute("download"), "a.pdf");
  assert.equal(mount.querySelector("b"), null);
  assert.equal(mount.querySelector(".pv-ready-talk-second").lang, "ru");
  mount.querySelector("button").click();
  const [[name, message]] = sent;
  assert.deepEqual([name, message.talk], ["copy", "gomel-pavlodar"]);
  assert.ok(message.number > 0);
});

test("before an own talk is replaced it is asked", () => {
  talks.keep(talkOf(1));
  const { mount, sent } = drawn();
  const asked = [];
  let answer = false;
  window.confirm = (text) => {
    asked.push(text);
    return answer;
  };
  mount.querySelector("button").click();
  assert.deepEqual([asked, sent], [["Sure?"], []]);
  answer = true;
  mount.querySelector("button").click();
  assert.equal(sent.length, 1);
});
