// Buttons of a desk by which what it has is kept in the store: as the next version of what it is of, or as another one.

import { make } from "../../static/lib/dom.js";
import { filled } from "../../static/lib/file_field.js";

/** @import { Link, StoreState } from "./stored_link.js" */

const MOST = 500;

/**
 * The buttons, with a field for what is new; nothing for whoever may not keep.
 *
 * @param {StoreState} state
 * @param {Link | null} link What the desk has is a change of.
 * @param {{ text: string }} written What is new, as it was written before the buttons were drawn anew.
 * @param {(asked: { doc: string, base: number, remark: string }) => void} keep
 */
export function keepButtons({ may, words }, link, written, keep) {
  if (!may) return null;
  /** @type {HTMLInputElement} */
  const remark = make("input", {
    type: "text",
    maxlength: MOST,
    autocomplete: "off",
    "data-key": "store-remark",
    input: () => {
      written.text = remark.value;
    },
  });
  remark.value = written.text;
  /**
   * @param {string} key
   * @param {string | undefined} text
   * @param {Link | null} on
   */
  const button = (key, text, on) =>
    make(
      "button",
      {
        type: "button",
        class: "pv-action",
        "data-key": key,
        click: () => keep({ doc: on?.doc ?? "", base: on?.version ?? 0, remark: remark.value.trim() }),
      },
      text,
    );
  return make(
    "div",
    { class: "pv-store-keep", role: "group", "aria-label": words.keep, "data-testid": "store-keep" },
    make("label", { class: "pv-field" }, make("span", {}, words.remark), remark),
    make(
      "p",
      { class: "pv-actions" },
      link
        ? [button("keep-next", words.keepNext, link), button("keep-other", words.keepOther, null)]
        : button("keep-store", words.keep, null),
    ),
    link && make("p", { class: "pv-own-soft" }, filled(words.linked, { version: String(link.version) })),
  );
}
