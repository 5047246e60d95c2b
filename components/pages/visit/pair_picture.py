"""The picture of a pair beside the title of its paper, served at an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports.notes.picture import draw_picture
from components.pages.visit.asked_visit import view_of_facts
from components.static.files import publish
from data.atlas.derived import derived

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.model import Brief
    from components.pages.visit.asked_visit import Visit
    from components.static.files import Published


def picture_of(view: View, visit: Visit, brief: Brief) -> tuple[Published, str]:
    """Return the address of the picture of a brief, and its alternative text."""
    return _kept_picture(view_of_facts(view, visit, visit.lang), brief)


@derived(maxsize=32)
def _kept_picture(view: View, brief: Brief) -> tuple[Published, str]:
    picture = draw_picture(view, brief)
    return publish(picture.svg, ".svg", layer=view.layer.layer_id if view.layer else ""), picture.alt
