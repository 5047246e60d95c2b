// Citations to copy: each text whole, with a button that puts it on the clipboard.

import { make } from "../../../static/lib/dom.js";

/** Draws the citations in their place; the entry of the Streamlit component. */
export function draw({ data, parentElement }) {
  const said = make("p", { class: "pv-sr", role: "status" });
  parentElement.querySelector(".pv-citations-mount").replaceChildren(
    make(
      "div",
      { class: "pv-citations" },
      data.groups.map((group) =>
        make(
          "section",
          { class: "pv-cite-group", "data-cite": group.id },
          make("h3", {}, group.title),
          group.note && make("p", { class: "pv-cite-note" }, group.note),
          group.texts.map(([style, text]) => citation(style, text, group.title, data, said)),
        ),
      ),
      [data.claim, data.hint].map((line) => line && make("p", { class: "pv-note" }, line)),
      said,
    ),
  );
}

function citation(style, text, of, words, said) {
  const shown = make(
    "pre",
    { class: "pv-cite-text", tabindex: 0, role: "region", "aria-label": `${style}: ${of}` },
    text,
  );
  const button = make(
    "button",
    {
      type: "button",
      class: "pv-cite-copy",
      "aria-label": `${words.copy}: ${style}, ${of}`,
      click: async () => {
        const done = (await copy(text, shown)) ? words.copied : words.marked;
        button.textContent = said.textContent = done;
        setTimeout(() => {
          button.textContent = words.copy;
          said.textContent = "";
        }, 2000);
      },
    },
    words.copy,
  );
  return make(
    "div",
    { class: "pv-cite" },
    make("p", { class: "pv-cite-head" }, make("span", { class: "pv-cite-style" }, style), button),
    shown,
  );
}

/** Copies a text; where the browser does not allow it, marks it for the reader to copy. */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(shown);
    return false;
  }
}
