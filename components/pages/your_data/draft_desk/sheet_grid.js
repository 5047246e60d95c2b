// The sheet as it is: cells by their place with what is found in them, roles above the columns, and the field in which
// a cell is corrected.

import { make } from "../../../static/lib/dom.js";
import { filled } from "../../../static/lib/file_field.js";

/** @import { Deed, Draft, Finding, Sheet } from "./draft_desk_types.js" */

const MOVES = new Map([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);

/** Which sheet and cell are shown, kept while the desk is drawn anew. */
const shown = { draft: "", sheet: "", row: 0, column: 0 };

/**
 * Letters of a column counted from 0.
 *
 * @param {number} column
 */
export function lettersOf(column) {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The sheets of a draft, one of which is shown. */
export class SheetGrid {
  /**
   * @param {Draft} draft
   * @param {Deed} deed
   */
  constructor(draft, deed) {
    this.draft = draft;
    this.deed = deed;
    if (shown.draft !== draft.id || !draft.sheets.some(({ name }) => name === shown.sheet)) {
      const first = draft.sheets.find(({ hidden }) => !hidden) ?? draft.sheets[0];
      Object.assign(shown, { draft: draft.id, sheet: first?.name ?? "", row: first?.rows[0]?.[0] ?? 0, column: 0 });
    }
    this.element = make("div", { class: "pv-own-sheet", "data-testid": "own-sheet" });
    this.draw();
  }

  /** @returns {Sheet | undefined} */
  get sheet() {
    return this.draft.sheets.find(({ name }) => name === shown.sheet);
  }

  /**
   * Whether a cell is in what is shown of its sheet.
   *
   * @param {Finding} finding
   */
  has({ sheet, position }) {
    const found = this.sheetOf(sheet);
    return Boolean(position && found?.rows.some(([row]) => row === position[0]));
  }

  /** @param {string} name */
  sheetOf(name) {
    const { sheets } = this.draft;
    return sheets.find((sheet) => sheet.name === name) ?? (sheets.length === 1 || !name ? sheets[0] : undefined);
  }

  /**
   * Shows a cell and puts the focus into it.
   *
   * @param {Finding} finding
   */
  show({ sheet, position }) {
    const found = this.sheetOf(sheet);
    if (!found || !position) return;
    Object.assign(shown, { sheet: found.name, row: position[0], column: Math.max(0, position[1]) });
    this.draw();
    this.focusCell();
  }

  focusCell() {
    const cell = this.element.querySelector("td[tabindex='0']");
    if (!(cell instanceof HTMLElement)) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "center", inline: "center" });
  }

  draw() {
    const { sheet, draft } = this;
    if (!sheet) return;
    const { words } = draft;
    this.element.replaceChildren(
      make("h3", {}, words.sheet),
      ...(draft.sheets.length > 1 ? [this.tabs()] : []),
      this.field(sheet),
      make("div", { class: "pv-own-scroll", tabindex: -1 }, this.table(sheet)),
      make("p", { class: "pv-own-soft" }, [sheet.more, words.sheetHelp].filter(Boolean).join(" ")),
    );
  }

  tabs() {
    const { words, sheets } = this.draft;
    return make(
      "div",
      { class: "pv-own-buttons", role: "group", "aria-label": words.sheets },
      sheets.map(({ name, hidden, rows }) =>
        make(
          "button",
          {
            type: "button",
            class: "pv-own-button",
            "aria-pressed": String(name === shown.sheet),
            "data-action": `sheet ${name}`,
            click: () => {
              Object.assign(shown, { sheet: name, row: rows[0]?.[0] ?? 0, column: 0 });
              this.draw();
            },
          },
          hidden ? `${name} (${words.hidden})` : name,
        ),
      ),
    );
  }

  /**
   * The findings at a cell; those of a row at its first cell.
   *
   * @param {number} row
   * @param {number} column
   */
  findingsAt(row, column) {
    return this.draft.groups.flatMap(({ error, items }) =>
      items
        .filter(
          ({ sheet, position }) =>
            position?.[0] === row && Math.max(0, position[1]) === column && this.sheetOf(sheet)?.name === shown.sheet,
        )
        .map(({ text }) => ({ error, text })),
    );
  }

  /**
   * The field above the sheet: what the chosen cell says, what is found there, and its correction.
   *
   * @param {Sheet} sheet
   */
  field(sheet) {
    const { words, id } = this.draft;
    const { row, column } = shown;
    const [, label, cells] = sheet.rows.find(([number]) => number === row) ?? [row, String(row + 1), []];
    const name = `${lettersOf(column)}${label}`;
    const place = { draft: id, sheet: sheet.name, row, column };
    const written = sheet.written.find(([r, c]) => r === row && c === column);
    /** @type {HTMLInputElement} */
    const input = make("input", {
      type: "text",
      maxlength: 2000,
      "data-testid": "own-cell-text",
      spellcheck: "false",
      keydown: (event) => {
        if (event.key === "Enter") correct();
        if (event.key === "Escape") {
          input.value = cells[column] ?? "";
          this.focusCell();
        }
      },
    });
    input.value = cells[column] ?? "";
    const correct = () => {
      if (input.value !== (cells[column] ?? "")) this.deed({ do: "correct", ...place, text: input.value });
    };
    return make(
      "div",
      { class: "pv-own-cell", "data-testid": "own-cell" },
      make("label", {}, make("span", {}, `${words.cell} ${name}`), input),
      make(
        "button",
        { type: "button", class: "pv-own-button", "data-action": "correct", click: correct },
        words.correct,
      ),
      written &&
        make(
          "button",
          {
            type: "button",
            class: "pv-own-button",
            "data-action": "restore",
            click: () => this.deed({ do: "correct", ...place, text: null }),
          },
          words.restore,
        ),
      written && make("span", { class: "pv-own-soft" }, filled(words.wasWritten, { text: written[2] || words.empty })),
      make(
        "ul",
        { class: "pv-own-at" },
        this.findingsAt(row, column).map(({ error, text }) =>
          make("li", { class: error ? "pv-own-fault" : "pv-own-remark" }, text),
        ),
      ),
    );
  }

  /** @param {Sheet} sheet */
  table(sheet) {
    const { words } = this.draft;
    const width = Math.max(1, ...sheet.rows.map(([, , cells]) => cells.length));
    const columns = [...Array(width).keys()];
    const corrected = new Set(sheet.written.map(([row, column]) => `${row} ${column}`));
    return make(
      "table",
      { role: "grid", "aria-label": `${words.sheet}: ${sheet.name}`, keydown: (event) => this.move(event) },
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          make("td", {}),
          columns.map((column) => {
            const role = sheet.roles[lettersOf(column)];
            return make(
              "th",
              { scope: "col" },
              make("span", { class: "pv-own-letter" }, lettersOf(column)),
              role && make("span", { class: "pv-own-role" }, role),
            );
          }),
        ),
      ),
      make(
        "tbody",
        {},
        sheet.rows.map(([row, label, cells]) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, label),
            columns.map((column) => this.cell(row, column, cells[column] ?? "", corrected.has(`${row} ${column}`))),
          ),
        ),
      ),
    );
  }

  /**
   * @param {number} row
   * @param {number} column
   * @param {string} text
   * @param {boolean} isCorrected
   */
  cell(row, column, text, isCorrected) {
    const { words } = this.draft;
    const found = this.findingsAt(row, column);
    const isFault = found.some(({ error }) => error);
    const isChosen = row === shown.row && column === shown.column;
    const said = [isFault && words.faulty, !isFault && found.length > 0 && words.noted, isCorrected && words.corrected];
    const marks = [isFault && "pv-own-fault", found.length > 0 && "pv-own-found", isCorrected && "pv-own-corrected"];
    return make(
      "td",
      {
        tabindex: isChosen ? 0 : -1,
        "aria-selected": String(isChosen),
        class: marks.filter(Boolean).join(" ") || null,
        "data-cell": `${lettersOf(column)}${row + 1}`,
        "data-row": row,
        "data-column": column,
        click: () => this.choose(row, column),
        dblclick: () => this.open(),
      },
      text,
      said.some(Boolean) && make("span", { class: "pv-sr" }, ` (${said.filter(Boolean).join(", ")})`),
    );
  }

  /**
   * @param {number} row
   * @param {number} column
   */
  choose(row, column) {
    if (row === shown.row && column === shown.column) return;
    Object.assign(shown, { row, column });
    const { sheet } = this;
    if (!sheet) return;
    for (const cell of this.element.querySelectorAll("td[tabindex='0']")) {
      cell.setAttribute("tabindex", "-1");
      cell.setAttribute("aria-selected", "false");
    }
    const cell = this.element.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
    cell?.setAttribute("tabindex", "0");
    cell?.setAttribute("aria-selected", "true");
    this.element.querySelector(".pv-own-cell")?.replaceWith(this.field(sheet));
    if (cell instanceof HTMLElement) cell.focus();
  }

  /** Puts the focus into the field of the chosen cell. */
  open() {
    const input = this.element.querySelector(".pv-own-cell input");
    if (input instanceof HTMLInputElement) {
      input.focus();
      input.select();
    }
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const step = MOVES.get(event.key);
    const { sheet } = this;
    if (!sheet || !(event.target instanceof HTMLElement) || !event.target.matches("td[tabindex]")) return;
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      this.open();
    }
    if (!step) return;
    event.preventDefault();
    const at = sheet.rows.findIndex(([row]) => row === shown.row);
    const next = sheet.rows[Math.min(sheet.rows.length - 1, Math.max(0, at + step[0]))];
    const width = Math.max(1, ...sheet.rows.map(([, , cells]) => cells.length));
    this.choose(next[0], Math.min(width - 1, Math.max(0, shown.column + step[1])));
  }
}
