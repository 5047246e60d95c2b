"""Calendar of a place's occasions in a year, as iCalendar (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from unicodedata import category

from components.documents.brief.occasions import occasions_of_year
from components.documents.titles import claim_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.context import View
    from components.documents.brief.occasions import Occasion

MEDIA_TYPE: Final = "text/calendar; charset=utf-8"
MOST_OCTETS: Final = 75
"""So many octets a line may have, without its end."""


def write_ics(view: View, place_id: str, year: int) -> bytes:
    """
    Return the anniversaries of a place, and of what lies in it, in a year as a calendar.

    An occasion whose month or year alone is known covers all of it. The same facts give the same bytes on any day.

    Parameters
    ----------
    view
        The facts and the language.
    place_id
        The place.
    year
        The year.

    Raises
    ------
    data.errors.UnknownPlaceError
        If the place is not in the tables.
    """
    _, atlas, lang = view.lang.text, view.atlas, view.lang
    name = atlas.place_name(place_id, lang=lang.code, on=atlas.place(place_id).valid_to or view.today)
    title = _("Anniversaries: {place}, {year}").format(place=name, year=year)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Partnership Vector//{_escaped(atlas.version)}//{lang.code.value.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(title)}",
        f"X-WR-CALNAME:{_escaped(title)}",
        *(line for occasion in occasions_of_year(view, place_id, year) for line in _event(view, occasion, year)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(view: View, occasion: Occasion, year: int) -> Iterator[str]:
    """Yield the lines of one occasion; it takes no time from anybody's day."""
    stamp = datetime.fromisoformat(view.atlas.contract.created).astimezone(UTC)
    _, code = view.lang.text, view.lang.code.value
    text = occasion.text + "\n" + _("Source: {source}").format(source=occasion.source)
    title = f"{occasion.title}: {claim_title(view.atlas, occasion.claim, view.lang)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(occasion.claim)}-{year}@partnership-vector"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{occasion.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{_day_after(occasion.last):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={code}:{_escaped(title)}"
    yield f"DESCRIPTION;LANGUAGE={code}:{_escaped(text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


def _escaped(text: str) -> str:
    """Return a text as a value: what separates values is escaped, and nothing of it begins a line of its own."""
    lines = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").splitlines()
    return "\\n".join("".join(sign for sign in line if not category(sign).startswith("C")) for line in lines)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, each but the first led by a space; no letter is cut."""
    part, room = "", MOST_OCTETS
    for sign in line:
        size = len(sign.encode())
        if size > room:
            yield part
            part, room = " ", MOST_OCTETS - 1
        part, room = part + sign, room - size
    yield part
