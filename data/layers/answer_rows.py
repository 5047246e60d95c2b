"""Rows of a layer that answer a promise of the book: a statement, who says it, its source, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from data.atlas.layer_facts import PromiseAnswer
from data.enums import Citation, Lang, Qualifier, Status, Verdict
from data.layer_rows import LayerRow
from data.model import PartialDate
from data.package.roles import Role
from data.queries.places.claim_places import claim_places
from data.queries.texts.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from data.atlas.atlas import Atlas

TABLES: Final = ("statements", "statement_speakers", "sources", "promises")
"""The tables that an answer has a row in."""
SAYS: Final = "statements"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAnswer:
    """An answer as somebody has written it.

    Attributes
    ----------
    answer_id
        The id of its claim.
    target_id
        The claim of the book that states the promise.
    text, lang
        What came of it, and in which language that is written.
    day
        When, as far as dated (``2024``, ``2024-05``, ``2024-05-17``).
    verdict
        How the writer reads it.
    said_by
        Who says so; nothing where that is not known.
    source, publisher, url
        Where it is from: its title, who published it, its address.
    note
        What else the writer says of it.
    """

    answer_id: str
    target_id: str
    text: str
    lang: Lang
    day: str
    verdict: Verdict
    said_by: str = ""
    source: str
    publisher: str = ""
    url: str = ""
    note: str = ""


def open_targets(book: Atlas, *, on: date) -> frozenset[str]:
    """Return the claims that state promises of the book of which it says nothing later, made by a day."""
    return frozenset(
        promise.target_id
        for promise in promises(book)
        if promise.verdict is Verdict.OPEN and (promise.made is None or promise.made.first <= on)
    )


def answer_rows(book: Atlas, answer: WrittenAnswer) -> tuple[LayerRow, ...]:
    """Return the rows of an answer, each with all columns of its table."""
    source_id = f"{answer.answer_id}-source"
    statement = {
        "claim_id": answer.answer_id, "source_id": source_id, "locator": "", "citation": Citation.DIRECT.value,
        "as_stated": "", "qualifier": Qualifier.EXACT.value, "status": Status.ACTUAL.value, "date": answer.day,
        "place_ids": ";".join(claim_places(book, answer.target_id).all), "note_en": answer.note,
        **{f"gist_{lang}": answer.text for lang in dict.fromkeys((Lang.EN, answer.lang))},
    }  # fmt: skip
    source = {
        "source_id": source_id, "kind": "official", "title_en": answer.source, "publisher": answer.publisher,
        "url": answer.url, "year": int(answer.day[:4]),
    }  # fmt: skip
    promise = {
        "promise_id": answer.answer_id, "target_claim_id": answer.target_id, "outcome_claim_id": answer.answer_id,
        "verdict": answer.verdict.value, "note_en": answer.text,
    }  # fmt: skip
    rows = [
        _row(book, SAYS, answer.answer_id, statement),
        _row(book, "sources", source_id, source),
        _row(book, "promises", answer.answer_id, promise),
    ]
    if answer.said_by:
        speaker = {"claim_id": answer.answer_id, "seq": 1, "capacity": "spoken"}
        names = {f"unnamed_{lang}": answer.said_by for lang in Lang}
        rows.append(_row(book, "statement_speakers", f"{answer.answer_id}/1", speaker | names))
    return tuple(rows)


def places_of_answer(rows: Iterable[LayerRow], answer_id: str) -> tuple[tuple[str, str], ...]:
    """Return table and id of each row of an answer, those of `rows` that are of `TABLES`."""
    own = {answer_id, f"{answer_id}-source", f"{answer_id}/1"}
    return tuple((row.table, row.row_id) for row in rows if row.table in TABLES and row.row_id in own)


def read_answers(book: Atlas, rows: Iterable[LayerRow], claims: pd.Index) -> tuple[PromiseAnswer, ...]:
    """
    Return the answers of a layer; what names no promise of the book, or no claim of the layer, is none.

    Parameters
    ----------
    book
        The book's facts.
    rows
        The rows of the layer.
    claims
        The ids of the statements of the layer.
    """
    targets = {promise.target_id for promise in promises(book)}
    found = []
    days: dict[str, str] = {}
    for row in rows:
        if row.table == SAYS:
            days[row.row_id] = str(row.cells.get("date") or "")
        if row.table == "promises" and (answer := _answer(book, row)):
            found.append(answer)
    kept = (one for one in found if one.target_id in targets and one.answer_id in claims)
    return tuple(sorted(kept, key=lambda one: (one.target_id, _first(days.get(one.answer_id, "")), one.answer_id)))


def promised_texts(book: Atlas, target_id: str) -> dict[Lang, str]:
    """Return what was promised in each language: the sentence of the claim, else its title."""
    return {lang: _promised(book, target_id, lang) for lang in Lang}


def _promised(book: Atlas, target_id: str, lang: Lang) -> str:
    claim = book.claim(target_id)
    column = claim.columns.get(Role.SENTENCE)
    sentence = book.text(claim.table, target_id, column, lang) if column else ""
    return sentence or book.title(target_id, lang)


def _answer(book: Atlas, row: LayerRow) -> PromiseAnswer | None:
    target_id, verdict = str(row.cells.get("target_claim_id")), row.cells.get("verdict")
    if target_id not in book.index.claims or verdict not in set(Verdict):
        return None
    return PromiseAnswer(
        answer_id=str(row.cells.get("outcome_claim_id")),
        target_id=target_id,
        verdict=Verdict(str(verdict)),
        promised=promised_texts(book, target_id),
    )


def _first(text: str) -> date:
    try:
        return PartialDate.parse(text).first
    except ValueError:
        return date.max


def _row(book: Atlas, table: str, row_id: str, cells: dict[str, Any]) -> LayerRow:
    known = {name: value for name, value in cells.items() if value not in ("", None)}
    return LayerRow(table=table, row_id=row_id, cells=dict(_all_columns(book, table)) | known)


def _all_columns(book: Atlas, table: str) -> Iterator[tuple[str, None]]:
    return ((name, None) for name in book.contract.table(table).names)
