"""Tasks on partners: with whom a region has an agreement, of when one is, and of whom the source says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.lessons.lesson import Answer, Task
from components.documents.lessons.lesson_answers import begun, proved, view_address
from components.documents.sentences import sentence
from data.queries.places.white_spots import AGREED, Knowledge, knowledge, white_spots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.places.white_spots import Cell
    from data.queries.quiz.draws import Draws

MOST_NAMES: Final = 5
"""So many names an answer has at most: more are a list, and no question."""


def partner_tasks(atlas: Atlas, lang: Language, day: date, draws: Draws) -> Iterator[list[Task]]:
    """Yield the tasks of each kind, each in a drawn order."""
    yield [_partners_of(atlas, lang, day, unit) for unit in draws.shuffled(_few(atlas, day, agreed=True))]
    yield [_date_of(atlas, lang, day, found) for found in draws.shuffled(_single_agreements(atlas, day))]
    yield [_silent_on(atlas, lang, day, unit) for unit in draws.shuffled(_few(atlas, day, agreed=False))]


def own_agreements(atlas: Atlas, day: date) -> tuple[Cell, ...]:
    """Return the pairs of units that have an agreement of their own, not one of a territory that has changed since."""
    found = white_spots(atlas, on=day).cells.values()
    return tuple(cell for cell in found if cell.state in AGREED and not cell.by_territory)


def agreement_of(atlas: Atlas, cell: Cell) -> tuple[str, ...]:
    """Return the claims of a pair that are an agreement of the two, the earliest first."""
    return tuple(claim for claim in cell.claim_ids if knowledge(atlas, claim) in AGREED)


def _cells(atlas: Atlas, day: date, unit: str, *, agreed: bool) -> list[Cell]:
    if agreed:
        return [cell for cell in own_agreements(atlas, day) if unit in (cell.by_id, cell.kz_id)]
    cells = white_spots(atlas, on=day).cells.values()
    return [cell for cell in cells if unit in (cell.by_id, cell.kz_id) and cell.state is Knowledge.NONE]


def _few(atlas: Atlas, day: date, *, agreed: bool) -> list[str]:
    """Return the units with a few partners, or with a few of whom the source says nothing."""
    return [unit for unit in atlas.units(day) if 0 < len(_cells(atlas, day, unit, agreed=agreed)) <= MOST_NAMES]


def _single_agreements(atlas: Atlas, day: date) -> list[tuple[str, str, str]]:
    return [
        (cell.by_id, cell.kz_id, claims[0])
        for cell in own_agreements(atlas, day)
        if cell.state is Knowledge.SIGNED and len(claims := agreement_of(atlas, cell)) == 1
    ]


def _others(atlas: Atlas, lang: Language, day: date, unit: str, cells: list[Cell]) -> str:
    others = (cell.kz_id if cell.by_id == unit else cell.by_id for cell in cells)
    return ", ".join(atlas.place_name(other, lang=lang.code, on=day) for other in others)


def _partners_of(atlas: Atlas, lang: Language, day: date, unit: str) -> Task:
    _, cells = lang.text, _cells(atlas, day, unit, agreed=True)
    question = _("{place}: with which regions of the other country does it have an agreement of its own?")
    claims = [claim for cell in cells for claim in agreement_of(atlas, cell)[:1]]
    return Task(
        question=begun(question.format(place=atlas.place_name(unit, lang=lang.code, on=day))),
        address=view_address("region", lang, {"place": unit, "date": day.isoformat()}),
        answer=proved(atlas, lang, _others(atlas, lang, day, unit, cells), claims),
    )


def _date_of(atlas: Atlas, lang: Language, day: date, agreement: tuple[str, str, str]) -> Task:
    _, (by, kz, claim) = lang.text, agreement
    question = _("{by} and {kz}: when did the two sign their agreement?")
    names = {"by": atlas.place_name(by, lang=lang.code, on=day), "kz": atlas.place_name(kz, lang=lang.code, on=day)}
    return Task(
        question=begun(question.format(**names)),
        address=view_address("pair", lang, {"by": by, "kz": kz, "date": day.isoformat()}),
        answer=proved(atlas, lang, sentence(atlas, claim, lang), [claim]),
    )


def _silent_on(atlas: Atlas, lang: Language, day: date, unit: str) -> Task:
    _, cells = lang.text, _cells(atlas, day, unit, agreed=False)
    question = _("{place}: with which regions of the other country does the source name no tie at all?")
    return Task(
        question=begun(question.format(place=atlas.place_name(unit, lang=lang.code, on=day))),
        address=view_address("white-spots", lang, {"date": day.isoformat()}),
        answer=Answer(text=_others(atlas, lang, day, unit, cells)),
    )
