// A form by hand: fields with the lists of the template; what is typed stays while the page is drawn anew.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Data, Deed, Field, Form } from "./by_hand.js" */

/**
 * @typedef {object} Typed
 * @property {string} part
 * @property {Record<string, string>} cells
 * @property {string} layer
 * @property {boolean} isKept Whether a kept row is being corrected.
 */

/** What is typed. @type {Typed} */
export const typed = { part: "", cells: {}, layer: "", isKept: false };

/**
 * The choice of a form and the form.
 *
 * @param {Data} data
 * @param {Deed} deed
 */
export function handForm(data, deed) {
  const { forms, words } = data;
  if (!forms.some(({ part }) => part === typed.part)) typed.part = forms[0]?.part ?? "";
  const place = make("div", { class: "pv-own-hand-form" });
  const redraw = () => {
    const form = forms.find(({ part }) => part === typed.part);
    place.replaceChildren(...(form ? drawForm(form, data, deed, redraw) : []));
  };
  redraw();
  return make(
    "div",
    {},
    make("p", { class: "pv-own-soft" }, words.checkHint),
    make(
      "fieldset",
      { class: "pv-own-hand-parts" },
      make("legend", { class: "pv-sr" }, words.which),
      forms.map(({ part, title }) =>
        make(
          "label",
          {},
          make("input", {
            type: "radio",
            name: "pv-own-hand-part",
            value: part,
            checked: part === typed.part,
            "data-action": `hand ${part}`,
            change: () => {
              typed.part = part;
              redraw();
            },
          }),
          title,
        ),
      ),
    ),
    place,
  );
}

/**
 * @param {Form} form
 * @param {Data} data
 * @param {Deed} deed
 * @param {() => void} redraw
 */
function drawForm(form, { lists, words }, deed, redraw) {
  const said = make("p", { class: "pv-own-said", role: "status", "data-testid": "own-hand-said" });
  const check = () => {
    const empty = form.fields.filter(({ name, needed }) => needed && !typed.cells[name]?.trim());
    if (empty.length > 0) {
      said.setAttribute("role", "alert");
      said.classList.add("pv-own-refused");
      said.replaceChildren(filled(words.fill ?? "", { fields: empty.map(({ label }) => label).join("; ") }));
      body.querySelector(`[name='${empty[0]?.name}']`)?.dispatchEvent(new Event("pv-focus"));
      return;
    }
    const cells = Object.fromEntries(form.fields.map(({ name }) => [name, typed.cells[name] ?? ""]));
    deed({ do: "enter", part: form.part, cells, layer: typed.layer });
  };
  const body = make(
    "form",
    {
      class: "pv-own-hand-fields",
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        check();
      },
    },
    form.fields.map((field) => drawField(form.part, field, lists, words)),
    make(
      "span",
      { class: "pv-own-buttons" },
      make(
        "button",
        { type: "submit", class: "pv-own-button pv-own-filled", "data-action": "hand-check" },
        words.check,
      ),
      make(
        "button",
        {
          type: "button",
          class: "pv-own-button",
          "data-action": "hand-clear",
          click: () => {
            typed.cells = {};
            typed.isKept = false;
            redraw();
          },
        },
        words.clear,
      ),
    ),
    said,
  );
  return [typed.isKept && make("p", { "data-testid": "own-correcting" }, words.correcting), body].filter(
    (part) => part !== false,
  );
}

/**
 * A field: a list to choose from, a text with proposals, or a plain text.
 *
 * @param {string} part
 * @param {Field} field
 * @param {Record<string, string[]>} lists
 * @param {Record<string, string>} words
 */
function drawField(part, { name, label, list, open, number, needed }, lists, words) {
  const value = typed.cells[name] ?? "";
  const keep = (/** @type {Event} */ event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) typed.cells[name] = target.value;
  };
  const choices = list ? (lists[list] ?? []) : [];
  const id = `pv-own-hand-${part}-${list}-${name}`;
  /** @type {HTMLInputElement | HTMLSelectElement} */
  let field;
  if (list && !open) {
    const known = value && !choices.includes(value) ? [value, ...choices] : choices;
    field = make(
      "select",
      { name, change: keep },
      ["", ...known].map((text) => make("option", {}, text)),
    );
  } else {
    field = make("input", {
      type: "text",
      name,
      autocomplete: "off",
      inputmode: number ? "decimal" : null,
      list: list ? id : null,
      input: keep,
    });
  }
  field.value = value;
  field.addEventListener("pv-focus", () => field.focus());
  field.setAttribute("aria-required", String(needed));
  return make(
    "label",
    { class: "pv-own-field", "data-field": name },
    make("span", {}, label, needed && make("span", { class: "pv-own-soft" }, ` (${words.needed})`)),
    field,
    list &&
      open &&
      make(
        "datalist",
        { id },
        choices.map((text) => make("option", { value: text })),
      ),
  );
}
