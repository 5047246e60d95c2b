import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { watchServer } from "../../../../../components/player/js/speaker/server_watch.js";

beforeEach(() => mock.timers.enable({ apis: ["setInterval"] }));
afterEach(() => mock.timers.reset());

const turn = () => new Promise((done) => setImmediate(done));

test("the server is asked now and again, and its silence is said", async () => {
  const said = [];
  const asked = [];
  const answers = [{ ok: true }, null, { ok: false }, { ok: true }];
  watchServer(
    "/health",
    (isThere) => said.push(isThere),
    async (address, { method }) => {
      asked.push(`${method} ${address}`);
      const answer = answers.shift();
      if (!answer) throw new TypeError("refused");
      return answer;
    },
  );
  for (let count = 0; count < 3; count += 1) {
    await turn();
    mock.timers.tick(10_000);
  }
  await turn();
  assert.deepEqual(said, [true, false, false, true]);
  assert.deepEqual(new Set(asked), new Set(["HEAD /health"]));
});

test("a file has no server and asks none", async () => {
  watchServer(
    undefined,
    () => assert.fail("said"),
    () => assert.fail("asked"),
  );
  mock.timers.tick(60_000);
  await turn();
});
