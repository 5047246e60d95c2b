"""Answers to open promises of the book that tests are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from data.enums import Lang, Verdict
from data.layers.answer_rows import WrittenAnswer, answer_rows
from tests.data.layers.own_rows import atlas_of, small_layer
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas
    from data.layer_rows import LayerRow

OPEN: Final = "venture-kzs5-pavlodar-2017"
"""A promise of the book that it leaves open, of Gomel Region and Pavlodar Region."""
SAID: Final = "Two <b>machines</b> work in Pavlodar Region."


def written(**changed: Any) -> WrittenAnswer:
    """Return an answer; ``changed`` are fields that are others."""
    of: dict[str, Any] = {
        "answer_id": "answer-0123456789ab", "target_id": OPEN, "text": SAID, "lang": Lang.EN, "day": "2024-05",
        "verdict": Verdict.MET, "said_by": "Akimat of Pavlodar Region", "source": "Letter of the akimat",
        "publisher": "Akimat", "url": "https://example.org/letter", "note": "by mail",
    }  # fmt: skip
    return WrittenAnswer(**of | changed)


def rows_of(*answers: WrittenAnswer) -> tuple[LayerRow, ...]:
    """Return the rows of answers; of one answer where none is named."""
    return tuple(row for one in answers or (written(),) for row in answer_rows(ATLAS, one))


def answered(*answers: WrittenAnswer) -> Atlas:
    """Return the atlas of the small layer of tests with answers."""
    return atlas_of((*small_layer(), *rows_of(*answers)))
