"""Time line of a step: the dated claims that it rests on, in order, among those nearest to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from components.documents.figures import period, spoken
from components.documents.items import date_stated
from components.documents.places import label
from components.documents.story.step_pictures import Moment, TimeLinePicture
from components.documents.titles import Part, claim_title, figure_title
from components.i18n import vocabulary
from components.i18n.language import language
from data.atlas.derived import derived
from data.enums import Fact, Lang, Status
from data.package import citation
from data.queries.texts.chronicle import EntryKind, chronicle, entries, kinds_of
from data.queries.trade.ventures import moment, threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.context import View
    from data.atlas.atlas import Atlas
    from data.queries.texts.chronicle import Entry

MOST: Final = 7
"""So many moments are shown; those that the step rests on come before others."""

ENOUGH: Final = 5
"""With so many moments nothing is added to those that the step rests on."""


def chronicle_line(view: View, claims: tuple[str, ...]) -> TimeLinePicture:
    """
    Return the time line of a view of the chronicle.

    Parameters
    ----------
    view
        The facts, the language, the day, and the place and the filters of the chronicle.
    claims
        What the step rests on: it is shown even if it has no date.
    """
    _, chosen = view.lang.text, view.selection
    found = chronicle(
        view.atlas, on=view.day, place_id=chosen.place, kinds=kinds_of(chosen.kinds), themes=chosen.themes
    ).dated
    return _line(view, _titled(view, _("Timeline")), claims, [entry.claim_id for entry in found])


def venture_line(view: View, claims: tuple[str, ...]) -> TimeLinePicture:
    """Return the way of the ventures of a step: idea, plan and work; of a place the other dated ventures too."""
    _, atlas, place_id = view.lang.text, view.atlas, view.selection.place
    own = [
        step.claim_id
        for thread in threads(atlas, on=view.day)
        if not {step.claim_id for step in thread.steps}.isdisjoint(claims)
        for step in thread.steps
        if not atlas.claim(step.claim_id).repeats
    ]
    near = (
        chronicle(atlas, on=view.day, place_id=place_id, kinds=frozenset({EntryKind.VENTURE})).dated if place_id else ()
    )
    title = _titled(view, _("From announcement to operation"))
    return _line(view, title, claims, dict.fromkeys([*own, *(entry.claim_id for entry in near)]), first=own)


def _titled(view: View, title: str) -> str:
    place_id = view.selection.place
    return f"{label(view, place_id)}: {title[:1].lower()}{title[1:]}" if place_id else title


def _line(
    view: View, title: str, claims: tuple[str, ...], around: Iterable[str], first: Iterable[str] = ()
) -> TimeLinePicture:
    """Return claims and the weightiest of those between or near them, `first` before others."""
    atlas, others = view.atlas, [claim_id for claim_id in around if claim_id not in claims]
    # Without a claim the step is of the whole line: what came last is shown.
    days = [day for claim_id in claims if (day := _day(atlas, claim_id))] or [view.day]
    before = set(first)

    def rank(claim_id: str) -> tuple[bool, bool, bool, int, str]:
        day = _day(atlas, claim_id) or date.min
        far = min(abs((day - end).days) for end in days)
        is_between, is_signed = min(days) <= day <= max(days), atlas.claim(claim_id).fact is Fact.AGREEMENT
        # Between two of the step's days what is far from both is shown, else what is near.
        return claim_id not in before, not is_between, not is_signed, -far if is_between else far, claim_id

    kept = list(dict.fromkeys(claims))[:MOST]
    more = _named_apart(atlas, kept, sorted(others, key=rank))[: max(0, ENOUGH - len(kept))]
    moments = tuple(
        Moment(when=_when(view, i), text=_text(view, i), claim=i, lit=i in claims)
        for i in _in_time(atlas, [*kept, *more], view.day)
    )
    said = "; ".join(f"{one.when}: {one.text}" for one in moments)
    return TimeLinePicture(
        title=title,
        moments=moments,
        more=len({*claims, *others}) - len(moments),
        alt=f"{title}. {citation.sentence(said)}" if said else f"{title}.",
    )


def _named_apart(atlas: Atlas, kept: list[str], others: list[str]) -> list[str]:
    """Return others without those that are titled as an earlier one in any language: every language has the same."""
    found, seen = [], set[tuple[Lang, str]]()
    for claim_id in [*kept, *others]:
        titles = {(code, _without_year(claim_title(atlas, claim_id, language(code)))) for code in Lang}
        if claim_id not in kept and seen.isdisjoint(titles):
            found.append(claim_id)
        seen |= titles
    return found


def _without_year(title: str) -> str:
    """Return a title without the year that the title of an agreement ends with."""
    head, _, tail = title.rpartition(", ")
    return head if tail.isdigit() else title


def _in_time(atlas: Atlas, claim_ids: Iterable[str], on: date) -> list[str]:
    """Order claims by their day, what is only known to be stated in a year behind what is dated in it.

    A step of a venture is before the later ones even if it has no date; others without a day come last.
    """
    steps = [[step.claim_id for step in thread.steps] for thread in threads(atlas, on=on)]
    places = {claim_id: (ids, number) for ids in steps for number, claim_id in enumerate(ids)}

    def key(claim_id: str) -> tuple[date, int, str]:
        ids, number = places.get(claim_id, ([claim_id], 0))
        days = [day for step in ids[number:] if (day := _stated_by(atlas, step))]
        return min(days, default=date.max), number, claim_id

    return sorted(claim_ids, key=key)


def _day(atlas: Atlas, claim_id: str) -> date | None:
    """Return the first day of a claim, or of the year of the note that states it; None where neither is known."""
    entry, stated = _entry_of(atlas).get(claim_id), moment(atlas, claim_id)
    if entry and entry.start:
        return entry.start.first
    return stated.date.first if stated else None


def _stated_by(atlas: Atlas, claim_id: str) -> date | None:
    """Return the first day of a claim, but of one without a date the last day of the year in which it was stated."""
    stated = moment(atlas, claim_id)
    return stated.date.last if stated and stated.noted else _day(atlas, claim_id)


def _when(view: View, claim_id: str) -> str:
    """Return the date of a claim in words, both ends of a period."""
    entry, claim = _entry_of(view.atlas).get(claim_id), view.atlas.claim(claim_id)
    if entry and entry.start and entry.end:
        return view.lang.period(entry.start, entry.end)
    return period(claim, view.lang) if claim.fact is Fact.FIGURE else date_stated(view.atlas, claim_id, view.lang)


def _text(view: View, claim_id: str) -> str:
    """Return what a moment says: its title, of a venture how far it came, of a figure its number."""
    _, claim = view.lang.text, view.atlas.claim(claim_id)
    if claim.fact is not Fact.FIGURE:
        title = claim_title(view.atlas, claim_id, view.lang).removesuffix(".")
        if claim.fact is not Fact.VENTURE:
            return title
        return _("{title} ({state})").format(title=title, state=vocabulary.status(claim, view.lang))
    title = figure_title(view.atlas, claim_id, view.lang, without={Part.PERIOD, Part.UNIT})
    # The title of a target has its number.
    return title if claim.status is Status.TARGET else f"{title}: {spoken(claim, view.lang)}"


@derived(maxsize=1)
def _entry_of(atlas: Atlas) -> Mapping[str, Entry]:
    return {entry.claim_id: entry for entry in entries(atlas)}
