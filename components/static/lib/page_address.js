// Addresses of views, as talks and outlines keep them.

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
