// Rows of buttons that filter a page: none pressed keeps all.

import { make } from "../../static/lib/dom.js";

/** Draws the rows in their place; the entry of the Streamlit component. */
export function draw({ data, parentElement, setTriggerValue }) {
  const mount = parentElement.querySelector(".pv-facets-mount"),
    held = mount.contains(document.activeElement) && document.activeElement.dataset.option;
  const send = (field, ids) => setTriggerValue("select", { [field]: ids, seq: data.seq + 1 });
  mount.replaceChildren(
    make(
      "div",
      { class: "pv-facets", "data-testid": "facets" },
      data.facets.map((facet) => drawFacet(facet, data.all, send)),
    ),
  );
  if (held) mount.querySelector(`[data-option="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
}

function drawFacet({ field, title, options }, all, send) {
  const pressed = options.filter(([, , on]) => on).map(([id]) => id);
  const toggle = (id) => send(field, pressed.includes(id) ? pressed.filter((other) => other !== id) : [...pressed, id]);
  const button = (id, text, on, click) =>
    make(
      "button",
      { type: "button", class: "pv-facet", "data-option": `${field}:${id}`, "aria-pressed": String(on), click },
      text,
    );
  return make(
    "div",
    { class: "pv-facet-row", role: "group", "aria-label": title },
    make("span", { class: "pv-facet-title" }, title),
    button("", all, !pressed.length, () => send(field, [])),
    options.map(([id, text, on]) => button(id, text, on, () => toggle(id))),
  );
}
