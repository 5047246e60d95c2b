"""Long lists of a layer: a page shows the first of them, the files of the page have all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

MOST: Final = 60
"""So many claims of a layer are in one list; a file may bring thousands."""


def shown_of(atlas: Atlas, claim_ids: Sequence[str], *, most: int = MOST) -> Sequence[str]:
    """Return the claims that a list shows: all of the book's, of a layer's the first."""
    return claim_ids if atlas.layer is None else claim_ids[:most]


def left_beside_note(lang: Language, *, left: int) -> str:
    """Return how many claims a list beside the book leaves to the pages of the layer alone."""
    if left <= 0:
        return ""
    return lang.plural(
        "{count} more is shown where our data are shown alone.",
        "{count} more are shown where our data are shown alone.",
        left,
    )


def left_note(lang: Language, *, left: int) -> str:
    """Return how many claims a list leaves to the files of the page; nothing where it leaves none."""
    if left <= 0:
        return ""
    return lang.plural(
        "{count} more is in the files of this page.", "{count} more are in the files of this page.", left
    )
