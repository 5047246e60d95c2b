"""Tasks on borders and names: how many regions there were, what a city was called, and of what a region was made."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from components.documents.lessons.lesson import Answer, Task
from components.documents.lessons.lesson_answers import begun, view_address
from data.atlas.derived import derived
from data.enums import ChangeKind, Lang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Change
    from data.queries.quiz.draws import Draws


def border_tasks(atlas: Atlas, lang: Language, day: date, draws: Draws) -> Iterator[list[Task]]:
    """Yield the tasks of each kind, each in a drawn order."""
    earlier = earlier_days(atlas, day)
    yield [_made_of(atlas, lang, day, change) for change in draws.shuffled(_splits(atlas, day))]
    days = name_days(atlas, day)
    renamed = [(city, on) for city in renamed_cities(atlas) for on in days if differs(atlas, (city, on), (city, day))]
    yield [_called(atlas, lang, day, *found) for found in draws.shuffled(renamed)]
    yield [_how_many(atlas, lang, on) for on in draws.shuffled(earlier)]


@derived(maxsize=4)
def earlier_days(atlas: Atlas, day: date) -> tuple[date, ...]:
    """Return the last day of each time before a day in which no border of a region changed."""
    begun = {place.valid_from for i in atlas.index.unit_ids if (place := atlas.place(i)).valid_from}
    starts = sorted(start for start in begun if max(atlas.index.first_known, min(begun)) < start <= day)
    return tuple(start - timedelta(days=1) for start in starts if start > atlas.index.first_known)


@derived(maxsize=1)
def renamed_cities(atlas: Atlas) -> tuple[str, ...]:
    """Return the places of Kazakhstan that have had another official name."""
    named = {place for place, lang in atlas.index.dated_names if lang == Lang.EN.value}
    return tuple(sorted(place for place in named if atlas.place(place).country == "KZ"))


@derived(maxsize=4)
def name_days(atlas: Atlas, day: date) -> tuple[date, ...]:
    """Return days on which names and regions of cities differ: the last ones before borders changed, and a day itself.

    Before the first of them those on which a former name was last in force.
    """
    changed = earlier_days(atlas, day)
    names = {name.last for city in renamed_cities(atlas) for name in atlas.dated_names(city, lang=Lang.EN)}
    return (*sorted(last for last in names if last and last < min(changed)), *changed, day)


def differs(atlas: Atlas, one: tuple[str, date], other: tuple[str, date]) -> bool:
    """Return whether two places, each on a day, have other names in every language."""
    return all(
        atlas.place_name(one[0], lang=lang, on=one[1]) != atlas.place_name(other[0], lang=lang, on=other[1])
        for lang in Lang
    )


def acts(changes: tuple[Change, ...]) -> tuple[str, ...]:
    """Return the acts that changed a border, each once, as the table of changes names them."""
    return tuple(dict.fromkeys(change.act for change in changes if change.act))


def _splits(atlas: Atlas, day: date) -> list[Change]:
    """Return the changes by which units of a day came to be of one other territory, which had another name."""
    found = (atlas.changes_into(unit) for unit in atlas.units(day))
    single = [changes[0] for changes in found if len(changes) == 1 and changes[0].kind is not ChangeKind.ELEVATED]
    return [
        change
        for change in single
        if differs(atlas, (change.predecessor_id, change.date - timedelta(days=1)), (change.successor_id, day))
    ]


def _made_of(atlas: Atlas, lang: Language, day: date, change: Change) -> Task:
    _ = lang.text
    unit, former = change.successor_id, change.predecessor_id
    name = atlas.place_name(former, lang=lang.code, on=change.date - timedelta(days=1))
    return Task(
        question=begun(
            _("{place}: of which former region was it made, and when?").format(
                place=atlas.place_name(unit, lang=lang.code, on=day)
            )
        ),
        address=view_address("region", lang, {"place": unit, "date": day.isoformat()}),
        answer=Answer(text=f"{name}, {lang.day(change.date)}", acts=acts((change,))),
    )


def _called(atlas: Atlas, lang: Language, day: date, city: str, on: date) -> Task:
    _ = lang.text
    return Task(
        question=begun(
            _("{place}: what was its official name on {day}?").format(
                place=atlas.place_name(city, lang=lang.code, on=day), day=lang.day(on)
            )
        ),
        address=view_address("", lang, {"place": city, "date": on.isoformat()}),
        answer=Answer(text=atlas.place_name(city, lang=lang.code, on=on)),
    )


def _how_many(atlas: Atlas, lang: Language, on: date) -> Task:
    _ = lang.text
    units = [unit for unit in atlas.units(on) if atlas.place(unit).country == "KZ"]
    gone = [unit for unit in units if atlas.place(unit).valid_to]
    names = ", ".join(atlas.place_name(unit, lang=lang.code, on=on) for unit in gone)
    text = _("{count}; no longer in these borders: {names}").format(count=lang.number(len(units)), names=names)
    changes = tuple(change for unit in gone for change in atlas.changes_out_of(unit))
    return Task(
        question=begun(
            _(
                "How many regions and cities of their rank did Kazakhstan have on {day}? "
                "Which of them are no longer there in these borders?"
            ).format(day=lang.day(on))
        ),
        address=view_address("", lang, {"date": on.isoformat()}),
        answer=Answer(text=text, acts=acts(changes)),
    )
