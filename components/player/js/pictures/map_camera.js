// Where the map of a step looks: at what is lit, with the whole around it where that is much of it.

/** @import { Canvas } from "../../../map/js/canvas.js" */
/** @import { MapView } from "../../../map/js/map_view.js" */

const NEAREST = 1; // how much nearer than the whole: nearer, the hall would not see where it is
const MARGIN = 0.2; // around what is lit, of its size: room for its names
const MOVE_S = 0.6;
const SAME_PX = 2;
const MOVING = "pv-map-moving";

/**
 * The places that are lit on a map: what is selected, and its partners.
 *
 * @param {MapView} view
 * @returns {string[]}
 */
export function placesOf({ light }) {
  return [...light.selected, ...light.partner];
}

/**
 * Looks at some places, or at the whole where there are none.
 *
 * @param {Canvas | null} canvas
 * @param {string[] | null} places
 * @param {{ moving: boolean }} options
 */
export function lookAt(canvas, places, { moving }) {
  if (!canvas) return;
  const { map, whole } = canvas,
    frame = L.latLngBounds(map.options.frame),
    bounds = (places?.length && boundsOf(canvas, places)) || frame;
  const wanted = bounds === frame ? frame : bounds.pad(MARGIN),
    zoom = Math.max(whole, Math.min(map.getBoundsZoom(wanted), whole + NEAREST)),
    centre = zoom === whole ? frame.getCenter() : within(map, wanted.getCenter(), zoom, frame),
    off = map.latLngToContainerPoint(centre).subtract(map.getSize().divideBy(2));
  const { classList } = canvas.view.root,
    there = Math.hypot(off.x, off.y) < SAME_PX && Math.abs(map.getZoom() - zoom) < 0.01;
  if (there && !classList.contains(MOVING)) return;
  if (!moving) {
    classList.remove(MOVING);
    map.setView(centre, zoom, { animate: false });
    return;
  }
  classList.add(MOVING); // names are laid out where it ends
  map.once("moveend", () => classList.remove(MOVING));
  map.flyTo(centre, zoom, { duration: MOVE_S });
}

/**
 * The centre moved so that nothing beyond the frame of the drawing is seen.
 *
 * @param {L.Map} map
 * @param {L.LatLng} centre
 * @param {number} zoom
 * @param {L.LatLngBounds} frame
 */
function within(map, centre, zoom, frame) {
  const half = map.getSize().divideBy(2),
    at = map.project(centre, zoom),
    [from, to] = [map.project(frame.getNorthWest(), zoom), map.project(frame.getSouthEast(), zoom)];
  return map.unproject(
    [clamp(at.x, from.x + half.x, to.x - half.x), clamp(at.y, from.y + half.y, to.y - half.y)],
    zoom,
  );
}

/**
 * A number within bounds; their middle where they leave no room.
 *
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
export function clamp(value, least, most) {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}

/**
 * The bounds of some places; nothing where none of them is drawn.
 *
 * @param {Canvas} canvas
 * @param {string[]} places
 */
function boundsOf({ shapes }, places) {
  const bounds = L.latLngBounds([]);
  for (const id of places) {
    const unit = shapes.units.get(id),
      point = shapes.points.get(id);
    if (unit) bounds.extend(unit.layer.getBounds());
    else if (point) bounds.extend(point.latlng);
  }
  return bounds.isValid() ? bounds : null;
}
