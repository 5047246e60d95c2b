"""Runs of words that texts of the tables share with a given text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package

RUN: Final = 9
"""So many consecutive words in common are a copy, not a coincidence."""

EXEMPT: Final = frozenset({("sources", "title_en"), ("sources", "url")})
"""A source's title and address are cited as they are printed."""

_WORD: Final = re.compile(r"\w+")


def shared_runs(package: Package, text: str) -> Iterator[Issue]:
    """
    Find the cells that share a run of words with a text, whatever its case and punctuation.

    Parameters
    ----------
    package
        The tables.
    text
        What must not be copied.

    Yields
    ------
    Issue
        A cell, with the first run that it shares.
    """
    known = set(_runs(text))
    for table in package.contract.tables.values():
        fields = [
            field.name for field in table.fields if field.type == "string" and (table.name, field.name) not in EXEMPT
        ]
        for row in package.rows(table.name):
            for field in fields:
                if shared := next((run for run in _runs(row[field] or "") if run in known), None):
                    yield row.issue(
                        field, f"shares {RUN} words with the text: {' '.join(shared)!r}; say it in other words"
                    )


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
