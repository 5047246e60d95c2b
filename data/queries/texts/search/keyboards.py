"""Keyboard layouts: what a text typed on the wrong layout was meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LATIN: Final = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN: Final = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_BELARUSIAN: Final = "ёйцукенгшўзх'фывапролджэячсмітьбю"
_DIGITS: Final = "2345890-="
_KAZAKH_DIGITS: Final = "әіңғүұқөһ"
"""What the row of digits writes on the Kazakh layout, which has its letters for Russian elsewhere."""

_TO_CYRILLIC: Final[tuple[Mapping[int, str], ...]] = tuple(
    {ord(latin): letter for latin, letter in zip(keys, letters, strict=True)}
    for keys, letters in (
        (_LATIN, _RUSSIAN),
        (_LATIN, _BELARUSIAN),
        (_LATIN + _DIGITS, _RUSSIAN + _KAZAKH_DIGITS),
    )
)
_TO_LATIN: Final[Mapping[int, str]] = {
    ord(letter): latin
    for letters in (_BELARUSIAN, _RUSSIAN)
    for letter, latin in zip(letters, _LATIN, strict=True)
    if letter.isalpha()
}
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_ASCII: Final = re.compile(r"[a-z]", re.IGNORECASE)


def retyped(text: str) -> Iterator[str]:
    """Yield what the keys of a text write on other layouts.

    Latin is read as typed for Russian, Belarusian and Kazakh, Cyrillic as typed for Latin.
    """
    lower = text.casefold()
    if _CYRILLIC.search(lower):
        yield lower.translate(_TO_LATIN)
    elif _ASCII.search(lower):
        for layout in _TO_CYRILLIC:
            yield lower.translate(layout)
