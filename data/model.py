"""Records: what the rows of the tables, the answers of the atlas and the issues of a check are."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.enums import Capacity, ChangeKind, Citation, Fact, Lang, PlaceKind, Qualifier, Severity, Status

FIRST_KNOWN: Final = date(1997, 5, 3)
"""The first day whose layout of Kazakhstan is known to us."""

YEARS: Final = range(1700, 2101)
"""Years that a date of the tables may lie in: others are slips of the pen, and break what adds days to dates."""


def within_calendar(day: date, text: str) -> date:
    """Return a day, or raise ValueError where its year is none that the tables could mean."""
    if day.year not in YEARS:
        raise ValueError(f"{text!r} lies outside of {YEARS[0]} to {YEARS[-1]}: correct the year")
    return day


@dataclass(frozen=True, slots=True)
class Issue:
    """Something wrong in a file, in words a table's editor understands."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field + ' ' if self.field else ''}{self.message}"


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day, with the first and the last day it covers."""

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2016`, `2016-11` or `2016-11-05`."""
        match = _PARTIAL.fullmatch(text)
        try:
            if match is None:
                raise ValueError
            year, month, day = (int(part) if part else None for part in match.groups())
            assert year is not None  # noqa: S101 - the pattern's first group always matches
            first = date(year, month or 1, day or 1)
            last_month = month or 12
            return cls(text, first, date(year, last_month, day or monthrange(year, last_month)[1]))
        except ValueError:
            raise ValueError(
                f"{text!r} is not a year, a month or a day of the calendar (2016, 2016-11, 2016-11-05)"
            ) from None


@dataclass(frozen=True, slots=True)
class Place:
    """A territory or a settlement; an id names one territory, not one name."""

    place_id: str
    kind: PlaceKind
    country: str
    parent_id: str | None
    iso_3166_2: str | None
    iso_3166_2_old: str | None
    name_en: str
    name_ru: str | None
    name_be: str | None
    name_kk: str | None
    short_en: str | None
    short_ru: str | None
    short_be: str | None
    short_kk: str | None
    lon: float | None
    lat: float | None
    valid_from: date | None
    valid_to: date | None
    outline_known_from: date | None
    note_en: str | None


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name that was official for a time, both days included; None where open."""

    text: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """One territory became another; `date` is the first day of the new state."""

    predecessor_id: str
    successor_id: str
    date: date
    kind: ChangeKind
    act: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which places of a day have the territory of a place; `by_territory` where it was not the same territory."""

    place_ids: tuple[str, ...]
    by_territory: bool
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class TieCounts:
    """How many ties there are of each group, see `data.enums.TieGroup`; the three are never added."""

    own: int = 0
    by_territory: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Organisation:
    """A company, an authority, a university or another body; one of several states has no country."""

    org_id: str
    country: str | None
    place_id: str | None
    seat_inferred: bool
    kind: str
    sector: str
    name_en: str
    name_ru: str | None
    name_be: str | None
    name_kk: str | None
    note_en: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """The book, one of its notes, or a work that was read itself."""

    source_id: str
    note_no: int | None
    chapter: int | None
    kind: str
    authors: str | None
    title_en: str
    year: int
    publisher: str | None
    pages: str | None
    url: str | None
    literature_no: int | None
    no_claim_reason: str | None
    note_en: str | None

    @property
    def is_note(self) -> bool:
        """Whether this is a note of the book, which was read there and not itself."""
        return self.note_no is not None


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact as one source states it.

    Attributes
    ----------
    fact
        What its table's claims are.
    row
        The columns that only its table has.
    columns
        The column of each role in its table (see `data.package.roles`), without the language of a title.
    """

    claim_id: str
    table: str
    fact: Fact
    source_id: str
    locator: str
    citation: Citation
    as_stated: str
    qualifier: Qualifier
    status: Status
    repeats: str | None
    note_en: str | None
    row: Mapping[str, object]
    columns: Mapping[str, str]

    def has(self, role: str) -> bool:
        """Return whether the claim's table has a column of a role."""
        return role in self.columns

    def cell(self, role: str) -> object:
        """Return what the column of a role holds, None where it is empty or the table has no such column."""
        return self.row.get(self.columns.get(role, ""))

    @property
    def sides(self) -> tuple[str, str] | None:
        """The Belarusian and the Kazakh side of a tie or a figure, places or organisations; None of other claims."""
        by_id, kz_id = self.cell("by_place"), self.cell("kz_place")
        return (str(by_id), str(kz_id)) if by_id and kz_id else None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who speaks or takes part; `printed` are the other spellings of the name in the source."""

    person_id: str
    country: str | None
    country_inferred: bool
    name_en: str
    name_ru: str
    name_be: str
    name_kk: str
    printed: tuple[str, ...]
    note_en: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part in a claim: a place, an organisation, a person, or in words someone whom the source does not name.

    `side` is `by`, `kz` or `other`; None where people of both countries are counted together.
    """

    claim_id: str
    seq: int
    side: str | None
    place_id: str | None
    org_id: str | None
    person_id: str | None
    unnamed_en: str | None
    unnamed_ru: str | None
    unnamed_be: str | None
    unnamed_kk: str | None

    @property
    def id(self) -> str | None:
        """The id of the place, the organisation or the person; None for whom the source does not name."""
        return self.place_id or self.org_id or self.person_id

    def unnamed(self, lang: Lang) -> str:
        """Return the words for whom the source does not name, English where a language has none."""
        return getattr(self, f"unnamed_{lang.value}") or self.unnamed_en or ""


@dataclass(frozen=True, slots=True)
class Speaker(Party):
    """Who says what a claim states; `capacity` says in what way the words are theirs."""

    capacity: Capacity


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where the source contradicts itself or leaves room; its words are asked of `Atlas.text`."""

    conflict_id: str
    kind: str
    severity: Severity
    claims: tuple[str, ...]
    source_ids: tuple[str, ...]
