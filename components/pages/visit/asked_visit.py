"""The visit that an address asks for: who comes, who receives, on which day, and the brief for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from components.context import View
from components.documents.brief.blocks.of_layer import block_of_layer, with_block
from components.documents.brief.build import pair_brief, place_brief
from components.documents.pair import sides
from components.i18n.language import language
from data.atlas.derived import derived
from data.atlas.selection import Selection

if TYPE_CHECKING:
    from datetime import date

    from components.documents.brief.model import Brief
    from components.documents.brief.note import Note
    from data.atlas.atlas import Atlas
    from data.enums import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit of one side of a pair to the other; one of the two may not be chosen yet.

    Attributes
    ----------
    by, kz
        The place in Belarus and the place in Kazakhstan.
    guest_side
        Which of the two comes: ``by`` or ``kz``.
    day
        The day of the visit.
    lang, lang2
        The language of the paper, and the second one beside it.
    """

    by: str | None
    kz: str | None
    guest_side: str
    day: date
    lang: Lang
    lang2: Lang | None

    @property
    def guest(self) -> str | None:
        """The place that comes."""
        return self.kz if self.guest_side == "kz" else self.by

    @property
    def host(self) -> str | None:
        """The place that receives."""
        return self.by if self.guest_side == "kz" else self.kz

    @property
    def key(self) -> str:
        """What a note of it is kept under."""
        return f"{self.by or ''}~{self.kz or ''}"

    def is_of(self, note: Note) -> bool:
        """Return whether a note is of this pair or place."""
        return (note.by, note.kz) == (self.by, self.kz)


def asked_visit(view: View) -> Visit:
    """Return the visit that the address of a view asks for."""
    by_id, kz_id = sides(view)
    second = view.selection.lang2
    return Visit(
        by=by_id,
        kz=kz_id,
        guest_side=view.selection.guest,
        day=view.selection.visit_day or view.today,
        lang=view.lang.code,
        lang2=None if second is view.lang.code else second,
    )


def with_guest(atlas: Atlas, place_id: str) -> dict[str, Any]:
    """Return what of a selection is set where a place is chosen as the one that comes."""
    side = _side(atlas, place_id)
    return {side: place_id, "guest": side}


def with_host(atlas: Atlas, place_id: str) -> dict[str, Any]:
    """Return what of a selection is set where a place is chosen as the one that receives."""
    side = _side(atlas, place_id)
    return {side: place_id, "guest": "by" if side == "kz" else "kz"}


def _side(atlas: Atlas, place_id: str) -> str:
    return str(atlas.place(place_id).country).lower()


def briefs(view: View, visit: Visit) -> tuple[Brief, Brief | None] | None:
    """Return the brief for a visit in its language and in the second one; None where no place is chosen."""
    if visit.by is None and visit.kz is None:
        return None
    first = _brief(view_of_facts(view, visit, visit.lang), visit)
    second = _brief(view_of_facts(view, visit, visit.lang2), visit) if visit.lang2 else None
    return first, second


def view_of_facts(view: View, visit: Visit, lang: Lang) -> View:
    """Return the view of a brief: facts as of the day of a past visit, else of today."""
    past = visit.day if visit.day < view.today else None
    return View(view.atlas, Selection(date=past), language(lang), view.today, view.own)


def _brief(view: View, visit: Visit) -> Brief:
    return _kept_brief(view, visit.by, visit.kz, visit.guest, visit.day)


@derived(maxsize=64)
def _kept_brief(view: View, by_id: str | None, kz_id: str | None, guest: str | None, day: date) -> Brief:
    if by_id and kz_id:
        brief = pair_brief(view, by_id, kz_id, guest=str(guest), day=day)
    else:
        brief = place_brief(view, str(by_id or kz_id), guest=guest or "", day=day)
    return with_block(brief, block_of_layer(view, [place for place in (by_id, kz_id) if place]))
