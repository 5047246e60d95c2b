"""Search hits: the name found, what the name that matched is to it, and the address that opens it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from data.queries.texts.search import HitKind, NameKind

if TYPE_CHECKING:
    from components.i18n.language import Language
    from data.atlas.atlas import Atlas
    from data.queries.texts.search import Hit


def describe(atlas: Atlas, hit: Hit, lang: Language) -> dict[str, Any]:
    """Return a hit with its note in words and ``go``, the parameters of an address that opens it."""
    _ = lang.text
    found: dict[str, Any] = {name: getattr(hit, name) for name in ("kind", "id", "label", "matched")}
    if hit.kind is HitKind.NOTE and (number := atlas.source(hit.id).note_no):
        found["kind_label"] = _("note {number}").format(number=number)
    return found | {"note": _note(hit, lang), "go": _go(atlas, hit)}


def _note(hit: Hit, lang: Language) -> str:
    """Return what the name that matched is to the one that is shown, with its days where they are known."""
    _ = lang.text
    said = {
        NameKind.FORMER: _("former name: {name}"),
        NameKind.ALIAS: _("also called: {name}"),
        NameKind.MISSPELLING: _("also spelt: {name}"),
    }.get(hit.name_kind, "")
    return " · ".join(part for part in (said.format(name=hit.matched), _period(hit.note, lang)) if part)


def _period(days: str, lang: Language) -> str:
    """Return a period such as ``2019-03-23/2022-09-16``, either end of which may be open, in words."""
    _ = lang.text
    first, last = ([lang.day(date.fromisoformat(day)) if day else "" for day in days.split("/")] + ["", ""])[:2]
    if first and last:
        return _("{first} to {last}").format(first=first, last=last)
    if first or last:
        return _("since {first}").format(first=first) if first else _("until {last}").format(last=last)
    return ""


def _go(atlas: Atlas, hit: Hit) -> dict[str, str]:
    """Return the parameters of an address that opens what was found, with the page where it is not the one it is on.

    An organisation opens where it has its seat, else as a party of what it takes part in; a person by the first claim
    that names them; a note among the sources, which know it by its number.
    """
    match hit.kind:
        case HitKind.PLACE:
            return {"place": hit.id}
        case HitKind.NOTE:
            return {"page": "sources", "q": f"note {atlas.source(hit.id).note_no or hit.id}"}
        case HitKind.ORGANISATION:
            if seat := atlas.tables["organisations"].at[hit.id, "place_id"]:
                return {"place": str(seat)}
            parties = atlas.index.parties
            claims = [i for i in parties if any(party.org_id == hit.id for party in parties[i])]
            return {"claim": claims[0]} if claims else {"q": hit.label}
        case HitKind.PERSON:
            return {"claim": hit.claims[0]}
        case _:
            return {"claim": hit.id}
