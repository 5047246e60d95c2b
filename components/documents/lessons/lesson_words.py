"""Words of a lesson: titles, aims and the plan by minutes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.documents.lessons.lesson import Phase, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.i18n.language import Language


class Activity(StrEnum):
    """What a class does in a part of a lesson."""

    START = "start"
    MAPS = "maps"
    TASKS = "tasks"
    TABLE = "table"
    CARDS = "cards"
    TALK = "talk"
    CHECK = "check"


PLANS: Final[Mapping[int, Mapping[Activity, int]]] = {
    20: {Activity.START: 2, Activity.MAPS: 6, Activity.TASKS: 5, Activity.CARDS: 4, Activity.CHECK: 3},
    45: {
        Activity.START: 4, Activity.MAPS: 9, Activity.TASKS: 12, Activity.TABLE: 8, Activity.CARDS: 7,
        Activity.CHECK: 5,
    },
    90: {
        Activity.START: 5, Activity.MAPS: 15, Activity.TASKS: 25, Activity.TABLE: 15, Activity.CARDS: 12,
        Activity.TALK: 10, Activity.CHECK: 8,
    },
}  # fmt: skip
"""How many minutes each part takes, by the minutes of the lesson."""


def topic_titles(lang: Language) -> dict[Topic, str]:
    """Return what each topic is called."""
    _ = lang.text
    return {
        Topic.PARTNERS: _("Who works with whom"),
        Topic.BORDERS: _("Borders and names"),
        Topic.NUMBERS: _("Numbers and trust"),
        Topic.PROMISES: _("Promised and done"),
    }


def topic_aims(lang: Language) -> dict[Topic, str]:
    """Return what a class can do after a lesson on each topic."""
    _ = lang.text
    return {
        Topic.PARTNERS: _(
            "After the lesson the class finds the regions of both countries on a map, says which of them have an "
            "agreement, and knows that what a source does not name is not known."
        ),
        Topic.BORDERS: _(
            "After the lesson the class says which regions of Kazakhstan came to be of which, and what a city was "
            "called on a day."
        ),
        Topic.NUMBERS: _(
            "After the lesson the class asks of every figure: between whom, for what time, how exact, a result or a "
            "goal, and whether another source says otherwise."
        ),
        Topic.PROMISES: _(
            "After the lesson the class tells a promise from a result, and says what the source reports of it and "
            "what it does not."
        ),
    }


def phases(topic: Topic, minutes: int, lang: Language) -> tuple[Phase, ...]:
    """Return the plan of a lesson, whose parts take its minutes together."""
    titles, texts = _titles(lang), _texts(lang) | {Activity.TALK: _discussions(lang)[topic]}
    if topic is Topic.PARTNERS:
        texts[Activity.MAPS] += f" {_lines(lang)}"
    return tuple(
        Phase(minutes=length, title=titles[activity], text=texts[activity])
        for activity, length in PLANS[minutes].items()
    )


def _titles(lang: Language) -> dict[Activity, str]:
    _ = lang.text
    return {
        Activity.START: _("Beginning"),
        Activity.MAPS: _("Blank maps"),
        Activity.TASKS: _("Tasks in the atlas"),
        Activity.TABLE: _("Table"),
        Activity.CARDS: _("Cards"),
        Activity.TALK: _("Discussion"),
        Activity.CHECK: _("Check with the key"),
    }


def _texts(lang: Language) -> dict[Activity, str]:
    _ = lang.text
    return {
        Activity.START: _("Say the aim. Show the map of the atlas on the screen. Hand out the sheets without the key."),
        Activity.MAPS: _("Each writes the names of the numbered regions, first from memory, then with the atlas."),
        Activity.TASKS: _("Pairs with a phone open the address of a task and write the answer and its source."),
        Activity.TABLE: _("Groups fill in the table and compare their tables."),
        Activity.CARDS: _("One reads a card aloud, the others answer; whoever answers says how it is known."),
        Activity.CHECK: _("Read the key aloud. Where an answer differs, open its source together."),
    }


def _lines(lang: Language) -> str:
    _ = lang.text
    return _("Then they draw lines between the regions that have an agreement.")


def _discussions(lang: Language) -> dict[Topic, str]:
    _ = lang.text
    return {
        Topic.PARTNERS: _("Which two regions without a tie in the source could work together, and on what?"),
        Topic.BORDERS: _("An old agreement names a region that is no more: with whom is it now?"),
        Topic.NUMBERS: _("Two sources give different figures: what would one have to know to choose?"),
        Topic.PROMISES: _("Of what promise would you ask today, and whom?"),
    }
