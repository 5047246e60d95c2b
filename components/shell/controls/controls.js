// The date and the filters above a page: the map's own controls over the map's own index, without the map.

import { make } from "../../static/lib/dom.js";
import { Clock, FilterBar } from "../../map/js/toolbar.js";
import { countKinds, dateOf, toggledKinds, visibleTies } from "../../map/js/visible.js";

const bars = new WeakMap();

/** Draws or updates the controls in their place; the entry of the Streamlit component. */
export function draw(component) {
  let bar = bars.get(component.parentElement);
  if (!bar) bars.set(component.parentElement, (bar = new Bar(component.parentElement)));
  bar.update(component);
  return () => bars.delete(component.parentElement);
}

class Bar {
  constructor(parent) {
    this.parent = parent;
  }

  async update({ data, setTriggerValue }) {
    this.emit = (change) => setTriggerValue("select", { ...change, seq: data.seq + 1 });
    if (this.url !== data.index) await this.read(data);
    this.state = { ...data.state, day: data.state.date || this.index.today };
    this.show();
  }

  async read({ index, controls }) {
    this.index = await (await fetch(index)).json();
    this.url = index;
    const { text } = this.index,
      has = new Set(controls);
    this.filter =
      has.has("kinds") &&
      new FilterBar(text, (kind) => this.change({ kinds: toggledKinds(this.filter.kinds, this.state.kinds, kind) }));
    this.clock =
      has.has("date") &&
      new Clock(
        text,
        this.index,
        {
          change: (day) => {
            this.state.day = day;
            this.show();
          },
          settle: () => this.change({}),
        },
        { play: false },
      );
    this.parent
      .querySelector(".pv-controls-mount")
      .replaceChildren(
        make(
          "section",
          { class: "pv-map pv-controls", "data-testid": "controls" },
          this.filter && make("div", { class: "pv-bar" }, make("div", { class: "pv-keys" }, this.filter.element)),
          this.clock && this.clock.element,
        ),
      );
  }

  change(change) {
    Object.assign(this.state, change);
    this.show();
    this.emit({ date: dateOf(this.index, this.state), kinds: this.state.kinds });
  }

  show() {
    if (this.filter) this.filter.show(this.state.kinds, countKinds(this.index, this.state));
    if (this.clock) this.clock.show(this.state.day, visibleTies(this.index, this.state));
  }
}
