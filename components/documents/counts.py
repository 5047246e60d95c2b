"""Counts of ties, partners and the date of the latest fact in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.places import label_on
from components.i18n import vocabulary
from data.atlas.selection import NO_FILTERS
from data.enums import TieGroup
from data.queries.known_until import place_known_until
from data.queries.places.partners import partners_by_bond
from data.queries.places.white_spots import name_key

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Filters
    from data.model import PartialDate, TieCounts


def counts_text(counts: TieCounts, lang: Language) -> str:
    """Return counts in words, each with its number; what there is none of is left out, but for the ties of its own."""
    numbers = {TieGroup(name): getattr(counts, name) for name in vocabulary.tie_groups(lang)}
    names = vocabulary.tie_groups(lang)
    shown = [group for group in numbers if numbers[group] or group is TieGroup.OWN]
    return " · ".join(f"{names[group.value]}: {lang.number(numbers[group])}" for group in shown)


def short_counts(counts: TieCounts, lang: Language) -> str:
    """Return counts after a word that says whose they are: the number of its own alone, then the others in words."""
    return counts_text(counts, lang).removeprefix(f"{vocabulary.tie_groups(lang)['own']}: ")


def partners_text(atlas: Atlas, place_id: str, lang: Language, day: date, *, filters: Filters = NO_FILTERS) -> str:
    """Return the names of a place's partners on a day by what binds them to it; nothing where there is none."""
    words, found = vocabulary.bonds(lang), partners_by_bond(atlas, place_id, on=day, filters=filters)
    named = (
        f"{words[bond.value]}: {', '.join(sorted((label_on(atlas, i, lang, day) for i in ids), key=name_key))}"
        for bond, ids in found.items()
    )
    text = "; ".join(named)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def known_until_text(until: PartialDate | None, lang: Language, day: date) -> str:
    """Return until when facts are known, on a day that is later; nothing on one that is not."""
    _ = lang.text
    if until is None or day <= until.last:
        return ""
    return _("Known until: {date}").format(date=lang.partial(until))


def place_until_text(atlas: Atlas, place_id: str, lang: Language, day: date) -> str:
    """Return until when facts of a place are known, on a later day; where no fact of it is dated that is said."""
    _, until = lang.text, place_known_until(atlas, place_id)
    return known_until_text(until, lang, day) if until else _("No fact of this place is dated in the source.")
