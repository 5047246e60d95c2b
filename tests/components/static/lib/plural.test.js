import assert from "node:assert/strict";
import { test } from "node:test";
import { counted } from "../../../../components/static/lib/plural.js";

test("a count takes the form of its language", () => {
  const forms = { one: "{count} шаг", few: "{count} шага", many: "{count} шагов", other: "{count} шага" };
  const shown = [1, 2, 5, 21].map((count) => counted(forms, "ru", count));
  assert.deepEqual(shown, ["1 шаг", "2 шага", "5 шагов", "21 шаг"]);
  assert.equal(counted({ other: "{count} қадам" }, "kk", 1), "1 қадам");
});
