"""Words of a brief: its title, the titles of its blocks, what an empty block says, and the notices at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.brief.model import BlockKind
from components.documents.geometry import GEOMETRY_SOURCES
from data.enums import Case, Lang
from data.queries.places.case_forms import case_form

if TYPE_CHECKING:
    from components.documents.brief.visit import Visit


def visit_title(visit: Visit) -> str:
    """Return who comes to whom, with the day; without cases where a name's forms are not known."""
    _, lang = visit.view.lang.text, visit.view.lang
    day = lang.day(visit.day)
    if not visit.is_pair:
        return _("Brief for a visit: {name}, {day}").format(name=visit.name(visit.places[0]), day=day)
    guest, is_guest_known = _form(visit, visit.guest, _GUEST.get(lang.code, Case.NOMINATIVE))
    host, is_host_known = _form(visit, visit.host, _HOST.get(lang.code, Case.NOMINATIVE))
    if is_guest_known and is_host_known:
        return _("Visit of a delegation of {guest} to {host}, {day}").format(guest=guest, host=host, day=day)
    names = {"guest": visit.name(visit.guest), "host": visit.name(visit.host), "day": day}
    return _("Visit: {guest} (guest) – {host} (host), {day}").format(**names)


_GUEST = {Lang.RU: Case.GENITIVE, Lang.BE: Case.GENITIVE, Lang.KK: Case.NOMINATIVE}
"""The case of who comes in the words of the title in each language."""
_HOST = {Lang.RU: Case.ACCUSATIVE, Lang.BE: Case.ACCUSATIVE, Lang.KK: Case.DATIVE}


def _form(visit: Visit, place_id: str, case: Case) -> tuple[str, bool]:
    view, last = visit.view, visit.view.atlas.place(place_id).valid_to or visit.view.day
    found = case_form(view.atlas, place_id, case, lang=view.lang.code, on=min(view.day, last))
    return found.text, found.is_known


def titles(visit: Visit) -> dict[BlockKind, str]:
    """Return the title of each block."""
    _, is_pair = visit.view.lang.text, visit.is_pair
    return {
        BlockKind.HAVE: _("What we have together") if is_pair else _("What it has with the other country"),
        BlockKind.ASKED: _("What was asked and offered"),
        BlockKind.UNANSWERED: _("Not answered"),
        BlockKind.REASONS: _("Reasons to talk"),
        BlockKind.ELSEWHERE: _("Who else the guest works with here") if is_pair else _("Who else it works with"),
        BlockKind.CHECK: _("Check before the day"),
    }


def empty_words(visit: Visit) -> dict[BlockKind, str]:
    """Return what each block says where it has no lines."""
    _, is_pair = visit.view.lang.text, visit.is_pair
    neither = _("The source gives neither side a stated interest, a similar venture or a neighbour with an agreement.")
    linked = _("The source names nothing that links these two.")
    return {
        BlockKind.HAVE: linked if is_pair else _("The source names nothing that it has with the other country."),
        BlockKind.ASKED: _("The source names no request and no offer."),
        BlockKind.UNANSWERED: _("The source names no promise that is left without an answer."),
        BlockKind.REASONS: neither if is_pair else _("The source names no interest of it in the whole other country."),
        BlockKind.ELSEWHERE: _("The source names no other partner."),
        BlockKind.CHECK: _("Nothing in the source calls for a check."),
    }


def notes(visit: Visit) -> dict[BlockKind, str]:
    """Return what is said below the title of a block."""
    _ = visit.view.lang.text
    return {
        BlockKind.ASKED: _("As the source has it; it does not always say which of the two sides spoke first."),
        BlockKind.UNANSWERED: _("State now, who and by when are to be filled in."),
    }


def notices(visit: Visit) -> tuple[str, ...]:
    """Return what every paper says at its end."""
    _ = visit.view.lang.text
    return (
        _("Each sentence is a statement of its source, which was not checked anew; own lines are marked as such."),
        _("No authority has endorsed this paper."),
        GEOMETRY_SOURCES,
    )
