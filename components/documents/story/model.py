"""Records of a talk: its steps, each with a headline, one picture, one number, its sources and the speaker's notes.

A talk is the same for the screen, the file, the slides and the handout. One in another language has the same steps
with the same ids, claims and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.documents.story.step_pictures import Shown
    from data.enums import Lang


class Picture(StrEnum):
    """What kind of picture a step shows."""

    MAP = "map"
    CHART = "chart"
    TIME_LINE = "time-line"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True, kw_only=True)
class BigNumber:
    """The number of a step.

    Attributes
    ----------
    hedge, value, unit
        The number as people say it: ``about``, ``2.5``, ``million US dollars``; the hedge of an exact one is empty.
    label
        What it is of, with its period and, where it is no result, its status.
    claim
        The figure.
    """

    hedge: str
    value: str
    unit: str
    label: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerLine:
    """A sentence of a layer beside the book's, its place in the file, and its claim."""

    text: str
    source: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLayer:
    """Layer of our own data that a step is of, or that it has beside the book.

    Attributes
    ----------
    id
        Its id.
    mark
        The words that mark what is its own.
    line
        Whose facts they are, in which version, and on what terms.
    is_beside
        Whether headline, number, claims and sources of the step are the book's, and the layer's are `said` beside them.
    note
        How much the layer says of the view, counted by itself; empty where the step is of the layer.
    said
        The first of what it says, where it is beside the book.
    """

    id: str
    mark: str
    line: str
    is_beside: bool = False
    note: str = ""
    said: tuple[LayerLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of a talk.

    Attributes
    ----------
    id
        The same in every language: of a story that of its row, else what it is about and its claim.
    view, picture
        Address of the view that is shown, and what kind of picture that is.
    shown
        The picture; None where a fault says why there is none.
    headline, headline2
        What the hall reads; the second is in the second language, empty without one.
    number
        The number that is shown large.
    source
        The line that names the sources; empty where the step says that the source says nothing.
    claims
        What it rests on.
    seconds
        How long it is shown.
    notes
        What the speaker says.
    fault
        Why there is no picture: the view or a claim of a talk that was made with older facts is no more.
    layer
        The layer of our own data that is named on it; None of the book alone.
    """

    id: str
    view: str
    picture: Picture
    shown: Shown | None = None
    headline: str
    headline2: str = ""
    number: BigNumber | None = None
    source: str = ""
    claims: tuple[str, ...] = ()
    seconds: int
    notes: str
    fault: str = ""
    layer: StepLayer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk.

    Attributes
    ----------
    id
        The id of its story, or ``pair-`` and ``region-`` with the places it is made of.
    lang, lang2
        Its language, and the second one of its headlines.
    title, title2
        Its title in both.
    minutes
        How long it takes, in whole minutes.
    steps
        Its steps, in order.
    until
        Up to when facts are known.
    book
        The book that the facts come from; of a layer its name, version and terms.
    data_version
        Version of the facts.
    """

    id: str
    lang: Lang
    lang2: Lang | None = None
    title: str
    title2: str = ""
    minutes: int
    steps: tuple[Step, ...]
    until: str
    book: str
    data_version: str

    @property
    def seconds(self) -> int:
        """How long its steps take together."""
        return sum(step.seconds for step in self.steps)
