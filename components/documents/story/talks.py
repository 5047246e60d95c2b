"""Talks by id: those that are shipped, and those of any pair or region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.story.place_talk import pair_talk, region_talk
from components.documents.story.shipped_talk import shipped_talk
from data.atlas.talk_ids import places_of
from data.queries.texts.stories import stories

if TYPE_CHECKING:
    from components.context import View
    from components.documents.story.model import Talk
    from data.enums import Lang


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
    match places_of(talk_id, view.atlas):
        case (by_id, kz_id):
            return pair_talk(view, by_id, kz_id, lang2=second)
        case (place_id,):
            return region_talk(view, place_id, lang2=second)
    raise KeyError(talk_id)
