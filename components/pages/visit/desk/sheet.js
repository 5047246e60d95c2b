// The page as it will print: A4 at the measures of the paper, as wide as its column.

import { make } from "../../../static/lib/dom.js";

/** @import { Part, Row, Sheet, Texts } from "./types.js" */

/**
 * Draws the page, and the annex where there is one.
 *
 * @param {HTMLElement} mount
 * @param {Sheet} sheet
 */
export function drawSheet(mount, sheet) {
  const two = sheet.langs.length > 1;
  const page = drawPage(sheet.page, sheet.label, two);
  const annex = sheet.annex.length ? drawPage(sheet.annex, sheet.annexLabel, two) : null;
  if (annex) annex.classList.add("pv-sheet-annex");
  mount.replaceChildren(page, ...(annex ? [annex] : []));
}

/**
 * @param {Part[]} parts
 * @param {string} label
 * @param {boolean} two
 */
function drawPage(parts, label, two) {
  return make(
    "article",
    { class: `pv-sheet${two ? " pv-sheet-two" : ""}`, "aria-label": label },
    make("div", { class: "pv-sheet-body" }, parts.map(drawPart)),
  );
}

/** @param {Part} part */
function drawPart(part) {
  switch (part.kind) {
    case "title":
      return [
        make("div", { class: "pv-sheet-title", role: "heading", "aria-level": 3 }, beside(part.texts)),
        make("div", { class: "pv-sheet-about" }, beside(part.about)),
      ];
    case "heading":
      return make(
        "div",
        { class: `pv-sheet-heading pv-sheet-heading-${part.level}`, role: "heading", "aria-level": 3 + part.level },
        part.texts.map(([lang, text], at) =>
          make(
            "p",
            { lang },
            text,
            part.more[at] && make("span", { class: "pv-sheet-more" }, ` (${part.more[at]?.[1] ?? ""})`),
          ),
        ),
      );
    case "remark":
      return make("div", { class: "pv-sheet-remark" }, beside(part.texts));
    case "line":
      return make(
        "div",
        {
          class: `pv-sheet-line${part.leads ? " pv-sheet-leads" : ""}${part.own ? " pv-sheet-own" : ""}`,
          "data-on": part.id,
        },
        beside(part.texts, part.notes),
      );
    case "table":
      return drawTable(part.heads, part.rows);
    case "sources":
      return make(
        "ol",
        { class: "pv-sheet-sources" },
        part.texts.map(([number, text]) => make("li", {}, make("sup", {}, number), ` ${text}`)),
      );
    default:
      return make(
        "div",
        { class: "pv-sheet-notices" },
        part.texts.map((texts) => make("div", {}, beside(texts))),
      );
  }
}

/**
 * A text in the languages of the paper, side by side; its notes behind the first.
 *
 * @param {Texts} texts
 * @param {string} [notes]
 */
function beside(texts, notes) {
  return texts.map(([lang, text], at) => make("p", { lang }, text, at === 0 && notes && make("sup", {}, notes)));
}

/**
 * @param {string[][]} heads
 * @param {Row[]} rows
 */
function drawTable(heads, rows) {
  return make(
    "table",
    { class: "pv-sheet-table" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        heads.map((texts) =>
          make(
            "th",
            { scope: "col" },
            texts.map((text) => make("p", {}, text)),
          ),
        ),
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
            make(
              "td",
              { colspan: cells.length === 1 && heads.length },
              beside(texts, at === 0 ? notes : ""),
            ),
          ),
        ),
      ),
    ),
  );
}
