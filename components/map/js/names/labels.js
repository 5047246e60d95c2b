// Names on the map: real text above the drawing, laid out anew at every zoom, size of type and selection.

import { make } from "../../../static/lib/dom.js";
import { placedNames } from "./name_layout.js";

/** @import { Sheet } from "./name_layout.js" */
/** @import { Box, NameForm } from "../types.js" */
/** @typedef {"unit" | "city" | "district" | "country"} NameKind */
/** @typedef {{ font: string, letters: number }} Type */
/** @typedef {{ x: number, y: number, reach: number }} NameSymbol */

/**
 * A name: its forms, where its place is, and the rectangles within its region, left, bottom, right and top of the map;
 * of a symbol there are none. Of lower `rank` is laid out first.
 *
 * @typedef {object} Label
 * @property {NameForm[]} forms
 * @property {L.LatLng} latlng
 * @property {Box[] | null} boxes
 * @property {NameKind} kind
 * @property {number} rank
 * @property {boolean} [lit]
 * @property {boolean} [faded]
 * @property {number} [whole] How many of its first forms are the whole name; see `Name`.
 */
/** @typedef {{ id: string, label: Label, element: HTMLElement, on: boolean }} Item */

const REACH = 5; // of a symbol, from its point
const LINE = 1; // height of a line, of the size of its letters; as in canvas.css
const MARGIN = 0.5; // around a name: positions are whole pixels
/** @type {NameKind[]} */
const KINDS = ["unit", "city", "district", "country"];

/** A layer of names over a Leaflet map. */
export class Labels {
  /**
   * @param {L.Map} map
   * @param {() => Omit<Sheet, "box">} around What names keep off, in layer points.
   * @param {(id: string) => NameSymbol | undefined} symbolOf The symbol at a place that has its own, in layer points.
   */
  constructor(map, around, symbolOf) {
    this.map = map;
    this.around = around;
    this.symbolOf = symbolOf;
    /** @type {Map<string, Item>} */
    this.items = new Map();
    this.due = 0;
    this.pane = map.createPane("pv-labels");
    this.pane.style.zIndex = "640";
    this.pane.style.pointerEvents = "none";
    this.samples = KINDS.map((kind) =>
      [false, true].map((small) => make("span", { class: classOf(kind, small), hidden: true })),
    );
    this.pane.append(...this.samples.flat());
    /** @type {Map<string, number>} Widths of texts in their type. */
    this.widths = new Map();
    this.brush = document.createElement("canvas").getContext("2d");
    map.on("zoomend viewreset moveend resize", () => this.place());
    document.fonts.ready.then(() => {
      this.widths.clear();
      this.place();
    });
  }

  /**
   * Shows a name.
   *
   * @param {string} id
   * @param {Label} label
   */
  set(id, label) {
    const item = this.items.get(id) || this.begin(id, label);
    Object.assign(item, { label, on: true });
    if (label.faded !== undefined) item.element.dataset.lit = label.faded ? "no" : "yes";
  }

  /**
   * @param {string} id
   * @param {Label} label
   * @returns {Item}
   */
  begin(id, label) {
    const element = make("span", { "data-name-of": id, "aria-hidden": "true" }),
      item = { id, label, element, on: true };
    this.items.set(id, item);
    this.pane.append(element);
    return item;
  }

  /**
   * Takes a name away.
   *
   * @param {string} id
   */
  hide(id) {
    const item = this.items.get(id);
    if (!item) return;
    item.on = false;
    item.element.style.display = "none";
  }

  /** Lays the names out before the next frame, however often it is asked: a zoom ends in five ways at once. */
  place() {
    this.due ||= requestAnimationFrame(() => this.arrange());
  }

  /** Lays the names out at once. */
  arrange() {
    cancelAnimationFrame(this.due);
    this.due = 0;
    if (!this.pane.offsetParent) return; // a drawing that is not shown has no sizes
    const items = [...this.items.values()].filter((item) => item.on).sort((a, b) => a.label.rank - b.label.rank),
      types = this.types(),
      names = items.map(({ id, label }) => this.measured(id, label, types)),
      { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      room = this.map.getSize(),
      found = placedNames(names, { box: [x, y, x + room.x, y + room.y], ...this.around() });
    items.forEach(({ label, element }, number) => {
      const spot = found[number];
      element.style.display = spot ? "" : "none";
      if (!spot) return;
      const [text, small] = label.forms[spot.form],
        [left, top] = [spot.left + MARGIN, spot.top + MARGIN].map(Math.round);
      if (element.textContent !== text) element.textContent = text;
      element.className = classOf(label.kind, Boolean(small));
      element.style.transform = `translate(${left}px, ${top}px)`;
    });
  }

  /**
   * The type of each kind of name, in large and in small letters, as it is now.
   *
   * @returns {Record<NameKind, Type[]>}
   */
  types() {
    const types = this.samples.map((pair) =>
      pair.map((sample) => {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(sample);
        return { font: `${fontWeight} ${fontSize} ${fontFamily}`, letters: parseFloat(fontSize) };
      }),
    );
    return /** @type {Record<NameKind, Type[]>} */ (Object.fromEntries(KINDS.map((kind, at) => [kind, types[at]])));
  }

  /**
   * A name as it is laid out, in layer points.
   *
   * @param {string} id
   * @param {Label} label
   * @param {Record<NameKind, Type[]>} types
   */
  measured(id, { forms, latlng, boxes, kind, lit, whole }, types) {
    const centre = this.map.latLngToLayerPoint(latlng),
      { x, y, reach } = this.symbolOf(id) || { ...centre, reach: REACH },
      inside = boxes?.map((box) => this.boxInLayer(box)),
      sizes = forms.map(([text, small]) => this.sizeOf(text, types[kind][small]));
    return { x, y, centre, forms: sizes, inside: inside ?? null, reach, lit: Boolean(lit), whole };
  }

  /**
   * @param {Box} box Left, bottom, right, top of the map.
   * @returns {Box}
   */
  boxInLayer([left, bottom, right, top]) {
    const first = this.map.latLngToLayerPoint([top, left]),
      last = this.map.latLngToLayerPoint([bottom, right]);
    return [first.x, first.y, last.x, last.y];
  }

  /**
   * Width and height of a text of some lines.
   *
   * @param {string} text
   * @param {Type} type
   * @returns {[width: number, height: number]}
   */
  sizeOf(text, { font, letters }) {
    const lines = text.split("\n"),
      width = Math.max(...lines.map((line) => this.widthOf(line, font)));
    return [Math.ceil(width) + 2 * MARGIN, Math.ceil(lines.length * letters * LINE) + 2 * MARGIN];
  }

  /**
   * @param {string} text
   * @param {string} font
   */
  widthOf(text, font) {
    const key = `${font} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined && this.brush) {
      this.brush.font = font;
      width = this.brush.measureText(text).width;
      this.widths.set(key, width);
    }
    return width ?? 0;
  }
}

/**
 * @param {NameKind} kind
 * @param {boolean} small
 */
function classOf(kind, small) {
  return `pv-label pv-label-${kind}${small ? " pv-label-small" : ""}`;
}
