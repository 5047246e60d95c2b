"""Rules of sense for sources: notes and claims are in their chapter, and deeds lie before their telling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.checks.excuses import excused
from data.enums import TO_COME
from data.model import PartialDate
from data.package.roles import DATES, ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Issue
    from data.package.reader import Package

BOOK: Final = "zalesskij-2023"
_NOTE_ID: Final = re.compile(r"fn-(\d{3})")
_CHAPTER: Final = re.compile(r"ch\. (\d)")
_NOTE: Final = re.compile(r"note (\d+)")


def sources_are_used(package: Package) -> Iterator[Issue]:
    """Find a source that neither supports a claim nor says why none rests on it, and one that does both."""
    used = {row["source_id"] for row in package.claims()}
    for row in package.rows("sources"):
        source = row["source_id"]
        if source not in used and not row["no_claim_reason"]:
            yield row.issue("no_claim_reason", f"is empty, but no claim rests on {source}: cite it, or say why not")
        if source in used and row["no_claim_reason"]:
            yield row.issue("no_claim_reason", f"is given, but claims rest on {source}: empty it")


def notes_rise_through_the_chapters(package: Package) -> Iterator[Issue]:
    """Find a note whose number is not that of its id, that has no chapter, or one before that of the note before."""
    reached = 0
    for row in package.rows("sources"):
        note = _NOTE_ID.fullmatch(row["source_id"])
        number = int(note[1]) if note else None
        if row["note_no"] != number:
            yield row.issue("note_no", f"{row['note_no']} is not the number in {row['source_id']}: write that")
        if (row["chapter"] is None) != (number is None):
            fault = (
                "is empty: every note is in a chapter" if number else "is given, but only notes of the book are in one"
            )
            yield row.issue("chapter", fault)
        if row["chapter"] is not None:
            if row["chapter"] < reached:
                fault = f"{row['chapter']} lies before {reached}, the chapter of an earlier note: note numbers rise"
                yield row.issue("chapter", fault)
            reached = max(reached, row["chapter"])


def notes_are_in_their_chapter(package: Package) -> Iterator[Issue]:
    """Find a claim whose locator names another chapter than that of its note."""
    excuse = excused(package, notes_are_in_their_chapter)
    chapter = {row["source_id"]: row["chapter"] for row in package.rows("sources")}
    for row in package.claims():
        right, named = chapter[row["source_id"]], _CHAPTER.search(row["locator"])
        if right and (named is None or int(named[1]) != right) and not excuse(row["claim_id"]):
            fault = f"{row['locator']!r} is not where {row['source_id']} stands: that is ch. {right}"
            yield row.issue("locator", f"{fault}; correct the chapter or the note")


def citations_fit(package: Package) -> Iterator[Issue]:
    """Find an uncited claim that is not the book's own, and a locator that does not name the note of its source."""
    for row in package.claims():
        source, note = row["source_id"], _NOTE.search(row["locator"])
        if (row["citation"] == "uncited") != (source == BOOK) and row["citation"] != "derived":
            fault = f"{row['citation']!r} does not fit source_id {source!r}: uncited claims are the book's own"
            yield row.issue("citation", fault)
        if _NOTE_ID.fullmatch(source) and (note is None or f"fn-{int(note[1]):03d}" != source):
            yield row.issue("locator", f"{row['locator']!r} does not name the note of {source}: correct one of them")
        if not _NOTE_ID.fullmatch(source) and note is not None:
            yield row.issue(
                "locator", f"{row['locator']!r} names a note, but source_id is {source}: correct one of them"
            )


def deeds_precede_their_source(package: Package) -> Iterator[Issue]:
    """Find a deed or a result that is later than its source.

    The text of a chapter is as old as its newest note: what it states without a note is not later than that.
    """
    excuse = excused(package, deeds_precede_their_source)
    year = {row["source_id"]: row["year"] for row in package.rows("sources")}
    newest: dict[int, int] = {}
    for row in package.rows("sources"):
        if row["chapter"] and row["year"]:
            newest[row["chapter"]] = max(newest.get(row["chapter"], 0), row["year"])
    for table in package.contract.claim_tables:
        begins, ends = table.column(*DATES), table.column(*ENDS)
        for row in package.rows(table.name):
            chapter = _CHAPTER.search(row["locator"])
            published = year[row["source_id"]]
            if row["source_id"] == BOOK and chapter:
                published = newest.get(int(chapter[1]), published)
            if published is None or row["status"] in TO_COME or excuse(row["claim_id"]):
                continue
            # Validity runs on after the telling; a period of figures or an event that is over does not.
            lasts = ends is None or table.field(ends).role == "expiry"
            for name in (begins,) if lasts else (begins, ends):
                if name and row[name] and PartialDate.parse(row[name]).first.year > published:
                    source = f"{row['source_id']} ({row['locator']}, of {published}), which tells of it"
                    advice = f"correct the date, or the status {row['status']!r}"
                    yield row.issue(name, f"{row[name]} is later than {source}: {advice}")
