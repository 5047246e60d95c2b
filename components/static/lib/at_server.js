// Addresses of the server, which may be below a path of another one's: the pages are one below the other at the same
// depth, so that their folder is where the server begins.

/**
 * The whole address of what the server has at a path.
 *
 * @param {string} address As the server names it, beginning with a slash; any other is left as it is.
 * @returns {string}
 */
export function atServer(address) {
  return new URL(address.startsWith("/") ? `.${address}` : address, document.baseURI).href;
}

/**
 * An address for a link: with the path before it that the server is below, and none where it is at the root.
 *
 * @param {string} address
 * @returns {string}
 */
export function asLink(address) {
  if (!address.startsWith("/")) return address;
  const { pathname, protocol } = new URL(".", document.baseURI);
  return protocol === "file:" ? address : `${pathname}${address.slice(1)}`;
}

/**
 * The view that is shown, as the server names it.
 *
 * @param {Pick<Location, "pathname" | "search">} shown
 */
export function shownView({ pathname, search }) {
  return `/${pathname.split("/").pop()}${search}`;
}

/**
 * The view that an address shows: without a language, which is the talk's or the outline's.
 *
 * @param {Pick<Location, "pathname" | "search">} address
 */
export function viewOf({ pathname, search }) {
  const query = new URLSearchParams(search);
  for (const name of ["lang", "lang2", "talk", "step"]) query.delete(name);
  const text = query.toString();
  return `/${pathname.split("/").pop()}${text && "?"}${text}`;
}
