// Whose facts the page shows, as its address says: what is asked of the server beside the page asks for the same.

const NAMES = ["data", "layer"];

/**
 * The parameters of the page's address that say whose facts are shown; none where it is the book.
 *
 * @param {string} [search] The query of the page's address.
 */
export function shownData(search = window.location.search) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(NAMES.flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? ""]] : [])));
}
