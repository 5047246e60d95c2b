// The field by which a reader opens a file of their own, and the sentence that says why it was not taken.

import { make } from "./dom.js";

/**
 * The field that a button opens; each file is given to it, the same one again too.
 *
 * @param {string} label
 * @param {string} suffix Of the files that are meant.
 * @param {(file: File) => void} open
 * @returns {HTMLInputElement}
 */
export function fileField(label, suffix, open) {
  /** @type {HTMLInputElement} */
  const field = make("input", {
    type: "file",
    accept: `${suffix},application/json`,
    class: "pv-sr",
    tabindex: -1,
    "aria-label": label,
    change: () => {
      const [file] = field.files ?? [];
      if (file) open(file);
      field.value = "";
    },
  });
  return field;
}

/**
 * The sentence that says why a file was not taken, with its name before it.
 *
 * @param {File} file
 * @param {string | undefined} sentence With places in braces.
 * @param {Record<string, string>} named What is put there; `size` is that of the file, in kB.
 */
export function refusedText(file, sentence, named) {
  const values = { size: String(Math.ceil(file.size / 1000)), ...named };
  return `${file.name}: ${filled(sentence ?? "", values)}`;
}

/**
 * A sentence with what its places in braces stand for; braces in what is put there are not read again.
 *
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
