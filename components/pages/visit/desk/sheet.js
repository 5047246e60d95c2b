// The pages as they will print: A4 at the measures of the paper, as wide as their column.

import { make } from "../../../static/lib/dom.js";

/** @import { Part, Row, Sheet, SheetPage, Texts } from "./desk_types.js" */

/** A page waits so long for the letters of the paper; then it is drawn in others. */
const FONTS_MS = 3000;
const FACES = ['12px "PT Serif"', 'bold 12px "PT Serif"', 'italic 12px "PT Serif"'];
/** A letter of each file of the typeface. */
const SAMPLE = "Aя";

/** @type {Promise<unknown> | null} */
let fonts = null;

/** The letters of the paper: lines break where they do on paper only with them. */
export function paperFonts() {
  const late = new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  fonts ??= Promise.race([Promise.all(FACES.map((face) => document.fonts.load(face, SAMPLE))), late]).catch(() => null);
  return fonts;
}

/**
 * Draws the pages in place of those before.
 *
 * @param {HTMLElement} mount
 * @param {Sheet} sheet
 */
export function drawSheet(mount, sheet) {
  mount.style.cssText = measuresOf(sheet);
  mount.classList.toggle("pv-paper-two", sheet.langs.length > 1);
  const [first, ...annex] = sheet.pages;
  const open = mount.querySelector(".pv-annex")?.hasAttribute("open") ?? false;
  const scroll = mount.scrollTop;
  mount.replaceChildren(
    ...(first ? [drawPage(first, sheet)] : []),
    ...(annex.length ? [drawAnnex(annex, sheet, open)] : []),
  );
  if (scroll) mount.scrollTop = scroll;
}

/**
 * The pages of the annex, drawn when they are opened.
 *
 * @param {SheetPage[]} pages
 * @param {Sheet} sheet
 * @param {boolean} open
 */
function drawAnnex(pages, sheet, open) {
  const body = make("div", {});
  const fill = () => body.replaceChildren(...pages.map((page) => drawPage(page, sheet)));
  /** @type {HTMLDetailsElement} */
  const annex = make(
    "details",
    { class: "pv-annex", open, toggle: () => annex.open && !body.firstChild && fill() },
    make("summary", { "data-key": "annex" }, sheet.annex),
    body,
  );
  if (open) fill();
  return annex;
}

/**
 * The measures of the paper, in points, as properties of the style: `--m-` and the name.
 *
 * @param {Pick<Sheet, "measures">} sheet
 */
export function measuresOf({ measures }) {
  const single = Object.entries(measures).filter(([, value]) => typeof value === "number");
  return single.map(([name, value]) => `--m-${name.replaceAll("_", "-")}: ${value}`).join("; ");
}

/**
 * @param {SheetPage} page
 * @param {Sheet} sheet
 */
function drawPage({ label, number, parts }, sheet) {
  return make(
    "article",
    { class: "pv-sheet", "aria-label": label, "data-page-number": number },
    number > 1 && make("p", { class: "pv-sheet-number", "aria-hidden": "true" }, number),
    make(
      "div",
      { class: "pv-sheet-body" },
      parts.map((part) => drawPart(part, sheet)),
    ),
  );
}

/**
 * @param {Part} part
 * @param {Sheet} sheet
 */
function drawPart(part, sheet) {
  switch (part.kind) {
    case "title":
      return make(
        "div",
        { class: "pv-sheet-title", role: "heading", "aria-level": 3 },
        part.texts.map(([lang, text]) => make("p", { lang }, text)),
      );
    case "lead":
      return drawLead(part, sheet);
    case "heading":
      return make(
        "div",
        { class: "pv-sheet-heading" },
        make("div", { role: "heading", "aria-level": 3 + part.level }, joined(part.texts)),
        part.more.length > 0 && make("span", { class: "pv-sheet-more" }, joined(part.more)),
      );
    case "remark":
    case "rest":
      return make(
        "div",
        { class: `pv-sheet-remark pv-sheet-${part.kind}` },
        part.texts.map(([lang, text]) => make("p", { lang }, text)),
      );
    case "line":
      return make(
        "div",
        { class: `pv-sheet-line pv-sheet-beside${part.own ? " pv-sheet-own" : ""}`, "data-on": part.id },
        beside(part.texts, part.notes),
      );
    case "table":
      return drawTable(part.heads, part.rows, columnsOf(sheet));
    case "sources":
      return make(
        "div",
        { class: "pv-sheet-sources", lang: part.lang },
        part.texts.map(([number, text]) => make("p", {}, make("sup", {}, number), ` ${text}`)),
      );
    default:
      return make("p", { class: "pv-sheet-notices" }, joined(part.texts, " "));
  }
}

/**
 * Up to when facts are known and the headline, with the picture beside them.
 *
 * @param {Extract<Part, { kind: "lead" }>} part
 * @param {Sheet} sheet
 */
function drawLead({ id, texts, notes, about }, { picture }) {
  return make(
    "div",
    { class: "pv-sheet-lead", "data-on": id },
    make(
      "div",
      {},
      make(
        "div",
        { class: "pv-sheet-about" },
        about.map(([lang, text]) => make("p", { lang }, text)),
      ),
      beside(texts, notes).map((text) => {
        text.classList.add("pv-sheet-headline");
        return text;
      }),
    ),
    picture && make("img", { class: "pv-sheet-picture", src: picture.href, alt: picture.alt }),
  );
}

/**
 * Texts of several languages in one line.
 *
 * @param {Texts} texts
 * @param {string} [between]
 */
function joined(texts, between = " · ") {
  return texts.flatMap(([lang, text], at) => [at > 0 && between, make("span", { lang }, text)]);
}

/**
 * A text in the languages of the paper, side by side; the numbers of its sources behind each.
 *
 * @param {Texts} texts
 * @param {string} [notes]
 */
function beside(texts, notes) {
  return texts.map(([lang, text]) => make("p", { lang }, text, notes && make("sup", {}, notes)));
}

/** @param {Sheet} sheet */
function columnsOf({ measures }) {
  const widths = measures.columns;
  return Array.isArray(widths) ? widths : [];
}

/**
 * @param {Texts[]} heads
 * @param {Row[]} rows
 * @param {number[]} widths
 */
function drawTable(heads, rows, widths) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return make(
    "table",
    { class: "pv-sheet-table" },
    make(
      "colgroup",
      {},
      widths.map((width) => make("col", { style: `width: ${(100 * width) / whole}%` })),
    ),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        heads.map((texts) => make("th", { scope: "col" }, beside(texts))),
      ),
    ),
    make(
      "tbody",
      {},
      rows.map(({ id, notes, own, cells }) =>
        make(
          "tr",
          { "data-on": id, class: own && "pv-sheet-own" },
          cells.map((texts, at) =>
            make("td", { colspan: cells.length === 1 && heads.length }, beside(texts, at === 0 ? notes : "")),
          ),
        ),
      ),
    ),
  );
}
