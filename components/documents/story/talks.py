"""Talks by id: those that are shipped, and those of any pair or region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.story.place_talk import pair_talk, region_talk
from components.documents.story.shipped_talk import shipped_talk
from data.atlas.atlas import COUNTRIES
from data.errors import UnknownPlaceError
from data.queries.texts.stories import stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View
    from components.documents.story.model import Talk
    from data.enums import Lang

_PAIR: Final = "pair-"
_REGION: Final = "region-"


def shipped_ids(view: View) -> tuple[str, ...]:
    """Return the ids of the talks that are shipped, in order."""
    return tuple(shown.story_id for shown in stories(view.atlas, lang=view.lang.code))


def find_talk(view: View, talk_id: str, *, lang2: Lang | None = None) -> Talk:
    """
    Return a talk by its id.

    Parameters
    ----------
    view
        The view: its facts, its language and its day.
    talk_id
        The id of a story; ``pair-`` with two places, such as ``pair-BY-HO-KZ-55``; ``region-`` with one.
    lang2
        The second language of the headlines; none where it is the first one too.

    Raises
    ------
    KeyError
        If there is no talk of that id.
    """
    second = None if lang2 is view.lang.code else lang2
    if talk_id in shipped_ids(view):
        return shipped_talk(view, talk_id, lang2=second)
    try:
        if talk_id.startswith(_REGION):
            return region_talk(view, talk_id.removeprefix(_REGION), lang2=second)
        if places := next(_pairs(view, talk_id), None):
            return pair_talk(view, *places, lang2=second)
    except UnknownPlaceError:
        pass
    raise KeyError(talk_id)


def _pairs(view: View, talk_id: str) -> Iterator[tuple[str, str]]:
    """Give the two places that an id names: ids of places have hyphens of their own."""
    parts = talk_id.removeprefix(_PAIR).split("-") if talk_id.startswith(_PAIR) else []
    places = view.atlas.index.places
    for cut in range(1, len(parts)):
        by_id, kz_id = "-".join(parts[:cut]), "-".join(parts[cut:])
        ends = [places.get(i) for i in (by_id, kz_id)]
        if [end.country for end in ends if end] == ["BY", "KZ"] and COUNTRIES.isdisjoint((by_id, kz_id)):
            yield by_id, kz_id
