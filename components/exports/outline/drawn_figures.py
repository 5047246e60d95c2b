"""Figures of an outline, drawn: each as PNG with its size, caption and source."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from components.exports import images
from components.exports.outline.outline_docx import DrawnFigure
from components.exports.outline.outline_figures import caption, figure_source

if TYPE_CHECKING:
    from components.context import View
    from components.exports.picture_plan import Picture


def draw_figure(view: View, picture: Picture) -> DrawnFigure:
    """Return a figure, drawn; only the drawing process does so."""
    png = images.draw(view, picture, "png")
    width, height = struct.unpack(">II", png[16:24])  # the head of every PNG
    return DrawnFigure(
        png=png, width=width, height=height, caption=caption(view, picture), source=figure_source(view, picture)
    )
