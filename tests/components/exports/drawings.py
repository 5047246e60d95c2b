"""Pictures of a page, planned and drawn in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports import images
from components.exports.picture_plan import plan

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent


def draw(view: View, content: PageContent, name: str, form: str) -> bytes:
    """Return a picture of a page."""
    return images.draw(view, plan(view, content, name), form)
