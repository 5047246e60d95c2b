// An outline that a person makes: its parts added, moved, changed and removed. Each deed returns a new outline.
// See components/documents/outline/own_outline.py.

/** @typedef {"heading" | "fact" | "figure"} PartKind */
/**
 * @typedef {object} OutlinePart
 * @property {string} id
 * @property {PartKind} kind
 * @property {string} text
 * @property {string} claim
 * @property {string} said
 * @property {string} view
 * @property {string} picture
 */
/**
 * @typedef {object} Outline
 * @property {string} format
 * @property {number} version
 * @property {string} data_version
 * @property {string} lang
 * @property {string} form
 * @property {string} title
 * @property {OutlinePart[]} parts
 */
/** A part before it is in an outline. @typedef {Partial<Omit<OutlinePart, "id">> & { kind: PartKind }} NewPart */

export const FORMAT = "partnership-vector-outline";
export const VERSION = 1;
/** How many parts an outline has at most. */
export const MOST_PARTS = 120;
const EMPTY = { text: "", claim: "", said: "", view: "", picture: "" };

/**
 * An outline without parts; its footnotes are of GOST, in English of APA.
 *
 * @param {{ lang: string, version: string, title: string }} of
 * @returns {Outline}
 */
export function emptyOutline({ lang, version, title }) {
  const form = lang === "en" ? "apa" : "gost";
  return { format: FORMAT, version: VERSION, data_version: version, lang, form, title, parts: [] };
}

/**
 * An outline with one more part at its end; a fact or a figure that is in it is not put in again.
 *
 * @param {Outline} outline
 * @param {NewPart} part
 * @returns {Outline}
 */
export function withPart(outline, part) {
  if (holds(outline, part) || outline.parts.length >= MOST_PARTS) return outline;
  const last = Math.max(0, ...outline.parts.map(({ id }) => Number(id.slice(1)) || 0));
  return { ...outline, parts: [...outline.parts, { ...EMPTY, ...part, id: `p${last + 1}` }] };
}

/**
 * Whether an outline has a fact or a figure.
 *
 * @param {Outline} outline
 * @param {NewPart} part
 */
export function holds(outline, { kind, claim = "", view = "", picture = "" }) {
  const isSame = (/** @type {OutlinePart} */ other) =>
    other.kind === kind && other.claim === claim && other.view === view && other.picture === picture;
  return kind !== "heading" && outline.parts.some(isSame);
}

/**
 * An outline in which a part has changed places with its neighbour; at an end it stays.
 *
 * @param {Outline} outline
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {Outline}
 */
export function withPartMoved(outline, id, by) {
  const at = outline.parts.findIndex((part) => part.id === id);
  const [here, there] = [outline.parts[at], outline.parts[at + by]];
  if (!here || !there) return outline;
  return { ...outline, parts: outline.parts.with(at, there).with(at + by, here) };
}

/**
 * An outline in which a part reads anew.
 *
 * @param {Outline} outline
 * @param {string} id
 * @param {Partial<Pick<OutlinePart, "text" | "said">>} change
 * @returns {Outline}
 */
export function withPartChanged(outline, id, change) {
  return { ...outline, parts: outline.parts.map((part) => (part.id === id ? { ...part, ...change } : part)) };
}

/**
 * An outline without a part.
 *
 * @param {Outline} outline
 * @param {string} id
 * @returns {Outline}
 */
export function withoutPart(outline, id) {
  return { ...outline, parts: outline.parts.filter((part) => part.id !== id) };
}
