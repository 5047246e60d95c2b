"""Chapters of the goods that go one way, the largest first: what is drawn as bars, each of which opens its headings."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from components.documents.goods.goods_scope import kind_of
from data.trade.goods_codes import GoodsLevel
from data.trade.questions.goods_series import ask_chapters

if TYPE_CHECKING:
    from components.documents.goods.goods_scope import GoodsScope, Kind

MOST: Final = 12
"""So many chapters have a bar; the others are one together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterBar:
    """The value of a chapter, and its share of all chapters in percent; `chapter` is empty for the others together."""

    chapter: str
    value: Decimal
    share: Decimal
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterBars:
    """The chapters of a way by one reporter."""

    kind: Kind
    bars: tuple[ChapterBar, ...]


def chapter_bars(scope: GoodsScope, sides: tuple[str, str]) -> ChapterBars | None:
    """Return the chapters of a way by the reporter that comes first; None where none of them has a value.

    They are the records of chapters where there are any, else the sums of the coarsest level that has records.
    """
    rows = scope.ask(ask_chapters(scope.way(sides, level=scope.levels[0])))
    known: dict[Kind, dict[str, Decimal]] = {}
    for row in rows:
        if row["value"] is not None and Decimal(str(row["value"])) > 0:
            known.setdefault(kind_of(row), {})[str(row["chapter"])] = Decimal(str(row["value"]))
    kind = next((kind for kind in (*scope.kinds, *known) if kind in known), None)
    if kind is None:
        return None
    values = known[kind]
    whole = sum(values.values(), Decimal(0))
    shown = list(values.items())[:MOST]
    bars = [ChapterBar(chapter=chapter, value=value, share=value / whole * 100) for chapter, value in shown]
    if rest := sum(list(values.values())[MOST:], Decimal(0)):
        bars.append(ChapterBar(chapter="", value=rest, share=rest / whole * 100, others=len(values) - MOST))
    return ChapterBars(kind=kind, bars=tuple(bars))


def opens_chapters(scope: GoodsScope) -> bool:
    """Return whether a chapter can be opened: finer records are there."""
    return any(level is not GoodsLevel.CHAPTER for level in scope.levels)
