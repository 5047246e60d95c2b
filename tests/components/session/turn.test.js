import "../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { draw } from "../../../components/session/turn.js";

test("a page is turned once for each number, as the browser's own history does", () => {
  let turns = 0;
  window.addEventListener("popstate", () => turns++);
  draw({ data: { href: "/pair?by=BY-HO", number: "1" } });
  draw({ data: { href: "/pair?by=BY-HO", number: "1" } });
  assert.equal(turns, 1);
  assert.equal(location.href, "http://localhost/pair?by=BY-HO");
  draw({ data: { href: "/region", number: "2" } });
  assert.equal(turns, 2);
  assert.equal(location.pathname, "/region");
});
