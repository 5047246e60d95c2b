"""Forms of a name on the map: whole, in lines, shortened, in small letters; the first that fits is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.atlas.atlas import Atlas
    from data.enums import Lang

MOST_PARTS: Final = 8
_PART: Final = re.compile(r"[^ -]+[ -]?")


@dataclass(frozen=True, slots=True)
class NameForm:
    """
    A name as it may be written.

    Attributes
    ----------
    text
        Its lines, with line breaks between.
    small
        Whether its letters are smaller than those of other names.
    """

    text: str
    small: bool

    @property
    def lines(self) -> list[str]:
        """Its lines, the first one on top."""
        return self.text.split("\n")


def place_forms(atlas: Atlas, place_id: str, name: str, *, lang: Lang) -> tuple[NameForm, ...]:
    """
    Return the forms of a place's name, the best first.

    Parameters
    ----------
    atlas
        The facts, with the short forms of regions.
    place_id
        The place.
    name
        Its name, as of a day.
    lang
        Language of the name.
    """
    short = atlas.short_names(place_id, lang=lang)
    if not short:
        return NameForm(name, small=False), NameForm(name, small=True)
    whole = [NameForm(text, small=False) for text in broken(name)]
    return (
        *whole,
        *(NameForm(text, small=small) for form in short for small in (False, True) for text in broken(form)),
    )


def country_forms(name: str) -> tuple[NameForm, ...]:
    """Return the forms of a country's name: in capitals, so that it is not read as that of a region."""
    return NameForm(name.upper(), small=False), NameForm(name.upper(), small=True)


def broken(name: str) -> Iterator[str]:
    """Yield a name in one line, in two and so on: broken at spaces and after hyphens, the longest line shortest.

    A name of more than `MOST_PARTS` is left in one line: the ways to break it double with each part.
    """
    parts = _PART.findall(name)
    if len(parts) > MOST_PARTS:
        yield name
        return
    for breaks in range(len(parts)):
        ways = []
        for cuts in combinations(range(1, len(parts)), breaks):
            bounds = (0, *cuts, len(parts))
            ways.append(["".join(parts[i:j]).rstrip() for i, j in pairwise(bounds)])
        yield "\n".join(min(ways, key=lambda lines: max(map(len, lines))))
