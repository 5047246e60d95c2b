import "../page.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import vm from "node:vm";

const SCRIPT = readFileSync(new URL("../../../components/static/floor.js", import.meta.url), "utf8");

/** A browser whose expressions know these flags. */
const browser = (flags) => ({
  document,
  RegExp: class {
    constructor(_source, flag) {
      if (!flags.includes(flag)) throw new SyntaxError("Invalid flags");
    }
  },
});
const bar = () => document.querySelector(".pv-connection");

beforeEach(() => {
  document.documentElement.removeAttribute("data-pv-old");
  document.documentElement.lang = "kk";
  document.head.innerHTML =
    '<meta name="pv-old" lang="en" content="Too old"><meta name="pv-old" lang="kk" content="Тым ескі">' +
    '<meta name="pv-files" lang="en" content="Files:">';
  document.body.innerHTML =
    '<div id="pv-first" data-files="./api/v1/views/map.{form}?lang=kk"><header class="pv-header"></header></div>';
});

test("a browser that is new enough reads nothing", () => {
  vm.runInNewContext(SCRIPT, browser("uvy"));
  assert.equal(bar(), null);
  assert.equal(document.documentElement.dataset.pvOld, undefined);
});

test("a browser that is too old reads so in its language, with the way to the files", () => {
  vm.runInNewContext(SCRIPT, browser("uy"));
  assert.equal(bar().textContent, "Тым ескі Files: CSV JSON XLSX");
  assert.equal(bar().querySelector("a").getAttribute("href"), "./api/v1/views/map.csv?lang=kk");
  assert.equal(bar().parentElement.className, "pv-header");
  assert.equal(document.documentElement.dataset.pvOld, "true");
});

test("without a first document the words are there still", () => {
  document.body.replaceChildren();
  document.documentElement.lang = "de";
  vm.runInNewContext(SCRIPT, browser(""));
  assert.equal(bar().textContent, "Too old");
  assert.equal(bar().parentElement, document.body);
});
