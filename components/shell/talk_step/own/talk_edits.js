// A talk that a person makes: its steps added, moved, hidden, changed and removed. Each deed returns a new talk.
// See components/documents/story/own.py.

/**
 * @typedef {object} OwnStep
 * @property {string} id
 * @property {string} view
 * @property {string} headline
 * @property {string} headline2
 * @property {string[]} claims
 * @property {string | null} number
 * @property {number} seconds
 * @property {string} notes
 * @property {boolean} hidden
 * @property {Record<string, string>} said
 */
/**
 * @typedef {object} OwnTalk
 * @property {string} format
 * @property {number} version
 * @property {string} data_version
 * @property {string} lang
 * @property {string | null} lang2
 * @property {string} title
 * @property {string} title2
 * @property {OwnStep[]} steps
 */
/** A view as a step, as the server offers it. @typedef {Omit<OwnStep, "id" | "hidden">} OfferedStep */

export const FORMAT = "partnership-vector-talk";
export const VERSION = 1;
/** How many steps a talk has at most. */
export const MOST_STEPS = 60;

/**
 * A talk without steps.
 *
 * @param {Pick<OwnTalk, "lang" | "lang2" | "data_version" | "title">} of
 * @returns {OwnTalk}
 */
export function emptyTalk({ lang, lang2, data_version, title }) {
  const second = lang2 === lang ? null : lang2;
  return { format: FORMAT, version: VERSION, data_version, lang, lang2: second, title, title2: "", steps: [] };
}

/**
 * A talk with one more step at its end.
 *
 * @param {OwnTalk} talk
 * @param {OfferedStep} step
 * @returns {OwnTalk}
 */
export function withStep(talk, step) {
  const last = Math.max(0, ...talk.steps.map(({ id }) => Number(id.slice(1)) || 0));
  return { ...talk, steps: [...talk.steps, { ...step, id: `s${last + 1}`, hidden: false }] };
}

/**
 * A talk in which a step has changed places with its neighbour; at an end it stays.
 *
 * @param {OwnTalk} talk
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {OwnTalk}
 */
export function withMoved(talk, id, by) {
  const at = talk.steps.findIndex((step) => step.id === id);
  const [here, there] = [talk.steps[at], talk.steps[at + by]];
  if (!here || !there) return talk;
  return { ...talk, steps: talk.steps.with(at, there).with(at + by, here) };
}

/**
 * A talk in which a step reads anew, is hidden or shown.
 *
 * @param {OwnTalk} talk
 * @param {string} id
 * @param {Partial<Pick<OwnStep, "headline" | "headline2" | "notes" | "seconds" | "hidden" | "said">>} change
 * @returns {OwnTalk}
 */
export function withStepChanged(talk, id, change) {
  return { ...talk, steps: talk.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
}

/**
 * A talk without a step.
 *
 * @param {OwnTalk} talk
 * @param {string} id
 * @returns {OwnTalk}
 */
export function withoutStep(talk, id) {
  return { ...talk, steps: talk.steps.filter((step) => step.id !== id) };
}

/**
 * A talk that remembers the sentences of a step's claims as they are now, so that nothing counts as changed in it.
 *
 * @param {OwnTalk} talk
 * @param {string} id
 * @param {Record<string, string>} said
 * @returns {OwnTalk}
 */
export function withSaid(talk, id, said) {
  return withStepChanged(talk, id, { said });
}

/**
 * How many seconds the steps that are shown take together.
 *
 * @param {Pick<OwnTalk, "steps">} talk
 */
export function secondsOf({ steps }) {
  return steps.reduce((sum, step) => sum + (step.hidden ? 0 : step.seconds), 0);
}
