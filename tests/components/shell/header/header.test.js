import "../../page.js";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { draw } from "../../../../components/shell/header/header.js";
import { withQuery } from "../../../../components/shell/header/pages.js";
import { make } from "../../../../components/static/lib/dom.js";
import { componentOf, press } from "../../page.js";

const DATA = {
  seq: 1,
  lang: "ru",
  title: "Partnership Vector",
  subtitle: "Cooperation",
  navigation: "Pages",
  pages: [
    ["map", "Map", "/", true],
    ["region", "Region", "/region?place=BY-HO", false],
  ],
  language: "Language",
  languages: [
    ["en", "English", "EN"],
    ["ru", "Русский", "RU"],
  ],
  theme: {
    label: "Look",
    options: [
      ["", "System"],
      ["dark", "Dark"],
    ],
  },
  notice: "",
  unknown: [],
  chosen: "Homyel",
  words: { loading: "", failed: "", again: "" },
  search: { label: "Search", hint: "", key: "", none: "", failed: "", kinds: {} },
  path: { lang: "ru", words: { offer: "New here?", begin: "Begin", close: "Close" } },
  slim: { up: "To the top", search: "Search", menu: "Menu" },
};
let stops = [];

/** Draws a header in a place of its own. */
function drawn(more = {}) {
  const component = componentOf("header", { ...DATA, ...more });
  stops.push(draw(component));
  return component;
}

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
  history.replaceState({}, "", "/");
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

test("the page has the language and the title of what is drawn", () => {
  drawn();
  assert.equal(document.documentElement.lang, "ru");
  assert.equal(document.title, "Homyel · Map · Partnership Vector");
});

test("names from the address are set apart within the notice", () => {
  const { mount } = drawn({ notice: "Not understood: {names}. All else holds.", unknown: ["zzz", "\u202eabc"] });
  const notice = mount.querySelector("[data-testid=notice]");
  assert.equal(notice.textContent, "Not understood: zzz, \u202eabc. All else holds.");
  assert.deepEqual(
    [...notice.querySelectorAll("bdi")].map((name) => name.textContent),
    ["zzz", "\u202eabc"],
  );
  assert.equal(drawn().mount.querySelector("[data-testid=notice]"), null);
});

test("what is typed stays when the header is drawn anew, and goes along to the next page", () => {
  const component = drawn();
  const input = component.mount.querySelector("[data-testid=search]");
  input.value = "гом";
  stops.push(draw({ ...component, data: { ...DATA, lang: "en" } }));
  assert.equal(component.mount.querySelector("[data-testid=search]"), input);
  assert.equal(component.mount.querySelectorAll(".pv-brand").length, 1);
  assert.equal(drawn().mount.querySelector("[data-testid=search]").value, "гом");
});

/** Presses the link to a page, and returns how often the address was turned to another one. */
function follow(mount, page) {
  let turns = 0;
  const count = () => {
    turns += 1;
  };
  window.addEventListener("popstate", count);
  const link = mount.querySelector(`[data-page=${page}]`);
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  window.removeEventListener("popstate", count);
  return turns;
}

test("links follow the address, and a click turns the page without asking the server for the way", () => {
  const { mount, sent } = drawn();
  history.replaceState({}, "", "/?place=KZ-55");
  window.dispatchEvent(new PopStateEvent("popstate"));
  assert.equal(mount.querySelector("[data-page=region]").getAttribute("href"), "/region?place=KZ-55");
  assert.equal(follow(mount, "region"), 1);
  assert.equal(location.pathname + location.search, "/region?place=KZ-55");
  assert.deepEqual(sent, []);
});

test("the page that is shown is not turned to", () => {
  const { mount, sent } = drawn();
  assert.equal(follow(mount, "map"), 0);
  assert.deepEqual(sent, [["select", { page: "map", seq: 2 }]]);
});

test("while the server has still to say what was chosen, it turns the page", () => {
  const { mount, sent } = drawn();
  const app = make("div", { "data-testid": "stApp", "data-test-script-state": "running" });
  document.body.append(app);
  assert.equal(follow(mount, "region"), 0);
  app.dataset.testScriptState = "notRunning";
  app.dataset.testConnectionState = "DISCONNECTED";
  assert.equal(follow(mount, "region"), 0);
  assert.equal(location.pathname, "/");
  assert.deepEqual(sent[0], ["select", { page: "region", seq: 2 }]);
});

test("a click that asks for a new tab is the browser's", () => {
  const { mount, sent } = drawn();
  const click = new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true });
  mount.querySelector("[data-page=region]").dispatchEvent(click);
  assert.equal(click.defaultPrevented, false);
  assert.deepEqual(sent, []);
});

test("an address keeps its path and takes another query", () => {
  assert.equal(withQuery("/region?place=BY-HO", "?place=KZ-55"), "/region?place=KZ-55");
  assert.equal(withQuery("/region?place=BY-HO", ""), "/region");
  assert.equal(withQuery("/region", "?place=KZ-55&talk=regions&step=2&n=5"), "/region?place=KZ-55");
});

test("the height of the header is kept while it is on the page, and left where it is when it goes", () => {
  let observed;
  globalThis.ResizeObserver = class {
    constructor(changed) {
      this.changed = changed;
    }
    observe(element) {
      observed = { element, changed: this.changed };
    }
    disconnect() {
      observed = null;
    }
  };
  const component = drawn();
  Object.defineProperty(observed.element, "offsetHeight", { value: 78, configurable: true });
  observed.changed();
  const height = () => document.documentElement.style.getPropertyValue("--pv-header");
  assert.equal(height(), "78px");
  const { changed } = observed;
  Object.defineProperty(observed.element, "offsetHeight", { value: 0 });
  component.parentElement.remove();
  changed();
  assert.equal(height(), "78px");
  stops.pop()();
  assert.equal(observed, null);
});

test("the keyboard shortcut of a header ends with it", () => {
  const { mount } = drawn();
  stops.pop()();
  assert.equal(press(document.body, "/"), true);
  assert.notEqual(document.activeElement, mount.querySelector("[data-testid=search]"));
});
