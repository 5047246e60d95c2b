// Hosts the map that folium wrote: runs its script on a local Leaflet, then applies changes of state to the shapes it drew.
// The browser lights a selection at once from the map's own index; Python answers with the panel.

import { make } from "../../static/lib/dom.js";
import { Canvas } from "./canvas.js";
import { Clock, FilterBar, LayoutSwitch, legend, zoomBar } from "./toolbar.js";
import { MoreFilters } from "./filter_drawer.js";
import {
  countKinds,
  countOf,
  countTies,
  dateOf,
  eraOf,
  exists,
  lighting,
  nameOf,
  toggledKinds,
  visibleTies,
} from "./visible.js";
import { showBeside } from "./companions.js";

const hosts = new WeakMap();
const TALL = 0.95; // a container narrower than this share of its height gets the layout one above the other
const PEEK_MS = 250;
const PATIENCE_MS = 4000; // a question without an answer is asked again after this

/** Draws or updates the map in its place; the entry of the Streamlit component. */
export function draw(component) {
  let host = hosts.get(component.parentElement);
  if (!host) hosts.set(component.parentElement, (host = new Host(component.parentElement)));
  host.update(component);
  return () => {
    hosts.get(component.parentElement)?.remove();
    hosts.delete(component.parentElement);
  };
}

class Host {
  constructor(parent) {
    this.parent = parent;
    this.canvases = new Map();
    this.sent = 0;
  }

  async update({ data, setTriggerValue }) {
    this.send = (question) => setTriggerValue("select", question);
    this.ready ||= this.mount(data);
    await this.ready;
    if (data.index !== this.indexUrl) await this.read(data);
    if (this.gone) return;
    if (data.seq < this.sent) return; // an answer to an older click: what the user did since stands
    clearInterval(this.asking);
    this.sent = Math.max(this.sent, data.seq);
    this.pins = data.pins;
    const day = this.clock.moving ? this.state.day : data.state.date || this.index.today; // while the date moves, the hand on it leads
    this.state = { ...data.state, day };
    if (this.painted !== this.shown()) await this.paint(); // the answer to a click says mostly what is painted already
  }

  /** What the drawing depends on, as text. */
  shown() {
    const { place, claim, day, layout, kinds, statuses, themes } = this.state;
    return JSON.stringify([
      this.indexUrl,
      this.pins,
      place || null,
      claim || null,
      day,
      layout,
      kinds,
      statuses,
      themes,
    ]);
  }

  async mount(data) {
    this.root = make("section", { class: "pv-map", "data-testid": "map" });
    this.parent.querySelector(".pv-map-mount").replaceChildren(this.root);
    this.root.addEventListener("keydown", (event) => this.key(event));
    this.seen = new ResizeObserver(() => this.resized());
    this.seen.observe(this.root);
    this.life = new AbortController();
    // A date that plays on would ask for its own answer in the midst of the turn, and the turn would be lost.
    document.addEventListener(
      "pv-turn",
      () => {
        this.clock?.pause();
        this.hush();
      },
      { signal: this.life.signal },
    );
    for (const event of ["beforeprint", "afterprint"])
      window.addEventListener(event, () => this.print(event === "beforeprint"), { signal: this.life.signal });
  }

  /** Draws the map at the width of the paper while it is printed: a print takes what stands, and asks nobody. */
  print(on) {
    this.root.classList.toggle("pv-map-printing", on);
    this.canvas?.resized();
  }

  async read(data) {
    this.index = await (await fetch(data.index)).json();
    await import(this.index.leaflet);
    this.indexUrl = data.index;
    const text = (this.text = this.index.text);
    this.clock?.pause();
    this.switch = new LayoutSwitch(text, (layout) => this.change({ layout }));
    this.filter = new FilterBar(text, (kind) => this.toggleKind(kind));
    this.more?.remove();
    this.more = new MoreFilters(text, this.index, (change) => this.change(change));
    this.clock = new Clock(text, this.index, {
      change: (day) => {
        this.state.day = day;
        this.paint();
        this.peek();
      },
      settle: () => this.settle(),
    });
    this.card = make("div", { class: "pv-card", role: "status", hidden: true });
    this.live = make("div", { class: "pv-sr", "aria-live": "polite" });
    this.stage = make("div", { class: "pv-stage" });
    this.seen.observe(this.stage); // the bar above it may take a line more than it did
    this.notes = make("div", { class: "pv-notes" });
    this.notice = make("p", { class: "pv-map-notice", role: "status", "data-testid": "map-notice", hidden: true });
    this.root.setAttribute("aria-label", text.map);
    this.root.setAttribute("aria-describedby", "pv-map-keys");
    this.tools = zoomBar(text, {
      "zoom-in": () => this.canvas.map.zoomIn(0.5),
      "zoom-out": () => this.canvas.map.zoomOut(0.5),
      fit: () => this.canvas.fit(),
      districts: () => this.toggleDistricts(),
    });
    this.districtButton = this.tools.querySelector("[data-testid=districts]");
    this.stage.append(make("p", { class: "pv-map-keys", id: "pv-map-keys" }, text.keys), this.tools, this.notice);
    const full = data.size !== "small";
    this.small = !full;
    this.root.classList.toggle("pv-map-small", !full);
    this.root.replaceChildren(
      ...[
        full && skips(text),
        full &&
          make(
            "div",
            { class: "pv-bar" },
            this.switch.element,
            make("div", { class: "pv-keys" }, this.filter.element, this.more.element),
          ),
        this.stage,
        make("div", { class: "pv-corner" }, !data.pins && legend(text), this.notes),
        full && this.clock.element,
        this.card,
        this.live,
      ].filter(Boolean),
    );
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
      if (this.gone) return;
      if (!this.canvases.has(url))
        this.canvases.set(
          url,
          new Canvas(this, { url, layout: this.state.layout, shape: tall ? "tall" : "wide" }, script.default),
        );
    }
    for (const canvas of this.canvases.values()) canvas.show(canvas.url === url);
    this.canvas = this.canvases.get(url);
  }

  async paint() {
    await this.choose();
    if (this.gone) return; // the page was turned while the drawing came
    this.painted = this.shown();
    const { index, state } = this,
      { seen, counts, kinds } = this.sight(),
      light = lighting(index, state, seen);
    this.counts = counts;
    this.seenTies = seen;
    this.light = light;
    this.canvas.paint(seen, light);
    this.switch.show(state.layout);
    this.filter.show(state.kinds, kinds);
    this.more.show(state);
    this.clock.show(state.day, seen);
    this.note();
    if (!this.small)
      showBeside({
        index,
        state: { ...state },
        seen,
        light,
        counts: this.counts,
        select: (place, claim) => this.select(place, claim),
      });
    if (this.pins) this.canvas.paintPins(this.pins);
    await this.canvas.paintDistricts();
    if (this.gone) return;
    this.announce();
    Object.assign(this.root.dataset, {
      date: state.day,
      layout: state.layout,
      place: state.place || "",
      claim: state.claim || "",
      ready: "true",
    });
  }

  /** The ties of the day that pass the filters, and what is counted of them; a click asks nothing new of these. */
  sight() {
    const { index, state, pins } = this,
      asked = JSON.stringify([this.indexUrl, Boolean(pins), state.day, state.kinds, state.statuses, state.themes]);
    if (this.inSight?.asked !== asked) {
      const seen = pins ? [] : visibleTies(index, state);
      this.inSight = { asked, seen, counts: countTies(index, seen), kinds: countKinds(index, state) };
    }
    return this.inSight;
  }

  /** Says what changed, for those who do not see it; of a date the clock tells, once it rests. */
  announce() {
    const { text, state } = this,
      chosen = state.claim ? this.canvas.spokenTie(state.claim) : state.place ? this.spoken(state.place) : text.nothing;
    const told = { chosen: [state.place, state.claim].join(), layout: state.layout, kinds: state.kinds.join() },
      before = this.announced;
    this.announced = told;
    if (!before) return;
    const news = [
      told.chosen !== before.chosen && chosen,
      told.layout !== before.layout && text[state.layout],
      told.kinds !== before.kinds && this.clock.facts.textContent,
    ].filter(Boolean);
    if (news.length) this.live.textContent = news.join(". ");
  }

  note() {
    const { text, state } = this,
      notes = [];
    if (state.layout === "side") notes.push(text.magnified);
    if (this.seenTies.some((id) => this.index.ties[id].by_territory && this.canvas.lit.has(id)))
      notes.push(text.by_territory);
    this.notes.replaceChildren(...notes.map((note) => make("p", {}, note)));
    const place = this.index.places[state.place],
      told = place?.notices?.[eraOf(this.index, state.day)] || "";
    if (this.notice.textContent !== told) this.notice.textContent = told;
    this.notice.hidden = !told || exists(place, state.day);
  }

  /** Asks Python, until it answers: what is asked while the server starts anew would be lost. */
  emit(change) {
    const question = { ...change, seq: (this.sent += 1) };
    this.send(question);
    clearInterval(this.asking);
    this.asking = setInterval(() => this.send(question), PATIENCE_MS);
  }

  /** Asks no more, neither again nor in a moment. */
  hush() {
    clearInterval(this.asking);
    clearTimeout(this.peeking);
  }

  change(change) {
    Object.assign(this.state, change);
    clearTimeout(this.peeking);
    this.peekDue = false;
    this.emit({ ...this.view(), date: dateOf(this.index, this.state) });
    setTimeout(() => this.gone || this.paint()); // the question is sent first: Streamlit sends it after this turn
  }

  /** Lets the panel follow a date that is still moving, now and then; the address follows once it rests. */
  peek() {
    if (this.peekDue) return;
    this.peekDue = true;
    this.peeking = setTimeout(() => {
      this.peekDue = false;
      if (this.clock.moving) this.emit({ peek: this.state.day });
    }, PEEK_MS);
  }

  toggleDistricts() {
    this.wantDistricts = !this.wantDistricts;
    this.districtButton.setAttribute("aria-pressed", String(this.wantDistricts));
    this.canvas.paintDistricts();
  }

  view() {
    const { place, claim, layout, kinds, statuses, themes } = this.state;
    return { place: place || null, claim: claim || null, layout, kinds, status: statuses, themes };
  }

  select(place, claim = null) {
    if (!place && !claim && this.small) return; // there the page shows what is chosen, not the map
    const again =
      (claim && claim === this.state.claim) || (place && !claim && place === this.state.place && !this.state.claim);
    this.change(again ? { place: null, claim: null } : { place: claim ? null : place, claim });
  }

  settle() {
    this.change({});
  }

  toggleKind(kind) {
    this.change({ kinds: toggledKinds(this.filter.kinds, this.state.kinds, kind) });
  }

  async districtNames() {
    return (this.namesOfDistricts ||= await (await fetch(this.index.districts.names)).json());
  }

  tiesOf(id) {
    return countOf(this.index, this.counts.get(id) || 0);
  }

  /** A place in words: its name, its ties, and what the colours say of it. */
  spoken(id) {
    const { light } = this,
      lit =
        this.state.place === id || light.selected.has(id)
          ? this.text.selected
          : light.partner.has(id) && this.text.partner;
    return [nameOf(this.index, id, this.state.day), this.tiesOf(id), lit].filter(Boolean).join(", ");
  }

  key(event) {
    if (event.key === "Escape" && (this.state.place || this.state.claim)) {
      event.preventDefault();
      this.select(null);
      return;
    }
    const { place, district, claim } = event.target.dataset || {},
      id = place || district;
    if ((!id && !claim) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      this.canvas.focusFrom(event.target, step, event.shiftKey);
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.select(id || null, claim || null);
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

  resized() {
    if (this.canvas) {
      this.canvas.resized();
      this.paint();
    }
  }

  remove() {
    this.gone = true;
    this.hush();
    this.life?.abort();
    this.more?.remove();
    this.clock?.pause();
    this.seen?.disconnect();
    this.canvases.forEach((canvas) => canvas.remove());
  }
}

/** Ways for the keyboard past what stands between. */
function skips(text) {
  const skip = (words, selector) =>
    make(
      "button",
      {
        type: "button",
        class: "pv-skip",
        click: () => {
          const target = document.querySelector(selector);
          if (target?.localName === "h2") target.tabIndex = -1;
          target?.focus();
        },
      },
      words,
    );
  return make(
    "div",
    { class: "pv-skips" },
    skip(text.toMap, ".pv-canvas:not([hidden]) [data-place][tabindex='0']"),
    skip(text.toPanel, "[data-testid=panel] h2"),
    skip(text.toTable, ".pv-table-mount .pv-scroll"),
  );
}
