// Drawing of the map: the Leaflet map that folium's script builds, its names, and what lies over it.

import { make } from "../../static/lib/dom.js";
import { Districts } from "./districts.js";
import { isShown, Keyboard } from "./keyboard.js";
import { Bundles, onCanvas } from "./lines/bundles.js";
import { Hits } from "./lines/hits.js";
import { Labels } from "./names/labels.js";
import { litOf, litOfTie, Shapes } from "./outlines.js";
import { Diamonds } from "./own/diamonds.js";
import { PairLines } from "./pair_lines.js";
import { Pins } from "./pins.js";
import { PageWheel, TwoFingers } from "./touch.js";
import { exists, formsOf, wholeFirst } from "./visible.js";

/** @import { MapView } from "./map_view.js" */
/** @import { DrawnLine } from "./lines/hits.js" */
/** @import { OwnLines } from "./own/own_lines.js" */
/** @import { DrawnLayer } from "./outlines.js" */
/** @import { Box, Layout, Light, NumberedPlace, PairLine, Shape } from "./types.js" */
/**
 * What is painted: the arcs of lit ties, the arcs of all that pass the filters, the lines of pairs, and what is lit.
 *
 * @typedef {{ ties: string[], seen: string[], lines: Map<string, PairLine>, light: Light }} Painted
 */
/** @typedef {L.MapOptions & { frame: L.LatLngBoundsLiteral }} FramedOptions */

const NEAREST = 4.5; // how much nearer than the whole one may come: closer there is nothing more to see
const CITY_ZOOM = 1.1; // cities are named once the map is enlarged this much beyond the whole view
const STILL = { zoomAnimation: false, fadeAnimation: false, inertia: false }; // for those who asked for less motion
const COUNTRY_RANK = 400; // names of countries come after those of places
/** Between two names, to the side and up or down. @type {Record<"large" | "small", [number, number]>} */
const GAPS = { large: [3, 1], small: [6, 3] };
const DOT = 5; // how far a symbol of a place reaches
/** What lies over the map, where there is room for it. */
const OVER = ".pv-tools, .pv-legend, .pv-notes p, .pv-map-notice, .pv-changed-mark";

/** One drawing. */
export class Canvas {
  /**
   * @param {MapView} view
   * @param {{ url: string, layout: Layout, shape: Shape }} drawing
   * @param {(leaflet: unknown) => void} build Folium's script.
   */
  constructor(view, { url, layout, shape }, build) {
    this.view = view;
    this.url = url;
    this.layout = layout;
    this.shape = shape;
    this.gone = false;
    this.whole = 0; // the zoom at which all of the map is seen
    /** @type {Painted | null} */
    this.painted = null;
    this.div = make("div", { class: "pv-canvas" });
    view.stage.prepend(this.div);
    const { bundled } = view.index;
    this.map = this.begin(build, bundled);
    new TwoFingers(this.map, view.text.twoFingers);
    if (view.size !== "show") new PageWheel(this.map);
    /** @type {Pins | null} */
    this.numbered = null;
    this.diamonds = new Diamonds(this.map);
    /** @type {OwnLines | null} The lines of a layer, beside the book's. */
    this.own = null;
    this.labels = new Labels(
      this.map,
      () => this.around(),
      (id) => this.numbered?.symbolOf(id),
    );
    this.bundles = bundled ? new Bundles(this.map, this.div) : null;
    this.shapes = new Shapes(this);
    this.pairs = new PairLines(this);
    this.districts = new Districts(this);
    this.keyboard = new Keyboard(this);
    for (const layer of this.layers()) {
      const { id, role } = layer.feature?.properties || {};
      if (this.bundles && id && (role === "bundle" || role === "pair")) this.bundles.take(id, layer, role);
      else if (role === "pair") this.pairs.take(layer);
      else this.shapes.take(layer);
    }
    this.hits = new Hits(this);
    this.div.removeAttribute("tabindex"); // its regions take the focus, not the sheet they lie on
    this.map.on("zoomend", () => {
      if (this.painted) this.shapes.paint(this.painted, { near: this.near });
      this.mark();
      this.name();
      this.districts.paint();
      this.keyboard.ringAgain();
    });
  }

  /**
   * Runs folium's script. The map that it asks for is made in our div instead of one by its id, and fitted before there
   * is anything to draw twice.
   *
   * @param {(leaflet: unknown) => void} build
   * @param {boolean} bundled
   * @returns {L.Map & { options: FramedOptions }}
   */
  begin(build, bundled) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? STILL : {};
    /** @type {L.Map & { options: FramedOptions } | null} */
    let made = null;
    const map = (/** @type {unknown} */ _, /** @type {FramedOptions} */ options) => {
      const ours = { ...options, ...still, center: undefined };
      made = /** @type {L.Map & { options: FramedOptions }} */ (L.map(this.div, ours));
      this.fit(made);
      return made;
    };
    build({ ...(bundled ? onCanvas(L) : L), map });
    if (!made) throw new Error("The script of the drawing made no map.");
    return made;
  }

  /** @returns {DrawnLayer[]} */
  layers() {
    /** @type {DrawnLayer[]} */
    const found = [];
    this.map.eachLayer((layer) => {
      found.push(/** @type {DrawnLayer} */ (/** @type {unknown} */ (layer)));
    });
    return found;
  }

  /** Whether the map is enlarged so much that cities are shown which nothing lights. */
  get near() {
    return this.map.getZoom() > this.whole + CITY_ZOOM;
  }

  /**
   * Applies what is seen and lit.
   *
   * @param {Painted} painted
   */
  paint(painted) {
    const { ties, lines, light } = painted,
      { index, state } = this.view;
    this.painted = painted;
    this.div.classList.toggle("pv-has-light", light.any);
    this.shapes.paint(painted, { near: this.near });
    this.pairs.paint(lines, { lit: light.any });
    this.bundles?.paint(index, ties, lines, {
      day: state.day,
      litOf: (id) => litOfTie(light, id, { claimed: Boolean(state.claim) }),
    });
    this.keyboard.setStops();
    this.mark();
    this.name();
  }

  /** Marks the lines where they are a layer's, shown without the book. */
  mark() {
    const { pairs, shapes, view } = this,
      lines = view.index.layer ? [...shapes.ties.values(), ...pairs.drawn.values()] : [];
    this.diamonds.put(lines.filter(({ element }) => isShown(element)));
  }

  /**
   * The lines that are drawn, with what choosing one does.
   *
   * @returns {DrawnLine[]}
   */
  drawnLines() {
    const { pairs, shapes, view } = this,
      ofTies = [...shapes.ties].map(([id, line]) => ({
        ...line,
        choose: () => view.select(null, view.index.ties[id].claim),
      })),
      ofPairs = [...pairs.drawn].map(([id, line]) => ({ ...line, choose: () => view.selectPair(id) }));
    const ofBook = [...ofTies, ...(view.small ? [] : ofPairs)].filter(({ element }) => isShown(element));
    return [...ofBook, ...(this.own?.lines() ?? [])];
  }

  /** Names the places: units and what is lit always, cities with ties where the map is near. */
  name() {
    if (!this.painted) return;
    const { light, seen } = this.painted,
      { index, size, state } = this.view,
      { near } = this,
      ends = new Set(seen.flatMap((id) => [index.ties[id].by, index.ties[id].kz]));
    for (const [id, { latlng }] of this.shapes.points) {
      const place = index.places[id],
        lit = litOf(light, id) !== "no";
      if (!exists(place, state.day) || !(place.first || lit || (ends.has(id) && near))) {
        this.labels.hide(id);
        continue;
      }
      const rank = (light.selected.has(id) ? 0 : lit ? 100 : 200) + (place.symbol ? 20 : place.first ? 10 : 30),
        kind = place.first && !place.symbol ? "unit" : "city",
        forms = formsOf(index, id, state.day),
        boxes = kind === "unit" ? this.shapes.boxesOf(id) : null,
        // A small map names at any cost what it is about; of the rest what can be read apart.
        named = lit && (size !== "small" || place.first || light.selected.has(id)),
        wanted = named || Boolean(this.numbered?.symbolOf(id));
      this.labels.set(id, {
        ...(size === "show" && lit && kind === "unit" ? wholeFirst(forms) : { forms }),
        latlng,
        boxes,
        rank,
        kind,
        lit: wanted,
        faded: light.any && !lit,
      });
    }
    for (const [id, { latlng, boxes }] of this.shapes.countries)
      this.labels.set(id, { forms: formsOf(index, id, state.day), latlng, boxes, rank: COUNTRY_RANK, kind: "country" });
    this.labels.place();
  }

  /** @param {NumberedPlace[]} pins */
  paintPins(pins) {
    this.numbered ||= new Pins(this.map, (place) => this.view.select(place));
    this.numbered.set(pins, (place) => this.shapes.points.get(place)?.latlng, this.view.state.place);
    this.name();
  }

  /** What names keep off, in layer points: what lies over the map, its symbols, and the points of its units. */
  around() {
    const { index, state } = this.view,
      at = (/** @type {string} */ id) => this.map.latLngToLayerPoint(this.shapes.points.get(id)?.latlng || [0, 0]),
      units = [...this.shapes.points.keys()].filter(
        (id) => index.places[id].first && exists(index.places[id], state.day),
      ),
      dots = [...this.shapes.dots].filter(([, dot]) => isShown(dot)).map(([id]) => at(id));
    return {
      taken: [...this.overlays(), ...(this.numbered?.boxes() || [])],
      dots: dots.map(({ x, y }) => /** @type {Box} */ ([x - DOT, y - DOT, x + DOT, y + DOT])),
      centres: units.map(at),
      gap: GAPS[this.view.small ? "small" : "large"],
    };
  }

  /**
   * The boxes of what lies over the map: its buttons, its legend and its notes.
   *
   * @returns {Box[]}
   */
  overlays() {
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      stage = this.div.getBoundingClientRect(),
      boxes = [...this.view.root.querySelectorAll(OVER)].map((part) => part.getBoundingClientRect());
    return boxes
      .filter(({ width, height }) => width && height)
      .map((box) => [
        box.left - stage.left + x,
        box.top - stage.top + y,
        box.right - stage.left + x,
        box.bottom - stage.top + y,
      ]);
  }

  /** Measures the room: at which zoom all of the map is seen, and how near one may come. Returns what all of it is. */
  measure(map = this.map) {
    const bounds = L.latLngBounds(map.options.frame);
    map.invalidateSize({ animate: false });
    map.setMinZoom(-20);
    this.whole = map.getBoundsZoom(bounds);
    map.setMinZoom(this.whole - 0.25);
    map.setMaxZoom(this.whole + NEAREST);
    return bounds;
  }

  /** Shows all of the map. */
  fit(map = this.map) {
    map.fitBounds(this.measure(map), { animate: false });
    this.name();
  }

  resized() {
    if (!this.div.clientWidth || !this.div.clientHeight) return; // without room there is nothing to fit
    const whole = Math.abs(this.map.getZoom() - this.whole) < 0.02;
    this.map.invalidateSize({ animate: false });
    if (whole) this.fit();
  }

  /** Fits the map into its room, and lays out its names at once: a print takes what is there, and waits for nothing. */
  settle() {
    this.resized();
    this.labels.arrange();
  }

  /** @param {boolean} on */
  show(on) {
    this.div.hidden = !on;
    if (!on) return;
    this.view.root.dataset.shape = this.shape;
    this.map.invalidateSize({ animate: false });
  }

  remove() {
    if (this.gone) return;
    this.gone = true;
    this.map.remove();
    // Leaflet takes back neither the timer of a wheel nor the frame of a drag that slows down: late ones find an
    // idle map.
    this.map.off();
    Object.assign(this.map, { _mapPane: make("div", {}), _animatingZoom: false });
    this.div.remove();
  }
}
