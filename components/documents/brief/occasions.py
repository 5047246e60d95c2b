"""Occasions: anniversaries near the day of a visit, and those of a place in a year for its calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.documents.brief.footnotes import footnote
from components.documents.brief.lines import Drafted, Kept, plain_line
from components.documents.sentences import sentence
from data.queries.places.claim_places import claims_at
from data.queries.texts.anniversaries import anniversaries, anniversaries_of_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from components.context import View
    from components.documents.brief.visit import Visit
    from data.queries.texts.anniversaries import Anniversary

BLOCK = "occasion"
"""Occasions are in no block: this begins their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """An anniversary for a calendar.

    Attributes
    ----------
    claim
        What is that old.
    years
        How old.
    first, last
        The first and the last day on which it may fall: one day, a month, or a year.
    is_whole_year
        Whether only its year is known; the text says so.
    is_round
        Whether it is a multiple of five years.
    title
        How old, in words.
    text
        When, how old, and what, in sentences.
    source
        The source in full.
    """

    claim: str
    years: int
    first: date
    last: date
    is_whole_year: bool
    is_round: bool
    title: str
    text: str
    source: str


def occasions(visit: Visit, claims: Iterable[str]) -> Iterator[Drafted]:
    """Yield the anniversaries among claims within sixty days of a visit, round ones first."""
    _ = visit.view.lang.text
    for entry in anniversaries(visit.view.atlas, claims, near=visit.day):
        marks = (_("only the year is known"),) if entry.is_whole_year else ()
        line = plain_line(visit, BLOCK, entry.claim_id, _text(visit.view, entry), claims=[entry.claim_id], marks=marks)
        yield Drafted(Kept.ROUND_OCCASION if entry.is_round else Kept.OCCASION, line)


def occasions_of_year(view: View, place_id: str, year: int) -> tuple[Occasion, ...]:
    """Return the anniversaries of a place, and of what lies in it, in a year, in order of time.

    Those of what is dated to a year alone are there where they are round.

    Raises
    ------
    data.errors.UnknownPlaceError
        If the place is not in the tables.
    """
    atlas, lang, _ = view.atlas, view.lang, view.lang.text
    claims = claims_at(atlas, place_id, on=view.day, below=True)
    found = []
    for entry in anniversaries_of_year(atlas, claims, year):
        text = _text(view, entry)
        found.append(
            Occasion(
                claim=entry.claim_id,
                years=entry.years,
                first=entry.at.first,
                last=entry.at.last,
                is_whole_year=entry.is_whole_year,
                is_round=entry.is_round,
                title=lang.plural("{count} year", "{count} years", entry.years),
                text=f"{text} ({_('only the year is known')})" if entry.is_whole_year else text,
                source=footnote(atlas, entry.claim_id, lang),
            )
        )
    return tuple(found)


def _text(view: View, entry: Anniversary) -> str:
    """Return when an anniversary is, how many years it counts, and the sentence of its claim."""
    years = view.lang.plural("{count} year", "{count} years", entry.years)
    when = view.lang.partial(entry.at)
    return f"{when[:1].upper()}{when[1:]}: {years}. {sentence(view.atlas, entry.claim_id, view.lang)}"
