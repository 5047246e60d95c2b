import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenIn, clickedIn, inLanguage, isThere } from "../../../../components/shell/path_sheet/path_answers.js";

const MAP = { view: "/?date=2022-10-31", by: "place" };
const LINE = { view: "/?place=BY-HO&date=2022-10-31", by: "pair" };
const CELL = { view: "/white-spots?date=2022-10-31", by: "pair" };
const NOTES = { view: "/sources?part=notes", by: "entry" };
const at = (address) => new URL(address, "http://localhost");

test("a place that is chosen on the map answers, one that was chosen before does not", () => {
  assert.equal(chosenIn(MAP, at("/?date=2022-10-31")), null);
  assert.equal(chosenIn(MAP, at("/?date=2022-10-31&place=BY-HO")), "BY-HO");
  assert.equal(chosenIn({ ...MAP, view: "/?place=BY-HO" }, at("/?by=BY-HO&kz=KZ-55")), "KZ-55");
  assert.equal(chosenIn(MAP, at("/region?place=BY-HO")), null);
});

test("a pair answers once it has both sides", () => {
  assert.equal(chosenIn(LINE, at("/?place=BY-HO")), null);
  assert.equal(chosenIn(LINE, at("/?by=BY-HO&kz=KZ-55")), "BY-HO,KZ-55");
  assert.equal(chosenIn(CELL, at("/white-spots?by=BY-BR&kz=KZ-27")), "BY-BR,KZ-27");
  assert.equal(chosenIn(CELL, at("/pair?by=BY-BR&kz=KZ-27")), null);
  assert.equal(chosenIn(NOTES, at("/sources?place=BY-HO")), null);
});

test("a click on an entry or a promise answers on its page alone", () => {
  document.body.innerHTML =
    '<button class="pv-entry-head" data-entry="fn-004"><i id="in">4</i></button>' +
    '<button id="chip" data-entry="chip-all"></button><li data-target="p"><b id="p"></b></li>';
  const [inner, chip, promise] = ["in", "chip", "p"].map((id) => document.getElementById(id));
  assert.equal(clickedIn(NOTES, inner, at("/sources")), "fn-004");
  assert.equal(clickedIn(NOTES, inner, at("/sources?part=conflicts")), null);
  assert.equal(clickedIn(NOTES, inner, at("/trade")), null);
  assert.equal(clickedIn(NOTES, chip, at("/sources")), null);
  assert.equal(clickedIn(NOTES, document, at("/sources")), null);
  assert.equal(clickedIn({ view: "/chronicle", by: "promise" }, promise, at("/chronicle?lang=ru")), "p");
  assert.equal(clickedIn(MAP, inner, at("/")), null);
});

test("the page of a stop is known below a path of its own too", () => {
  assert.equal(isThere(CELL, at("/dashboard/white-spots")), true);
  assert.equal(isThere(MAP, at("/dashboard/")), true);
  assert.equal(isThere(MAP, at("/trade")), false);
});

test("a view is opened in the language of the page", () => {
  assert.equal(inLanguage("/?date=2022-10-31", at("/trade?lang=kk")), "/?date=2022-10-31&lang=kk");
  assert.equal(inLanguage("/trade?lang=ru", at("/")), "/trade");
  assert.equal(inLanguage("/?by=BY-HO&lang=ru", at("/?lang=be")), "/?by=BY-HO&lang=be");
});
