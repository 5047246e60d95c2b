"""Rules of citations: what a claim says of the note that carries it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package

NOTE_TEXTS: Final = ("title_en", "publisher", "pages", "year", "note_en")
"""Columns of a source in which the words of a note are: its title, its imprint, and our remark on it."""


def title_claims_are_in_their_note(package: Package) -> Iterator[Issue]:
    """Find a claim said to be in a note's title alone, whose words as stated are not all in that note."""
    notes = {
        row["source_id"]: _words(" ".join(str(row.cells[name]) for name in NOTE_TEXTS if row.cells.get(name)))
        for row in package.rows("sources")
    }
    for row in package.claims():
        if row["citation"] == "title" and (lost := _words(row["as_stated"]) - notes[row["source_id"]]):
            yield row.issue(
                "citation", f"'title' does not fit: the note has no {', '.join(sorted(lost))}: correct it or as_stated"
            )


def _words(text: str) -> set[str]:
    """Return the numbers of a text and its words of four letters or more."""
    return set(re.findall(r"[^\W\d_]{4,}|\d+", text.casefold()))
