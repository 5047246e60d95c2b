import "../../page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenTitle, entitle, follow } from "../../../../components/static/lib/title.js";
import { settled } from "../../page.js";

const REGION = { lang: "en", place: "BY-HO", title: "Homyel", eyebrow: "Region of Belarus", actions: [{}] };

test("the title goes from what is chosen to the product", () => {
  entitle({ chosen: "Homyel", page: "Region", product: "Partnership Vector" });
  assert.equal(document.title, "Homyel · Region · Partnership Vector");
  entitle({ chosen: "" });
  assert.equal(document.title, "Region · Partnership Vector");
});

test("a title that Streamlit writes is written over", async () => {
  entitle({ chosen: "", page: "Map", product: "Partnership Vector" });
  document.title = "Streamlit";
  await settled();
  assert.equal(document.title, "Map · Partnership Vector");
});

test("the panel names what is chosen, and nothing where nothing is", () => {
  assert.equal(chosenTitle(REGION, "panel", "Map"), "Homyel");
  assert.equal(chosenTitle({ lang: "en", title: "Overview" }, "panel", "Map"), "");
});

test("a page names its subject, unless its title is that of the page", () => {
  assert.equal(chosenTitle(REGION, "page", "Region"), "Homyel");
  assert.equal(chosenTitle({ ...REGION, title: "Region" }, "page", "Region"), "Region of Belarus");
  assert.equal(chosenTitle({ ...REGION, actions: [] }, "page", "Region"), null);
  assert.equal(chosenTitle(REGION, "within", "Region"), null);
});

test("a document within another part leaves the title alone", () => {
  entitle({ chosen: "Minsk", page: "Sources", product: "Partnership Vector" });
  follow(REGION, "within");
  assert.equal(document.title, "Minsk · Sources · Partnership Vector");
  follow(REGION, "panel");
  assert.equal(document.title, "Homyel · Sources · Partnership Vector");
});
