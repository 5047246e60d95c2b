// The header of every page: the name of the product, the search, the language, and the way between pages.

import { copyTable } from "../../static/copied_tables.js";
import { asLink, shownView } from "../../static/lib/at_server.js";
import { watchCharts } from "../../static/lib/chart_names.js";
import { chooseHere } from "../../static/lib/choice/page_choice.js";
import { mountOf, selectIn, sendIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { turnedTo } from "../../static/lib/focus.js";
import { bringWords } from "../../static/lib/page_words.js";
import { entitle } from "../../static/lib/title.js";
import { waitForParts } from "../../static/lib/waiting.js";
import { dataLine, dataSwitch } from "../data_switch/data_switch.js";
import { offerLine } from "../path_sheet/path_offer.js";
import { path } from "../path_sheet/path_sheet.js";
import { TalkStep } from "../talk_step/talk_step.js";
import { keepHeight } from "./height.js";
import { mark } from "./mark.js";
import { PageLinks } from "./pages.js";
import { SearchBox } from "./search_box.js";
import { SlimBar } from "./slim_bar.js";
import { themeSwitch } from "./theme.js";

/** @import { Component, Target } from "../../static/lib/component.js" */
/** @import { Words } from "../../static/lib/page_words.js" */
/** @import { DataSwitch } from "../data_switch/data_switch.js" */
/** @import { PathData } from "../path_sheet/path_sheet.js" */
/** @import { TalkStepData } from "../talk_step/talk_step.js" */
/** @import { PageLink } from "./pages.js" */
/** @import { SearchWords } from "./search_box.js" */
/** @import { SlimWords } from "./slim_bar.js" */
/** @import { ThemeWords } from "./theme.js" */

/** A language: its code, its name, and its short name. @typedef {[string, string, string]} LanguageChoice */
/**
 * @typedef {object} Data
 * @property {number} seq
 * @property {string} lang
 * @property {string} title
 * @property {string} subtitle
 * @property {string} home
 * @property {string} navigation
 * @property {PageLink[]} pages
 * @property {string} language
 * @property {LanguageChoice[]} languages
 * @property {ThemeWords} theme
 * @property {string} notice With the place `{names}`, or empty.
 * @property {string[]} unknown Names from the address that were not understood.
 * @property {string} chosen
 * @property {Words} words
 * @property {SearchWords} search
 * @property {TalkStepData | null} talk_step None on a page that makes no step.
 * @property {PathData} path
 * @property {SlimWords} slim
 * @property {DataSwitch | null} data_switch None where there is no layer.
 */

document.addEventListener("copy", copyTable);

/** @type {WeakMap<HTMLElement, Header>} */
const headers = new WeakMap();
/** @type {SearchBox | null} */
let latest = null;

/**
 * Draws the header in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const here = data.pages.find(([, , , drawn]) => drawn);
  document.documentElement.lang = data.lang;
  bringWords(data.words);
  entitle({ chosen: data.chosen, page: here?.[1] ?? "", product: data.title });
  turnedTo(here?.[0]);
  if (here?.[0] !== "map") waitForParts(true); // the map itself says when it is drawn
  watchCharts(document.body);
  const header = headers.get(parentElement) ?? new Header(parentElement);
  headers.set(parentElement, header);
  header.update(component);
  return () => {
    header.remove();
    headers.delete(parentElement);
  };
}

class Header {
  /** @type {PageLinks | null} */
  pages = null;
  /** @type {TalkStep | null} */
  step = null;
  drawn = "";

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.box = new SearchBox();
    // Every page has a header of its own: what is being typed goes along.
    if (latest) this.box.input.value = latest.input.value;
    latest = this.box;
    this.element = make("div", { class: "pv-header" }, this.box.element);
    this.follow = () => this.pages?.follow();
    /** @type {[EventTarget | undefined, string][]} */
    this.signs = [
      [window.navigation, "currententrychange"],
      [window, "popstate"],
    ];
    for (const [target, event] of this.signs) target?.addEventListener(event, this.follow);
    mountOf(parent, "header").replaceChildren(this.element);
    this.release = keepHeight(this.element);
    this.slim = new SlimBar(this.element);
  }

  /** @param {Component<Data>} component */
  update(component) {
    const { data } = component;
    const [select, send] = [selectIn(component), sendIn(component)];
    const go = (/** @type {Target} */ target) => {
      if (!chooseHere(target)) select(target);
    };
    const box = this.box.element;
    this.pages = new PageLinks(data.pages, data.navigation, go);
    this.box.update(data.search, data.lang, go);
    // The search box stays in its place while everything around it is replaced: taken out it would lose the cursor.
    // So does what is being written for a talk.
    const step = this.stepOf(data.talk_step, go);
    for (const old of [...this.element.children]) if (old !== box && old !== step) old.remove();
    box.before(brand(data.title, data.subtitle, data.home), this.pages.element);
    if (step && step.parentNode !== this.element) box.after(step);
    (step ?? box).after(
      ...(data.data_switch ? [dataSwitch(data.data_switch, (asked) => send("data", asked))] : []),
      themeSwitch(data.theme),
      languageSwitch(data, (code) => send("lang", code)),
    );
    const line = dataLine(data.data_switch);
    if (line) this.element.append(line);
    if (data.notice) this.element.append(notice(data.notice, data.unknown));
    path.update(data.path);
    const offer = offerLine(data.pages.find(([, , , drawn]) => drawn)?.[0], data.path.words);
    if (offer) this.element.append(offer);
    this.slim.update(data.slim);
    this.element.append(this.slim.element);
  }

  /**
   * The button "add to talk": the same one as long as the server sends the same.
   *
   * @param {TalkStepData | null} data
   * @param {(target: Target) => void} go
   */
  stepOf(data, go) {
    const text = JSON.stringify(data ?? null);
    if (this.drawn !== text) {
      this.step?.remove();
      this.step = data ? new TalkStep(data, go) : null;
      this.drawn = text;
    } else if (this.step) this.step.go = go;
    return this.step?.element ?? null;
  }

  remove() {
    this.box.remove();
    this.step?.remove();
    this.release();
    this.slim.remove();
    for (const [target, event] of this.signs) target?.removeEventListener(event, this.follow);
  }
}

/**
 * @param {Data} data
 * @param {(code: string) => void} choose
 */
function languageSwitch({ lang, language, languages }, choose) {
  return make(
    "div",
    { class: "pv-languages", role: "group", "aria-label": language },
    languages.map(([code, name, short]) =>
      make(
        "button",
        {
          type: "button",
          class: "pv-language",
          lang: code,
          title: name,
          "aria-label": `${short} ${name}`, // what is seen is part of what it is called by voice
          "aria-pressed": String(code === lang),
          click: () => choose(code),
        },
        short,
      ),
    ),
  );
}

/**
 * What is wrong, with the names from the address: each is set apart, so that no sign of direction in it turns other
 * words around.
 *
 * @param {string} text
 * @param {string[]} names
 */
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

/** The address of the page that is framed, without what asks for a frame. */
function whole() {
  const { pathname, searchParams } = new URL(location.href);
  for (const name of ["embed", "embed_options"]) searchParams.delete(name);
  const query = searchParams.toString();
  return { pathname, search: query && `?${query}` };
}

/** @param {Event} event On the link to the whole page: the address has changed since it was drawn. */
function follow({ currentTarget }) {
  if (currentTarget instanceof Element) currentTarget.setAttribute("href", asLink(shownView(whole())));
}

/**
 * @param {string} title
 * @param {string} subtitle
 * @param {string} home Words of the link to the whole page, where another site frames it.
 */
function brand(title, subtitle, home) {
  const isFramed = "embed" in document.documentElement.dataset;
  return make(
    "div",
    { class: "pv-brand" },
    mark(),
    make("h1", { class: "pv-title" }, title),
    make("p", { class: "pv-subtitle" }, subtitle),
    isFramed &&
      make(
        "a",
        {
          class: "pv-home",
          target: "_blank",
          rel: "noopener",
          href: shownView(whole()),
          focus: follow,
          pointerenter: follow,
          click: follow,
        },
        home,
      ),
  );
}
