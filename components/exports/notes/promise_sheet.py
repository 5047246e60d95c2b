"""XLSX of the promises of a brief, with headings for readers, and what it is of on a second sheet."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

import xlsxwriter

from components.documents.brief.model import BlockKind
from components.exports.notes import paper_words as words
from components.exports.notes.paper import spoken
from components.exports.paper_parts.letters import clean
from components.exports.xlsx import MAX_CELL_LENGTH, sheet_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

    from components.documents.brief.model import Brief, Line

WIDTHS: Final = (48, 30, 24, 18, 16, 30, 22, 16, 24, 48, 28)
OPTIONS: Final = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip


def write_xlsx(brief: Brief, second: Brief | None = None) -> bytes:
    """
    Return the promises of a brief as XLSX, a sheet for each language; the same brief gives the same bytes.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language.
    """
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    book.set_properties({"title": clean(brief.title), "created": datetime.combine(brief.day, time())})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    prose = book.add_format({"text_wrap": True, "valign": "top"})
    briefs = [each for each in (brief, second) if each]
    for each in briefs:
        _write_promises(book, each, head, prose, named=len(briefs) > 1)
    about = book.add_worksheet(sheet_name(words.about_file(brief.lang)))
    about.set_column(0, 0, 110)
    texts = [
        text
        for each in briefs
        for text in (each.title, each.until, *_beside(each), *each.notices, each.book, each.data_version)
    ]
    for row, text in enumerate(dict.fromkeys(map(clean, texts))):
        about.write_string(row, 0, text[:MAX_CELL_LENGTH], prose)
    book.close()
    return content.getvalue()


def _beside(brief: Brief) -> Iterator[str]:
    """Give the name of a layer beside the book, and how much it says."""
    yield from (f"{block.title}. {block.note}" for block in brief.blocks if block.kind is BlockKind.LAYER)


def _write_promises(book: Workbook, brief: Brief, head: Format, prose: Format, *, named: bool) -> None:
    """Write the sheet of one language; its name says which where there are two."""
    title = words.promises(brief.lang)
    sheet = book.add_worksheet(sheet_name(f"{title} ({brief.lang})" if named else title))
    rows = list(_rows(brief))
    for column, (name, width) in enumerate(zip(words.sheet_columns(brief.lang), WIDTHS, strict=True)):
        sheet.write_string(0, column, name, head)
        sheet.set_column(column, column, width)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, clean(text)[:MAX_CELL_LENGTH], prose)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(WIDTHS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _rows(brief: Brief) -> Iterator[Sequence[str]]:
    for line in (line for block in brief.blocks for line in block.lines if line.promise):
        yield _row(line, brief)


def _row(line: Line, brief: Brief) -> tuple[str, ...]:
    promise = line.promise
    if promise is None:
        raise ValueError(f"{line.id} is no promise")
    reply = promise.reply
    known: tuple[str, ...] = ("",) * 4
    if reply:
        known = reply.state, reply.who, reply.until, words.our_information(brief.lang, reply.author)
    if promise.answers:
        known = (" ".join(filter(None, (*promise.answers, known[0]))), *known[1:])
    said = spoken(line, brief.lang), promise.said_by, promise.to_whom, promise.when, promise.age
    return (*said, *known, " ".join(line.sources), " ".join(line.claims))
