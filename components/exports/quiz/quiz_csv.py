"""CSV of a quiz: a question a row; no text is run as a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from components.exports.csv_json import BOM, without_formulas
from components.exports.quiz.feedback import feedback

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuestionText, QuizText

OPTIONS: Final = 4
"""So many columns there are for options."""
COLUMNS: Final = (
    "number", "id", "kind", "question", *(f"option_{number}" for number in range(1, OPTIONS + 1)), "answer", "right",
    "accepted", "evidence", "claims", "escaped",
)  # fmt: skip
BETWEEN: Final = "; "


def write_quiz_csv(quiz: QuizText) -> bytes:
    """
    Return a quiz as CSV: UTF-8 with a byte order mark, comma, CRLF.

    ``answer`` is the number of the right option from 1, of an order all of them, the earliest first. A text that a
    spreadsheet would run as a formula is led by an apostrophe; ``escaped`` names the columns where that was done.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, question in enumerate(quiz.questions, start=1):
        row: list[str | int] = [number, *_cells(question)]
        cells = [without_formulas(cell) for cell in row]
        escaped = [name for name, cell, safe in zip(COLUMNS[:-1], row, cells, strict=True) if safe != cell]
        writer.writerow([*cells, ";".join(escaped)])
    return (BOM + text.getvalue()).encode()


def _cells(question: QuestionText) -> tuple[str, ...]:
    answers = question.answer if isinstance(question.answer, tuple) else (question.answer,)
    options = (*question.options, *("" for _ in range(OPTIONS - len(question.options))))
    lists = ([str(at + 1) for at in answers], question.right, question.accepted)
    joined = (BETWEEN.join(texts) for texts in lists)
    proof = (feedback(question), BETWEEN.join(question.claims))
    return (question.id, question.kind.value, question.whole, *options, *joined, *proof)
