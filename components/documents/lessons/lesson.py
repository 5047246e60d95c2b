"""Records of a lesson: its plan, its sheets for a class, and the key that answers all of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date


class Topic(StrEnum):
    """What a lesson is about."""

    PARTNERS = "partners"
    """Who works with whom."""
    BORDERS = "borders"
    """Borders and names, and when they changed."""
    NUMBERS = "numbers"
    """Figures, and how far they can be trusted."""
    PROMISES = "promises"
    """What was promised, and what was done."""


LENGTHS: Final = (20, 45, 90)
"""How many minutes a lesson may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of a lesson: how many minutes it takes, and what is done."""

    minutes: int
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A right answer in the key.

    Attributes
    ----------
    text
        The answer.
    claims
        The ids of its evidence; none where it is of the atlas itself, as a border is, or of what no source says.
    sources
        Where it is written: notes and chapters of the book.
    acts
        The acts that changed a border, as the atlas names them, in English.
    """

    text: str
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A question that is answered in the atlas: the question, the address of the view without its host, the answer."""

    question: str
    address: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A unit of a blank map: its number there, its id, and its name on the day of the map."""

    number: int
    place: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet:
    """A blank map.

    Attributes
    ----------
    country
        The country, or empty for both at one scale.
    day
        The day whose borders are drawn.
    title, task, alt
        What it shows, what is to be done on it, and the map in words.
    units
        The units with their numbers; none where the map has none.
    answers
        What is right on a map without numbers.
    """

    country: str
    day: date
    title: str
    task: str
    alt: str
    units: tuple[Numbered, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table to fill in: what it is of, what belongs in its cells, and where that is written."""

    label: str
    right: tuple[str, ...]
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """A table to fill in.

    Attributes
    ----------
    title, task
        Its title, and what is to be done.
    corner, columns
        What the rows are, and the heads of the other columns.
    marks
        What may be written into a cell, and what it means; none where words are written.
    rows
        The rows.
    """

    title: str
    task: str
    corner: str
    columns: tuple[str, ...]
    marks: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to cut out: a question with its options, and the answer for the key."""

    question: str
    options: tuple[str, ...]
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson in one language.

    Attributes
    ----------
    topic, minutes, lang, seed, version
        What it was made of.
    title, aim, about
        Its title, what a class can do after it, and its length, seed and up to when facts are known.
    quiz
        The address of the quiz of the same seed, without its host.
    phases
        The plan; their minutes are those of the lesson.
    maps, tasks, table, cards
        The sheets; a short lesson has no table.
    """

    topic: Topic
    minutes: int
    lang: str
    seed: str
    version: str
    title: str
    aim: str
    about: str
    quiz: str
    phases: tuple[Phase, ...]
    maps: tuple[MapSheet, ...]
    tasks: tuple[Task, ...]
    table: TableSheet | None
    cards: tuple[Card, ...]

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts behind the answers of tasks and table, each once."""
        rows = self.table.rows if self.table else ()
        answers = (*(task.answer for task in self.tasks), *(row.answer for row in rows))
        return tuple(dict.fromkeys(act for answer in answers for act in answer.acts))
