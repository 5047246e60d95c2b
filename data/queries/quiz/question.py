"""Records of a quiz: kinds of questions, options as ids, and questions before and after they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from data.atlas.atlas import Atlas
    from data.model import PartialDate


class QuestionKind(StrEnum):
    """What a question asks."""

    PLACE = "place"
    """Which place on the map of the claim's day."""
    PARTY = "party"
    """Who signed with whom."""
    ORDER = "order"
    """What came first, in order of time."""
    TOWN = "town"
    """In which town something is; the answer is typed."""
    LEVEL = "level"
    """What level a figure is of."""
    STATUS = "status"
    """Whether a figure is a result, a goal or an estimate."""
    DOUBT = "doubt"
    """Where sources disagree, and where they say nothing."""
    PROMISE = "promise"
    """What came of a promise."""
    NAME = "name"
    """Which name was official on a day."""
    DATE = "date"
    """In which year it was, and whether that can be known."""


TYPED: Final = frozenset({QuestionKind.TOWN})
"""Kinds whose answer is typed; `accepted` has the texts that are right."""
ON_THE_MAP: Final = frozenset({QuestionKind.PLACE})
"""Kinds whose answer is a click on the map; `accepted` has the ids of the places that are right."""


class Ask(StrEnum):
    """In what words a question is asked: some kinds have more than one way."""

    KZ_PARTY = "kz-party"
    BY_PARTY = "by-party"
    BY_GAP = "by-gap"
    KZ_GAP = "kz-gap"
    OTHER_END = "other-end"
    TITLED = "titled"
    ORDER = "order"
    BY_TOWN = "by-town"
    KZ_TOWN = "kz-town"
    SEAT = "seat"
    LEVEL = "level"
    STATUS = "status"
    DISAGREE = "disagree"
    SILENT = "silent"
    OPEN = "open"
    DONE = "done"
    CITY_NAME = "city-name"
    UNIT_NAME = "unit-name"
    YEAR = "year"
    UNKNOWN = "unknown"


class OptionKind(StrEnum):
    """What the id of an option is of."""

    PLACE = "place"
    ORGANISATION = "organisation"
    CLAIM = "claim"
    CONFLICT = "conflict"
    LEVEL = "level"
    STATUS = "status"
    YEAR = "year"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen.

    Attributes
    ----------
    kind, id
        What it is.
    on
        The day whose names are meant; None where it has no names of days.
    """

    kind: OptionKind
    id: str = ""
    on: date | None = None


NOT_STATED: Final = Option(OptionKind.UNKNOWN)
"""It cannot be known from the source."""

Said: TypeAlias = "Callable[[Atlas, Option], tuple[str, ...]]"
"""What an option is called in each language, in the order of `data.enums.Lang`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A question with all options that it may be asked with.

    Attributes
    ----------
    kind, ask
        What it asks, and in what words.
    subject
        The claim or the conflict that it is about: with kind and words its id.
    claims
        Its evidence, what it is about first.
    given
        What the question names besides, as the other side; of a sentence with a gap, the place that is left out of it.
    when
        When the fact was, as far as the question says it.
    day
        The day of its map and of the names in it.
    right
        The right option; of an order, the one that is always among the options.
    others
        The options that are wrong, of which some are drawn; of an order, what else may be put in order.
    always
        Wrong options that are always among those that are drawn.
    accepted
        Ids of places, or typed texts, that are right; empty where options alone are.
    """

    kind: QuestionKind
    ask: Ask
    subject: str
    claims: tuple[str, ...]
    given: Option | None = None
    when: PartialDate | None = None
    day: date
    right: Option
    others: tuple[Option, ...]
    always: tuple[Option, ...] = ()
    accepted: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the question, the same for every seed."""
        return f"{self.kind}.{self.ask}.{self.subject}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question as it was drawn.

    Attributes
    ----------
    asked
        What it is drawn from.
    options
        What can be chosen, in the order in which they are shown.
    answer
        The place of the right option among them, or of an order their places from the earliest.
    claims
        The evidence that is opened after the answer.
    """

    asked: Candidate
    options: tuple[Option, ...]
    answer: int | tuple[int, ...]
    claims: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the question, the same for every seed."""
        return self.asked.id

    @property
    def kind(self) -> QuestionKind:
        """What it asks."""
        return self.asked.kind


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions in the order of a seed.

    Attributes
    ----------
    seed
        What they were drawn by.
    version
        The version of the data.
    questions
        As many as were asked for, or as the facts give.
    """

    seed: str
    version: str
    questions: tuple[Question, ...]
