"""Answers of a layer beside promises of the book: marked, dated, sourced, and the book's words stay as they are."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import openpyxl
import pytest

from components.context import View
from components.documents.brief.apply import apply_note
from components.documents.brief.blocks.of_layer import block_of_layer, with_block
from components.documents.brief.build import pair_brief
from components.documents.evidence import evidence
from components.documents.items import claim_item
from components.documents.model import Go
from components.documents.pair import pair_document
from components.documents.promised.own_answers import answer_texts, answers_beside, with_own_answers
from components.exports.notes.paper import Row, parts_of, promise_cells
from components.exports.notes.promise_sheet import write_xlsx
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang, Verdict
from tests.components.pages.visit.views import note
from tests.components.screen import DAY
from tests.data.layers.answers import OPEN, SAID, answered, written
from tests.data.layers.own_rows import TITLE, atlas_of, small_layer
from tests.data.whole import ATLAS

OWN = answered()


def view(lang: Lang = Lang.EN, *, own: bool = True, day: date | None = None) -> View:
    return View(ATLAS, Selection(lang=lang, date=day), language(lang), DAY, OWN if own else None)


def test_an_answer_is_an_item_that_is_marked_with_its_verdict_date_source_and_speaker() -> None:
    (one,) = answers_beside(view(), OPEN)
    assert one.mark == f"Ours: {TITLE}"
    assert [badge.text for badge in one.item.badges] == [one.mark, "met", "May 2024"]
    assert (one.item.title, one.item.go) == (SAID, Go(own=one.answer_id))
    assert "Akimat of Pavlodar Region" in " ".join(map(str, one.item.lines))
    assert "Letter of the akimat" in str(one.item.source)


def test_an_answer_as_a_sentence_names_the_layer_the_verdict_the_date_who_and_the_source() -> None:
    (text,) = answer_texts(OWN, OPEN, language(Lang.EN), DAY)
    assert text == (
        f"Ours: {TITLE}: Two <b>machines</b> work in Pavlodar Region"
        " (met; May 2024; Akimat of Pavlodar Region; Letter of the akimat)."
    )


@pytest.mark.parametrize("code", Lang)
def test_it_is_said_in_every_language(code: Lang) -> None:
    (text,) = answer_texts(OWN, OPEN, language(code), DAY)
    assert TITLE in text


def test_nothing_is_beside_a_promise_without_a_layer_before_its_day_or_of_another_promise() -> None:
    assert answers_beside(view(own=False), OPEN) == ()
    assert answers_beside(view(day=date(2024, 4, 30)), OPEN) == ()
    assert len(answers_beside(view(day=date(2024, 5, 31)), OPEN)) == 1
    assert answers_beside(view(), "bakery-joint-venture") == ()
    assert answer_texts(None, OPEN, language(Lang.EN), DAY) == ()
    assert answer_texts(atlas_of(small_layer()), OPEN, language(Lang.EN), DAY) == ()


def test_a_document_has_the_answer_below_the_promise_and_is_else_as_it_was() -> None:
    shown = view()
    document = pair_document(shown, "BY-HO", "KZ-55").to_json()
    before = json.dumps(document, default=str)
    found = with_own_answers(shown, document)
    assert json.dumps(document, default=str) == before, "what is kept for others is not changed"
    (text,) = answer_texts(OWN, OPEN, shown.lang, shown.day)
    assert text in every_line(found), "in the answer or in the list of promises"
    assert every_line(document) == [line for line in every_line(found) if line != text]
    assert with_own_answers(view(own=False), document) == document


def every_line(document: Any) -> list[str]:
    """Return every text of a document."""
    if isinstance(document, dict):
        return [text for part in document.values() for text in every_line(part)]
    if isinstance(document, list | tuple):
        return [text for part in document for text in every_line(part)]
    return [str(document)]


@pytest.mark.parametrize(
    "written_", [{}, {"sections": 7}, {"sections": [1, {"items": 3}, {"items": [None, {"claim": 1}]}]}]
)
def test_a_document_of_any_shape_is_left_as_it_is(written_: dict[str, object]) -> None:
    assert with_own_answers(view(), written_) == written_  # type: ignore[arg-type]


def test_where_the_layer_is_alone_an_answer_says_what_it_answers() -> None:
    item = claim_item(OWN, written().answer_id, language(Lang.EN), DAY)
    assert any("Answers a promise of the book: " in str(line) for line in item.lines)
    rows = dict(evidence(OWN, written().answer_id, language(Lang.EN)).rows)
    assert rows["Promise of the book"]
    other = claim_item(OWN, "own-forum", language(Lang.EN), DAY)
    assert not any("promise" in str(line) for line in other.lines)


def test_the_evidence_of_the_promise_has_the_answers_and_the_books_words() -> None:
    texts = answer_texts(OWN, OPEN, language(Lang.EN), DAY)
    plain = evidence(ATLAS, OPEN, language(Lang.EN))
    found = evidence(ATLAS, OPEN, language(Lang.EN), answers=texts)
    assert [row for row in found.rows if row not in plain.rows] == [("Our answer", texts[0])]


def test_papers_have_the_answer_below_the_promise_marked_and_the_promise_stays() -> None:
    shown = view()
    brief = pair_brief(shown, "BY-HO", "KZ-55", guest="KZ-55", day=date(2026, 12, 1))
    joined = with_block(brief, block_of_layer(shown, ["BY-HO", "KZ-55"]))
    lines = [line for block in joined.blocks for line in block.lines]
    place = next(n for n, line in enumerate(lines) if OPEN in line.claims)
    promise, answer = lines[place : place + 2]
    assert promise.promise is not None
    assert (answer.text,) == promise.promise.answers == answer_texts(OWN, OPEN, shown.lang, DAY)
    assert (answer.claims, answer.rank) == ((), promise.rank), "it leaves the page with its promise"
    (before,) = [line for block in brief.blocks for line in block.lines if OPEN in line.claims]
    assert promise_cells(promise, Lang.EN) == promise_cells(before, Lang.EN)
    rows = [part for part in parts_of(joined).lines if part.line.id == answer.id]
    assert [len(row.cells) for row in rows if isinstance(row, Row)] == [1], "one cell across the table"
    left_out = apply_note(joined, note(off=frozenset({answer.id})))
    assert answer.text not in [line.text for block in left_out.blocks for line in block.lines]


def test_the_list_of_promises_has_the_answer_in_the_column_of_the_state() -> None:
    shown = view()
    brief = pair_brief(shown, "BY-HO", "KZ-55", guest="KZ-55", day=date(2026, 12, 1))
    content = write_xlsx(with_block(brief, block_of_layer(shown, ["BY-HO", "KZ-55"])))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    (text,) = answer_texts(OWN, OPEN, shown.lang, DAY)
    assert [row[5] for row in cells if row[5]] == [text]
    assert sheet.cell(1, 6).value == "State now"


def test_a_verdict_of_a_layer_never_becomes_the_books() -> None:
    from data.queries.texts.promises import promises

    verdicts = {one.target_id: one.verdict for one in promises(ATLAS)}
    assert verdicts[OPEN] is Verdict.OPEN
    assert answers_beside(view(), OPEN)
    assert {one.target_id: one.verdict for one in promises(view().atlas)} == verdicts
