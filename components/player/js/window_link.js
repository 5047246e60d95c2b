// Link of the two windows of a talk, the hall's screen and the speaker's: what one does, the other takes over. Both may
// be of a server or of a file, and either may be closed and opened again.

import { timesOf } from "./talk_times.js";

/** @import { Cover, Place, TalkState } from "./talk_state.js" */
/** @import { TalkTimes, Times } from "./talk_times.js" */
/** @import { Lang } from "./show_types.js" */

/** @typedef {"hall" | "speaker"} Role */
/**
 * Which state is newer: how many changes led to it; of two with as many, the greater name of its window.
 *
 * @typedef {[count: number, window: string]} Age
 */
/** @typedef {{ role: Role, asks: boolean, leaves: boolean, age: Age, place: Place, times: Times }} Message */
/**
 * What messages go through; a `BroadcastChannel`.
 *
 * @typedef {object} Channel
 * @property {(message: Message) => void} postMessage
 * @property {((event: any) => any) | null} onmessage
 * @property {() => void} close
 */

const ASK_MS = 1000;
const PATIENCE_MS = 3500;

/** The link of one window. It dispatches `linked` when the other window has come or gone. */
export class WindowLink extends EventTarget {
  /** When the other window was heard last. */
  heard = Number.NEGATIVE_INFINITY;
  isLinked = false;
  /** @type {Age} */
  age = [0, ""];
  isTaking = false;

  /**
   * @param {Role} role
   * @param {TalkState} state
   * @param {TalkTimes} times
   * @param {{ channel?: Channel | null, now?: () => number, name?: string }} [of]
   */
  constructor(role, state, times, { channel = channelOf(state), now = Date.now, name = randomName() } = {}) {
    super();
    this.role = role;
    this.state = state;
    this.times = times;
    this.channel = channel;
    this.now = now;
    this.name = name;
    state.addEventListener("change", () => this.changed());
    times.addEventListener("change", () => this.changed());
    if (channel) channel.onmessage = ({ data }) => this.hear(data);
    this.say({ asks: true });
  }

  /** Asks again and again if the other window is there. */
  keepAsking() {
    setInterval(() => this.look(), ASK_MS);
  }

  look() {
    this.say({ asks: true });
    this.setLinked(this.now() - this.heard < PATIENCE_MS);
  }

  /** Says that this window is closed or leaves the talk. */
  leave() {
    this.say({ leaves: true });
  }

  /** Sends the other window what has become another here. */
  changed() {
    if (this.isTaking) return;
    this.age = [this.age[0] + 1, this.name];
    this.say({});
  }

  /** @param {{ asks?: boolean, leaves?: boolean }} of */
  say({ asks = false, leaves = false }) {
    const { role, age, state, times } = this;
    this.channel?.postMessage({ role, asks, leaves, age, place: { ...state.place }, times: { ...times.times } });
  }

  /** @param {unknown} data */
  hear(data) {
    const message = messageOf(data, this.state);
    if (!message || message.role === this.role) return;
    this.heard = message.leaves ? Number.NEGATIVE_INFINITY : this.now();
    this.setLinked(!message.leaves);
    if (isNewer(message.age, this.age)) this.follow(message);
    if (!message.asks) return;
    if (!this.age[1]) this.age = [0, this.name]; // who was here first is followed
    this.say({});
  }

  /** @param {Message} message */
  follow({ age, place, times }) {
    this.age = age;
    this.isTaking = true;
    try {
      this.times.take(times); // first, so that the step it brings is not noted once more
      this.state.take(place);
    } finally {
      this.isTaking = false;
    }
  }

  /** @param {boolean} isLinked */
  setLinked(isLinked) {
    if (isLinked === this.isLinked) return;
    this.isLinked = isLinked;
    this.dispatchEvent(new Event("linked"));
  }
}

/**
 * The channel of a talk; its name has what makes two windows show the same. Null where the browser has none.
 *
 * @param {TalkState} state
 * @returns {Channel | null}
 */
export function channelOf({ show, text }) {
  try {
    const name = ["pv-talk", show.id, show.version, ...text.steps.map(({ id }) => id)].join(" ");
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/**
 * @param {Age} one
 * @param {Age} other
 */
function isNewer([count, name], [others, other]) {
  return count > others || (count === others && name > other);
}

function randomName() {
  return String(Math.random()).slice(2);
}

/**
 * A message as another window of this talk sends it; null for anything else.
 *
 * @param {unknown} data
 * @param {TalkState} state
 * @returns {Message | null}
 */
export function messageOf(data, state) {
  if (typeof data !== "object" || data === null) return null;
  const { role, asks, leaves, age, place, times } = /** @type {Record<string, unknown>} */ (data);
  if ((role !== "hall" && role !== "speaker") || typeof asks !== "boolean" || typeof leaves !== "boolean") return null;
  if (!Array.isArray(age) || age.length !== 2 || !Number.isSafeInteger(age[0]) || typeof age[1] !== "string")
    return null;
  const foundPlace = placeOf(place, state);
  const foundTimes = timesOf(times);
  if (!foundPlace || !foundTimes) return null;
  return { role, asks, leaves, age: [age[0], age[1]], place: foundPlace, times: foundTimes };
}

/**
 * @param {unknown} given
 * @param {TalkState} state
 * @returns {Place | null}
 */
function placeOf(given, state) {
  if (typeof given !== "object" || given === null) return null;
  const { step, cover, lang, lang2, playing, loop } = /** @type {Record<string, unknown>} */ (given);
  const isRight =
    typeof step === "number" &&
    state.within(step) === step &&
    isCover(cover) &&
    isLang(lang, state) &&
    (lang2 === null || isLang(lang2, state)) &&
    typeof playing === "boolean" &&
    typeof loop === "boolean";
  return isRight ? { step, cover, lang, lang2, playing, loop } : null;
}

/**
 * @param {unknown} lang
 * @param {TalkState} state
 * @returns {lang is Lang}
 */
function isLang(lang, { show }) {
  return typeof lang === "string" && Object.hasOwn(show.texts, lang);
}

/**
 * @param {unknown} cover
 * @returns {cover is Cover}
 */
function isCover(cover) {
  if (cover === null) return true;
  if (typeof cover !== "object") return false;
  const { kind, id, of, page, pages } = /** @type {Record<string, unknown>} */ (cover);
  if (kind === "place") return typeof id === "string";
  if (kind !== "source") return kind === "black" || kind === "white";
  const isNumber = (/** @type {unknown} */ value) => value === undefined || Number.isSafeInteger(value);
  return (of === undefined || typeof of === "string") && isNumber(page) && isNumber(pages);
}
