// Lists of a name and a number, each with a bar as long as its share of the greatest: chart and list in one.

import { make } from "./dom.js";

/** Draws the lists in their place; the entry of the Streamlit component. */
export function draw({ data, parentElement }) {
  parentElement.querySelector(".pv-bars-mount").replaceChildren(
    make(
      "div",
      { class: "pv-bars" },
      data.lead.length
        ? make(
            "div",
            { class: "pv-bars-lead" },
            data.lead.map((line) => make("p", {}, line)),
          )
        : null,
      data.groups.map((group) =>
        make(
          "section",
          { class: "pv-bars-group" },
          make("h3", {}, group.title, make("span", { class: "pv-count" }, group.note)),
          make(
            "ul",
            {},
            group.rows.map(([name, count, share, told]) => bar(name, count, share, told)),
          ),
        ),
      ),
    ),
  );
}

function bar(name, count, share, told) {
  const length = make("span", { class: "pv-bar-length", "aria-hidden": "true" });
  length.style.setProperty("--pv-share", share);
  return make(
    "li",
    {},
    make("span", { class: "pv-bar-name" }, name),
    make("span", { class: "pv-bar-count" }, count),
    length,
    told && make("span", { class: "pv-bar-told" }, told),
  );
}
