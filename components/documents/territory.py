"""Changes of a territory in words: one text for the panel, the pages and the notice on the map."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.model import Change


def notice(atlas: Atlas, place_id: str, lang: Language, *, on: date) -> str:
    """Return how a place's territory on a day differs from what it was or became, with date and act.

    Parameters
    ----------
    atlas
        The facts.
    place_id
        The place.
    lang
        Language of the text.
    on
        The day of the map.

    Returns
    -------
    str
        Sentences; empty where the territory never changed.
    """
    _ = lang.text
    place, resolution = atlas.place(place_id), atlas.resolve(place_id, on)
    if place.valid_to is not None and (on > place.valid_to or not resolution.changes):
        # Also on its own days: whoever reads of it must know that it is no more, and what has its territory.
        return _ended(atlas, place_id, place.valid_to, lang, on)
    if resolution.changes and place.valid_from is not None:
        first = lang.day(place.valid_from)
        if resolution.by_territory:
            names = _names(atlas, resolution.place_ids, lang, on)
            text = _("Before {first} its territory was part of: {names}.").format(first=first, names=names)
            return _whole(atlas, text, resolution.changes, lang)
        within = [parent for i in resolution.place_ids if (parent := atlas.parent(i, on))]
        names = _names(atlas, within, lang, on)
        text = _("Before {first} it was a city within: {names}.").format(first=first, names=names)
        return " ".join((text, *_acts(atlas, resolution.changes, lang)))
    if splits := [change for change in atlas.changes_into(place_id) if change.kind == "split" and change.date <= on]:
        return _parted(atlas, place_id, splits, lang, on)
    return ""


def _ended(atlas: Atlas, place_id: str, last: date, lang: Language, on: date) -> str:
    """Return what became of a territory after its last day, by a day; on its own days by the day after its last."""
    _, later = lang.text, max(on, last + timedelta(days=1))
    resolution, first = atlas.resolve(place_id, later), lang.day(last + timedelta(days=1))
    if not resolution.by_territory:
        text = _("Since {first} this city is a first-level unit of its own.").format(first=first)
        return " ".join((text, *_acts(atlas, resolution.changes, lang)))
    names = _names(atlas, resolution.place_ids, lang, later)
    text = _("Until {last} this was one territory. Since {first} it belongs to: {names}.")
    text = text.format(last=lang.day(last), first=first, names=names)
    # On its own days all that is shown is its own.
    if on <= last:
        return " ".join((text, *_acts(atlas, resolution.changes, lang)))
    return _whole(atlas, text, resolution.changes, lang)


def _parted(atlas: Atlas, place_id: str, splits: list[Change], lang: Language, on: date) -> str:
    """Return from which whole a place was parted, and from which others."""
    _ = lang.text
    change = splits[0]
    siblings = [c.successor_id for c in atlas.changes_out_of(change.predecessor_id) if c.successor_id != place_id]
    text = _(
        "Until {last} it was one territory with: {names}. Older ties of that territory are shown apart, as carried."
    ).format(last=lang.day(change.date - timedelta(days=1)), names=_names(atlas, siblings, lang, on))
    return _whole(atlas, text, splits, lang)


def _whole(atlas: Atlas, text: str, changes: Iterable[Change], lang: Language) -> str:
    _ = lang.text
    return " ".join(
        (text, *_acts(atlas, changes, lang), _("Shown by territory; legal succession is not stated in the source."))
    )


def _acts(atlas: Atlas, changes: Iterable[Change], lang: Language) -> list[str]:
    _ = lang.text
    acts = dict.fromkeys(act for change in changes if (act := atlas.act(change, lang.code)))
    return [_("Act: {act}.").format(act=act) for act in acts]


def _names(atlas: Atlas, place_ids: Iterable[str], lang: Language, on: date) -> str:
    return ", ".join(atlas.place_name(i, lang=lang.code, on=on) for i in place_ids)
