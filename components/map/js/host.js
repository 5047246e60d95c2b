// Host of the map on a page: mounts it, reads its index and its table of highlights, and takes the answers of Python.

import { takeChoices, watchHands } from "../../static/lib/choice/page_choice.js";
import { sendIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";
import { figureButton } from "../../static/lib/outline/outline_button.js";
import { loadJson, loadScript } from "../../static/lib/resources.js";
import { Choosing } from "./choice/choosing.js";
import { pressOn } from "./map_keys.js";
import { MapView } from "./map_view.js";
import { readOwn } from "./own/own_ties.js";
import { Questions } from "./questions.js";

/** @import { Component, HighlightTable, MapData, MapIndex } from "./types.js" */

/** The name of the map among the pictures of a view. */
const PICTURE = "map";
/** @type {WeakMap<HTMLElement, Host>} */
const hosts = new WeakMap();

/**
 * Draws or updates the map in its place; the entry of the Streamlit component.
 *
 * @param {Component} component
 */
export function draw(component) {
  const parent = component.parentElement,
    host = hosts.get(parent) || new Host(parent);
  hosts.set(parent, host);
  host.update(component);
  return () => {
    hosts.get(parent)?.remove();
    hosts.delete(parent);
  };
}

class Host {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.root = make("section", { class: "pv-map", "data-testid": "map" });
    this.questions = new Questions();
    this.choosing = new Choosing(this.questions);
    this.leave = () => {};
    this.life = new AbortController();
    this.gone = false;
    /** @type {MapView | null} */
    this.view = null;
    this.seen = new ResizeObserver(() => this.view?.resized());
    this.seen.observe(this.root);
    parent.querySelector(".pv-map-mount")?.replaceChildren(this.root);
    this.root.addEventListener("keydown", (event) => this.view && pressOn(this.view, event));
    watchHands(this.root, (near) => this.choosing.near(near));
    const { signal } = this.life;
    this.questions.onWait = (waiting) => document.dispatchEvent(new CustomEvent("pv-wait", { detail: waiting }));
    // A date that plays on would ask for its own answer while the page turns, and the turn would be lost.
    const turn = () => {
      this.view?.clock.pause();
      this.questions.hush();
      this.choosing.rest();
    };
    document.addEventListener("pv-turn", turn, { signal });
    window.addEventListener("popstate", () => this.choosing.goBack(), { signal });
    for (const event of ["beforeprint", "afterprint"])
      window.addEventListener(event, () => this.print(event === "beforeprint"), { signal });
    matchMedia("print").addEventListener("change", ({ matches }) => this.print(matches), { signal });
  }

  /** @param {Component} component */
  async update(component) {
    const data = this.choosing.follow(component.data);
    if (data.panels) this.leave = takeChoices(this.choosing);
    const send = sendIn(component);
    this.questions.send = (question) => send("select", question);
    if (data.index !== this.view?.url || (data.own ?? "") !== (this.view.own?.url ?? "")) await this.read(data);
    if (this.gone || !this.view || !this.questions.answered(data.seq)) return;
    await this.view.take(this.choosing.follow(data)); // something may have been chosen while the index came
  }

  /**
   * Reads the index in the page's language, with what it names.
   *
   * @param {MapData} data
   */
  async read(data) {
    const index = /** @type {MapIndex} */ (await loadJson(data.index)),
      [table, own] = await Promise.all([loadJson(index.highlight), readOwn(data), loadScript(index.leaflet)]);
    if (this.gone) return;
    this.view?.remove();
    this.view = new MapView(this.root, {
      index,
      table: /** @type {HighlightTable} */ (table),
      data,
      questions: this.questions,
      choosing: this.choosing,
      own,
    });
    this.view.tools.append(figureButton(PICTURE, index.text.map, "≡+"));
    this.seen.observe(this.view.stage); // the bar above it may take a line more than it did
  }

  /**
   * Draws the map at the width of the paper while it is printed: a print takes what is drawn, and asks nobody. Not
   * every browser says both that a print begins and that the medium is paper; what comes second finds all done.
   *
   * @param {boolean} on
   */
  print(on) {
    this.root.classList.toggle("pv-map-printing", on);
    this.view?.canvas?.settle();
  }

  remove() {
    this.gone = true;
    this.leave();
    this.choosing.rest();
    this.questions.hush();
    this.life.abort();
    this.seen.disconnect();
    this.view?.remove();
  }
}
