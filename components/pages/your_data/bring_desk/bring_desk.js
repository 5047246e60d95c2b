// The desk where a file is brought: dropped, chosen or pasted, sent with its progress, and the files that were begun.

import { mountOf, sendIn } from "../../../static/lib/component.js";
import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";
import { takeDraft } from "../draft_of_tab.js";
import { saidLine } from "../said_line.js";
import { Sending } from "./sending.js";
import { MOST_FILES, SeveralFiles } from "./several_files.js";

/** @import { Component } from "../../../static/lib/component.js" */
/** @import { Said } from "../said_line.js" */

/** @typedef {{ id: string, file: string, about: string, state: string }} Begun */
/**
 * @typedef {object} Data
 * @property {string} token
 * @property {string} lang
 * @property {Said | null} said
 * @property {string} suffixes
 * @property {number} most Bytes that a file may have.
 * @property {string} where
 * @property {string} template Address of the template in the language of the page.
 * @property {Begun[]} drafts
 * @property {Record<string, string>} words
 */

/** A token is good for ten minutes: after these another one is asked for first. */
const TOKEN_MS = 9 * 60_000;

/** What was pasted, kept while the desk is drawn anew. */
const pasted = { text: "" };
/** What waits for a new token. @type {{ body: Blob, name: string, isPasted: boolean } | null} */
let waiting = null;
/** The files that were brought together, kept while the desk is drawn anew. */
const several = new SeveralFiles();
/** What stops the sending of one of them. */
let stopSending = () => {};

/**
 * Draws the desk in its place; the entry of the Streamlit component.
 *
 * @param {Component<Data>} component
 */
export function draw(component) {
  const { data, parentElement } = component;
  const { words } = data;
  const drawnAt = performance.now();
  const send = sendIn(component);
  const deed = (/** @type {Record<string, unknown>} */ asked) => send("deed", { ...asked, number: Date.now() });
  const mount = mountOf(parentElement, "bring-desk");
  const progress = make("div", { class: "pv-own-progress", role: "status", "data-testid": "own-progress" });
  const line = saidLine(data.said);

  /** @param {string} text */
  const refuse = (text) => {
    progress.replaceChildren();
    line.replaceChildren(text);
    line.classList.add("pv-own-refused");
    line.setAttribute("role", "alert");
  };
  /**
   * @param {Blob} body
   * @param {string} name
   * @param {boolean} isPasted
   */
  const bring = (body, name, isPasted) => {
    const shown = name || words.paste;
    const isOneOfSeveral = several.current?.file === body;
    const say = isOneOfSeveral ? answerOne : refuse;
    if (body.size > data.most) {
      say(filled(words.tooLarge, { name: shown }));
      return;
    }
    line.replaceChildren();
    if (!data.token || performance.now() - drawnAt > TOKEN_MS) {
      waiting = { body, name, isPasted };
      deed({ do: "token" });
      return;
    }
    const bar = /** @type {HTMLProgressElement} */ (make("progress", { max: 100, value: 0, "aria-label": shown }));
    const text = make("span", {}, shown);
    const sending = new Sending(body, { name, token: data.token, lang: data.lang, isPasted });
    const cancel = make(
      "button",
      { type: "button", class: "pv-own-button", click: () => sending.cancel() },
      words.cancel,
    );
    progress.replaceChildren(text, bar, cancel);
    stopSending = () => sending.cancel();
    sending.start({
      progress: (percent) => {
        bar.value = percent;
        text.textContent = filled(words.sending, { name: shown, percent: String(percent) });
      },
      done: (id, token) => {
        data.token = token;
        bar.removeAttribute("value");
        cancel.remove();
        text.textContent = filled(words.reading, { name: shown });
        if (isPasted) pasted.text = "";
        if (isOneOfSeveral) several.arrived();
        drawSeveral();
        deed({ do: "bring", upload: id, pasted: isPasted, aside: isOneOfSeveral });
      },
      refused: (detail, token) => {
        data.token = token;
        progress.replaceChildren();
        say(detail || filled(words.failed, { name: shown }));
      },
      cancelled: () => progress.replaceChildren(),
    });
  };

  const drawSeveral = () =>
    several.draw(words, () => {
      several.stop();
      stopSending();
      progress.replaceChildren();
      drawSeveral();
    });
  const bringNext = () => {
    const file = several.next();
    drawSeveral();
    if (file) bring(file, file.name, false);
  };
  /** @param {string} text Why one of several was not taken: the others are. */
  const answerOne = (text) => {
    several.answered({ text, refused: true });
    bringNext();
  };
  /** @param {File[]} files */
  const bringAll = ([file, ...others]) => {
    several.take(file && others.length > 0 ? [file, ...others] : []);
    if (others.length >= MOST_FILES) refuse(filled(words.tooMany, { count: String(MOST_FILES) }));
    if (others.length > 0) bringNext();
    else if (file) {
      drawSeveral();
      bring(file, file.name, false);
    }
  };

  const next = waiting;
  waiting = null;
  if (data.said && several.current) {
    several.answered(data.said);
    line.replaceChildren(); // it is said beside the file
  }
  mount.replaceChildren(
    make(
      "section",
      { class: "pv-own", "aria-label": words.desk, "data-testid": "bring-desk" },
      line,
      dropPlace(data, bringAll),
      pasteField(data, (text) => bring(new Blob([text], { type: "text/plain" }), "", true)),
      progress,
      drawSeveral(),
      make("p", { class: "pv-own-soft", "data-testid": "own-where" }, data.where),
      data.drafts.length > 0 && begunList(data, deed),
    ),
  );
  const begun = takeDraft(data.drafts);
  if (begun && !data.said) deed({ do: "open", draft: begun });
  else if (next) bring(next.body, next.name, next.isPasted);
  else bringNext();
}

/**
 * The place where files are dropped, with the button that chooses some.
 *
 * @param {Data} data
 * @param {(files: File[]) => void} bring
 */
function dropPlace({ words, suffixes, template }, bring) {
  /** @type {HTMLInputElement} */
  const field = make("input", {
    type: "file",
    accept: suffixes,
    multiple: true,
    class: "pv-sr",
    tabindex: -1,
    "aria-label": words.choose,
    "data-testid": "own-file",
    change: () => {
      bring([...(field.files ?? [])]);
      field.value = "";
    },
  });
  /** @type {HTMLElement} */
  const place = make(
    "div",
    {
      class: "pv-own-drop",
      "data-testid": "own-drop",
      dragover: (event) => {
        event.preventDefault();
        place.classList.add("pv-own-over");
      },
      dragleave: () => place.classList.remove("pv-own-over"),
      drop: (event) => {
        event.preventDefault();
        place.classList.remove("pv-own-over");
        bring([...(event.dataTransfer?.files ?? [])]);
      },
    },
    make("strong", {}, words.drop),
    make(
      "button",
      { type: "button", class: "pv-own-button pv-own-filled", "data-action": "choose", click: () => field.click() },
      words.choose,
    ),
    field,
    make("span", { class: "pv-own-soft" }, words.kinds),
    make("a", { href: template, download: "", "data-action": "template" }, words.template),
  );
  return place;
}

/**
 * @param {Data} data
 * @param {(text: string) => void} bring
 */
function pasteField({ words }, bring) {
  /** @type {HTMLTextAreaElement} */
  const field = make("textarea", {
    rows: 3,
    spellcheck: "false",
    placeholder: words.pasteHint,
    "data-testid": "own-paste",
    input: () => {
      pasted.text = field.value;
    },
  });
  field.value = pasted.text;
  return make(
    "div",
    { class: "pv-own-paste" },
    make("label", { class: "pv-own-field" }, words.paste, field),
    make(
      "button",
      {
        type: "button",
        class: "pv-own-button",
        "data-action": "paste",
        click: () => {
          if (field.value.trim()) bring(field.value);
          else field.focus();
        },
      },
      words.read,
    ),
  );
}

/**
 * What was begun and is not kept.
 *
 * @param {Data} data
 * @param {(asked: Record<string, unknown>) => void} deed
 */
function begunList({ words, drafts }, deed) {
  return make(
    "div",
    { class: "pv-own-begun" },
    make("h3", {}, words.begun),
    make(
      "ul",
      {},
      drafts.map(({ id, file, about, state }) =>
        make(
          "li",
          { "data-testid": "own-begun" },
          make("strong", {}, file),
          make("span", { class: "pv-own-soft" }, about),
          make("span", {}, state),
          make(
            "span",
            { class: "pv-own-buttons" },
            button(words.goOn, `${words.goOn}: ${file}`, `open ${id}`, () => deed({ do: "open", draft: id })),
            button(words.discard, `${words.discard}: ${file}`, `discard ${id}`, () => {
              if (window.confirm(words.discardAsk)) deed({ do: "discard", draft: id });
            }),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {string} word
 * @param {string} label
 * @param {string} action
 * @param {() => void} click
 */
function button(word, label, action, click) {
  return make(
    "button",
    { type: "button", class: "pv-own-button", "aria-label": label, "data-action": action, click },
    word,
  );
}
