"""What every engine can do, and the forms that its values take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from data.trade.goods_folder import GoodsVersion
    from data.trade.questions.question import Question

Cell = str | int | Decimal | None
Row = tuple[Cell, ...]
_NAMED: Final = re.compile(r"(?<!:):([a-z_]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Rows of an answer, in the question's order."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Engine(Protocol):
    """Where records are asked."""

    def ask(self, question: Question, version: GoodsVersion) -> Answer:
        """Return the answer of a version of the records."""
        ...

    def close(self) -> None:
        """Leave the engine; nothing is asked afterwards."""
        ...


def with_names(sql: str, form: Callable[[str], str]) -> str:
    """Return a statement with its ``:name`` in the form of an engine."""
    return _NAMED.sub(lambda match: form(match.group(1)), sql)


def answer_of(question: Question, rows: Iterable[Sequence[object]]) -> Answer:
    """Return an engine's rows in the forms of an answer: text, whole numbers, decimals without trailing zeros.

    Raises
    ------
    TypeError
        If a cell is of another type, as a float would be: values are decimals in every engine.
    """
    return Answer(columns=question.columns, rows=tuple(tuple(_cell(cell) for cell in row) for row in rows))


def _cell(cell: object) -> Cell:
    if isinstance(cell, Decimal):
        shorter = cell.normalize()
        return shorter.quantize(Decimal(1)) if shorter == shorter.to_integral_value() else shorter
    if cell is None or isinstance(cell, str | int):
        return cell
    raise TypeError(f"{type(cell).__name__} {cell!r} in an answer: values are text, whole numbers and decimals")
