"""Reasons to look today: anniversaries of the quarter, the oldest open promise, regions of which nothing is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.evidence import source_label
from components.documents.model import Go, Item, Section
from components.documents.sentences import sentence
from data.enums import Verdict
from data.queries.places.partners import without_partners
from data.queries.places.white_spots import name_key
from data.queries.texts.anniversaries import anniversaries_of_quarter
from data.queries.texts.promises import oldest_open, select_promises

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

MOST: Final = 2
"""So many anniversaries are shown."""


def why_now(atlas: Atlas, lang: Language, day: date) -> Section:
    """Return the reasons of a day, each with the number of years or regions that it is about."""
    _ = lang.text
    items = (*_anniversaries(atlas, lang, day), *_oldest_promise(atlas, lang, day), *_unnamed(atlas, lang, day))
    return Section(id="now", title=_("Why now"), items=items)


def _anniversaries(atlas: Atlas, lang: Language, day: date) -> Iterator[Item]:
    _ = lang.text
    for entry in anniversaries_of_quarter(atlas, on=day)[:MOST]:
        when = _("this month") if entry.at.first.month == day.month else _("this quarter")
        yield _reason(atlas, entry.claim_id, lang, years=entry.years, when=when)


def _oldest_promise(atlas: Atlas, lang: Language, day: date) -> Iterator[Item]:
    _ = lang.text
    promises = select_promises(atlas, on=day, verdicts={Verdict.OPEN.value})
    oldest = oldest_open(atlas, promises)
    if oldest and oldest.made:
        years = day.year - oldest.made.first.year
        yield _reason(atlas, oldest.target_id, lang, years=years, when=_("no answer"))


def _unnamed(atlas: Atlas, lang: Language, day: date) -> Iterator[Item]:
    _ = lang.text
    units = without_partners(atlas, on=day)
    if not units:
        return
    names = sorted((atlas.place_name(unit, lang=lang.code, on=day) for unit in units), key=name_key)
    yield Item(
        value=lang.plural("{count} region", "{count} regions", len(units)),
        lines=(_("not in the source"),),
        title=_("No tie is named: {names}.").format(names=", ".join(names)),
        go=Go(page="white-spots"),
        tone="now",
    )


def _reason(atlas: Atlas, claim_id: str, lang: Language, *, years: int, when: str) -> Item:
    return Item(
        claim=claim_id,
        go=Go(claim=claim_id),
        value=lang.plural("{count} year", "{count} years", years),
        lines=(when,),
        title=sentence(atlas, claim_id, lang),
        source=source_label(atlas, atlas.claim(claim_id), lang),
        tone="now",
    )
