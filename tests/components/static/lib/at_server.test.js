import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { asLink, atServer, shownView, viewOf } from "../../../../components/static/lib/at_server.js";
import { make } from "../../../../components/static/lib/dom.js";
import { window } from "../../page.js";

/** Where a page is, what the server names, and where that is then. */
const CASES = [
  ["http://localhost/", "/region?place=BY-HO", "http://localhost/region?place=BY-HO"],
  ["http://localhost/trade?lang=ru", "/api/v1/search?q=a", "http://localhost/api/v1/search?q=a"],
  ["http://localhost/pv/", "/maps/a.json", "http://localhost/pv/maps/a.json"],
  ["http://localhost/pv/pair?by=BY-HO", "/", "http://localhost/pv/"],
  ["http://localhost/a/b/sources", "/assets/x.js", "http://localhost/a/b/assets/x.js"],
  ["http://localhost/pv/", "//evil.example/x", "http://localhost/pv//evil.example/x"],
  ["http://localhost/pv/", "https://example.org/x", "https://example.org/x"],
];

afterEach(() => window.happyDOM.setURL("http://localhost/"));

test("what the server names is below the path that the page is below", () => {
  for (const [page, named, there] of CASES) {
    window.happyDOM.setURL(page);
    assert.equal(atServer(named), there);
    const link = new URL(make("a", { href: named }).getAttribute("href") ?? "", page);
    assert.equal(link.href, there);
  }
});

test("at the root a link is written as the server names it, and so in a file", () => {
  assert.equal(asLink("/region?place=BY-HO"), "/region?place=BY-HO");
  assert.equal(asLink("#part"), "#part");
});

test("a view is named without the path that it is below", () => {
  assert.equal(shownView({ pathname: "/pv/region", search: "?place=BY-HO" }), "/region?place=BY-HO");
  assert.equal(shownView({ pathname: "/pv/", search: "" }), "/");
  assert.equal(shownView({ pathname: "/", search: "?lang=kk" }), "/?lang=kk");
});

test("a view is its address without languages and without a talk", () => {
  const view = (pathname, search) => viewOf({ pathname, search });
  assert.equal(view("/", ""), "/");
  assert.equal(view("/trade", "?lang=ru&lang2=kk&date=2016"), "/trade?date=2016");
  assert.equal(view("/base/region", "?place=BY-HO&talk=own&step=3"), "/region?place=BY-HO");
});
