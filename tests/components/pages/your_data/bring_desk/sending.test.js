import "../../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, Sending } from "../../../../../components/pages/your_data/bring_desk/sending.js";

/** A request of a browser, in place of its own. */
class FakeRequest extends EventTarget {
  headers = {};
  upload = new EventTarget();
  status = 0;
  responseText = "";
  open(method, address) {
    Object.assign(this, { method, address });
  }
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }
  send(body) {
    this.body = body;
  }
  abort() {
    this.dispatchEvent(new Event("abort"));
  }
}

/** @param {boolean} isPasted */
function sending(isPasted) {
  globalThis.XMLHttpRequest = FakeRequest;
  const heard = [];
  const made = new Sending("body", { name: "Сводка 1.xlsx", token: "t", lang: "kk", isPasted });
  made.start({
    progress: (percent) => heard.push(["progress", percent]),
    done: (...of) => heard.push(["done", ...of]),
    refused: (...of) => heard.push(["refused", ...of]),
    cancelled: () => heard.push(["cancelled"]),
  });
  const answer = (status, said) => {
    Object.assign(made.request, { status, responseText: JSON.stringify(said) });
    made.request.dispatchEvent(new Event("load"));
  };
  return { made, heard, answer, request: made.request };
}

test("a file is sent with its token, its name and the language of refusals", () => {
  const { request, heard, answer } = sending(false);
  assert.equal(request.method, "POST");
  assert.match(request.address, /\/api\/v1\/uploads\?lang=kk$/);
  assert.deepEqual(request.headers, {
    "content-type": "application/octet-stream",
    "x-upload-token": "t",
    "x-file-name": encodeURIComponent("Сводка 1.xlsx"),
  });
  request.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: 5, total: 9 }));
  answer(201, { id: "u", token: "next" });
  assert.deepEqual(heard, [
    ["progress", 55],
    ["done", "u", "next"],
  ]);
});

test("a refusal is said in the server's words, a lost connection in none, and a sending is cancelled", () => {
  const first = sending(true);
  assert.equal(first.request.headers["content-type"], "text/plain");
  first.answer(413, { detail: "Too large", token: "next" });
  assert.deepEqual(first.heard, [["refused", "Too large", "next"]]);
  const second = sending(true);
  second.request.dispatchEvent(new Event("error"));
  assert.deepEqual(second.heard, [["refused", "", ""]]);
  const third = sending(true);
  third.made.cancel();
  assert.deepEqual(third.heard, [["cancelled"]]);
});

test("an answer that is none says nothing", () => {
  for (const text of ["", "<html>", "[]", "null", '{"id": 7}']) {
    assert.deepEqual(answerOf(text), { id: "", token: "", detail: "" });
  }
});
