// The head of every page: the name of the thing, the search, the language, and the way between pages.

import { make } from "../../static/lib/dom.js";
import { turnedTo } from "../../static/lib/focus.js";
import { SearchBox } from "./search.js";
import { themeSwitch } from "./theme.js";
import { entitle } from "../../static/lib/title.js";
import { words } from "../../static/lib/words.js";

const AROUND = 40; // what else stands above and below the map, in pixels
const heads = new WeakMap();
let latest = null;

/** Draws the head in its place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  document.documentElement.lang = data.lang;
  const go = (target) => setTriggerValue("select", { ...target, seq: data.seq + 1 });
  const languages = make(
    "div",
    { class: "pv-languages", role: "group", "aria-label": data.language },
    data.languages.map(([code, name, short]) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-language",
          lang: code,
          title: name,
          "aria-label": name,
          "aria-pressed": String(code === data.lang),
          click: () => setTriggerValue("lang", code),
        },
        short,
      ),
    ),
  );
  const pages = make(
    "nav",
    { class: "pv-pages", "aria-label": data.navigation },
    data.pages.map(([name, title, href, here]) =>
      make(
        "a",
        {
          href,
          class: "pv-page-link",
          "data-page": name,
          "aria-current": here ? "page" : null,
          click: (event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            document.dispatchEvent(new Event("pv-turn"));
            go({ page: name });
          },
        },
        title,
      ),
    ),
  );
  const follow = followAddress(pages);
  Object.assign(words, data.words);
  entitle({ chosen: data.chosen, page: data.pages.find(([, , , here]) => here)?.[1], product: data.title });
  turnedTo(data.pages.find(([, , , here]) => here)?.[0]);
  const head = headOf(parentElement),
    { box } = head;
  head.follow = follow;
  box.update(data.search, data.lang, go);
  // The search box stays in its place while everything around it is replaced: taken out it would lose the cursor.
  for (const old of [...head.element.children]) if (old !== box.element) old.remove();
  box.element.before(
    make(
      "div",
      { class: "pv-brand" },
      mark(),
      make("h1", { class: "pv-title" }, data.title),
      make("p", { class: "pv-subtitle" }, data.subtitle),
    ),
    pages,
  );
  box.element.after(
    ...[themeSwitch(data.theme), languages, data.notice && notice(data.notice, data.unknown)].filter(Boolean),
  );
  return () => {
    box.remove();
    head.leave();
    heads.delete(parentElement);
  };
}

/** What is wrong, with the names from the address: each stands apart, so that no sign of direction in it turns other words around. */
function notice(text, names) {
  const [before, after] = text.split("{names}");
  return make(
    "p",
    { class: "pv-notice", role: "status", "data-testid": "notice" },
    before,
    names.flatMap((name, number) => [number ? ", " : "", make("bdi", {}, name)]),
    after,
  );
}

/** Keeps the links between pages up with the address, which changes without the head being drawn anew. */
function followAddress(pages) {
  let drawn = location.search; // what the server drew the links for
  const follow = () => {
    if (location.search === drawn) return;
    drawn = location.search;
    for (const link of pages.children) link.setAttribute("href", link.getAttribute("href").split("?")[0] + drawn);
  };
  // Whatever a link is opened by comes after one of these, also where a browser does not tell of a new address.
  for (const event of ["pointerenter", "pointerdown", "focusin", "keydown", "contextmenu"])
    pages.addEventListener(event, follow, true);
  return follow;
}

function headOf(parent) {
  let head = heads.get(parent);
  if (!head) {
    const box = new SearchBox(),
      element = make("div", { class: "pv-header" }, box.element);
    if (latest) box.input.value = latest.input.value; // every page has a head of its own: what is being typed goes along
    heads.set(parent, (head = { box, element, follow: null }));
    const turned = () => head.follow?.(),
      places = [
        [window.navigation, "currententrychange"],
        [window, "popstate"],
      ];
    for (const [place, event] of places) place?.addEventListener(event, turned);
    head.leave = () => {
      for (const [place, event] of places) place?.removeEventListener(event, turned);
    };
    latest = box;
    parent.querySelector(".pv-header-mount").replaceChildren(element);
  }
  return head;
}

/** Says how much of the window the head takes, so that the map fills the rest, in one row or two. */
function measure(element) {
  if (element.isConnected)
    document.documentElement.style.setProperty("--pv-head", `${Math.round(element.offsetHeight) + AROUND}px`);
}

/** Our mark: two points and the arc between them. */
function mark() {
  return make(
    "svg",
    { class: "pv-mark-sign", viewBox: "0 0 34 22", width: 34, height: 22, "aria-hidden": "true" },
    make("path", { d: "M5 17 Q17 -4 29 13", fill: "none" }),
    make("circle", { cx: 5, cy: 17, r: 3.6, class: "pv-by" }),
    make("circle", { cx: 29, cy: 13, r: 3.6, class: "pv-kz" }),
  );
}
