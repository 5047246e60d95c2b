"""Sheet of promises: headings for readers, texts alone, claims in a column, the same bytes twice."""

from __future__ import annotations

from components.exports.notes import words
from components.exports.notes.paper import spoken
from components.exports.notes.promise_sheet import WIDTHS, write_xlsx
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE, brief, hostile, with_own_lines
from tests.components.exports.notes.reading import xlsx_rows


def test_a_row_is_a_promise_with_its_claims() -> None:
    given = brief()
    head, *rows = xlsx_rows(write_xlsx(given))
    assert head == list(words.sheet_columns(Lang.RU))
    assert len(head) == len(WIDTHS)
    promises = [line for block in given.blocks for line in block.lines if line.promise]
    assert [row[0] for row in rows] == [spoken(line, Lang.RU) for line in promises]
    assert [row[-1].split() for row in rows] == [list(line.claims) for line in promises]
    assert rows[0][5:9] == ["", "", "", ""]


def test_a_reply_says_whose_it_is() -> None:
    [_, answered, *_] = xlsx_rows(write_xlsx(with_own_lines(brief())))
    assert answered[5:9] == [
        "поставлено 12 машин",
        "Минпром",
        "март",
        "наши сведения, А. Иванова, 1 декабря 2026\u00a0г.",
    ]


def test_hostile_text_is_no_formula() -> None:
    rows = xlsx_rows(write_xlsx(hostile()))
    assert all(HOSTILE.split("\u202e")[0] in row[0] for row in rows[1:])


def test_two_languages_have_a_sheet_each_and_the_same_bytes_twice() -> None:
    made = write_xlsx(brief(), brief(Lang.KK))
    assert made == write_xlsx(brief(), brief(Lang.KK))
    assert xlsx_rows(made, 2)[0] == list(words.sheet_columns(Lang.KK))
    assert brief().notices[1] in [row[0] for row in xlsx_rows(made, 3)]
