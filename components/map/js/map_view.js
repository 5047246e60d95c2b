// Map of one index: its drawings, its controls, and what is chosen on it. A selection is lit at once from the table of
// highlights; Python answers with the panel.

import { make } from "../../static/lib/dom.js";
import { loadJson, loadScript } from "../../static/lib/resources.js";
import { waitForParts } from "../../static/lib/waiting.js";
import { Canvas } from "./canvas.js";
import { Choosing } from "./choice/choosing.js";
import { showBeside } from "./companions.js";
import { MoreFilters } from "./filter_drawer.js";
import { chosenIn, lighting } from "./highlight.js";
import { learnTies } from "./lines/asked_ties.js";
import { Legend } from "./lines/line_legend.js";
import { selected, selectedOwn, selectedPair } from "./map_choice.js";
import { Announcer, LayoutSwitch, skips, zoomBar } from "./map_parts.js";
import { endsOf } from "./pair_lines.js";
import { notesOf, noticeOf, Sight } from "./sight.js";
import { Clock, FilterBar } from "./toolbar.js";
import { nameOf, toggledKinds } from "./visible.js";

/** @import { Child } from "../../static/lib/dom.js" */
/** @import { Questions } from "./questions.js" */
/** What a click does on a map that asks Python nothing. @typedef {(place: string) => void} Choose */
/** @import { Beside, Day, District, MapData, MapState, PairLine, ReadMap } from "./types.js" */

const TALL = 0.95; // a container narrower than this share of its height gets the layout one above the other
const CARD_OFFSET_PX = 14;

/** The map of an index, in an element of the page. */
export class MapView {
  /**
   * @param {HTMLElement} root
   * @param {ReadMap & { questions: Questions, choosing?: Choosing, choose?: Choose, own?: Beside | null }} parts
   */
  constructor(root, { index, table, data, questions, choosing = new Choosing(questions), choose, own = null }) {
    const { text } = index;
    this.root = root;
    this.index = index;
    this.table = table;
    this.text = text;
    this.url = data.index;
    this.choosing = choosing;
    choosing.view = this;
    this.size = data.size;
    this.small = data.size !== "full";
    this.choose = choose;
    this.own = own;
    this.gone = false;
    this.pins = data.pins;
    /** @type {MapState} */
    this.state = { ...data.state, day: data.state.date || index.today };
    /** @type {Map<string, Canvas>} The drawings by the address of their scripts. */
    this.canvases = new Map();
    /** @type {Canvas | null} */
    this.canvas = null;
    this.painted = "";
    this.sight = new Sight(index, table);
    this.light = lighting(index, table, this.state, []);
    this.wantDistricts = false;
    /** @type {Promise<Record<string, District>> | null} */
    this.names = null;

    this.layoutSwitch = new LayoutSwitch(text, (layout) => this.change({ layout }));
    this.filter = new FilterBar(text, index, (kind) =>
      this.change({ kinds: toggledKinds(this.filter.kinds, this.state.kinds, kind) }),
    );
    this.more = new MoreFilters(text, index, (change) => this.change(change));
    this.clock = new Clock(text, index, { change: (day) => this.move(day), settle: () => this.change({}) });
    this.card = make("div", { class: "pv-card", role: "status", hidden: true });
    this.live = make("div", { class: "pv-sr", "aria-live": "polite" });
    this.announcer = new Announcer(this.live);
    this.stage = make("div", { class: "pv-stage" });
    this.notes = make("div", { class: "pv-notes" });
    this.legend = new Legend(text, () => this.canvas?.labels.place(), this);
    this.notice = make("p", { class: "pv-map-notice", role: "status", "data-testid": "map-notice", hidden: true });
    this.tools = zoomBar(text, {
      "zoom-in": () => this.canvas?.map.zoomIn(0.5),
      "zoom-out": () => this.canvas?.map.zoomOut(0.5),
      fit: () => this.canvas?.fit(),
      districts: () => this.toggleDistricts(),
    });
    this.build(Boolean(data.pins));
  }

  /**
   * Puts the parts of the map together; numbered symbols have no lines, so no legend of them.
   *
   * @param {boolean} numbered
   */
  build(numbered) {
    const { root, text } = this,
      full = !this.small;
    root.classList.toggle("pv-map-show", this.size === "show");
    if (this.size === "show") {
      root.replaceChildren(this.stage);
      return;
    }
    root.setAttribute("aria-label", text.map);
    root.setAttribute("aria-describedby", "pv-map-keys");
    root.classList.toggle("pv-map-small", this.small);
    this.stage.append(make("p", { class: "pv-map-keys", id: "pv-map-keys" }, text.keys), this.tools, this.notice);
    const keys = make("div", { class: "pv-keys" }, this.filter.element, this.more.element),
      bar = make("div", { class: "pv-bar" }, this.layoutSwitch.element, keys),
      corner = make("div", { class: "pv-corner" }, this.notes);
    if (!numbered) this.legend.addTo(full ? this.stage : corner, corner);
    const above = full ? [skips(text), bar] : [],
      below = full ? [this.clock.element] : [];
    root.replaceChildren(...above, this.stage, corner, ...below, this.card, this.live);
  }

  /**
   * Takes an answer of Python.
   *
   * @param {MapData} data
   */
  async take(data) {
    this.pins = data.pins;
    // While the date moves, the slider leads.
    const day = this.clock.moving ? this.state.day : data.state.date || this.index.today;
    this.state = { ...data.state, day };
    if (this.painted !== this.shown()) await this.paint(); // the answer to a click says mostly what is painted already
  }

  /** What the drawing depends on, as text. */
  shown() {
    const { lit, day, layout, kinds, statuses, themes } = this.state;
    return JSON.stringify([this.pins, chosenIn(this.state), this.state.own, lit, day, layout, kinds, statuses, themes]);
  }

  /** Chooses the drawing that fits the layout and the room there is. */
  async chooseDrawing() {
    const { layout } = this.state,
      shape = this.stage.clientWidth < this.stage.clientHeight * TALL ? "tall" : "wide",
      url = this.index.scripts[layout][shape];
    if (this.canvas?.url === url) return;
    if (!this.canvases.has(url)) {
      const script = await loadScript(url);
      if (this.gone) return;
      if (!this.canvases.has(url)) this.canvases.set(url, new Canvas(this, { url, layout, shape }, script.default));
    }
    for (const canvas of this.canvases.values()) canvas.show(canvas.url === url);
    this.canvas = this.canvases.get(url) ?? null;
  }

  /** Asks for what of a choice is not in the index: of very many ties it has the first of those that are alike. */
  async learn() {
    const { claim, lit = [] } = this.state;
    await Promise.all([
      learnTies(this.index, this.table, claim ? [claim, ...lit] : lit),
      this.own?.learn?.(this.state),
    ]);
  }

  async paint() {
    await Promise.all([this.chooseDrawing(), this.learn()]);
    const { canvas, index, state } = this;
    if (this.gone || !canvas) return; // the page was turned while the drawing came
    this.painted = this.shown();
    const { seen, counts, kinds } = this.sight.look(state, { numbered: Boolean(this.pins) }),
      ofBook = lighting(index, this.table, state, seen),
      light = this.own?.lightBook(state, ofBook) ?? ofBook,
      own = this.own?.beside?.(state) ?? null;
    this.light = light;
    const lines = this.sight.lines(light);
    canvas.paint({ ties: this.sight.drawn(light), seen, lines, light });
    this.legend.show(state, canvas.shape, light, lines);
    this.layoutSwitch.show(state.layout);
    this.filter.show(state.kinds, kinds);
    this.more.show(state);
    this.clock.show(state.day, seen);
    this.note(lines);
    if (!this.small)
      showBeside({ index, state: { ...state }, seen, light: ofBook, counts, select: this.select.bind(this), own });
    if (this.pins) canvas.paintPins(this.pins);
    await Promise.all([canvas.districts.paint(), this.own?.paint(canvas, { numbered: Boolean(this.pins) })]);
    if (this.gone) return;
    this.announce();
    Object.assign(this.root.dataset, {
      date: state.day,
      layout: state.layout,
      place: state.place || "",
      claim: state.claim || "",
      pair: this.pair() || "",
      ready: "true",
    });
    if (!this.root.classList.contains("pv-map-small")) waitForParts(false);
  }

  /** The pair that is shown, Belarus first, with a tilde between; nothing where a claim is, or one side alone. */
  pair() {
    const { claim, org, person, by, kz } = this.state;
    return !claim && !org && !person && by && kz ? `${by}~${kz}` : null;
  }

  /** Says what changed, for those who do not see it; a date says the clock, once it rests. */
  announce() {
    const { text, state } = this;
    this.announcer.announce(
      { chosen: [...chosenIn(state), state.own].join(), layout: state.layout, kinds: state.kinds.join() },
      { chosen: () => this.spokenChoice(), layout: text[state.layout], kinds: this.clock.facts.textContent },
    );
  }

  /** What is chosen, in words. */
  spokenChoice() {
    const { text, state } = this,
      { place, claim, org, person, by, kz } = state,
      unplaced = this.light.any ? "" : text.unplaced;
    if (state.own) return this.own?.spoken(this) || unplaced;
    if (claim) return [this.canvas?.shapes.spokenTie(claim), unplaced].filter(Boolean).join(". ");
    if (org || person) return unplaced; // the panel says whose card it is
    if (by && kz) return [endsOf(this.index, `${by}~${kz}`, state.day), unplaced].filter(Boolean).join(". ");
    const one = place || by || kz;
    return one ? [this.spoken(one), unplaced].filter(Boolean).join(". ") : text.nothing;
  }

  /**
   * Notes what the drawing does not say by itself, and what became of a chosen territory.
   *
   * @param {Map<string, PairLine>} lines
   */
  note(lines) {
    const { index, state, text } = this,
      notes = notesOf(index, state, lines, this.light),
      book = make("p", { class: "pv-book" }, `${text.book}: `, make("cite", { lang: "en" }, text.bookTitle));
    this.notes.replaceChildren(...notes.map((note) => make("p", {}, note)), book, this.own?.count ?? "");
    const notice = noticeOf(index, state);
    if (this.notice.textContent !== notice) this.notice.textContent = notice;
    this.notice.hidden = !notice;
  }

  /**
   * Changes the state, and with it the panel and the address.
   *
   * @param {Partial<MapState>} change
   */
  change(change) {
    this.choosing.change(change);
  }

  /**
   * Shows another day while the date moves.
   *
   * @param {Day} day
   */
  move(day) {
    this.state.day = day;
    this.paint();
    this.choosing.peek(() => (this.clock.moving ? this.state.day : null));
  }

  /**
   * Chooses a place or a claim; neither clears. A place beside one of the other country makes a pair with it, and what
   * is chosen already is taken back; see `clickedOn`. A small map belongs to a page of one place: it chooses no pair,
   * and clears nothing.
   *
   * @param {string | null} place
   * @param {string | null} [claim]
   */
  select(place, claim = null) {
    if (this.choose) {
      if (place) this.choose(place);
      return;
    }
    const change = selected(this, place, claim);
    if (change) this.change(change);
  }

  /**
   * Chooses a pair by the id of its line.
   *
   * @param {string} id
   */
  selectPair(id) {
    if (!this.small) this.change(selectedPair(id));
  }

  /**
   * Chooses a claim of the layer that is shown beside the book, or takes that back.
   *
   * @param {string} claim
   */
  selectOwn(claim) {
    if (!this.choose) this.change(selectedOwn(this, claim));
  }

  toggleDistricts() {
    this.wantDistricts = !this.wantDistricts;
    this.tools.querySelector("[data-testid=districts]")?.setAttribute("aria-pressed", String(this.wantDistricts));
    this.canvas?.districts.paint();
  }

  /** The names of the districts, asked for once. */
  districtNames() {
    this.names ||= /** @type {Promise<Record<string, District>>} */ (loadJson(this.index.districts.names));
    return this.names;
  }

  /** @param {string} id */
  nameOf(id) {
    return nameOf(this.index, id, this.state.day);
  }

  /**
   * A place in words: its name, its ties, and what the colours say of it.
   *
   * @param {string} id
   */
  spoken(id) {
    const { light, state, text } = this,
      selected = state.place === id || light.selected.has(id),
      lit = selected ? text.selected : light.partner.has(id) && text.partner;
    return [this.nameOf(id), this.sight.tiesOf(id), lit, this.own?.tiesOf(id)].filter(Boolean).join(", ");
  }

  /**
   * Shows a card of lines near a point, or hides it.
   *
   * @param {Child[] | null} lines
   * @param {{ clientX: number, clientY: number }} [at]
   */
  hover(lines, at) {
    this.card.hidden = !lines;
    if (!lines || !at) return;
    this.card.replaceChildren(...lines.map((line, number) => make("p", { class: number ? "" : "pv-card-name" }, line)));
    const box = this.root.getBoundingClientRect();
    const x = Math.min(at.clientX - box.left + CARD_OFFSET_PX, box.width - this.card.offsetWidth - 8);
    const y = Math.min(at.clientY - box.top + CARD_OFFSET_PX, box.height - this.card.offsetHeight - 8);
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
    this.more.remove();
    this.clock.pause();
    for (const canvas of this.canvases.values()) canvas.remove();
  }
}
