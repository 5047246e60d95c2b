"""Notes on borders that may have run otherwise on the day of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.atlas.derived import derived
from geo.layouts import unsure_outlines

if TYPE_CHECKING:
    from datetime import date

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas


@derived(maxsize=4)
def border_doubts(atlas: Atlas, lang: Language) -> tuple[tuple[date, str], ...]:
    """Return what is in doubt about the borders drawn, each with the last day it is in doubt on."""
    _ = lang.text
    return tuple(
        (
            last,
            _("on this day the border may have run otherwise than drawn: {units}").format(
                units=" – ".join(atlas.place_name(i, lang=lang.code, on=last) for i in units)
            ),
        )
        for last, units in unsure_outlines(atlas).items()
    )
