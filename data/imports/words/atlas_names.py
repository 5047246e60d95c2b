"""Names of places and titles of claims of an atlas, for what the sentences of the import take in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.atlas.atlas import Atlas
    from data.enums import Lang


def atlas_names(atlas: Atlas, lang: Lang) -> Callable[[str], str]:
    """Return what gives the name of a place today or at its end, and the title of a claim; another id as it is."""

    def name_of(id_: str) -> str:
        if atlas.is_place(id_):
            return atlas.place_name(id_, lang=lang, on=atlas.place(id_).valid_to or date.max)
        return atlas.title(id_, lang) if id_ in atlas.index.claims else id_

    return name_of
