// Hosts the map that folium wrote: runs its script on a local Leaflet, then applies changes of state to the shapes it drew.
// The browser lights a selection at once from the map's own index; Python answers with the panel.

import { make } from "./dom.js";
import { Clock, FilterBar, LayoutSwitch, legend, zoomBar } from "./map-controls.js";
import { Labels } from "./map-labels.js";
import { Pins } from "./map-pins.js";
import { countKinds, countOf, countTies, dateOf, eraOf, exists, lighting, lineOf, nameOf, toggledKinds, visibleTies } from "./map-scene.js";
import { rank } from "./ranking.js";
import { tabulate } from "./table.js";

const hosts = new WeakMap();
const DISTRICT = /^BY-[A-Z]{2}-[A-Z]{3}$/;
const TALL = 0.95;                 // a container narrower than this share of its height gets the layout one above the other
const PEEK_MS = 250;
const DISTRICT_ZOOM = 2;           // districts appear once the map is enlarged this much, or when they are asked for
const NEAREST = 4.5;                // how much nearer than the whole one may come: closer there is nothing more to see
const CITY_ZOOM = 1.1;             // cities are named once the map is enlarged this much beyond the whole view

/** Draws or updates the map in its place; the entry of the Streamlit component. */
export function draw(component) {
  let host = hosts.get(component.parentElement);
  if (!host) hosts.set(component.parentElement, host = new Host(component.parentElement));
  host.update(component);
  return () => { hosts.get(component.parentElement)?.remove(); hosts.delete(component.parentElement); };
}

class Host {
  constructor(parent) {
    this.parent = parent;
    this.canvases = new Map();
    this.sent = 0;
  }

  async update({ data, setTriggerValue }) {
    this.emit = (change) => { this.sent += 1; setTriggerValue("select", { ...change, seq: this.sent }); };
    this.ready ||= this.mount(data);
    await this.ready;
    if (data.index !== this.indexUrl) await this.read(data);
    if (data.seq < this.sent) return;                      // an answer to an older click: what the user did since stands
    this.sent = Math.max(this.sent, data.seq);
    this.pins = data.pins;
    const day = this.clock.moving ? this.state.day : data.state.date || this.index.today;      // while the date moves, the hand on it leads
    this.state = { ...data.state, day };
    await this.paint();
  }

  async mount(data) {
    this.root = make("section", { class: "pv-map", "data-testid": "map" });
    this.parent.querySelector(".pv-map-mount").replaceChildren(this.root);
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.seen = new ResizeObserver(() => this.resized());
    this.seen.observe(this.root);
  }

  async read(data) {
    this.index = await (await fetch(data.index)).json();
    await import(this.index.leaflet);
    this.indexUrl = data.index;
    const text = this.text = this.index.text;
    this.clock?.pause();
    this.switch = new LayoutSwitch(text, (layout) => this.change({ layout }));
    this.filter = new FilterBar(text, (kind) => this.toggleKind(kind));
    this.clock = new Clock(text, this.index, { change: (day) => { this.state.day = day; this.paint(); this.peek(); }, settle: () => this.settle() });
    this.card = make("div", { class: "pv-card", role: "status", hidden: true });
    this.live = make("div", { class: "pv-sr", "aria-live": "polite" });
    this.stage = make("div", { class: "pv-stage" });
    this.notes = make("div", { class: "pv-notes" });
    this.notice = make("p", { class: "pv-map-notice", role: "status", "data-testid": "map-notice", hidden: true });
    this.root.setAttribute("aria-label", text.map);
    const tools = zoomBar(text, { "zoom-in": () => this.canvas.map.zoomIn(0.5), "zoom-out": () => this.canvas.map.zoomOut(0.5), fit: () => this.canvas.fit(), districts: () => this.toggleDistricts() });
    this.districtButton = tools.querySelector("[data-testid=districts]");
    this.stage.append(tools, this.notice);
    const full = data.size !== "small";
    this.small = !full;
    this.root.classList.toggle("pv-map-small", !full);
    this.root.replaceChildren(...[full && make("div", { class: "pv-bar" }, this.switch.element, this.filter.element), this.stage,
      make("div", { class: "pv-corner" }, !data.pins && legend(text), this.notes), full && this.clock.element, this.card, this.live].filter(Boolean));
    this.canvases.forEach((canvas) => canvas.remove());
    this.canvases.clear();
    this.canvas = this.namesOfDistricts = null;
  }

  /** The drawing that fits the layout and the room there is. */
  async choose() {
    const tall = this.stage.clientWidth < this.stage.clientHeight * TALL;
    const url = this.index.scripts[this.state.layout][tall ? "tall" : "wide"];
    if (this.canvas?.url === url) return;
    if (!this.canvases.has(url)) {
      const script = await import(url);
      this.canvases.set(url, new Canvas(this, { url, layout: this.state.layout, shape: tall ? "tall" : "wide" }, script.default));
    }
    for (const canvas of this.canvases.values()) canvas.show(canvas.url === url);
    this.canvas = this.canvases.get(url);
  }

  async paint() {
    await this.choose();
    const { index, state } = this, seen = this.pins ? [] : visibleTies(index, state), light = lighting(index, state, seen);
    this.counts = countTies(index, seen);
    this.seenTies = seen;
    this.canvas.paint(seen, light);
    this.switch.show(state.layout);
    this.filter.show(state.kinds, countKinds(index, state));
    this.clock.show(state.day, seen);
    this.note();
    if (!this.small) for (const tell of [rank, tabulate]) tell({ index, state: { ...state }, seen, light, counts: this.counts, select: (place, claim) => this.select(place, claim) });
    if (this.pins) this.canvas.paintPins(this.pins);
    await this.canvas.paintDistricts();
    Object.assign(this.root.dataset, { date: state.day, layout: state.layout, place: state.place || "", claim: state.claim || "", ready: "true" });
  }

  note() {
    const { text, state } = this, notes = [];
    if (state.layout === "side") notes.push(text.magnified);
    if (this.seenTies.some((id) => this.index.ties[id].carried && this.canvas.lit.has(id))) notes.push(text.carried);
    this.notes.replaceChildren(...notes.map((note) => make("p", {}, note)));
    const place = this.index.places[state.place], told = place?.notices?.[eraOf(this.index, state.day)] || "";
    if (this.notice.textContent !== told) this.notice.textContent = told;
    this.notice.hidden = !told || exists(place, state.day);
  }

  change(change) {
    Object.assign(this.state, change);
    clearTimeout(this.peeking);
    this.peekDue = false;
    this.emit({ ...this.view(), date: dateOf(this.index, this.state) });
    return this.paint();
  }

  /** Lets the panel follow a date that is still moving, now and then; the address follows once it rests. */
  peek() {
    if (this.peekDue) return;
    this.peekDue = true;
    this.peeking = setTimeout(() => { this.peekDue = false; if (this.clock.moving) this.emit({ peek: this.state.day }); }, PEEK_MS);
  }

  toggleDistricts() {
    this.wantDistricts = !this.wantDistricts;
    this.districtButton.setAttribute("aria-pressed", String(this.wantDistricts));
    this.canvas.paintDistricts();
  }

  view() { const { place, claim, layout, kinds } = this.state; return { place: place || null, claim: claim || null, layout, kinds }; }

  select(place, claim = null) {
    if (!place && !claim && this.small) return;              // there the page shows what is chosen, not the map
    const again = (claim && claim === this.state.claim) || (place && !claim && place === this.state.place && !this.state.claim);
    this.change(again ? { place: null, claim: null } : { place: claim ? null : place, claim });
    this.live.textContent = again || !(place || claim) ? this.text.nothing : claim ? this.canvas.spokenTie(claim) : this.spoken(place);
  }

  settle() { this.change({}); }

  toggleKind(kind) { this.change({ kinds: toggledKinds(this.filter.kinds, this.state.kinds, kind) }); }

  async districtNames() { return this.namesOfDistricts ||= await (await fetch(this.index.districts.names)).json(); }

  tiesOf(id) { return countOf(this.index, this.counts.get(id) || 0); }

  spoken(id) {
    const chosen = this.state.place === id ? `, ${this.text.selected}` : "";
    return `${nameOf(this.index, id, this.state.day)}, ${this.tiesOf(id)}${chosen}`;
  }

  key(event) {
    if (event.key === "Escape" && (this.state.place || this.state.claim)) { event.preventDefault(); this.select(null); return; }
    const id = event.target.dataset?.place, step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (id && step) { event.preventDefault(); event.stopPropagation(); this.canvas.focusFrom(id, step); }
    if ((id || event.target.dataset?.claim) && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.select(id, event.target.dataset.claim || null);
    }
  }

  hover(lines, event) {
    this.card.hidden = !lines;
    if (!lines) return;
    this.card.replaceChildren(...lines.map((line, number) => make("p", { class: number ? "" : "pv-card-name" }, line)));
    const box = this.root.getBoundingClientRect();
    const x = Math.min(event.clientX - box.left + 14, box.width - this.card.offsetWidth - 8);
    const y = Math.min(event.clientY - box.top + 14, box.height - this.card.offsetHeight - 8);
    this.card.style.transform = `translate(${Math.max(8, x)}px, ${Math.max(8, y)}px)`;
  }

  resized() { if (this.canvas) { this.canvas.resized(); this.paint(); } }

  remove() { this.clock?.pause(); this.seen?.disconnect(); this.canvases.forEach((canvas) => canvas.remove()); }
}

/** One drawing: the Leaflet map that folium's script builds, its shapes by id, and its names. */
class Canvas {
  constructor(host, drawing, build) {
    Object.assign(this, drawing, { host, units: new Map(), points: new Map(), ties: new Map(), lit: new Set() });
    this.div = make("div", { class: "pv-canvas" });
    host.stage.prepend(this.div);
    const L = { ...globalThis.L, map: (_, options) => globalThis.L.map(this.div, options) };     // folium asks for its div by id
    this.map = build(L);
    this.labels = new Labels(this.map);
    this.map.eachLayer((layer) => this.take(layer));
    this.div.removeAttribute("tabindex");                  // its regions take the focus, not the sheet they lie on
    this.map.on("click", (event) => { if (event.originalEvent.target === this.map.getContainer() || !event.originalEvent.target.closest?.("[data-place],[data-claim],[data-node],[data-district]")) host.select(null); });
    this.map.on("zoomend", () => { this.name(); this.paintDistricts(); });
    this.fit();
  }

  take(layer) {
    const id = layer.feature?.properties?.id, element = layer.getElement?.();
    if (!element || id === undefined) return;
    const role = layer.feature.properties.role, { host } = this;
    if (role === "unit") {
      const symbol = host.index.places[id].symbol;
      this.units.set(id, { layer, element });
      if (!symbol) this.button(element, "place", id);
      else element.setAttribute("data-shape", id);
      this.listen(layer, () => host.select(id), () => [nameOf(host.index, id, host.state.day), host.tiesOf(id)]);
    } else if (role === "point") {
      this.points.set(id, { layer, element, latlng: layer.getLatLng() });
      const place = host.index.places[id];
      if (place.first && !place.symbol) { element.setAttribute("data-node", id); element.setAttribute("aria-hidden", "true"); }
      else this.button(element, "place", id);
      this.listen(layer, () => host.select(id), () => [nameOf(host.index, id, host.state.day), host.tiesOf(id)]);
    } else if (role === "dot") {
      this.dots ||= new Map();
      this.dots.set(id, element);
      element.classList.add(host.index.places[id].first ? (host.index.places[id].symbol ? "pv-dot-rank" : "pv-dot-unit") : "pv-dot-city");
    } else if (role === "tie") {
      const tie = host.index.ties[id];
      this.ties.set(id, { layer, element });
      element.classList.add(`pv-kind-${tie.kind}`, `pv-line-${lineOf(tie)}`);
      this.button(element, "claim", tie.claim);
      const name = () => `${nameOf(host.index, tie.by, host.state.day)} – ${nameOf(host.index, tie.kz, host.state.day)}`;
      element.setAttribute("aria-label", `${name()}, ${host.text.kinds[tie.kind]}`);
      this.listen(layer, () => host.select(null, tie.claim), () => [name(), `${host.text.kinds[tie.kind]} · ${host.text.statuses[tie.status]} · ${tie.since || host.text.undated}`]);
    }
  }

  button(element, key, id) {
    element.dataset[key] = id;
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", key === "place" ? "0" : "-1");
  }

  listen(layer, click, card) {
    layer.on("click", (event) => { globalThis.L.DomEvent.stopPropagation(event); click(); });
    layer.on("mousemove", (event) => this.host.hover(card(), event.originalEvent));
    layer.on("mouseout", () => this.host.hover(null));
  }

  paint(seen, light) {
    const { index, state } = this.host, on = new Set(seen);
    this.div.classList.toggle("pv-has-light", light.any);
    const mark = (element, lit) => {
      element.dataset.lit = lit;
      if (element.hasAttribute("role")) element.setAttribute("aria-pressed", String(lit === "selected"));
    };
    const litOf = (id) => light.selected.has(id) ? "selected" : light.partner.has(id) ? "partner" : light.belowPlaces.has(id) ? "below" : "no";
    const ends = new Set(seen.flatMap((id) => [index.ties[id].by, index.ties[id].kz]));
    for (const [id, { element }] of this.units) {
      toggle(element, exists(index.places[id], state.day));
      mark(element, litOf(id));
      if (element.hasAttribute("role")) element.setAttribute("aria-label", this.host.spoken(id));
    }
    for (const [id, { element }] of this.points) {
      const place = index.places[id], shown = exists(place, state.day) && (place.first || ends.has(id));
      toggle(element, shown);
      if (this.dots.has(id)) { toggle(this.dots.get(id), shown && (!place.first || place.symbol || ends.has(id))); mark(this.dots.get(id), litOf(id)); }
      mark(element, litOf(id));
      if (element.hasAttribute("role")) element.setAttribute("aria-label", this.host.spoken(id));
    }
    this.lit = new Set([...light.ties, ...light.below]);
    for (const [id, { element }] of this.ties) {
      toggle(element, on.has(id));
      const lit = light.ties.has(id) ? (state.claim ? "selected" : "partner") : light.below.has(id) ? "below" : "no";
      mark(element, lit);
      element.setAttribute("tabindex", on.has(id) && lit !== "no" ? "0" : "-1");
    }
    this.name(light, ends);
  }

  name(light = this.light, ends = this.ends) {
    if (!light) return;
    Object.assign(this, { light, ends });
    const { index, state } = this.host, near = this.map.getZoom() > this.whole + CITY_ZOOM;
    for (const [id, { latlng }] of this.points) {
      const place = index.places[id], lit = light.selected.has(id) || light.partner.has(id) || light.belowPlaces.has(id);
      const shown = exists(place, state.day) && (place.first || (ends.has(id) && (near || lit)));
      if (!shown) { this.labels.hide(id); continue; }
      const rank = (light.selected.has(id) ? 0 : lit ? 100 : 200) + (place.symbol ? 20 : place.first ? 10 : 30);
      this.labels.set(id, nameOf(index, id, state.day), latlng, rank, place.first && !place.symbol ? "unit" : "city");
      this.labels.items.get(id).element.dataset.lit = light.any && !lit ? "no" : "yes";
    }
    this.labels.place();
  }

  paintPins(pins) {
    this.numbered ||= new Pins(this.map, (place) => this.host.select(place));
    this.numbered.set(pins, (place) => this.points.get(place)?.latlng, this.host.state.place);
    this.labels.blocked = () => this.numbered.boxes();
    this.labels.place();
  }

  /** Shows the districts of Belarus where they are asked for, near enough, or one of them is selected; draws them the first time. */
  async paintDistricts() {
    const { host } = this, wanted = host.wantDistricts || DISTRICT.test(host.state.place) || this.map.getZoom() > this.whole + DISTRICT_ZOOM;
    if (!wanted && !this.districts) return;
    this.districts ||= this.drawDistricts();
    for (const [id, { element, layer, approx }] of await this.districts) {
      const tied = host.counts.has(id);
      toggle(element, wanted);
      Object.assign(element.dataset, { tied: tied ? "yes" : "no", lit: host.state.place === id ? "selected" : "no", approx: approx ? "yes" : "no" });
      if (wanted && this.map.getZoom() > this.whole + DISTRICT_ZOOM && !this.points.has(id)) this.labels.set(id, host.namesOfDistricts[id].name, layer.getBounds().getCenter(), 500, "district");
      else this.labels.hide(id);
    }
    this.div.classList.toggle("pv-has-districts", Boolean(wanted));
    this.labels.place();
  }

  async drawDistricts() {
    const { host } = this, names = await host.districtNames(), found = new Map();
    const before = new Set(Object.keys(this.map._layers));
    const script = await import(host.index.districts.scripts[this.layout][this.shape]);
    script.default({ ...globalThis.L, map: () => this.map });                                    // folium's script adds to the map that stands
    this.map.eachLayer((layer) => {
      const id = layer.feature?.properties?.id, element = layer.getElement?.();
      if (!element || !names[id] || before.has(String(globalThis.L.stamp(layer)))) return;
      element.dataset.district = id;
      const { name, unit, approx } = names[id];
      found.set(id, { element, layer, approx });
      this.listen(layer, () => host.select(id), () => [name, [nameOf(host.index, unit, host.state.day), host.tiesOf(id), approx && host.text.approx].filter(Boolean).join(" · ")]);
    });
    return found;
  }

  /** What a tie is called: its ends and its kind. */
  spokenTie(claim) { return this.div.querySelector(`[data-claim="${claim}"]`)?.getAttribute("aria-label") || ""; }

  /** Moves the focus to the nearest unit in a direction. */
  focusFrom(id, [dx, dy]) {
    const from = this.map.latLngToLayerPoint(this.points.get(id).latlng);
    let best = null, least = Infinity;
    for (const [other, { latlng, element }] of this.points) {
      const place = this.host.index.places[other];
      if (other === id || !place.first || element.style.display === "none") continue;
      const to = this.map.latLngToLayerPoint(latlng), x = to.x - from.x, y = to.y - from.y;
      const along = x * dx + y * dy, across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 0 && along + 2 * across < least) { least = along + 2 * across; best = other; }
    }
    const target = best && this.div.querySelector(`[data-place="${best}"]`);
    target?.focus();
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

  show(on) { this.div.hidden = !on; if (on) this.map.invalidateSize({ animate: false }); }

  remove() { this.map.remove(); this.div.remove(); }
}

function toggle(element, on) { element.style.display = on ? "" : "none"; }
