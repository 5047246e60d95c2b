"""Language of a text of a sheet, by the letters that one language alone has."""

from __future__ import annotations

import re
from typing import Final

from data.enums import Lang

_KAZAKH: Final = re.compile("[әғқңөұүһ]", re.IGNORECASE)
_BELARUSIAN: Final = re.compile("[ўі]", re.IGNORECASE)
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


def language_of(text: str) -> Lang:
    """Return the language a text is written in: English where it has no Cyrillic letters, else as its letters say.

    Belarusian is what has its letters and none of Kazakh alone; a name of a place with such letters in a longer
    Russian text does not make it another language.
    """
    if not _CYRILLIC.search(text):
        return Lang.EN
    words = re.findall(r"[^\W\d_]+", text)
    kazakh = sum(bool(_KAZAKH.search(word)) for word in words)
    shared = sum(bool(_BELARUSIAN.search(word)) and not _KAZAKH.search(word) for word in words)
    if kazakh and (kazakh + shared) * 2 >= len(words):
        return Lang.KK
    return Lang.BE if shared * 4 > len(words) else Lang.RU
