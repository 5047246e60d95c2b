// Many ties of a pair are one line, of the colour of their kind where they are of one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bundlesOf } from "../../../../../components/map/js/lines/bundles.js";

const index = {
  ties: {
    a: { by: "BY-HO", kz: "KZ-55", kind: "visit" },
    b: { by: "BY-HO", kz: "KZ-55", kind: "visit" },
    c: { by: "BY-HO", kz: "KZ-55", kind: "trade" },
    d: { by: "BY-HO", kz: "KZ-35", kind: "trade" },
  },
};

test("a pair counts its ties and keeps a kind that is the only one", () => {
  assert.deepEqual(Object.fromEntries(bundlesOf(index, ["a", "b", "d"])), {
    "BY-HO~KZ-55": { count: 2, kind: "visit" },
    "BY-HO~KZ-35": { count: 1, kind: "trade" },
  });
});

test("a pair of several kinds has none, whatever comes after", () => {
  assert.deepEqual(bundlesOf(index, ["c", "a", "b"]).get("BY-HO~KZ-55"), { count: 3, kind: null });
  assert.equal(bundlesOf(index, []).size, 0);
});
