// What the view offers to download: the number of rows, then a plain link for each format.

import { make } from "./dom.js";

/** Draws the line in its place and keeps it up with the address; the entry of the Streamlit component. */
export function draw({ data, parentElement }) {
  const mount = parentElement.querySelector(".pv-downloads-mount");
  let drawn = null;

  async function refresh() {
    const search = location.search;
    if (search === drawn) return;
    drawn = search;
    const found = await ask(data, search);
    if (search === drawn) mount.replaceChildren(line(data, found));
  }

  mount.replaceChildren(make("p", { class: "pv-downloads", role: "status" }, data.waiting));
  refresh();
  // The address changes without a reload; a browser that does not tell is asked when the reader comes near.
  const places = [[window.navigation, "currententrychange"], [window, "popstate"], [mount, "pointerenter"], [mount, "focusin"]];
  for (const [place, event] of places) place?.addEventListener(event, refresh);
  return () => { for (const [place, event] of places) place?.removeEventListener(event, refresh); };
}

/** Asks what the view of an address holds; what the server does not understand of it was left out of the page too. */
async function ask(data, search) {
  const given = [...new URLSearchParams(search)].filter(([name]) => data.parameters.includes(name));
  for (const query of [{ ...Object.fromEntries(given), lang: data.query.lang }, data.query]) {
    try {
      const answer = await fetch(new URL(`${data.address}?${new URLSearchParams(query)}`, document.baseURI));
      if (answer.ok) return await answer.json();
    } catch { /* said by the line */ }
  }
  return null;
}

function line(data, found) {
  if (!found) return make("p", { class: "pv-downloads", role: "status" }, data.failed);
  return make("section", { class: "pv-downloads", "aria-label": data.title, "data-testid": "downloads", "data-rows": found.rows },
    make("span", { class: "pv-downloads-count" }, `${data.title}: ${found.text}`),
    make("ul", {}, found.files.map((file) => make("li", {},
      make("a", { href: new URL(file.href, document.baseURI).href, download: file.filename, title: data.save.replace("{format}", file.label), "data-format": file.format }, file.label)))));
}
