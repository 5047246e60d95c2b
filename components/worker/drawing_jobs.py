"""Jobs that the drawing process knows: functions of an atlas and plain arguments, which return the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.context import View
from components.exports import images
from components.i18n.language import language
from components.worker.job import JobName

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from components.exports.picture_plan import Picture
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection
    from data.enums import Lang


def draw_picture(atlas: Atlas, *, selection: Selection, lang: Lang, today: date, picture: Picture, form: str) -> bytes:
    """Return a picture of a page; see `components.exports.images.draw`."""
    return images.draw(View(atlas, selection, language(lang), today), picture, form)


JOBS: Final[Mapping[JobName, Callable[..., bytes]]] = {JobName.PICTURE: draw_picture}
