"""The page `production`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.body import draw_document
from components.items import page
from data.listing import listing

if TYPE_CHECKING:
    import pandas as pd

    from components.page import View


def draw(view: View) -> None:
    """Draw the page."""
    draw_document(view, page(view.lang, eyebrow="", title="production"), key="production")


def rows(view: View) -> pd.DataFrame:
    """Return what the page shows as a table."""
    return listing(view.atlas, [], lang=view.lang.code, on=view.day)
