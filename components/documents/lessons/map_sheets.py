"""Blank maps of a lesson: each country with numbered units, and both countries at one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.lessons.border_tasks import earlier_days
from components.documents.lessons.lesson import MapSheet, Numbered, Topic
from components.documents.lessons.lesson_answers import proved
from components.documents.lessons.partner_tasks import agreement_of, own_agreements
from data.queries.places.white_spots import white_spots

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.draws import Draws


def map_sheets(atlas: Atlas, lang: Language, topic: Topic, day: date, draws: Draws) -> tuple[MapSheet, ...]:
    """
    Return the blank maps of a topic.

    Parameters
    ----------
    atlas
        The facts.
    lang
        The language.
    topic
        The topic: borders have Kazakhstan on an earlier day too.
    day
        The latest day of the facts.
    draws
        Chooses the earlier day.
    """
    asked = [("BY", day), ("KZ", day)]
    if topic is Topic.BORDERS:
        asked.insert(1, ("KZ", draws.shuffled(earlier_days(atlas, day))[0]))
    numbered = tuple(numbered_map(atlas, lang, country, on) for country, on in asked)
    return (*numbered, _both(atlas, lang, day, draw_lines=topic is Topic.PARTNERS))


def numbered_map(atlas: Atlas, lang: Language, country: str, day: date) -> MapSheet:
    """Return the blank map of a country on a day; its units are numbered from west to east."""
    _, found = lang.text, white_spots(atlas, on=day)
    units = found.by_ids if country == "BY" else found.kz_ids
    title = f"{atlas.place_name(country, lang=lang.code, on=day)}, {lang.day(day)}"
    return MapSheet(
        country=country,
        day=day,
        title=title,
        task=_("Write the names of the numbered regions and cities."),
        alt=_("Blank map, {title}: outlines with the numbers 1 to {count}, without names.").format(
            title=title, count=lang.number(len(units))
        ),
        units=tuple(
            Numbered(number=number, place=unit, name=atlas.place_name(unit, lang=lang.code, on=day))
            for number, unit in enumerate(units, start=1)
        ),
    )


def _both(atlas: Atlas, lang: Language, day: date, *, draw_lines: bool) -> MapSheet:
    _ = lang.text
    names = " – ".join(atlas.place_name(country, lang=lang.code, on=day) for country in ("BY", "KZ"))
    title = f"{names}, {lang.day(day)}"
    lines = []
    for cell in own_agreements(atlas, day) if draw_lines else ():
        ends = " – ".join(atlas.place_name(end, lang=lang.code, on=day) for end in (cell.by_id, cell.kz_id))
        lines.append(proved(atlas, lang, ends, agreement_of(atlas, cell)[:1]))
    return MapSheet(
        country="",
        day=day,
        title=title,
        task=_("Draw a line between the regions that have an agreement of their own by the source.")
        if draw_lines
        else _("Mark here the places that the tasks and cards name."),
        alt=_("Blank map, {title}: outlines of both countries at one scale, without names.").format(title=title),
        answers=tuple(lines),
    )
