// Names on the map: real text above the drawing, placed so that no two overlap at any zoom.

import { make } from "../../static/lib/dom.js";

/** @import { Box, Spot } from "./types.js" */
/** @typedef {"unit" | "city" | "district"} NameKind */
/** @typedef {{ text: string, latlng: L.LatLng, rank: number, kind: NameKind, faded?: boolean }} Name */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ kind: NameKind, point: Spot, size: Size }} Placeable */

const GAP = 3;
const CITY_REACH = 5;

/** A layer of names over a Leaflet map. */
export class Labels {
  /**
   * @param {L.Map} map
   * @param {() => Box[]} blocked The boxes that names keep out of, in layer points.
   */
  constructor(map, blocked) {
    this.map = map;
    this.blocked = blocked;
    /** @type {Map<string, Label>} */
    this.items = new Map();
    this.due = 0;
    this.pane = map.createPane("pv-labels");
    this.pane.style.zIndex = "640";
    this.pane.style.pointerEvents = "none";
    map.on("zoomend viewreset moveend resize", () => this.place());
  }

  /**
   * Shows a name at a point; its `rank` decides which is kept where there is no room, lower first.
   *
   * @param {string} id
   * @param {Name} name
   */
  set(id, name) {
    const item = this.items.get(id) || new Label(this.pane, name);
    this.items.set(id, item);
    item.show(name);
  }

  /**
   * Takes a name away.
   *
   * @param {string} id
   */
  hide(id) {
    this.items.get(id)?.hide();
  }

  /** Places the names before the next frame, however often it is asked: a zoom ends in five ways at once. */
  place() {
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      this.arrange();
    });
  }

  /** Sets each name beside its point, or beside what lies on the point, in the first position that is free. */
  arrange() {
    if (!this.pane.offsetParent) return; // a drawing that is not shown has no sizes
    const items = [...this.items.values()].filter((item) => item.on).sort((a, b) => a.name.rank - b.name.rank);
    for (const { element } of items) element.style.display = "";
    const names = items.map((item) => ({
      kind: item.name.kind,
      point: this.map.latLngToLayerPoint(item.name.latlng),
      size: item.measured(),
    }));
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]),
      room = this.map.getSize(),
      spots = placedNames(names, this.blocked(), [x, y, x + room.x, y + room.y]);
    items.forEach(({ element }, number) => {
      const spot = spots[number];
      if (spot) element.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
      else element.style.display = "none";
    });
  }
}

class Label {
  /**
   * @param {HTMLElement} pane
   * @param {Name} name
   */
  constructor(pane, name) {
    this.element = make("span", { class: "pv-label", "aria-hidden": "true" });
    this.name = name;
    this.on = true;
    /** @type {Size | null} */
    this.size = null;
    pane.append(this.element);
  }

  /** @param {Name} name */
  show(name) {
    if (this.element.textContent !== name.text) this.element.textContent = name.text;
    if (this.name.text !== name.text || this.name.kind !== name.kind) this.size = null;
    this.element.className = `pv-label pv-label-${name.kind}`;
    if (name.faded !== undefined) this.element.dataset.lit = name.faded ? "no" : "yes";
    this.name = name;
    this.on = true;
  }

  hide() {
    this.on = false;
    this.element.style.display = "none";
  }

  measured() {
    this.size ||= { width: this.element.offsetWidth, height: this.element.offsetHeight };
    return this.size;
  }
}

/**
 * The left top corner of each name, the first name first served; null where there is no room.
 *
 * @param {Placeable[]} names
 * @param {Box[]} blocked What no name lies on.
 * @param {Box} room What all names lie in.
 * @returns {(Spot | null)[]}
 */
export function placedNames(names, blocked, room) {
  /** @type {{ box: Box, of: Spot | null }[]} */
  const taken = blocked.map((box) => ({ box, of: null }));
  for (const { kind, point } of names) {
    const { x, y } = point;
    if (kind === "city")
      taken.push({ box: [x - CITY_REACH, y - CITY_REACH, x + CITY_REACH, y + CITY_REACH], of: point });
  }
  return names.map(({ kind, point, size }) => {
    const { width, height } = size,
      over = blocked.find((box) => point.x > box[0] && point.y > box[1] && point.x < box[2] && point.y < box[3]),
      tried = [...spotsOf(kind, size), ...(over ? besideBox(over, point, size) : [])].map(([dx, dy]) => ({
        x: point.x + dx,
        y: point.y + dy,
      }));
    const spot = tried.find(({ x, y }) => {
      /** @type {Box} */
      const own = [x - GAP, y - 1, x + width + GAP, y + height + 1],
        inside = x >= room[0] && y >= room[1] && x + width <= room[2] && y + height <= room[3];
      return inside && !taken.some(({ box, of }) => of !== point && overlap(own, box));
    });
    if (!spot) return null;
    taken.push({ box: [spot.x, spot.y, spot.x + width, spot.y + height], of: null });
    return spot;
  });
}

/**
 * Where a name may be, from its point, best first.
 *
 * @param {NameKind} kind
 * @param {Size} size
 * @returns {[dx: number, dy: number][]}
 */
function spotsOf(kind, { width: w, height: h }) {
  if (kind === "district") {
    return [
      [-w / 2, -h / 2],
      [-w / 2, 4],
      [-w / 2, -h - 4],
    ];
  }
  if (kind === "city") {
    return [
      [9, -h / 2],
      [-w - 9, -h / 2],
      [-w / 2, 8],
      [-w / 2, -h - 8],
    ];
  }
  return [
    [-w / 2, -h - 5],
    [-w / 2, 6],
    [8, -h / 2],
    [-w - 8, -h / 2],
    [-w / 2, 16],
    [-w / 2, -h - 16],
    [-w + 12, -h - 6],
    [-w + 12, 7],
    [-12, -h - 6],
    [-12, 7],
  ];
}

/**
 * The spots around a box that lies on a point, from the point.
 *
 * @param {Box} box
 * @param {Spot} point
 * @param {Size} size
 * @returns {[dx: number, dy: number][]}
 */
function besideBox([left, top, right, bottom], point, { width, height }) {
  return [
    [-width / 2, top - point.y - height - 2],
    [-width / 2, bottom - point.y + 2],
    [right - point.x + 4, -height / 2],
    [left - point.x - width - 4, -height / 2],
  ];
}

/**
 * Whether two boxes share any area.
 *
 * @param {Box} one
 * @param {Box} other
 */
export function overlap(one, other) {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}
