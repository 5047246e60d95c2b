// Choices on the map: the page answers them by itself where it can, with a document of the panel at an address of its
// own, and writes the address; the server is asked where it cannot.

import { atServer } from "../../../static/lib/at_server.js";
import { showInPanel } from "../../../static/lib/choice/page_choice.js";
import { PanelDocuments } from "../../../static/lib/choice/panel_documents.js";
import { isConnected, isRunning } from "../../../static/lib/connection.js";
import { chosenIn } from "../highlight.js";
import { selected, selectedOwn, selectedPair } from "../map_choice.js";
import { dateOf } from "../visible.js";
import { askedIn, besideChoice, isSameQuery, panelQuery, queryAfter, queryText } from "./chosen_query.js";

/** @import { Query } from "../../../static/lib/choice/page_choice.js" */
/** @import { Target } from "../../../static/lib/component.js" */
/** @import { Document } from "../../../static/lib/document_types.js" */
/** @import { MapView } from "../map_view.js" */
/** @import { Questions } from "../questions.js" */
/** @import { Day, MapData, MapState } from "../types.js" */

const PATIENCE_MS = 1500; // a document that has not come by then is asked of the server's script too
const CHECK_MS = 5000; // so often, at most, a choice asks whether the facts are still the newest
const PEEK_MS = 250;
const REST_MS = 800; // after a choice: then the document of taking it back is asked for

/** What is chosen on the map of a page. */
export class Choosing {
  /** @param {Questions} questions */
  constructor(questions) {
    this.questions = questions;
    this.documents = new PanelDocuments();
    /** @type {MapView | null} */
    this.view = null;
    /** The address below which the documents of the panel are; without it the server answers each choice. */
    this.base = "";
    /** @type {Query} The address that is shown. */
    this.query = {};
    /** @type {string | null} What a choice on this page has written into the address bar last. */
    this.written = null;
    /** The first address of the page and what the server has read in it: it may be written otherwise than ours. */
    this.first = { path: "", search: "", query: /** @type {Query} */ ({}) };
    /** @type {Document | null} What the panel shows by a choice on this page. */
    this.document = null;
    this.wanted = 0;
    this.checked = -CHECK_MS;
    this.peeking = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.patience = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
  }

  /** Whether nothing is under way that the server has still to say. */
  get isFree() {
    return Boolean(this.base && this.view && this.questions.isQuiet && isConnected() && !isRunning());
  }

  /**
   * Takes what an answer of the server brings. What was chosen here since counts before what it was asked.
   *
   * @param {MapData} data
   * @returns {MapData} The same, with the state that counts.
   */
  follow(data) {
    if (!data.panels) return data;
    const past = this.isPast(data.query);
    if (!this.base)
      this.first = { path: window.location.pathname, search: window.location.search, query: data.query ?? {} };
    if (data.panels !== this.base) {
      this.base = data.panels;
      this.documents.forget();
      if (past) this.bring(this.query);
    }
    if (past) return { ...data, state: askedIn(this.query) };
    if (!isSameQuery(this.query, data.query ?? {})) this.lead(data.query ?? {});
    return data;
  }

  /**
   * Lets the server say what is chosen.
   *
   * @param {Query} query
   */
  lead(query) {
    this.query = query;
    this.written = null;
    this.document = null;
    this.rest();
  }

  /**
   * Whether something else was chosen here since an address was asked. Whoever has changed the address since is right.
   *
   * @param {Query | undefined} query
   */
  isPast(query) {
    return this.written !== null && window.location.search === this.written && !isSameQuery(query ?? {}, this.query);
  }

  /**
   * Takes a choice: lights it, shows its document and writes the address; false where the server has to answer.
   *
   * @param {Target} message
   */
  choose(message) {
    const { view } = this,
      query = view && this.isFree ? queryAfter(view.index, this.query, message) : null;
    if (!view || !query) return false;
    this.light(query);
    this.bring(query);
    this.write(query);
    this.paintSoon();
    this.check();
    this.resting = setTimeout(() => this.prepare({ place: null, by: null, kz: null }), REST_MS);
    return true;
  }

  /**
   * Gives the map the state of an address.
   *
   * @param {Query} query
   */
  light(query) {
    const { view } = this,
      { date, ...asked } = askedIn(query);
    this.query = query;
    if (view)
      Object.assign(view.state, asked, { day: view.clock.moving ? view.state.day : (date ?? view.index.today) });
  }

  /**
   * Shows what was chosen at an address that the reader has gone back to. The server's script draws the page too, but
   * hands over nothing where it has drawn the same last.
   */
  goBack() {
    const { first } = this,
      { pathname, search } = window.location;
    if (!this.view || !this.base || pathname !== first.path || search === this.written) return;
    const query = search === first.search ? first.query : Object.fromEntries(new URLSearchParams(search));
    if (!isSameQuery(besideChoice(query), besideChoice(this.query))) return; // another language, or other facts
    this.light(query);
    this.written = search;
    this.bring(query);
    this.paintSoon();
  }

  /**
   * Asks for the document of a choice that a hand is near.
   *
   * @param {Target} message
   */
  prepare(message) {
    const query = this.view && this.base ? queryAfter(this.view.index, this.query, message) : null;
    if (query && isConnected()) this.documents.ask(this.addressOf(query)).catch(() => {}); // a click asks otherwise
  }

  /**
   * Changes the state of the map, and asks the server where the page cannot answer.
   *
   * @param {Partial<MapState>} change
   */
  change(change) {
    const { view } = this;
    if (!view) return;
    if (this.choose(this.messageOf(change))) return;
    Object.assign(view.state, change);
    this.questions.ask(this.messageOf(change));
    this.paintSoon(); // the question is sent first: Streamlit sends it after this turn
  }

  paintSoon() {
    setTimeout(() => {
      if (this.view && !this.view.gone) this.view.paint();
    }, 0);
  }

  /**
   * What a changed state asks of the address.
   *
   * @param {Partial<MapState>} change
   * @returns {Target}
   */
  messageOf(change) {
    const view = /** @type {MapView} */ (this.view),
      state = { ...view.state, ...change },
      { layout, kinds, statuses, themes } = state,
      [place, claim, org, person] = chosenIn(state),
      pair = "by" in change ? { by: change.by, kz: change.kz } : {};
    return {
      ...{ place, claim, org, person, layout, kinds, status: statuses, themes },
      ...pair,
      ...view.own?.asked(state),
      date: dateOf(view.index, state),
    };
  }

  /**
   * Asks for the document of what a hand on the map is near.
   *
   * @param {Element} element
   */
  near(element) {
    const { view } = this,
      shape = /** @type {HTMLElement | SVGElement | null} */ (
        element.closest("[data-place],[data-node],[data-shape],[data-district],[data-claim],[data-pair]")
      );
    if (!view || !shape || shape === view.root || view.choose) return;
    const { place, node, shape: unit, district, claim, pair, own } = shape.dataset,
      id = place || node || unit || district || null;
    const change = pair
      ? selectedPair(pair)
      : own && claim
        ? selectedOwn(view, claim)
        : selected(view, id, claim ?? null);
    if (change) this.prepare(this.messageOf(change));
  }

  /** Waits for no document any more: another page is drawn. */
  rest() {
    this.wanted += 1;
    clearTimeout(this.patience);
    clearTimeout(this.resting);
  }

  /** @param {Query} query */
  addressOf(query) {
    const text = panelQuery(query);
    return `${this.base}${text && "?"}${text}`;
  }

  /**
   * Shows the document of an address: at once where it is there, else when it comes. Where it does not, the server's
   * script is asked for it.
   *
   * @param {Query} query
   */
  async bring(query) {
    const address = this.addressOf(query),
      found = this.documents.find(address);
    this.wanted += 1;
    const number = this.wanted;
    clearTimeout(this.patience);
    clearTimeout(this.resting);
    this.document = found;
    if (found) {
      showInPanel(found);
      return;
    }
    const ask = () => number === this.wanted && this.askServer();
    this.patience = setTimeout(ask, PATIENCE_MS);
    try {
      const document = await this.documents.ask(address);
      if (number !== this.wanted) return;
      this.document = document;
      showInPanel(document);
      clearTimeout(this.patience);
    } catch {
      clearTimeout(this.patience);
      ask();
    }
  }

  askServer() {
    if (!this.view || this.view.gone) return;
    const { by = null, kz = null } = this.query;
    this.questions.ask(this.messageOf({ by, kz }));
  }

  /** @param {Query} query */
  write(query) {
    const text = queryText(query);
    if (window.location.search.slice(1) !== text)
      window.history.pushState({}, "", `${window.location.pathname}${text && "?"}${text}`);
    this.written = window.location.search;
  }

  /** Asks now and then whether the facts are still those of the server; it draws the page anew where they are not. */
  async check() {
    const now = performance.now(),
      { base } = this;
    if (now - this.checked < CHECK_MS) return;
    this.checked = now;
    const { data = "", layer = "" } = this.query,
      asked = String(new URLSearchParams(Object.entries({ data, layer }).filter(([, text]) => text)));
    try {
      const address = `${base.split("/").slice(0, -2).join("/")}${asked && "?"}${asked}`,
        answer = await fetch(atServer(address), { cache: "no-store" });
      if (answer.ok && (await answer.json()) === false && base === this.base) this.askServer();
    } catch {
      // The page says by itself that the server is away.
    }
  }

  /**
   * Lets the panel follow a date that is still moving, now and then; the address follows once it rests.
   *
   * @param {() => Day | null} moving The day, while it moves.
   */
  peek(moving) {
    if (!this.isFree) {
      this.questions.peek(moving);
      return;
    }
    if (this.peeking) return;
    this.peeking = true;
    setTimeout(() => {
      this.peeking = false;
      const day = moving();
      if (day && this.isFree) this.show(day);
    }, PEEK_MS);
  }

  /**
   * Shows the panel of a day that is not in the address.
   *
   * @param {Day} day
   */
  async show(day) {
    const view = /** @type {MapView} */ (this.view),
      query = queryAfter(view.index, this.query, { date: dateOf(view.index, { ...view.state, day }) });
    if (!query) return;
    this.wanted += 1;
    const number = this.wanted,
      found = await this.documents.ask(this.addressOf(query)).catch(() => null); // the day at rest is asked for anew
    if (found && number === this.wanted) showInPanel(found);
  }
}
