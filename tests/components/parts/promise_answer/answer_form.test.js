import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerButtons, answerForm, sayFault } from "../../../../components/parts/promise_answer/answer_form.js";

const STATE = {
  may: true,
  layers: [["ours", "Ours"]],
  layer: "",
  verdicts: [
    ["met", "met"],
    ["open", "open"],
  ],
  today: "2026-11-30",
  said: null,
  most: { text: 1000 },
  words: { keep: "Keep", change: "Change", withdraw: "Withdraw", name: "Name", newLayer: "new" },
};
const ANSWER = {
  id: "answer-0123456789ab",
  mark: "Ours",
  item: { title: ["<b>Two", { text: " machines", lang: "en" }] },
  layer: "ours",
  base: 4,
  filled: { text: "Two.", day: "2024", verdict: "met", by: "", source: "Letter", publisher: "", url: "", note: "" },
};

function formOf(of, state = STATE) {
  const sent = [];
  const form = answerForm(
    state,
    "promise-1",
    of,
    (asked) => sent.push(asked),
    () => sent.push("cancel"),
  );
  document.body.replaceChildren(form);
  const field = (name) => form.querySelector(`[name=${name}]`);
  const submit = () => form.dispatchEvent(new Event("submit", { cancelable: true }));
  return { form, sent, field, submit };
}

test("a new answer begins with what the note has, and names its layer or a new one", () => {
  const { sent, field, submit } = formOf({ text: "Sent in May" });
  assert.equal(field("text").value, "Sent in May");
  assert.equal(field("verdict").value, "open");
  assert.equal(field("name").closest("label").hidden, false, "no layer is chosen: the new one needs a name");
  field("layer").value = "ours";
  field("layer").dispatchEvent(new Event("change"));
  assert.equal(field("name").closest("label").hidden, true);
  field("day").value = " 2024-05 ";
  submit();
  const { do: name, target, day, layer, text } = sent[0];
  assert.deepEqual([name, target, day, layer, text], ["answer", "promise-1", "2024-05", "ours", "Sent in May"]);
  assert.equal("answer" in sent[0], false);
});

test("a change names the answer, its layer and the version that was seen", () => {
  const { sent, field, submit } = formOf({ answer: ANSWER });
  assert.equal(field("source").value, "Letter");
  assert.equal(field("layer"), null);
  field("text").value = "Three.";
  submit();
  const { answer, layer, base, text, name } = sent[0];
  assert.deepEqual([answer, layer, base, text, name], ["answer-0123456789ab", "ours", 4, "Three.", ""]);
});

test("a fault is said in the form, Escape leaves it", () => {
  const { form, sent } = formOf({});
  sayFault(form, "<b>No.");
  const alert = form.querySelector("[role=alert]");
  assert.deepEqual([alert.hidden, alert.textContent, form.querySelector("b")], [false, "<b>No.", null]);
  form.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  assert.deepEqual(sent, ["cancel"]);
});

test("a kept answer is changed or withdrawn by editors, who are asked first", () => {
  const sent = [];
  const press = (name, state = STATE) => {
    const made = answerButtons(
      state,
      "promise-1",
      ANSWER,
      (asked) => sent.push(asked),
      () => sent.push("change"),
    );
    made?.querySelector(`[data-action^=${name}]`).click();
    return made;
  };
  assert.equal(press("answer-change", { ...STATE, may: false }), null);
  press("answer-change");
  window.confirm = () => false;
  press("answer-withdraw");
  assert.deepEqual(sent, ["change"]);
  window.confirm = () => true;
  const made = press("answer-withdraw");
  assert.deepEqual(sent[1], {
    do: "withdraw",
    target: "promise-1",
    answer: "answer-0123456789ab",
    layer: "ours",
    base: 4,
  });
  assert.match(made.querySelector("button").getAttribute("aria-label"), /<b>Two machines/);
});
