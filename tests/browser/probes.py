"""Injection probes: texts that try to be more than text, put into all data, and what a page or a file shows of them."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, Any, Final

from data.package.contract import FILE, read_contract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Page

    from data.package.contract import Field, Table

HOST: Final = "outside.example"
LEADS: Final = (
    "", '=HYPERLINK("http://outside.example/f","x")', "+7*7", "-7*7", "@SUM(7*7)", "=cmd|' /C calc'!A0", "＝7*7",
    "http://outside.example/u?x=1&y=%3Cb%3E", "javascript:pvRan()", "{{7*7}}",
)  # fmt: skip
"""What a text begins with: a spreadsheet or a link looks at that alone."""

TEMPLATES: Final = ("{{7*7}}", "{%print(7*7)%}", "${7*7}", "#{7*7}", "<%=7*7%>", "{0.__class__}", "{name}", "{", "%s%n")
MARKUP: Final = (
    '<img src=x onerror="pvRan()">', "<script>pvRan()</script>", "</script><script>pvRan()</script>", "<!--<script>",
    "<svg/onload=pvRan()>", '"onmouseover="pvRan()" x="', "'-pvRan()-'", "</title></textarea></style><b>x</b>", "]]>",
    f'<style>@import"http://{HOST}/a.css"</style>', f"<link rel=stylesheet href=//{HOST}/b.css>", "\\u003cb\\u003e",
    f'<iframe src="http://{HOST}/i"></iframe>', '<a href="javascript:pvRan()">x</a>', "`${pvRan()}`", "&lt;b&gt;&amp;",
)  # fmt: skip
MARKDOWN: Final = (
    f"![x](http://{HOST}/c.png)", "[x](javascript:pvRan())", "**b** _i_ ~~s~~ `c` :red[r] :material/home: $7*7$ # h",
    f"<http://{HOST}/d>", "\\input{x} %", "\\\\",
)  # fmt: skip
ALL: Final = " ".join((*TEMPLATES, *MARKUP, *MARKDOWN))
LONG: Final = "a" * 3000 + " " + "longer " * 500 + "b"
MARK: Final = re.compile(r"⟦(\d+)⟧")
KEPT: Final = {"formula", "iso_3166_2", "iso_3166_2_old", "repeats", "table", "key", "field", "country"}
"""Columns of text that are read as code of ours: ids, codes and formulas over claims, which the check looks at."""
LISTS: Final = {"authors"}
CODES: Final = {"all goods", "goods and services"}
"""Texts that the code knows: they separate figures of all goods from those of one product."""
CANARY: Final = "window.pvRan = () => { window.pvDid = true; };"


def spoil(folder: Path) -> dict[int, str]:
    """Put a probe into every text of a data folder, and into the texts of its contract; return them by number."""
    contract = read_contract(folder)
    given: dict[int, str] = {}
    same: dict[tuple[str, str, str], str] = {}
    spoilt = _spoil_contract(folder / FILE, given)
    for table in contract.tables.values():
        _rewrite(folder, table, lambda row, table=table: _spoil_row(row, table, given, same, spoilt))
    return given


def _probe(given: dict[int, str], *, of_list: bool = False) -> str:
    number = len(given) + 1
    long = LONG if number % 97 == 0 else ""
    text = " ".join(part for part in (f"{LEADS[number % len(LEADS)]}⟦{number}⟧", ALL, long, "⟧") if part)
    given[number] = text.replace(";", "") if of_list else text
    return given[number]


def _spoil_row(
    row: dict[str, str],
    table: Table,
    given: dict[int, str],
    same: dict[tuple[str, str, str], str],
    spoilt: dict[str, str],
) -> dict[str, str]:
    references = {key.field for key in table.foreign_keys}
    changed = dict(row)
    if table.name == "translations":  # some are found by the English text they translate
        of_contract = spoilt.get(row["key"], row["key"])
        changed["key"] = same.get((row["table"], row["field"], row["key"]), of_contract)
        changed["text"] = _probe(given, of_list=row["field"] in LISTS)
        return changed
    for field in table.fields:
        if (
            row[field.name] in {"", *CODES}
            or not _is_text(field)
            or field.name in {*references, *KEPT, *table.primary_key[:1]}
        ):
            continue
        # Equal texts stay equal: some rows belong together by them.
        key = (table.name, field.name, row[field.name])
        if key not in same:
            same[key] = _probe(given, of_list=field.name in LISTS)
        changed[field.name] = same[key]
    return changed


def _is_text(field: Field) -> bool:
    return field.type == "string" and not (field.kind or field.enum or field.pattern or field.references or field.items)


def _rewrite(folder: Path, table: Table, change: Any) -> None:
    file = folder / table.path
    with file.open(encoding="utf-8", newline="") as lines:
        rows = [change(row) for row in csv.DictReader(lines)]
    rows.sort(key=lambda row: [int(row[name]) if name == "seq" else row[name] for name in table.primary_key])
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, table.names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _spoil_contract(file: Path, given: dict[int, str]) -> dict[str, str]:
    """Spoil the texts of the contract; return what each has become, by which its translations are found."""
    contract = json.loads(file.read_text(encoding="utf-8"))
    named = [contract, *contract["resources"], *(f for r in contract["resources"] for f in r["schema"]["fields"])]
    spoilt: dict[str, str] = {}
    for thing in [*named, *contract["contributors"], *contract["licenses"]]:
        for name in sorted({"title", "description"} & set(thing)):
            if thing[name] not in spoilt:
                spoilt[thing[name]] = _probe(given)
            thing[name] = spoilt[thing[name]]
    file.write_text(json.dumps(contract, ensure_ascii=False, indent=1), encoding="utf-8")
    return spoilt


def altered(texts: Iterable[str], given: Mapping[int, str], *, cut: str = "") -> list[str]:
    """Return the places where a text that was given is not whole; `cut` is what may end a shortened one."""
    return [found for text in texts for found in _altered(text, given, cut)]


def _altered(text: str, given: Mapping[int, str], cut: str) -> Iterator[str]:
    for mark in MARK.finditer(text):
        whole = given[int(mark[1])]
        start = mark.start() - whole.index(mark[0])
        shown = text[max(start, 0) :]
        # A text may begin its line with a capital.
        if start >= 0 and shown.startswith((whole, whole[:1].upper() + whole[1:])):
            continue
        if cut and start >= 0 and whole.startswith(shown[: shown.find(cut)].rstrip()) and cut in shown:
            continue
        yield text[max(start - 20, 0) : mark.end() + 200]


def numbers(texts: Iterable[str]) -> set[int]:
    """Return the numbers of the given texts that are in these."""
    return {int(mark[1]) for text in texts for mark in MARK.finditer(text)}


SHOWN: Final = """() => {
  const found = [], seen = (root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    for (let node = walk.currentNode; node; node = walk.nextNode()) {
      if (node.nodeType === 1) {
        for (const { name, value } of node.attributes) if (value.includes("⟦")) found.push([`${place(node)}[${name}]`, value]);
        if (node.shadowRoot) seen(node.shadowRoot);
      } else if (node.nodeValue.includes("⟦")) found.push([place(node.parentElement), node.nodeValue]);
    }
  };
  const place = (e) => (e.closest("[data-testid=stVegaLiteChart], vega-embed, #vg-tooltip-element") ? "chart " : "") + e.localName + (e.classList[0] ? "." + e.classList[0] : "");
  seen(document.documentElement);
  if (document.title.includes("⟦")) found.push(["title", document.title]);
  return found;
}"""
"""The texts and attributes of a page that hold a probe, each with its element."""


def shown(page: Page) -> list[tuple[str, str]]:
    """Return the texts and attributes of a page that hold a probe, each with its element."""
    return [(str(place), str(text)) for place, text in page.evaluate(SHOWN)]
