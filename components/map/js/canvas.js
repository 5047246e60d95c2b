// One drawing of the map: the Leaflet map that folium's script builds, its shapes by id, its names, and the way of the keyboard over it.

import { make } from "../../static/lib/dom.js";
import { Bundles, onCanvas } from "./bundles.js";
import { Labels } from "./labels.js";
import { Pins } from "./pins.js";
import { exists, lineOf, nameOf } from "./visible.js";
import { TwoFingers } from "./touch.js";

const DISTRICT = /^BY-[A-Z]{2}-[A-Z]{3}$/;
const DISTRICT_ZOOM = 2; // districts appear once the map is enlarged this much, or when they are asked for
const NEAREST = 4.5; // how much nearer than the whole one may come: closer there is nothing more to see
const CITY_ZOOM = 1.1; // cities are named once the map is enlarged this much beyond the whole view
const STILL = { zoomAnimation: false, fadeAnimation: false, inertia: false }; // for those who asked for less motion

/** One drawing: the Leaflet map that folium's script builds, its shapes by id, and its names. */
export class Canvas {
  constructor(host, drawing, build) {
    Object.assign(this, drawing, {
      host,
      units: new Map(),
      points: new Map(),
      ties: new Map(),
      lit: new Set(),
      cards: new Map(),
      stops: {},
    });
    this.div = make("div", { class: "pv-canvas" });
    host.stage.prepend(this.div);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? STILL : {};
    build({
      ...(host.index.bundled ? onCanvas(globalThis.L) : globalThis.L),
      map: (_, options) => this.begin({ ...options, ...still }),
    });
    new TwoFingers(this.map, host.text.twoFingers);
    this.labels = new Labels(this.map, () => [this.toolBox(), ...(this.numbered?.boxes() || [])]);
    if (host.index.bundled) this.bundles = new Bundles(globalThis.L, this.map, this.div);
    this.map.eachLayer((layer) => this.take(layer));
    this.div.removeAttribute("tabindex"); // its regions take the focus, not the sheet they lie on
    this.map.on("click", (event) => {
      if (
        event.originalEvent.target === this.map.getContainer() ||
        !event.originalEvent.target.closest?.("[data-place],[data-claim],[data-node],[data-district]")
      )
        host.select(null);
    });
    this.map.on("zoomend", () => {
      this.name();
      this.paintDistricts();
      if (this.rings) this.ring(this.ringed);
    });
    this.div.addEventListener("focusin", ({ target }) => this.focused(target));
    this.div.addEventListener("focusout", () => {
      host.hover(null);
      this.ring(null);
    });
  }

  /** Makes the map that folium's script asks for, in our div instead of one by its id, and fits it before there is anything to draw twice. */
  begin(options) {
    this.map = globalThis.L.map(this.div, { ...options, center: null });
    this.fit();
    return this.map;
  }

  take(layer) {
    const id = layer.feature?.properties?.id,
      element = layer.getElement?.(),
      role = layer.feature?.properties?.role,
      { host } = this;
    if (role === "bundle") this.bundles.take(id, layer);
    if (!element || id === undefined) return;
    const card = () => [nameOf(host.index, id, host.state.day), host.tiesOf(id)];
    if (role === "unit") {
      const symbol = host.index.places[id].symbol;
      this.units.set(id, { layer, element });
      if (!symbol) this.button(element, "place", id);
      else element.setAttribute("data-shape", id);
      this.listen(layer, () => host.select(id), card);
    } else if (role === "point") {
      this.points.set(id, { layer, element, latlng: layer.getLatLng() });
      const place = host.index.places[id];
      if (place.first && !place.symbol) {
        element.setAttribute("data-node", id);
        element.setAttribute("aria-hidden", "true");
      } else this.button(element, "place", id);
      this.listen(layer, () => host.select(id), card);
    } else if (role === "dot") {
      this.dots ||= new Map();
      this.dots.set(id, element);
      element.classList.add(
        host.index.places[id].first ? (host.index.places[id].symbol ? "pv-dot-rank" : "pv-dot-unit") : "pv-dot-city",
      );
    } else if (role === "tie") {
      const tie = host.index.ties[id];
      this.ties.set(id, { layer, element });
      element.classList.add(`pv-kind-${tie.kind}`, `pv-line-${lineOf(tie)}`);
      this.button(element, "claim", tie.claim);
      element.setAttribute("aria-label", this.nameOfTie(tie));
      this.listen(
        layer,
        () => host.select(null, tie.claim),
        () => [
          this.endsOf(tie),
          `${host.text.kinds[tie.kind]} · ${host.text.statuses[tie.status]} · ${tie.since || host.text.undated}`,
        ],
      );
    }
  }

  button(element, key, id) {
    element.dataset[key] = id;
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "-1");
  }

  listen(layer, click, card) {
    this.cards.set(layer.getElement(), card);
    layer.on("click", (event) => {
      globalThis.L.DomEvent.stopPropagation(event);
      click();
    });
    layer.on("mousemove", (event) => this.host.hover(card(), event.originalEvent));
    layer.on("mouseout", () => this.host.hover(null));
  }

  paint(seen, light) {
    const { index, state } = this.host,
      on = new Set(seen);
    this.div.classList.toggle("pv-has-light", light.any);
    const mark = (element, lit) => {
      element.dataset.lit = lit;
      if (element.hasAttribute("role")) element.setAttribute("aria-pressed", String(lit === "selected"));
    };
    const litOf = (id) =>
      light.selected.has(id)
        ? "selected"
        : light.partner.has(id)
          ? "partner"
          : light.belowPlaces.has(id)
            ? "below"
            : "no";
    const ends = new Set(seen.flatMap((id) => [index.ties[id].by, index.ties[id].kz]));
    for (const [id, { element }] of this.units) {
      toggle(element, exists(index.places[id], state.day));
      mark(element, litOf(id));
      if (element.hasAttribute("role")) element.setAttribute("aria-label", this.host.spoken(id));
    }
    for (const [id, { element }] of this.points) {
      const place = index.places[id],
        shown = exists(place, state.day) && (place.first || ends.has(id));
      toggle(element, shown);
      if (this.dots.has(id)) {
        toggle(this.dots.get(id), shown && (!place.first || place.symbol || ends.has(id)));
        mark(this.dots.get(id), litOf(id));
      }
      mark(element, litOf(id));
      if (element.hasAttribute("role")) element.setAttribute("aria-label", this.host.spoken(id));
    }
    this.lit = new Set([...light.ties, ...light.below]);
    const litTie = (id) =>
      light.ties.has(id) ? (state.claim ? "selected" : "partner") : light.below.has(id) ? "below" : "no";
    for (const [id, { element }] of this.ties) {
      toggle(element, on.has(id));
      mark(element, litTie(id));
    }
    this.bundles?.paint(index, seen, litTie);
    this.setStops();
    this.name(light, ends);
  }

  /** The keyboard stops twice on the map: at a place, the chosen one if there is one, and at a lit tie; arrows go on from there. */
  setStops() {
    const { place } = this.host.state,
      places = this.standing(),
      ties = this.litTies();
    const chosen = places.find((element) => idOf(element) === place);
    this.stop("place", places, chosen && !this.div.contains(document.activeElement) ? chosen : this.stops.place);
    this.stop("tie", ties, this.stops.tie);
  }

  stop(kind, all, wanted) {
    const old = this.stops[kind],
      now = all.includes(wanted) ? wanted : all[0];
    if (old !== now) old?.setAttribute("tabindex", "-1");
    now?.setAttribute("tabindex", "0");
    this.stops[kind] = now;
  }

  /** The places that stand on the map now; `all` adds cities and districts to the units. */
  standing(all = false) {
    const { places } = this.host.index,
      found = [...this.units, ...this.points, ...((all && this.districtsShown) || [])];
    return found
      .filter(
        ([id, { element }]) =>
          element.hasAttribute("role") && element.style.display !== "none" && (all || places[id]?.first),
      )
      .map(([, { element }]) => element);
  }

  /** Draws a ring of two colours around what has the focus, above its neighbours, which would cover half of its own line. */
  ring(element) {
    for (const ring of this.rings || []) ring.remove();
    this.ringed = element;
    this.rings =
      element &&
      ["pv-ring-halo", "pv-ring"].map((name) =>
        make("path", { d: element.getAttribute("d"), class: name, "aria-hidden": "true" }),
      );
    if (element) element.parentNode.append(...this.rings);
  }

  litTies() {
    return [...this.ties.values()]
      .map(({ element }) => element)
      .filter((element) => element.style.display !== "none" && element.dataset.lit !== "no");
  }

  /** What a hand that hovers is told, one that came by the keyboard is told too. */
  focused(element) {
    const kind = element.dataset.claim ? "tie" : idOf(element) && "place";
    if (!kind) return;
    this.stop(kind, kind === "tie" ? this.litTies() : this.standing(true), element);
    if (element.matches(":focus-visible")) this.ring(element);
    const card = this.cards.get(element),
      { left, top, width, height } = element.getBoundingClientRect();
    if (card && element.matches(":focus-visible"))
      this.host.hover(card(), { clientX: left + width / 2, clientY: top + height / 2 });
  }

  name(light = this.light, ends = this.ends) {
    if (!light) return;
    Object.assign(this, { light, ends });
    const { index, state } = this.host,
      near = this.map.getZoom() > this.whole + CITY_ZOOM;
    for (const [id, { latlng }] of this.points) {
      const place = index.places[id],
        lit = light.selected.has(id) || light.partner.has(id) || light.belowPlaces.has(id);
      const shown = exists(place, state.day) && (place.first || (ends.has(id) && (near || lit)));
      if (!shown) {
        this.labels.hide(id);
        continue;
      }
      const rank = (light.selected.has(id) ? 0 : lit ? 100 : 200) + (place.symbol ? 20 : place.first ? 10 : 30);
      this.labels.set(id, nameOf(index, id, state.day), latlng, rank, place.first && !place.symbol ? "unit" : "city");
      this.labels.items.get(id).element.dataset.lit = light.any && !lit ? "no" : "yes";
    }
    this.labels.place();
  }

  paintPins(pins) {
    this.numbered ||= new Pins(this.map, (place) => this.host.select(place));
    this.numbered.set(pins, (place) => this.points.get(place)?.latlng, this.host.state.place);
    this.labels.place();
  }

  /** Where the map's buttons lie, in layer points. */
  toolBox() {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = this.host.tools,
      { x, y } = this.map.containerPointToLayerPoint([offsetLeft, offsetTop]);
    return [x, y, x + offsetWidth, y + offsetHeight];
  }

  /** Shows the districts of Belarus where they are asked for, near enough, or one of them is selected; draws them the first time. */
  async paintDistricts() {
    const { host } = this,
      wanted = host.wantDistricts || DISTRICT.test(host.state.place) || this.map.getZoom() > this.whole + DISTRICT_ZOOM;
    if (!wanted && !this.districts) return;
    this.districts ||= this.drawDistricts();
    const districts = await this.districts;
    if (this.gone) return; // the page was turned while they came
    for (const [id, { element, layer, approx }] of districts) {
      const tied = host.counts.has(id);
      toggle(element, wanted);
      Object.assign(element.dataset, {
        tied: tied ? "yes" : "no",
        lit: host.state.place === id ? "selected" : "no",
        approx: approx ? "yes" : "no",
      });
      if (wanted && this.map.getZoom() > this.whole + DISTRICT_ZOOM && !this.points.has(id))
        this.labels.set(id, host.namesOfDistricts[id].name, layer.getBounds().getCenter(), 500, "district");
      else this.labels.hide(id);
    }
    this.div.classList.toggle("pv-has-districts", Boolean(wanted));
    this.labels.place();
  }

  async drawDistricts() {
    const { host } = this,
      names = await host.districtNames(),
      found = new Map();
    const before = new Set(Object.keys(this.map._layers));
    const script = await import(host.index.districts.scripts[this.layout][this.shape]);
    if (this.gone) return found;
    script.default({ ...globalThis.L, map: () => this.map }); // folium's script adds to the map that stands
    this.map.eachLayer((layer) => {
      const id = layer.feature?.properties?.id,
        element = layer.getElement?.();
      if (!element || !names[id] || before.has(String(globalThis.L.stamp(layer)))) return;
      const { name, unit, approx } = names[id];
      this.button(element, "district", id);
      element.setAttribute("aria-label", `${name}, ${nameOf(host.index, unit, host.state.day)}`);
      found.set(id, { element, layer, approx });
      this.listen(
        layer,
        () => host.select(id),
        () => [
          name,
          [nameOf(host.index, unit, host.state.day), host.tiesOf(id), approx && host.text.approx]
            .filter(Boolean)
            .join(" · "),
        ],
      );
    });
    return (this.districtsShown = found);
  }

  endsOf({ by, kz }) {
    const { index, state } = this.host;
    return `${nameOf(index, by, state.day)} – ${nameOf(index, kz, state.day)}`;
  }

  nameOfTie(tie) {
    return `${this.endsOf(tie)}, ${this.host.text.kinds[tie.kind]}`;
  }

  /** What a chosen tie is called: its ends and its kind. */
  spokenTie(claim) {
    const tie = Object.values(this.host.index.ties).find((each) => each.claim === claim);
    return tie ? this.nameOfTie(tie) : "";
  }

  /** Moves the focus to the nearest unit in a direction, `all` counts cities and districts too; from a tie to the next lit one. */
  focusFrom(element, [dx, dy], all) {
    if (element.dataset.claim) {
      const ties = this.litTies(),
        next = ties.indexOf(element) + (dx || dy);
      ties[(next + ties.length) % ties.length]?.focus();
      return;
    }
    const from = this.pointOf(element);
    let best = null,
      least = Infinity;
    for (const other of this.standing(all)) {
      if (other === element) continue;
      const to = this.pointOf(other),
        x = to.x - from.x,
        y = to.y - from.y;
      const along = x * dx + y * dy,
        across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 0 && along + 2 * across < least) {
        least = along + 2 * across;
        best = other;
      }
    }
    best?.focus();
  }

  /** Where a place stands on the drawing. */
  pointOf(element) {
    const id = idOf(element),
      point = this.points.get(id)?.latlng || this.districtsShown.get(id).layer.getBounds().getCenter();
    return this.map.latLngToLayerPoint(point);
  }

  fit() {
    const bounds = globalThis.L.latLngBounds(this.map.options.frame);
    this.map.invalidateSize({ animate: false });
    this.map.setMinZoom(-20);
    this.whole = this.map.getBoundsZoom(bounds);
    this.map.setMinZoom(this.whole - 0.25);
    this.map.setMaxZoom(this.whole + NEAREST);
    this.map.fitBounds(bounds, { animate: false });
    this.name();
  }

  resized() {
    const whole = Math.abs(this.map.getZoom() - this.whole) < 0.02;
    this.map.invalidateSize({ animate: false });
    if (whole) this.fit();
  }

  show(on) {
    this.div.hidden = !on;
    if (on) this.map.invalidateSize({ animate: false });
  }

  remove() {
    if (this.gone) return;
    this.gone = true;
    this.map.remove();
    // Leaflet takes back neither the timer of a wheel nor the frame of a drag that slows down: late ones find an idle map.
    this.map.off();
    this.map._mapPane = make("div", {});
    this.map._animatingZoom = false;
    this.div.remove();
  }
}

function toggle(element, on) {
  element.style.display = on ? "" : "none";
}

/** The place an element stands for. */
function idOf({ dataset }) {
  return dataset.place || dataset.district;
}
