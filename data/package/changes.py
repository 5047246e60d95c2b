"""What changed in the data from version to version."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from data.package.reader import FOLDER

CHANGELOG: Final = FOLDER / "CHANGELOG.md"


@lru_cache(maxsize=1)
def changes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the versions of the data, newest first, each with its paragraphs in plain text."""
    versions = []
    for part in CHANGELOG.read_text("utf-8").split("\n## ")[1:]:
        name, _, body = part.partition("\n")
        paragraphs = (" ".join(text.split()) for text in re.split(r"\n\n|\n(?=- )", body))
        plain = (re.sub(r"^- |[*`]", "", text) for text in paragraphs)
        versions.append((name.strip(), tuple(text for text in plain if text)))
    return tuple(versions)
