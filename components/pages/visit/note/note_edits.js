// What an adviser makes of a brief: lines left out, shortened, moved, lines of their own, answers to promises.
// Each deed returns a new note; the server says what the brief is then. See components/documents/brief/note.py.

/** @typedef {{ id: string, block: string, text: string, name: string, day: string, corrects: string }} OwnLine */
/** @typedef {{ state: string, who: string, until: string, name: string, day: string }} Reply */
/** What a brief is of. @typedef {{ by: string | null, kz: string | null, guest: string, day: string }} Visit */
/**
 * @typedef {Visit & {
 *   format: string,
 *   version: number,
 *   lang: string,
 *   lang2: string | null,
 *   data_version: string,
 *   off: string[],
 *   shortened: string[],
 *   order: string[],
 *   own: OwnLine[],
 *   replies: Record<string, Reply>,
 *   seen: Record<string, string>,
 * }} Note
 */

export const FORMAT = "partnership-vector-note";
export const VERSION = 1;

/**
 * A note in which nothing is changed yet.
 *
 * @param {Visit & Pick<Note, "lang" | "lang2" | "data_version">} of
 * @returns {Note}
 */
export function emptyNote({ by, kz, guest, day, lang, lang2, data_version }) {
  const visit = { by, kz, guest, day, lang, lang2, data_version };
  return {
    format: FORMAT,
    version: VERSION,
    ...visit,
    off: [],
    shortened: [],
    order: [],
    own: [],
    replies: {},
    seen: {},
  };
}

/**
 * Whether a note changes nothing in the brief: papers are then those that every reader gets.
 *
 * @param {Note} note
 */
export function isPlain({ off, shortened, order, own, replies }) {
  return !(off.length || shortened.length || order.length || own.length || Object.keys(replies).length);
}

/**
 * @param {string[]} ids
 * @param {string} id
 * @param {boolean} on
 */
function set(ids, id, on) {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}

/**
 * A note in which a line is on the paper or left out.
 *
 * @param {Note} note
 * @param {string} id
 * @param {boolean} on
 * @returns {Note}
 */
export function ticked(note, id, on) {
  return { ...note, off: set(note.off, id, !on) };
}

/**
 * A note in which a line is shown in its shorter or its whole form.
 *
 * @param {Note} note
 * @param {string} id
 * @param {boolean} short
 * @returns {Note}
 */
export function shortened(note, id, short) {
  return { ...note, shortened: set(note.shortened, id, short) };
}

/**
 * A note in which a line has changed places with its neighbour; at an end of its block it stays.
 *
 * @param {Note} note
 * @param {string[]} block Ids of the lines of its block, in their order now.
 * @param {string} id
 * @param {-1 | 1} step
 * @returns {Note}
 */
export function moved(note, block, id, step) {
  const at = block.indexOf(id),
    to = at + step;
  if (at < 0 || to < 0 || to >= block.length) return note;
  const order = block.with(at, block[to] ?? "").with(to, id);
  return { ...note, order: [...note.order.filter((other) => !block.includes(other)), ...order] };
}

/**
 * A note with one more line of the adviser's own.
 *
 * @param {Note} note
 * @param {Omit<OwnLine, "id">} line
 * @returns {Note}
 */
export function withOwn(note, line) {
  const last = Math.max(0, ...note.own.map(({ id }) => Number(id.slice("own:".length)) || 0));
  return { ...note, own: [...note.own, { ...line, id: `own:${last + 1}` }] };
}

/**
 * A note in which an own line reads anew; its author and day are those of the change.
 *
 * @param {Note} note
 * @param {string} id
 * @param {Pick<OwnLine, "text" | "name" | "day">} change
 * @returns {Note}
 */
export function withOwnChanged(note, id, change) {
  return { ...note, own: note.own.map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

/**
 * A note without an own line, and without what was set for it.
 *
 * @param {Note} note
 * @param {string} id
 * @returns {Note}
 */
export function withoutOwn(note, id) {
  const own = note.own.filter((line) => line.id !== id);
  const [off, order] = [note.off, note.order].map((ids) => ids.filter((other) => other !== id));
  return { ...note, own, off: off ?? [], order: order ?? [] };
}

/**
 * A note in which a promise has an answer, or none any more where nothing is said in it.
 *
 * @param {Note} note
 * @param {string} id
 * @param {Reply} reply
 * @returns {Note}
 */
export function withReply(note, id, reply) {
  const { [id]: _before, ...others } = note.replies;
  const says = reply.state || reply.who || reply.until;
  return { ...note, replies: says ? { ...others, [id]: reply } : others };
}

/**
 * A note of the same work for what the address asks now.
 *
 * @param {Note} note
 * @param {Visit & Pick<Note, "lang" | "lang2">} of
 * @returns {Note}
 */
export function following(note, { by, kz, guest, day, lang, lang2 }) {
  return { ...note, by, kz, guest, day, lang, lang2 };
}

/**
 * A note that remembers the sentences it was kept with: what changes after that is found by them.
 *
 * @param {Note} note
 * @param {Record<string, string>} seen
 * @param {string} version Of the facts.
 * @returns {Note}
 */
export function withSeen(note, seen, version) {
  return { ...note, seen, data_version: version };
}

/**
 * What opens the visit of a note: parts of the address.
 *
 * @param {Note} note
 */
export function addressOf({ by, kz, guest, day, lang2 }) {
  return { by, kz, guest: guest && guest === by ? "by" : null, day, lang2, place: null };
}
