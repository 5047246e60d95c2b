"""The atlas of the project's own tables, loaded once for all tests that ask it."""

from __future__ import annotations

from typing import Final

from data.atlas.atlas import Atlas

ATLAS: Final = Atlas.load()
