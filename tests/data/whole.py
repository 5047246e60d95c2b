"""The atlas of the project's own tables, loaded once for all tests that ask it: the one that the pages draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.context import current_atlas

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

ATLAS: Final[Atlas] = current_atlas()
