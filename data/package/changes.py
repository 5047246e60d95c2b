"""Changes of the data from version to version, read from a changelog."""

from __future__ import annotations

import re
from typing import Final

FILE: Final = "CHANGELOG.md"
Changes = tuple[tuple[str, tuple[str, ...]], ...]


def changes(text: str) -> Changes:
    """
    Return what a changelog says.

    Parameters
    ----------
    text
        Markdown: a heading of the second level for each version, below it paragraphs or items of a list.

    Returns
    -------
    tuple of tuple of str and tuple of str
        The versions in the order of the text, newest first, each with its paragraphs in plain text.
    """
    versions = []
    for part in f"\n{text}".split("\n## ")[1:]:
        name, _, body = part.partition("\n")
        paragraphs = (" ".join(text.split()) for text in re.split(r"\n\n|\n(?=- )", body))
        plain = (re.sub(r"^- |[*`]", "", text) for text in paragraphs)
        versions.append((name.strip(), tuple(text for text in plain if text)))
    return tuple(versions)
