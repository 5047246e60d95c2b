"""Tables that a class fills in: agreements of regions, names and regions of cities, how figures are meant, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.lessons.border_tasks import acts, differs, name_days, renamed_cities
from components.documents.lessons.lesson import Answer, Row, TableSheet
from components.documents.lessons.lesson_answers import in_turn, proved
from components.documents.lessons.partner_tasks import agreement_of, own_agreements
from components.documents.lessons.promise_tasks import outcome_answer, single_promises
from components.documents.quiz.option_texts import said, sense_words
from components.documents.quiz.question_texts import title_in_question
from components.documents.sentences import sentence
from components.documents.titles import claim_title
from components.i18n import vocabulary
from data.enums import PlaceKind, Verdict
from data.queries.places.white_spots import white_spots
from data.queries.quiz.figure_questions import Sense
from data.queries.quiz.question import QuestionKind
from data.queries.quiz.quiz_draw import candidates

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.quiz.draws import Draws

MARK: Final = "+"
"""What is written into a cell where something is so."""
ROWS: Final = {45: 6, 90: 10}
"""So many rows a table has at most, by the minutes of the lesson."""


def partner_table(atlas: Atlas, lang: Language, day: date) -> TableSheet:
    """Return the table of all pairs of units, to be marked where the two have an agreement of their own."""
    _, found = lang.text, white_spots(atlas, on=day)
    agreed = {(cell.by_id, cell.kz_id): agreement_of(atlas, cell)[0] for cell in own_agreements(atlas, day)}
    rows = []
    for kz in found.kz_ids:
        claims = [agreed[by, kz] for by in found.by_ids if (by, kz) in agreed]
        rows.append(
            Row(
                label=atlas.place_name(kz, lang=lang.code, on=day),
                right=tuple(MARK if (by, kz) in agreed else "" for by in found.by_ids),
                answer=proved(atlas, lang, "", claims),
            )
        )
    return TableSheet(
        title=_("Who has an agreement with whom"),
        task=_("Mark the pairs of regions that have an agreement of their own by the source."),
        corner=_("Kazakhstan"),
        columns=tuple(atlas.place_name(by, lang=lang.code, on=day) for by in found.by_ids),
        marks=((MARK, _("the source names an agreement of the two")),),
        rows=tuple(rows),
    )


def name_table(atlas: Atlas, lang: Language, day: date, draws: Draws, most: int) -> TableSheet:
    """Return the table of cities whose name or region has changed, by days."""
    _, days = lang.text, name_days(atlas, day)
    rows = [_names_of(atlas, lang, days, city) for city in renamed_cities(atlas)]
    rows += [_regions_of(atlas, lang, days, city) for city in moved_cities(atlas, days)]
    return TableSheet(
        title=_("Names and regions by the day"),
        task=_("Write what was in force on each day."),
        corner=_("City"),
        columns=tuple(lang.day(on) for on in days),
        marks=(),
        rows=tuple(draws.shuffled(rows)[:most]),
    )


def moved_cities(atlas: Atlas, days: tuple[date, ...]) -> tuple[str, ...]:
    """Return the cities of Kazakhstan that lie in a region on each of some days, and in another one at the end."""
    found = []
    for place in atlas.index.places.values():
        if place.country == "KZ" and place.kind is PlaceKind.CITY:
            regions = [atlas.parent(place.place_id, on) for on in days]
            ends = [(region, on) for region, on in zip(regions, days, strict=True) if region]
            if len(ends) == len(days) and differs(atlas, ends[0], ends[-1]):
                found.append(place.place_id)
    return tuple(sorted(found))


def _names_of(atlas: Atlas, lang: Language, days: tuple[date, ...], city: str) -> Row:
    _ = lang.text
    names = tuple(atlas.place_name(city, lang=lang.code, on=on) for on in days)
    return Row(label=_("{place}: official name").format(place=names[-1]), right=names, answer=Answer(text=""))


def _regions_of(atlas: Atlas, lang: Language, days: tuple[date, ...], city: str) -> Row:
    _ = lang.text
    regions = [str(atlas.parent(city, on)) for on in days]
    names = tuple(atlas.place_name(region, lang=lang.code, on=on) for region, on in zip(regions, days, strict=True))
    changes = tuple(change for region in regions for change in atlas.changes_into(region))
    city_name = atlas.place_name(city, lang=lang.code, on=days[-1])
    return Row(
        label=_("{place}: its region").format(place=city_name),
        right=names,
        answer=Answer(text="", acts=acts(tuple(change for change in changes if change.date <= days[-1]))),
    )


def number_table(atlas: Atlas, lang: Language, draws: Draws, most: int) -> TableSheet:
    """Return the table of figures, to be marked by how each is meant."""
    _, words = lang.text, sense_words(lang)
    asked = draws.shuffled(candidates(atlas, said=said)[QuestionKind.STATUS])
    rows = []
    for sense in Sense:  # as many of each as there are, so that no column stays empty
        of_sense = [each for each in asked if each.right.id == sense][: most // len(Sense)]
        for each in of_sense:
            claim = each.subject
            right = tuple(MARK if one is sense else "" for one in Sense)
            answer = proved(atlas, lang, sentence(atlas, claim, lang), [claim])
            rows.append(Row(label=title_in_question(atlas, each, lang), right=right, answer=answer))
    return TableSheet(
        title=_("How a figure is meant"),
        task=_("Mark in each row what the figure is. Look it up in the atlas where you are not sure."),
        corner=_("Figure"),
        columns=tuple(words[sense] for sense in Sense),
        marks=((MARK, _("so it is meant")),),
        rows=tuple(draws.shuffled(rows)),
    )


def promise_table(atlas: Atlas, lang: Language, draws: Draws, most: int) -> TableSheet:
    """Return the table of promises, to be marked by what came of each; every verdict that there is has a row."""
    _, words = lang.text, vocabulary.verdicts(lang)
    drawn = draws.shuffled(single_promises(atlas))
    chosen = in_turn([promise for promise in drawn if promise.verdict is verdict] for verdict in Verdict)
    return TableSheet(
        title=_("What came of it"),
        task=_("Mark in each row what the source says came of the promise."),
        corner=_("Promise"),
        columns=tuple(words[verdict] for verdict in Verdict),
        marks=((MARK, _("so it is by the source")), *_meanings(lang)),
        rows=tuple(
            Row(
                label=claim_title(atlas, promise.target_id, lang),
                right=tuple(MARK if verdict is promise.verdict else "" for verdict in Verdict),
                answer=outcome_answer(atlas, lang, promise),
            )
            for promise in draws.shuffled(chosen[:most])
        ),
    )


def _meanings(lang: Language) -> tuple[tuple[str, str], ...]:
    _, words = lang.text, vocabulary.verdicts(lang)
    return (
        (words[Verdict.OPEN], _("the source says nothing later of it")),
        (words[Verdict.NOT_COMPARABLE], _("what came of it is measured in another way")),
    )
