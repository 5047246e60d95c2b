"""Lasting answers: those for the next file of the same layout, without those on the figures of one file alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.reading import Reading

_OF_FIGURES: Final = frozenset({"gone", "changed", "jump", "turnover"})
_OF_CELLS: Final = ("total:", "repeat:")
_SENSES_OF_DAYS: Final = frozenset({"year", "quarter", "month", "day"})
_CONFIRM: Final = "confirm"
_YES: Final = "yes"


def lasting_answers(reading: Reading) -> Mapping[str, str]:
    """Return the answers that are remembered with the layout of a file.

    A year that was answered is of its file alone, and so is a rate of a day. Names that were confirmed together are
    remembered one by one, so that a new spelling is asked again.
    """
    found: dict[str, str] = {}
    for key, value in reading.answers.items():
        if key in _OF_FIGURES or key.startswith(_OF_CELLS):
            continue
        if (key == "period" and value not in _SENSES_OF_DAYS) or (key == "currency" and any(map(str.isdigit, value))):
            continue
        if key.startswith("places:"):
            if value == _YES:
                found |= {f"place:{n.as_written.strip()}": n.places[0] for n in reading.names if n.how == _CONFIRM}
            continue
        found[key] = value
    return found
