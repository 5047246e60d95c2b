"""Characters of a text that nobody sees, named."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SEEN: Final = frozenset("\t\n\r\u00a0\u202f\u2007\u2009")
"""Line breaks, tabs and the spaces within numbers: people put these into cells and know it."""

UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What no font draws though it counts as a letter, mark or symbol."""


def hidden_characters(text: str) -> str:
    """Return the characters of a text that nobody sees as ``U+200B U+202E``, each once; nothing where all are seen."""
    if text.isprintable() and not UNSEEN.search(text):
        return ""
    found = dict.fromkeys(sign for sign in text if sign not in SEEN and _is_hidden(sign))
    return " ".join(f"U+{ord(sign):04X}" for sign in found)


def _is_hidden(sign: str) -> bool:
    return (
        bool(UNSEEN.match(sign)) or unicodedata.category(sign)[0] == "C" or unicodedata.category(sign) in {"Zl", "Zp"}
    )
