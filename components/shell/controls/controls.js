// The date and the filters above a page: the map's own controls over the map's own index, without the map.

import { Clock, FilterBar } from "../../map/js/toolbar.js";
import { countKinds, dateOf, toggledKinds, visibleTies } from "../../map/js/visible.js";
import { atServer } from "../../static/lib/at_server.js";
import { mountOf, selectIn } from "../../static/lib/component.js";
import { make } from "../../static/lib/dom.js";

/** @import { Component, Target } from "../../static/lib/component.js" */

/** @typedef {{ kinds: string[], statuses: string[], themes: string[], place: string | null }} Filters */
/** @typedef {Filters & { day: string }} State */
/** @typedef {{ index: string, controls: string[], seq: number, state: Filters & { date: string | null } }} Data */

/** @type {WeakMap<HTMLElement, Controls>} */
const drawn = new WeakMap();

/**
 * Draws or updates the controls in their place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const parent = component.parentElement;
  const controls = drawn.get(parent) ?? new Controls(parent);
  drawn.set(parent, controls);
  controls.update(component);
  return () => drawn.delete(parent);
}

class Controls {
  url = "";
  /** The index of the map. @type {any} */
  index = null;
  /** @type {State} */
  state = { day: "", kinds: [], statuses: [], themes: [], place: null };
  /** @type {FilterBar | null} */
  filter = null;
  /** @type {Clock | null} */
  clock = null;
  /** @type {(target: Target) => void} */
  emit = () => {};

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.parent = parent;
  }

  /** @param {Component<Data>} component */
  async update(component) {
    const { data } = component;
    this.emit = selectIn(component);
    if (this.url !== data.index) await this.read(data);
    const { date, ...filters } = data.state;
    this.state = { ...filters, day: date || this.index.today };
    this.show();
  }

  /** @param {Data} data */
  async read({ index, controls }) {
    this.index = await (await fetch(atServer(index))).json();
    this.url = index;
    this.filter = controls.includes("kinds") ? this.makeFilter() : null;
    this.clock = controls.includes("date") ? this.makeClock() : null;
    mountOf(this.parent, "controls").replaceChildren(
      make(
        "section",
        { class: "pv-map pv-controls", "data-testid": "controls" },
        this.filter && make("div", { class: "pv-bar" }, make("div", { class: "pv-keys" }, this.filter.element)),
        this.clock?.element,
      ),
    );
  }

  makeFilter() {
    /** @param {string} kind */
    const toggle = (kind) => this.change(toggledKinds(filter.kinds, this.state.kinds, kind));
    const filter = new FilterBar(this.index.text, this.index, toggle);
    return filter;
  }

  makeClock() {
    const actions = {
      /** @param {string} day */
      change: (day) => {
        this.state.day = day;
        this.show();
      },
      settle: () => this.change(this.state.kinds),
    };
    return new Clock(this.index.text, this.index, actions, { play: false });
  }

  /** @param {string[]} kinds */
  change(kinds) {
    this.state.kinds = kinds;
    this.show();
    this.emit({ date: dateOf(this.index, this.state), kinds });
  }

  show() {
    this.filter?.show(this.state.kinds, countKinds(this.index, this.state));
    this.clock?.show(this.state.day, visibleTies(this.index, this.state));
  }
}
