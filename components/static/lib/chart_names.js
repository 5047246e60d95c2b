// Charts for readers who do not see them: each is one picture with a name in the language of the page.
//
// The library that draws them names a chart and its parts in English on every page. The picture's own name comes from
// us, as the description of the chart; what it shows is below it, as figures in words.

const WORD = "aria-roledescription";
const SPOKEN = ["role", "aria-label", WORD];

/** @type {WeakSet<Node>} */
const watched = new WeakSet();

/**
 * Makes a picture of every chart below an element, of those that are there and of those that come.
 *
 * @param {Element} root
 */
export function watchCharts(root) {
  if (watched.has(root)) return;
  watched.add(root);
  const observer = new MutationObserver(() => asPictures(root));
  observer.observe(root, { attributes: true, attributeFilter: [WORD], subtree: true });
  asPictures(root);
}

/**
 * Makes a picture of each chart below an element.
 *
 * @param {ParentNode} root
 */
export function asPictures(root) {
  for (const chart of root.querySelectorAll(`[role="graphics-document"][${WORD}]`)) {
    chart.setAttribute("role", "img");
    chart.removeAttribute(WORD);
    silence(chart);
    if (watched.has(chart)) continue;
    watched.add(chart);
    const observer = new MutationObserver(() => silence(chart));
    observer.observe(chart, { attributes: true, attributeFilter: SPOKEN, childList: true, subtree: true });
  }
}

/**
 * Takes the library's names off the parts of a chart.
 *
 * @param {Element} chart
 */
function silence(chart) {
  for (const part of chart.querySelectorAll(SPOKEN.map((name) => `svg [${name}]`).join())) {
    for (const name of SPOKEN) part.removeAttribute(name);
  }
}
