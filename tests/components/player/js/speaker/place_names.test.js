import assert from "node:assert/strict";
import { test } from "node:test";
import { placesNamed } from "../../../../../components/player/js/speaker/place_names.js";
import { showOf } from "../talk.js";

const SHOW = showOf();
const found = (typed, lang = "ru") => placesNamed(SHOW, SHOW.texts[lang].places, typed).map(({ id }) => id);

test("a place is found by the beginning of its name in any language of the talk", () => {
  assert.deepEqual(found("пав"), ["KZ-55"]);
  assert.deepEqual(found("Pavl"), ["KZ-55"]);
  assert.deepEqual(found("ГОМЕЛЬ"), ["BY-HO"]);
  assert.deepEqual(found("gomel region", "en"), ["BY-HO"]);
});

test("special letters may be left out, and signs too", () => {
  for (const typed of ["қарағ", "караг", "Карагандинская  область", "карагандинская-область"])
    assert.deepEqual(found(typed), ["KZ-35"]);
});

test("names that begin with it come before names that have it within", () => {
  const show = showOf();
  show.texts.en.places[0].names = ["Old Pavlodar"];
  assert.deepEqual(
    placesNamed(show, show.texts.en.places, "pavlodar").map(({ id }) => id),
    ["KZ-55", "BY-HO"],
  );
});

test("nothing is found by nothing, and no sign of a pattern means anything", () => {
  for (const typed of ["", "   ", "-", ".*", "(", "\\", "xyz"]) assert.deepEqual(found(typed), []);
});

test("all words of one kind are found together, at most eight", () => {
  assert.equal(found("область").length, 3);
  const show = showOf();
  const many = Array.from({ length: 20 }, (_, number) => ({ ...show.texts.en.places[0], id: `p${number}` }));
  assert.equal(placesNamed(show, many, "gomel").length, 8);
});
