// Names on the map: real text above the drawing, placed so that no two overlap at any zoom.

import { make } from "../../static/lib/dom.js";

const GAP = 3;

/** A layer of names over a Leaflet map; `blocked` tells the boxes they keep out of, in layer points. */
export class Labels {
  constructor(map, blocked) {
    this.map = map;
    this.blocked = blocked;
    this.items = new Map();
    this.pane = map.createPane("pv-labels");
    this.pane.style.zIndex = 640;
    this.pane.style.pointerEvents = "none";
    map.on("zoomend viewreset moveend resize", () => this.place());
  }

  /** Shows a name at a point; `rank` decides who stays where there is no room (lower first). */
  set(id, text, latlng, rank, kind) {
    let item = this.items.get(id);
    if (!item) {
      item = { element: make("span", { class: "pv-label", "aria-hidden": "true" }) };
      this.pane.append(item.element);
      this.items.set(id, item);
    }
    if (item.text !== text) {
      item.element.textContent = text;
      item.text = text;
      item.size = null;
    }
    item.element.className = `pv-label pv-label-${kind}`;
    if (item.kind !== kind) item.size = null;
    Object.assign(item, { latlng, rank, kind, on: true });
  }

  /** Takes a name away. */
  hide(id) {
    const item = this.items.get(id);
    if (item) {
      item.on = false;
      item.element.style.display = "none";
    }
  }

  /** Places the names before the next frame, however often it is asked: a zoom ends in five ways at once. */
  place() {
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      this.arrange();
    });
  }

  /** Sets each name beside its point, in the first position that is free; where something lies on the point, beside that. */
  arrange() {
    if (!this.pane.offsetParent) return; // a drawing that is not shown has no sizes
    const blocked = this.blocked(),
      taken = blocked.map((box) => [...box, null]);
    const items = [...this.items.values()].filter((item) => item.on).sort((a, b) => a.rank - b.rank);
    for (const item of items) item.element.style.display = "";
    for (const item of items) item.size ||= { w: item.element.offsetWidth, h: item.element.offsetHeight };
    for (const { latlng, kind } of items) {
      if (kind === "city") {
        const p = this.map.latLngToLayerPoint(latlng);
        taken.push([p.x - 5, p.y - 5, p.x + 5, p.y + 5, latlng]);
      }
    }
    const size = this.map.getSize(),
      origin = this.map.containerPointToLayerPoint([0, 0]);
    const inside = (x, y, w, h) =>
      x >= origin.x && y >= origin.y && x + w <= origin.x + size.x && y + h <= origin.y + size.y;
    for (const item of items) {
      const point = this.map.latLngToLayerPoint(item.latlng),
        { w, h } = item.size;
      const spots =
        item.kind === "unit"
          ? [
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
            ]
          : item.kind === "district"
            ? [
                [-w / 2, -h / 2],
                [-w / 2, 4],
                [-w / 2, -h - 4],
              ]
            : [
                [9, -h / 2],
                [-w - 9, -h / 2],
                [-w / 2, 8],
                [-w / 2, -h - 8],
              ];
      const over = blocked.find((box) => point.x > box[0] && point.y > box[1] && point.x < box[2] && point.y < box[3]);
      if (over)
        spots.push(
          [-w / 2, over[1] - point.y - h - 2],
          [-w / 2, over[3] - point.y + 2],
          [over[2] - point.x + 4, -h / 2],
          [over[0] - point.x - w - 4, -h / 2],
        );
      const spot = spots.find(([dx, dy]) => {
        const box = [point.x + dx - GAP, point.y + dy - 1, point.x + dx + w + GAP, point.y + dy + h + 1];
        return (
          inside(point.x + dx, point.y + dy, w, h) &&
          !taken.some((t) => t[4] !== item.latlng && box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])
        );
      });
      if (!spot) {
        item.element.style.display = "none";
        continue;
      }
      const x = point.x + spot[0],
        y = point.y + spot[1];
      taken.push([x, y, x + w, y + h, null]);
      item.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  }
}
