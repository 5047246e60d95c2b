// What the view offers to download: the number of rows, then a plain link for each format.

import { make } from "../../static/lib/dom.js";

// What a click shows first is not kept waiting by the files it could be taken as; where nobody sees them they wait longer.
const SEEN_MS = 400,
  UNSEEN_MS = 3000;

/** Draws the line in its place and keeps it up with the address; the entry of the Streamlit component. */
export function draw({ data, parentElement }) {
  const mount = parentElement.querySelector(".pv-downloads-mount");
  let drawn = location.search,
    waiting = null,
    seen = false;
  const eye = new IntersectionObserver(
    (entries) => {
      seen = entries.at(-1).isIntersecting;
      refresh();
    },
    { rootMargin: "300px" },
  );
  eye.observe(mount);

  async function show(query) {
    const asked = drawn,
      found = await ask(data, query);
    if (asked === drawn) mount.replaceChildren(line(data, found));
  }

  function refresh() {
    clearTimeout(waiting);
    if (location.search === drawn) return;
    waiting = setTimeout(follow, seen ? SEEN_MS : UNSEEN_MS);
  }

  function follow() {
    drawn = location.search;
    const given = [...new URLSearchParams(drawn)].filter(([name]) => data.parameters.includes(name));
    show({ ...Object.fromEntries(given), lang: data.query.lang });
  }

  mount.replaceChildren(make("p", { class: "pv-downloads", role: "status" }, data.waiting));
  show(data.query); // what the server understood of the address
  // The address changes without a reload; a browser that does not tell is asked when the reader comes near.
  const places = [
    [window.navigation, "currententrychange"],
    [window, "popstate"],
    [mount, "pointerenter"],
    [mount, "focusin"],
  ];
  for (const [place, event] of places) place?.addEventListener(event, refresh);
  return () => {
    clearTimeout(waiting);
    eye.disconnect();
    for (const [place, event] of places) place?.removeEventListener(event, refresh);
  };
}

/** Asks what a view holds; nothing where that cannot be told. */
async function ask(data, query) {
  try {
    const answer = await fetch(new URL(`${data.address}?${new URLSearchParams(query)}`, document.baseURI));
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function line(data, found) {
  if (!found) return make("p", { class: "pv-downloads", role: "status" }, data.failed);
  const groups = new Map();
  for (const file of found.files) groups.set(file.picture, [...(groups.get(file.picture) || []), file]);
  return make(
    "section",
    {
      class: "pv-downloads",
      "aria-label": data.title,
      "data-testid": "downloads",
      "data-rows": found.rows,
      "data-view": data.address.split("/").pop(),
    },
    make("span", { class: "pv-downloads-count" }, `${data.title}: ${found.text}`),
    [...groups].map(([picture, files]) =>
      make(
        "span",
        { class: "pv-downloads-group" },
        picture && make("span", {}, picture),
        files.map((file) => link(data, file)),
      ),
    ),
    make("span", { class: "pv-printed", "data-testid": "printed" }, data.printed.replace("{address}", location.href)),
  );
}

function link(data, file) {
  const what = [file.picture, data.save.replace("{format}", file.label)].filter(Boolean).join(": ");
  return make(
    "a",
    {
      href: new URL(file.href, document.baseURI).href,
      download: file.filename,
      title: what,
      "aria-label": what,
      "data-format": file.format,
    },
    file.label,
  );
}
