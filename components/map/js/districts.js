// Districts of Belarus on a drawing of the map: drawn when they are first asked for, or the map is near enough.

import { loadScript } from "../../static/lib/resources.js";
import { plainForms } from "./visible.js";

/** @import { Canvas } from "./canvas.js" */
/** @import { DrawnLayer } from "./outlines.js" */

const DISTRICT = /^BY-[A-Z]{2}-[A-Z]{3}$/;
const DISTRICT_ZOOM = 2; // districts appear once the map is enlarged this much, or when they are asked for
const NAME_RANK = 500; // names of districts come after all others

/** @typedef {{ element: SVGElement, layer: DrawnLayer, approx: boolean, name: string }} DrawnDistrict */

/** The districts of one drawing. */
export class Districts {
  /** @param {Canvas} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    /** @type {Map<string, DrawnDistrict>} */
    this.drawn = new Map();
    /** @type {Promise<void> | null} */
    this.drawing = null;
  }

  /** Shows the districts where they are asked for, near enough, or one is selected; draws them the first time. */
  async paint() {
    const { canvas } = this,
      { view } = canvas,
      near = canvas.map.getZoom() > canvas.whole + DISTRICT_ZOOM,
      wanted = view.wantDistricts || DISTRICT.test(view.state.place || view.state.by || "") || near;
    if (!wanted && !this.drawing) return;
    this.drawing ||= this.draw();
    await this.drawing;
    if (canvas.gone) return; // the page was turned while they came
    for (const [id, { element, layer, approx, name }] of this.drawn) {
      element.style.display = wanted ? "" : "none";
      Object.assign(element.dataset, {
        tied: view.sight.counts.has(id) ? "yes" : "no",
        lit: [view.state.place, view.state.by].includes(id) ? "selected" : "no",
        approx: approx ? "yes" : "no",
      });
      if (wanted && near && !canvas.shapes.points.has(id))
        canvas.labels.set(id, {
          forms: plainForms(name),
          latlng: layer.getBounds().getCenter(),
          boxes: layer.feature?.properties?.boxes || [],
          rank: NAME_RANK,
          kind: "district",
        });
      else canvas.labels.hide(id);
    }
    canvas.div.classList.toggle("pv-has-districts", wanted);
    canvas.labels.place();
  }

  async draw() {
    const { canvas } = this,
      { index, text } = canvas.view,
      names = await canvas.view.districtNames(),
      before = new Set(canvas.layers());
    const script = await loadScript(index.districts.scripts[canvas.layout][canvas.shape]);
    if (canvas.gone) return;
    script.default({ ...L, map: () => canvas.map }); // folium's script adds to the map that is there
    for (const layer of canvas.layers()) {
      const id = layer.feature?.properties?.id,
        element = layer.getElement?.();
      if (before.has(layer) || !(element instanceof SVGElement) || !id || !names[id]) continue;
      const { name, unit, approx } = names[id],
        { view } = canvas;
      canvas.shapes.button(element, "district", id);
      element.setAttribute("aria-label", `${name}, ${view.nameOf(unit)}`);
      this.drawn.set(id, { element, layer, approx, name });
      const parts = () => [view.nameOf(unit), view.sight.tiesOf(id), approx && text.approx];
      const facts = () => parts().filter(Boolean).join(" · ");
      canvas.shapes.listen(
        layer,
        element,
        () => view.select(id),
        () => [name, facts()],
      );
    }
  }
}
