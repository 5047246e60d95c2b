"""A figure that is drawn has the size that its picture says."""

from __future__ import annotations

import struct

from components.exports.outline.drawn_figures import draw_figure
from components.exports.outline.outline_figures import caption, plan_figures
from components.pages import page
from tests.components.documents.outline.outlines import figure, outline, view


def test_a_chart_is_drawn_as_png_with_its_size() -> None:
    (planned,) = plan_figures(view(), outline(figure(1, "/trade", "turnover")), lambda name: page(name).content)
    drawn = draw_figure(view(), planned.picture)
    assert drawn.png.startswith(b"\x89PNG")
    assert (drawn.width, drawn.height) == struct.unpack(">II", drawn.png[16:24])
    assert drawn.width > 1000
    assert drawn.caption == caption(view(), planned.picture)
