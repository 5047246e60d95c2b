// Shortening of a talk: where to jump when time runs short, and which steps a rehearsal shows to be too many.

/** @import { ShowStep } from "../show_types.js" */

/** @typedef {Pick<ShowStep, "id" | "seconds">} Timed */
/**
 * `spare` seconds are left over, or missing where it is negative; then `to` is the step to jump to.
 *
 * @typedef {{ spare: number, to: number | null }} Pace
 */
/**
 * What is left out: the ids of the steps, and how long the rest takes.
 *
 * @typedef {{ took: number, over: number, without: string[], rest: number }} Cut
 */

/** So many seconds too late is still in time. */
const TOLERANCE = 5;
/** Steps that may be left out together before the longest are simply taken one after the other. */
const TOGETHER = 2;

/**
 * Whether the rest of a talk fits into the time that is left, and if not, which step to jump to at once.
 *
 * @param {readonly Timed[]} steps
 * @param {number} at Step that is shown, from 1.
 * @param {number} spent Seconds that it has been shown.
 * @param {number} left Seconds of the whole talk.
 * @returns {Pace}
 */
export function paceOf(steps, at, spent, left) {
  const own = Math.max(0, (steps[at - 1]?.seconds ?? 0) - spent);
  const spare = left - own - sum(steps.slice(at));
  if (spare >= -TOLERANCE || at >= steps.length) return { spare, to: null };
  for (let to = at + 1; to < steps.length; to += 1) if (sum(steps.slice(to - 1)) <= left) return { spare, to };
  return { spare, to: steps.length };
}

/**
 * Which steps to leave out so that a talk fits, as it went in a rehearsal: as few as possible, and of as many those
 * that save the least beyond what is needed. The first and the last step stay.
 *
 * @param {readonly Timed[]} steps
 * @param {Readonly<Record<string, number>>} took
 * @param {number} given Seconds that it may take.
 * @returns {Cut}
 */
export function cutOf(steps, took, given) {
  const total = steps.reduce((whole, { id }) => whole + (took[id] ?? 0), 0);
  const over = total - given;
  /** @type {Timed[]} */
  const free = steps.slice(1, -1).flatMap(({ id }) => (took[id] ? [{ id, seconds: took[id] }] : []));
  const out = isMuch({ over }) ? leftOut(free, over) : [];
  const without = steps.filter(({ id }) => out.some((one) => one.id === id)).map(({ id }) => id);
  return { took: total, over, without, rest: total - sum(out) };
}

/** Whether a talk takes so much too long that it matters. @param {{ over: number }} cut */
export function isMuch({ over }) {
  return over > TOLERANCE;
}

/**
 * @param {readonly Timed[]} free
 * @param {number} over
 */
function leftOut(free, over) {
  for (let count = 1; count <= TOGETHER; count += 1) {
    const enough = groupsOf(free, count).filter((group) => sum(group) >= over);
    const [best] = enough.sort((one, other) => sum(one) - sum(other));
    if (best) return best;
  }
  /** @type {Timed[]} */
  const found = [];
  for (const step of [...free].sort((one, other) => other.seconds - one.seconds)) {
    if (sum(found) >= over) break;
    found.push(step);
  }
  return found;
}

/**
 * All groups of one or two steps.
 *
 * @param {readonly Timed[]} steps
 * @param {number} count
 * @returns {Timed[][]}
 */
function groupsOf(steps, count) {
  if (count === 1) return steps.map((step) => [step]);
  return steps.flatMap((step, place) => steps.slice(place + 1).map((other) => [step, other]));
}

/** @param {readonly Timed[]} steps */
function sum(steps) {
  return steps.reduce((whole, { seconds }) => whole + seconds, 0);
}
