import "../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { byPicture, draw, queryOf } from "../../../../components/shell/downloads/downloads.js";
import { outlines } from "../../../../components/static/lib/outline/outline_store.js";
import { words } from "../../../../components/static/lib/page_words.js";
import { answering, componentOf, settled } from "../../page.js";

const DATA = {
  title: "Download",
  save: "Download as {format}",
  waiting: "Counting",
  failed: "Cannot be reached",
  printed: "{address}, version 1",
  address: "/api/v1/views/region",
  parameters: ["place", "date"],
  query: { place: "BY-HO", lang: "ru" },
};
const FILES = [
  { picture: "", label: "CSV", href: "/api/v1/views/region.csv", filename: "region.csv", format: "csv" },
  { picture: "Map", label: "SVG", href: "/api/v1/views/region.svg", filename: "region.svg", format: "svg" },
  { picture: "Map", label: "PNG", href: "/api/v1/views/region.png", filename: "region.png", format: "png" },
];
Object.assign(words, { lang: "en" });
let stop;

beforeEach(() => {
  document.body.replaceChildren();
  history.replaceState({}, "", "/region?place=BY-HO");
});
afterEach(() => {
  stop?.();
  mock.timers.reset();
});

test("of an address only what the view knows is asked for, in the language of the page", () => {
  assert.deepEqual(queryOf("?place=KZ-55&zzz=1&lang=en", DATA), { place: "KZ-55", lang: "ru" });
});

test("files are listed picture by picture, those of the rows apart", () => {
  assert.deepEqual(
    [...byPicture(FILES)].map(([picture, files]) => [picture, files.length]),
    [
      ["", 1],
      ["Map", 2],
    ],
  );
});

test("the line counts the rows and links each file", async () => {
  const asked = answering(() => ({ rows: 12, text: "12 rows", files: FILES }));
  const component = componentOf("downloads", DATA);
  stop = draw(component);
  assert.equal(component.mount.textContent, "Counting");
  await settled();
  assert.equal(asked[0].search, "?place=BY-HO&lang=ru");
  const line = component.mount.querySelector("[data-testid=downloads]");
  assert.equal(line.dataset.rows, "12");
  assert.equal(line.dataset.view, "region");
  assert.deepEqual(
    [...line.querySelectorAll("a")].map((link) => link.getAttribute("aria-label")),
    ["Download as CSV", "Map: Download as SVG", "Map: Download as PNG"],
  );
});

test("the line follows the address, and says where it cannot", async () => {
  answering(() => ({ rows: 12, text: "12 rows", files: FILES }));
  const component = componentOf("downloads", DATA);
  stop = draw(component);
  await settled();
  const asked = answering(() => undefined);
  mock.timers.enable({ apis: ["setTimeout"] });
  history.replaceState({}, "", "/region?place=KZ-55");
  window.dispatchEvent(new PopStateEvent("popstate"));
  mock.timers.tick(3000);
  mock.timers.reset();
  await settled();
  assert.equal(asked[0].search, "?place=KZ-55&lang=ru");
  assert.equal(component.mount.textContent, "Cannot be reached");
});

test("a picture is put into the outline with the view as it is, in no language of its own", async () => {
  outlines.forget();
  const drawn = FILES.map((file) => (file.picture ? { ...file, href: `${file.href}?picture=map` } : file));
  answering(() => ({ rows: 12, text: "12 rows", files: drawn }));
  history.replaceState({}, "", "/region?place=BY-HO&lang=ru");
  const component = componentOf("downloads", DATA);
  stop = draw(component);
  await settled();
  const buttons = component.mount.querySelectorAll("[data-testid=to-outline]");
  assert.equal(buttons.length, 1);
  buttons[0].click();
  const [{ kind, view, picture }] = outlines.read().parts;
  assert.deepEqual([kind, view, picture], ["figure", "/region?place=BY-HO", "map"]);
  outlines.forget();
});
