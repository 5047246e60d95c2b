"""Words for kinds, statuses and themes of agreements, events and ventures in four languages."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from data.enums import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Final = Path(__file__).parent / "deed_words.csv"
"""Beginnings of words, with the value of the contract that they mean; of one group the first that is found counts."""

FACTS: Final = {"agreements": Fact.AGREEMENT, "events": Fact.EVENT, "ventures": Fact.VENTURE}
"""What the claims of each table are that a sheet of deeds may be of."""

_ITEMS: Final = re.compile(r"[;,\n/]|\s(?:и|і|and|және|мен)\s")


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    with WORDS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            pattern = re.compile(rf"(?<![^\W_])(?:{row['pattern']})", re.IGNORECASE)
            found[row["group"]].append((row["value"], pattern))
    return {group: tuple(patterns) for group, patterns in found.items()}


def value_of(group: str, text: str) -> str | None:
    """Return the value of the contract that a text means; None where no word of the group is in it."""
    plain = text.casefold().replace("ё", "е")
    return next((value for value, pattern in _patterns()[group] if pattern.search(plain)), None)


def themes_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the themes that a list names, in the order of their ids, and the items that are no theme we know."""
    items = [item.strip() for item in _ITEMS.split(text) if item.strip()]
    found = {item: value_of("theme", item) for item in items}
    return tuple(sorted({theme for theme in found.values() if theme})), tuple(i for i in items if found[i] is None)
