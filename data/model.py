"""Records and closed vocabularies; the enums equal those of the contract."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lang(StrEnum):
    """Language of the screen."""

    EN = "en"
    RU = "ru"
    BE = "be"
    KK = "kk"


class PlaceKind(StrEnum):
    """Kind of place; a city of rank is a city that is a first-level unit."""

    COUNTRY = "country"
    REGION = "region"
    CITY_OF_RANK = "city_of_rank"
    DISTRICT = "district"
    CITY = "city"
    CITY_DISTRICT = "city_district"


class ChangeKind(StrEnum):
    """What happened to a territory."""

    SPLIT = "split"
    RENAMED = "renamed"
    ELEVATED = "elevated"
    MERGED = "merged"


class TieKind(StrEnum):
    """What links two places."""

    AGREEMENT = "agreement"
    INTEREST = "interest"
    NEGOTIATION = "negotiation"
    TRADE = "trade"
    PROJECT = "project"
    DIASPORA = "diaspora"
    VISIT = "visit"
    UNIVERSITY = "university"


class Fact(StrEnum):
    """What the claims of a table are: the contract gives every table of claims one of these."""

    TIE = "tie"
    FIGURE = "figure"
    AGREEMENT = "agreement"
    VENTURE = "venture"
    EVENT = "event"
    STATEMENT = "statement"


class Status(StrEnum):
    """What kind of fact a claim is: deeds run from signed to closed, figures from actual to derived."""

    SIGNED = "signed"
    IN_FORCE = "in_force"
    ANNOUNCED = "announced"
    PLANNED = "planned"
    PROPOSED = "proposed"
    INTEREST = "interest"
    OPERATING = "operating"
    COMPLETED = "completed"
    CLOSED = "closed"
    ACTUAL = "actual"
    PLAN = "plan"
    TARGET = "target"
    ESTIMATE = "estimate"
    DERIVED = "derived"


class Citation(StrEnum):
    """How firmly a note supports a claim."""

    DIRECT = "direct"
    ADJACENT = "adjacent"
    TITLE = "title"
    UNCITED = "uncited"
    DERIVED = "derived"


class Qualifier(StrEnum):
    """The hedge of a statement."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    OVER = "over"
    AT_LEAST = "at_least"
    UP_TO = "up_to"


class AgreementKind(StrEnum):
    """Kind of document."""

    TREATY = "treaty"
    INTERGOVERNMENTAL = "intergovernmental"
    PROGRAMME = "programme"
    JOINT_STATEMENT = "joint_statement"
    MEMORANDUM = "memorandum"
    REGIONAL = "regional"
    CITY = "city"
    DISTRICT = "district"
    UNIVERSITY = "university"
    MEDIA = "media"
    COMPANY = "company"
    CONTRACT = "contract"


class AgreementLevel(StrEnum):
    """Level of the parties of a document."""

    MULTILATERAL = "multilateral"
    COUNTRY = "country"
    MINISTRY = "ministry"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    INSTITUTION = "institution"
    COMPANY = "company"


class Flow(StrEnum):
    """What a figure measures; export is from Belarus to Kazakhstan."""

    TURNOVER = "turnover"
    EXPORT = "export"
    IMPORT = "import"
    BALANCE = "balance"
    NONE = "none"


class Measure(StrEnum):
    """How a figure is measured."""

    VALUE = "value"
    GROWTH_PCT = "growth_pct"
    INDEX_PCT = "index_pct"
    SHARE_PCT = "share_pct"
    COUNT = "count"
    UNITS = "units"
    CONTRACT_VALUE = "contract_value"
    FDI = "fdi"


class Level(StrEnum):
    """Level of the two sides of a figure."""

    COUNTRY_COUNTRY = "country-country"
    REGION_COUNTRY = "region-country"
    REGION_REGION = "region-region"
    CITY_COUNTRY = "city-country"
    COMPANY_COUNTRY = "company-country"
    COMPANY_REGION = "company-region"
    COMPANY_COMPANY = "company-company"


class Verdict(StrEnum):
    """How a target and the later fact compare."""

    MET = "met"
    MISSED = "missed"
    OPEN = "open"
    NOT_COMPARABLE = "not_comparable"


class Severity(StrEnum):
    """How much a conflict matters to a reader."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Order(StrEnum):
    """How rows and columns are ordered; geography runs from west to east."""

    GEOGRAPHY = "geography"
    COUNT = "count"
    NAME = "name"


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
    lon: float | None
    lat: float | None
    valid_from: date | None
    valid_to: date | None
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
class Organisation:
    """A company, an authority, a university or another body."""

    org_id: str
    country: str
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
    """The book or one of its notes."""

    source_id: str
    note_no: int | None
    kind: str
    authors: str | None
    title_en: str
    year: int | None
    publisher: str | None
    pages: str | None
    url: str | None
    literature_no: int | None
    no_claim_reason: str | None
    note_en: str | None


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


@dataclass(frozen=True, slots=True)
class Party:
    """A place or an organisation that takes part in an agreement or a venture."""

    claim_id: str
    seq: int
    side: str
    place_id: str | None
    org_id: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where the source contradicts itself or leaves room; its words are asked of `Atlas.text`."""

    conflict_id: str
    kind: str
    severity: Severity
    claims: tuple[str, ...]
    source_ids: tuple[str, ...]
