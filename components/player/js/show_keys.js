// Keys of a talk: those of a clicker first. Letters are known by what they write, else by where they lie, so that they
// work in every layout of the keyboard.

/** @import { TalkState } from "./talk_state.js" */

/**
 * What keys do beside moving through the talk; what is missing has no key. `any` hears of every key.
 *
 * @typedef {object} Commands
 * @property {() => void} [fullScreen]
 * @property {() => void} [speaker]
 * @property {() => void} [autoplay]
 * @property {() => void} [loop]
 * @property {() => void} [any]
 * @property {(digits: string) => void} [typed] The number that is being typed, empty once it is used.
 */

const NEXT = ["PageDown", "ArrowRight", "ArrowDown", " ", "Enter"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp"];
const ON_A_BUTTON = [" ", "Enter"];
const IN_A_FIELD = ["PageDown", "PageUp", "F5", "Escape"];
const MOST_DIGITS = 3;
/** What a letter or sign means by the place where it lies. @type {Record<string, string>} */
const BY_PLACE = {
  KeyB: "b",
  Period: ".",
  KeyW: "w",
  Comma: ",",
  KeyS: "s",
  KeyF: "f",
  KeyN: "n",
  KeyP: "p",
  KeyL: "l",
};
const LETTERS = new Set(Object.values(BY_PLACE));

/**
 * Listens to the keys of a window.
 *
 * @param {TalkState} state
 * @param {Commands} [commands]
 * @returns {() => void} Stops it.
 */
export function listenToKeys(state, commands = {}) {
  const keys = new Keys(state, commands),
    life = new AbortController();
  document.addEventListener("keydown", (event) => keys.press(event), { signal: life.signal });
  return () => life.abort();
}

class Keys {
  /**
   * @param {TalkState} state
   * @param {Commands} commands
   */
  constructor(state, commands) {
    this.state = state;
    this.commands = commands;
    this.digits = "";
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isLeftTo(event)) return;
    const key = nameOf(event);
    if (/^\d$/.test(key)) {
      this.type((this.digits + key).slice(-MOST_DIGITS));
      event.preventDefault();
      return;
    }
    const run = this.meaning(key);
    if (key !== "Shift") this.type("");
    this.commands.any?.();
    if (!run) return;
    event.preventDefault();
    run();
  }

  /** @param {string} digits */
  type(digits) {
    if (digits === this.digits) return;
    this.digits = digits;
    this.commands.typed?.(digits);
  }

  /**
   * What a key does; nothing for one that means nothing here.
   *
   * @param {string} key
   * @returns {(() => void) | undefined}
   */
  meaning(key) {
    const { commands, state, digits } = this;
    if (key === "Enter" && digits) return () => state.go(Number(digits));
    if (NEXT.includes(key)) return () => state.next();
    if (BACK.includes(key)) return () => state.back();
    switch (key) {
      case "Home":
        return () => state.go(1);
      case "End":
        return () => state.go(state.count);
      case "b":
      case ".":
        return () => state.toggle({ kind: "black" });
      case "w":
      case ",":
        return () => state.toggle({ kind: "white" });
      case "s":
        return () => state.toggle({ kind: "source" });
      case "Escape":
        return () => state.take({ cover: null });
      // A clicker starts with it, and a page that is loaded anew would be lost with its server.
      case "F5":
        return () => commands.fullScreen?.();
      case "f":
        return commands.fullScreen;
      case "n":
        return commands.speaker;
      case "p":
        return commands.autoplay;
      case "l":
        return commands.loop;
      default:
        return undefined;
    }
  }
}

/**
 * What a key is called: signs by what they write, else by the place where they lie.
 *
 * @param {KeyboardEvent} event
 */
function nameOf({ key, code }) {
  const small = key.toLowerCase();
  if (key.length > 1 || LETTERS.has(small) || /^\d$/.test(key) || key === " ") return key.length > 1 ? key : small;
  return BY_PLACE[code] ?? small;
}

/**
 * Whether a key is for what has the focus: a field takes all but those of a clicker, a button those that press it.
 *
 * @param {KeyboardEvent} event
 */
function isLeftTo({ key, target }) {
  if (!(target instanceof Element)) return false;
  if (target.matches("input, textarea, select")) return !IN_A_FIELD.includes(key);
  return Boolean(target.closest("button, a, summary, [role=button]")) && ON_A_BUTTON.includes(key);
}
