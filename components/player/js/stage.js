// Screen of the hall: a headline in one language or two, one picture, one number, the sources, and which step it is.

import { make } from "../../static/lib/dom.js";
import { drawCover } from "./covers/covers.js";
import { drawLayer } from "./layer_mark.js";
import { fill } from "./phrases.js";
import { drawChart } from "./pictures/chart_picture.js";
import { drawDrawing } from "./pictures/drawn_map.js";
import { drawMatrix } from "./pictures/matrix_picture.js";
import { ShownMap } from "./pictures/shown_map.js";
import { drawTimeLine } from "./pictures/time_line_picture.js";
import { afterFrame } from "./show_frames.js";

/** @import { Cover, TalkState } from "./talk_state.js" */
/** @import { BigNumber, ShowStep, ShowText, StepPicture } from "./show_types.js" */

/** What lies over the step, and for ears over nothing. */
const SPOKEN = new Set(["black", "white"]);
const LONG = 60; // letters of a label that needs a wider column
const READY = "pv-ready"; // the mark of the moment at which the first step is there

/** The screen of the hall. */
export class Stage {
  /** @param {TalkState} state */
  constructor(state) {
    this.state = state;
    this.shown = "";
    this.covered = "";
    this.headline = make("h1", { "data-testid": "headline" });
    this.headline2 = make("p", { class: "pv-show-second", "data-testid": "headline2" });
    this.map = new ShownMap((id) => state.take({ cover: { kind: "place", id } }));
    this.drawn = make("div", { class: "pv-show-drawn" });
    this.picture = make("figure", { class: "pv-show-picture", "data-testid": "picture" }, this.map.element, this.drawn);
    this.layer = make("div", { class: "pv-show-layer", "data-testid": "layer" });
    this.number = make("div", { class: "pv-show-number", "data-testid": "number" });
    this.source = make("p", { class: "pv-show-source", "data-testid": "source" });
    this.position = make("p", { class: "pv-show-position", "data-testid": "position" });
    this.cover = make("div", { class: "pv-show-cover", hidden: true });
    this.live = make("p", { class: "pv-sr", role: "status" });
    this.sheet = make(
      "div",
      { class: "pv-show-sheet" },
      make("header", { class: "pv-show-head" }, this.headline, this.headline2, this.layer),
      make("div", { class: "pv-show-body" }, this.picture, this.number),
      make("footer", { class: "pv-show-end" }, this.source, this.position),
    );
    this.element = make("main", { class: "pv-show", "data-testid": "show" }, this.sheet, this.cover, this.live);
    state.addEventListener("change", () => this.show());
    this.seen = new ResizeObserver(() => this.fit());
  }

  /** Shows the first step; the map is drawn even where another picture comes first, so that no later step waits. */
  async begin() {
    this.show();
    this.seen.observe(this.drawn);
    document.fonts?.ready.then(() => this.fit()); // what was drawn before had other widths
    await this.painted;
    await this.map.prepare(this.state.text.index);
    this.element.dataset.ready = "true";
    performance.mark?.(READY);
  }

  /** Shows the state: words at once, the picture as soon as it is drawn. */
  show() {
    const { state } = this,
      { place, show, step, text } = state,
      shown = JSON.stringify([place.step, place.lang, place.lang2]);
    document.documentElement.lang = place.lang;
    if (shown !== this.shown) {
      this.shown = shown;
      this.tell(step);
      this.element.dataset.drawn = "";
      this.painted = this.paint(step).then(() => {
        if (shown === this.shown) this.element.dataset.drawn = String(place.step);
      });
    }
    this.lay(place.cover);
    document.title = text.title;
    Object.assign(this.element.dataset, {
      talk: show.id,
      step: String(place.step),
      count: String(state.count),
      cover: place.cover?.kind ?? "",
      lang: place.lang,
    });
  }

  /** @param {ShowStep} step */
  tell(step) {
    const { place, text, text2, count } = this.state,
      second = text2?.steps[place.step - 1]?.headline ?? "";
    this.headline.textContent = step.headline;
    this.headline.lang = place.lang;
    this.headline2.textContent = second;
    this.headline2.lang = place.lang2 ?? place.lang;
    this.headline2.hidden = !second;
    this.source.textContent = step.source;
    this.layer.hidden = !step.layer;
    this.layer.replaceChildren(...(step.layer ? drawLayer(step.layer) : []));
    this.position.textContent = fill(text.words.position, { step: place.step, count });
    this.tellNumber(step.number);
    this.live.textContent = "";
  }

  /** @param {BigNumber | null} number */
  tellNumber(number) {
    this.number.hidden = !number;
    this.number.dataset.claim = number?.claim ?? "";
    this.number.classList.toggle("pv-show-long", (number?.label.length ?? 0) > LONG);
    if (!number) {
      this.number.replaceChildren();
      return;
    }
    this.number.replaceChildren(
      make("p", { class: "pv-show-hedge" }, number.hedge),
      make("p", { class: "pv-show-value", "data-testid": "value" }, number.value),
      make("p", { class: "pv-show-unit" }, number.unit),
      make("p", { class: "pv-show-label" }, number.label),
    );
  }

  /** @param {ShowStep} step */
  async paint(step) {
    const { picture } = step,
      isMap = picture?.kind === "map";
    this.picture.dataset.claims = step.claims.join(" ");
    this.picture.dataset.kind = picture?.kind ?? "";
    // What lies in the map are buttons, which a picture has none of.
    for (const [name, value] of [
      ["role", isMap ? "group" : "img"],
      ["aria-label", picture?.alt || step.fault || step.headline],
    ])
      this.picture.setAttribute(name, value);
    this.map.hide(!isMap);
    if (isMap) {
      this.drawn.replaceChildren();
      const { shown } = this;
      await afterFrame(); // the words of the step stand before its map is drawn
      if (shown === this.shown) await this.map.show(picture, this.state.text);
    } else this.draw(step);
  }

  /** @param {ShowStep} step */
  draw({ picture, fault }) {
    const { words } = this.state.text;
    if (!picture) {
      this.drawn.replaceChildren(
        make("p", { class: "pv-show-fault", "data-testid": "fault" }, fault || words.noPicture),
      );
      return;
    }
    this.drawn.replaceChildren();
    drawIn(this.drawn, picture, this.state.text);
  }

  /** Draws the picture anew in the room that it has now. */
  fit() {
    if (this.state.step.picture?.kind !== "map") this.draw(this.state.step);
  }

  /**
   * Lays a cover over the step, or takes it away.
   *
   * @param {Cover} cover
   */
  lay(cover) {
    const { state } = this,
      covered = JSON.stringify([cover, cover ? this.shown : ""]);
    if (covered === this.covered) return;
    this.covered = covered;
    this.cover.hidden = !cover;
    this.cover.className = `pv-show-cover pv-show-cover-${cover?.kind ?? "none"}`;
    this.cover.replaceChildren(...(cover ? drawCover(state, cover) : []));
    this.sheet.inert = Boolean(cover);
    this.live.textContent = cover && SPOKEN.has(cover.kind) ? state.text.words[cover.kind] : "";
  }

  /**
   * Shows the number that is being typed in place of that of the step.
   *
   * @param {string} digits
   */
  typed(digits) {
    const { count, place, text } = this.state;
    this.position.textContent = digits
      ? fill(text.words.goto, { number: digits })
      : fill(text.words.position, { step: place.step, count });
  }
}

/**
 * Draws a picture that is no map into its room.
 *
 * @param {HTMLElement} room
 * @param {StepPicture} picture
 * @param {ShowText} text
 */
function drawIn(room, picture, text) {
  if (picture.kind === "chart") drawChart(room, picture);
  else if (picture.kind === "time-line") drawTimeLine(room, picture, text.words);
  else if (picture.kind === "matrix") drawMatrix(room, picture, text);
  else if (picture.kind === "drawn") drawDrawing(room, picture);
}
