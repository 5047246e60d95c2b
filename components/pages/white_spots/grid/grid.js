// The white spots: a grid of every pair of regions, for the mouse, the keyboard and a reader's voice alike.
// Each state has a sign beside its colour; on a narrow screen rows and columns change places.

import { make } from "../../../static/lib/dom.js";

const NARROW = 760;
const SIGNS = {
  signed: () => make("circle", { cx: 8, cy: 8, r: 5.5, class: "pv-sign-full" }),
  undated: () => make("circle", { cx: 8, cy: 8, r: 4.6, class: "pv-sign-line" }),
  memorandum: () => make("path", { d: "M8 2.5 13.5 8 8 13.5 2.5 8Z", class: "pv-sign-line" }),
  intent: () => make("path", { d: "M8 3 13.5 12.5H2.5Z", class: "pv-sign-line" }),
  below: () => make("rect", { x: 5.5, y: 5.5, width: 5, height: 5, class: "pv-sign-full" }),
  none: () => make("path", { d: "M5.5 8H10.5", class: "pv-sign-line" }),
};
const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
};
const grids = new WeakMap();

/** Draws or updates the grid in its place; the entry of the Streamlit component. */
export function draw(component) {
  let grid = grids.get(component.parentElement);
  if (!grid) grids.set(component.parentElement, (grid = new Grid(component.parentElement)));
  grid.update(component);
  return () => {
    grid.remove();
    grids.delete(component.parentElement);
  };
}

class Grid {
  constructor(parent) {
    this.parent = parent;
    this.narrow = matchMedia(`(max-width: ${NARROW}px)`);
    this.turned = () => this.show();
    this.narrow.addEventListener("change", this.turned);
  }

  remove() {
    this.narrow.removeEventListener("change", this.turned);
  }

  update({ data, setTriggerValue }) {
    this.data = data;
    this.emit = (change) => setTriggerValue("select", { ...change, seq: data.seq + 1 });
    this.words = Object.fromEntries(data.states.map(([state, word]) => [state, word]));
    this.show();
  }

  show() {
    const { data } = this,
      tall = this.narrow.matches;
    const held = this.root?.contains(document.activeElement) && document.activeElement.dataset.pair;
    const box = this.root?.querySelector(".pv-matrix-box"),
      scroll = box ? [box.scrollLeft, box.scrollTop] : [0, 0];
    const [down, across] = tall ? [data.columns, data.rows] : [data.rows, data.columns];
    const cellOf = (row, column) => (tall ? data.cells[column][row] : data.cells[row][column]);
    this.at = down.map((rowHead, row) =>
      across.map((columnHead, column) =>
        this.cell(tall ? columnHead : rowHead, tall ? rowHead : columnHead, cellOf(row, column), row, column),
      ),
    );
    const corner = make(
      "td",
      { class: "pv-matrix-corner" },
      make("span", {}, tall ? data.kz : data.by, " ↓"),
      make("span", {}, tall ? data.by : data.kz, " →"),
    );
    const table = make(
      "table",
      {
        role: "grid",
        class: "pv-matrix",
        "data-testid": "matrix",
        "aria-label": data.title,
        "aria-rowcount": down.length + 1,
        "aria-colcount": across.length + 1,
      },
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          corner,
          across.map((head) =>
            make(
              "th",
              { scope: "col", "data-unit": head.id },
              make("span", { class: "pv-matrix-name" }, head.name),
              make("span", { class: "pv-matrix-count" }, head.count),
            ),
          ),
        ),
      ),
      make(
        "tbody",
        {},
        down.map((head, row) =>
          make(
            "tr",
            {},
            make(
              "th",
              { scope: "row", "data-unit": head.id },
              make("span", { class: "pv-matrix-name" }, head.name),
              make("span", { class: "pv-matrix-count" }, head.count),
            ),
            this.at[row],
          ),
        ),
      ),
    );
    this.root = make(
      "section",
      { class: "pv-matrix-part", "aria-label": data.title },
      make(
        "div",
        { class: "pv-matrix-bar" },
        make(
          "div",
          { role: "group", class: "pv-matrix-orders", "aria-label": data.sort },
          data.orders.map(([order, name]) =>
            make(
              "button",
              {
                type: "button",
                class: "pv-matrix-order",
                "data-order": order,
                "aria-pressed": String(order === data.order),
                click: () => this.emit({ order }),
              },
              name,
            ),
          ),
        ),
        make("p", { class: "pv-matrix-hint", id: "pv-matrix-hint" }, data.hint),
      ),
      make("div", { class: "pv-matrix-box" }, table),
      (this.status = make("p", { class: "pv-matrix-status", "aria-hidden": "true" })),
      make(
        "ul",
        { class: "pv-matrix-legend" },
        data.states.map(([state, word, count]) =>
          make(
            "li",
            { "data-state": state },
            make("span", { class: `pv-cell pv-cell-${state}` }, sign(state)),
            make("span", {}, word),
            make("span", { class: "pv-count" }, count),
          ),
        ),
        make(
          "li",
          {},
          make("span", { class: "pv-cell pv-cell-signed pv-cell-by_territory" }, sign("signed")),
          make("span", {}, data.by_territory),
        ),
      ),
      make("p", { class: "pv-matrix-hint" }, data.counted),
    );
    table.setAttribute("aria-describedby", "pv-matrix-hint");
    table.addEventListener("keydown", (event) => this.key(event));
    this.parent.querySelector(".pv-matrix-mount").replaceChildren(this.root);
    const fresh = this.root.querySelector(".pv-matrix-box");
    [fresh.scrollLeft, fresh.scrollTop] = scroll;
    const all = this.at.flat(),
      chosen = data.chosen?.join();
    const stop = all.find((cell) => cell.dataset.pair === (held || chosen)) || all[0];
    stop.tabIndex = 0;
    if (held) stop.focus({ preventScroll: true });
    const shown = all.find((cell) => cell.dataset.pair === chosen);
    if (shown) this.tell(shown);
  }

  cell(by, kz, { state, count, by_territory }, row, column) {
    const { data } = this,
      pair = [by.id, kz.id];
    const ties = count
      ? data.ties[plural(data.lang, count, data.ties)].replace(
          "{count}",
          new Intl.NumberFormat(data.lang).format(count),
        )
      : "";
    const said = [`${by.name} – ${kz.name}`, this.words[state], ties, by_territory && data.by_territory].filter(
      Boolean,
    );
    const cell = make(
      "td",
      {
        class: `pv-cell pv-cell-${state}${by_territory ? " pv-cell-by_territory" : ""}`,
        tabindex: -1,
        "data-pair": pair.join(),
        "data-state": state,
        "data-row": row,
        "data-column": column,
        "aria-label": `${said[0]}: ${said.slice(1).join(", ")}`,
        "aria-selected": String(data.chosen?.join() === pair.join()),
        click: () => {
          this.focus(cell);
          this.choose(cell);
        },
        dblclick: () => this.choose(cell, "pair"),
        focus: () => this.tell(cell),
        mouseenter: () => this.tell(cell),
      },
      sign(state),
    );
    return cell;
  }

  tell(cell) {
    this.status.textContent = cell.getAttribute("aria-label");
  }

  focus(cell) {
    for (const other of this.at.flat()) other.tabIndex = other === cell ? 0 : -1;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  choose(cell, page) {
    const [by, kz] = cell.dataset.pair.split(",");
    this.emit(page ? { by, kz, page } : { by, kz });
  }

  key(event) {
    const cell = event.target.closest("[data-pair]");
    if (!cell || event.altKey || event.metaKey) return;
    if (event.key === "Enter") this.choose(cell, "pair");
    else if (event.key === " ") this.choose(cell);
    else {
      const to = this.target(event, Number(cell.dataset.row), Number(cell.dataset.column));
      if (!to) return;
      this.focus(this.at[to[0]][to[1]]);
    }
    event.preventDefault();
  }

  target({ key, ctrlKey }, row, column) {
    const last = [this.at.length - 1, this.at[0].length - 1],
      within = (value, end) => Math.max(0, Math.min(end, value));
    if (key === "Home") return [ctrlKey ? 0 : row, 0];
    if (key === "End") return [ctrlKey ? last[0] : row, last[1]];
    const step = STEPS[key];
    return step && [within(row + step[0], last[0]), within(column + step[1], last[1])];
  }
}

function sign(state) {
  return make(
    "svg",
    { class: "pv-sign", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    SIGNS[state](),
  );
}

/** The plural category of a count; not every browser knows every language of ours. */
function plural(lang, count, forms) {
  const category = new Intl.PluralRules(lang).select(count);
  return category in forms ? category : "other";
}
