"""Closed vocabularies; their values equal those of the contract."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

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


class CodeScheme(StrEnum):
    """Classification that a code of a place is of."""

    ISO_ALPHA_2 = "iso_3166_1_alpha_2"
    ISO_ALPHA_3 = "iso_3166_1_alpha_3"
    ISO_NUMERIC = "iso_3166_1_numeric"
    KATO = "kato"
    SOATO = "soato"


class TieKind(StrEnum):
    """What links two places; a partnership is one whose form the source does not state."""

    AGREEMENT = "agreement"
    PARTNERSHIP = "partnership"
    INTEREST = "interest"
    NEGOTIATION = "negotiation"
    TRADE = "trade"
    PROJECT = "project"
    TRIAL = "trial"
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


UNCERTAIN: Final = frozenset({
    Status.ANNOUNCED, Status.PLANNED, Status.PROPOSED, Status.INTEREST, Status.PLAN, Status.TARGET, Status.ESTIMATE,
    Status.DERIVED,
})  # fmt: skip
"""Statuses of what is not done, or not stated as it is."""

RESULTS: Final = frozenset({Status.ACTUAL, Status.DERIVED})
"""Statuses of figures that are results; results and figures that lie ahead are never compared or added."""

AHEAD: Final = frozenset({Status.TARGET, Status.PLAN})
"""Statuses of figures that lie ahead."""

DEEDS: Final = frozenset({Status.SIGNED, Status.IN_FORCE, Status.OPERATING, Status.COMPLETED, Status.CLOSED})
"""Statuses of what is done, or was."""

TO_COME: Final = AHEAD | {Status.PLANNED, Status.PROPOSED, Status.ANNOUNCED, Status.INTEREST}
"""Statuses of what is still to come: its date lies ahead of the day on which it was said."""


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


class Case(StrEnum):
    """Grammatical case of a name; each language has some, see `CASES`."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"


_SLAVIC_CASES: Final = (
    Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL,
)  # fmt: skip

CASES: Final[Mapping[Lang, tuple[Case, ...]]] = {
    Lang.RU: _SLAVIC_CASES,
    Lang.BE: _SLAVIC_CASES,
    Lang.KK: (
        Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL,
    ),
}  # fmt: skip
"""Cases of the languages whose names have any; an English name is the same in every case."""


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


class Capacity(StrEnum):
    """In what way the words of a statement are their speaker's."""

    SPOKEN = "spoken"
    AUTHOR_OF_BOOK = "author_of_book"
    AUTHOR_OF_SOURCE = "author_of_source"
    TEXT_OF_AGREEMENT = "text_of_agreement"
    JOINT_STATEMENT = "joint_statement"
    DECLARATION = "declaration"
    PROGRAMME = "programme"
    WEBSITE = "website"


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
    """Level of the two sides of a figure; other where it is not about them."""

    COUNTRY_COUNTRY = "country-country"
    REGION_COUNTRY = "region-country"
    REGION_REGION = "region-region"
    CITY_COUNTRY = "city-country"
    COMPANY_COUNTRY = "company-country"
    COMPANY_REGION = "company-region"
    COMPANY_CITY = "company-city"
    COMPANY_COMPANY = "company-company"
    OTHER = "other"


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


class SourcesPart(StrEnum):
    """A part of the page of sources."""

    NOTES = "notes"
    MIX = "mix"
    CONFLICTS = "conflicts"
    DATA = "data"
    CITE = "cite"


class TieGroup(StrEnum):
    """How a tie counts on a day: its own, carried by territory, or without a date."""

    OWN = "own"
    BY_TERRITORY = "by_territory"
    UNDATED = "undated"


class DataChoice(StrEnum):
    """Whose facts are shown: the book's, a layer's, or both beside each other."""

    BOOK = "book"
    OWN = "own"
    BOTH = "both"


class Reporter(StrEnum):
    """Whose statistics a figure is from."""

    BY = "by"
    KZ = "kz"
    OTHER = "other"


class ProductScheme(StrEnum):
    """What a product code is of; text where goods are named in words, all where a figure is of all goods."""

    ALL = "all"
    HS2017 = "HS2017"
    HS2022 = "HS2022"
    TNVED = "TN VED"
    TEXT = "text"


class ObsStatus(StrEnum):
    """How final a figure is; confidential and missing ones have no value."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    ESTIMATE = "estimate"
    CONFIDENTIAL = "confidential"
    MISSING = "missing"
