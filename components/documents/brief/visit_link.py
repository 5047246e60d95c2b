"""The way to the page that prepares a visit: one filled button wherever a place or a pair is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.model import Action, Go
from data.atlas.atlas import COUNTRIES

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


def place_visit(atlas: Atlas, place_id: str, lang: Language) -> tuple[Action, ...]:
    """Return the button that prepares a visit to or from a place; none for a whole country."""
    if place_id in COUNTRIES:
        return ()
    is_by = atlas.place(place_id).country == "BY"
    return (_action(lang, by_id=place_id if is_by else None, kz_id=None if is_by else place_id),)


def pair_visit(by_id: str, kz_id: str, lang: Language) -> Action:
    """Return the button that prepares a visit of one side of a pair to the other."""
    return _action(lang, by_id=by_id, kz_id=kz_id)


def _action(lang: Language, *, by_id: str | None, kz_id: str | None) -> Action:
    _ = lang.text
    return Action(id="visit", text=_("Prepare a visit"), go=Go(by=by_id, kz=kz_id, page="visit"), filled=True)
