// Charts for readers who do not see them: each is one picture with a name in the language of the page.
//
// The library that draws them calls a chart a "visualization", in English, on every page; its name comes from us, as
// the description of the chart.

const FOREIGN = "aria-roledescription";

/** @type {WeakSet<Node>} */
const watched = new WeakSet();

/**
 * Takes the library's own word off charts, of those that are there and of those that come.
 *
 * @param {Element} root
 */
export function watchCharts(root) {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver(() => asPictures(root)).observe(root, {
    attributes: true,
    attributeFilter: [FOREIGN],
    subtree: true,
  });
  asPictures(root);
}

/**
 * Makes a picture of each chart below an element.
 *
 * @param {ParentNode} root
 */
export function asPictures(root) {
  for (const chart of root.querySelectorAll(`[role="graphics-document"][${FOREIGN}]`)) {
    chart.setAttribute("role", "img");
    chart.removeAttribute(FOREIGN);
  }
}
