"""Words of what one of two places said of the whole other country in the month of their meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.context import View
    from data.queries.places.meetings import SaidOfCountry


def said_mark(view: View, said: SaidOfCountry) -> str:
    """Return what is known of when it was said and that it is of a whole country, for a mark beside it."""
    _ = view.lang.text
    country = view.atlas.place_name(said.country, lang=view.lang.code, on=view.day)
    if said.said is None:
        mark = _("of the whole country: {country}; from the source on what was said in the month of the meeting")
        return mark.format(country=country)
    mark = _("of the whole country: {country}; said in the month in which the two met: {month}")
    return mark.format(country=country, month=view.lang.partial(said.said))
