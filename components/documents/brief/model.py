"""Records of a brief: the blocks of sentences that a paper for a visit is made of.

A brief is of one language. That of a second language has the same blocks and lines, with the same ids in the same
order, so that papers set them side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from data.enums import Lang


class BlockKind(StrEnum):
    """Blocks of a brief, in their order."""

    HAVE = "have"
    """Agreements, trade, goods and ventures."""
    ASKED = "asked"
    """What the guest asked for, and what the host offered; what was said at the same meeting of a whole country."""
    UNANSWERED = "unanswered"
    """Promises without an answer: a table with empty columns to fill in."""
    REASONS = "reasons"
    """Reasons to talk."""
    ELSEWHERE = "elsewhere"
    """Who else the guest works with in the host's country."""
    CHECK = "check"
    """What is to be checked before the day."""
    LAYER = "layer"
    """What a layer says that is shown beside the book; only where one is."""


OF_BOOK: Final = tuple(kind for kind in BlockKind if kind is not BlockKind.LAYER)
"""The blocks that every brief has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a line of their own, and on which day; the name may be empty."""

    name: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What an adviser knows of a promise: its state now, who sees to it, by when; any of them may be empty."""

    state: str
    who: str
    until: str
    author: Author


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise as a row of a table.

    Attributes
    ----------
    said_by, to_whom
        Who gave it, and to whom; empty where the source does not say.
    when
        The date as the source states it.
    age
        How long ago that is on the day of the visit, in words; empty without a date.
    answers
        What a layer beside the book says came of it, each as a sentence that names the layer.
    reply
        What the adviser has written in.
    """

    said_by: str
    to_whom: str
    when: str
    age: str
    answers: tuple[str, ...] = ()
    reply: Reply | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a brief.

    Attributes
    ----------
    id
        The same in every language and version of the facts: the block and the claim, such as
        ``have:gomel-pavlodar-agreement-2016``; of an adviser's own line ``own:`` and a number.
    text
        The sentence; of a promise what was promised.
    short
        A shorter sentence with the same numbers, dates and hedges; empty where there is none.
    claims
        The claims it rests on, the first one its own; none for what the source does not say.
    marks
        What is in doubt, in words, such as that it has no date; on paper they follow the sentence in brackets.
    sources
        The source of each claim, in full, for a footnote.
    rank
        Its place among what leaves the page where room is short: the greatest leaves first.
    promise
        The promise that it is a row of.
    author
        Who wrote it; None for what the sources say.
    corrects
        The id of the line that an own line corrects; it follows that line.
    """

    id: str
    text: str
    short: str = ""
    claims: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    rank: int
    promise: Promise | None = None
    author: Author | None = None
    corrects: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a brief: its lines, or what it says where it has none.

    `answers` of the block of a layer are its sentences below the promises of other blocks: by the promise's claim, the
    id of each answer and its sentence.
    """

    kind: BlockKind
    title: str
    lines: tuple[Line, ...]
    empty: str = ""
    note: str = ""
    answers: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One of at most three figures: a hedge, a number with its unit, and what it is of and when.

    Attributes
    ----------
    value
        The number with its hedge and unit, such as ``about 2.5 million US dollars``.
    label
        What it is, and its period.
    claim, source
        The claim, and its source in full.
    """

    value: str
    label: str
    claim: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief for a visit.

    Attributes
    ----------
    lang
        Its language.
    by, kz
        The place in Belarus and the place in Kazakhstan; a brief of one place alone has None for the other.
    guest
        The place that comes: one of the two.
    day
        The day of the visit.
    title
        Who comes to whom, with the day; of one place what it is a brief of.
    headline
        The block "in one line": the sentence that matters most.
    occasions
        Anniversaries near the day, round ones first.
    figures
        At most three figures.
    blocks
        The blocks, in the order of `BlockKind`; one without lines says so.
    until
        Up to when facts are known.
    notices
        What every paper says at its end: whose the lines are, sources of the geometry, that nobody endorsed it.
    book
        The book that the facts come from, as it is cited.
    data_version
        Version of the facts.
    layer
        The mark of the layer that all of it is of; empty of the book, with a layer beside it too.
    """

    lang: Lang
    by: str | None
    kz: str | None
    guest: str
    day: date
    title: str
    headline: Line
    occasions: tuple[Line, ...]
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]
    until: str
    notices: tuple[str, ...]
    book: str
    data_version: str
    layer: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The headline, the occasions and the lines of all blocks, in the order of a paper."""
        return (self.headline, *self.occasions, *(line for block in self.blocks for line in block.lines))
