// Builds elements from data. Text is only ever set as text: nothing given here can become markup.
// A text in another language than the page's comes with its own, as { text, lang }: see `english` in components/i18n/language.py.

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "path", "line", "circle", "rect"]);

/** Makes an element; attributes that are null, undefined or false are left out, functions become listeners. */
export function make(tag, attributes = {}, ...children) {
  const element = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "style")
      element.style.cssText = value; // a style attribute would be refused as one that stands in the page
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(
      child instanceof Node
        ? child
        : child.lang
          ? make("span", { lang: child.lang }, child.text)
          : document.createTextNode(String(child)),
    );
  }
  return element;
}

/** The part of the page an element stands in: the outermost, where one part draws another. */
export function partOf(element) {
  let part = null;
  for (let at = element; (at = at?.closest("[class^='pv-'][class$='-mount']")); at = at.parentElement) part = at;
  return part;
}
