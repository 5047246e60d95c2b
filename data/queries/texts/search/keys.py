"""Keys of search: texts of any script and spelling as plain Latin words."""

from __future__ import annotations

import re
from typing import Final

from data.atlas.latin_key import key

_WORD: Final = re.compile(r"№|[^\W_]+(?:['’ʼ][^\W_]+)*")
_DISTRICT: Final = re.compile(r"\bр-н(?=\W|а\b|е\b|у\b|$)", re.IGNORECASE)

_STOPPED: Final = (
    # English
    "a an and at between by for from in of on the to with "
    # Russian and Belarusian, as they are spelt in Latin letters
    "v vo i s so na po o ob ot do dlya k ko iz za mezhdu u z sa pa ab ad da pamizh "
    # Kazakh
    "men pen ben zhane ushin turaly arasyndagy arasynda "
    # Legal forms of companies
    "oao ooo zao aat ao at too taa sp rupp ruvp kup sooo staa nk uk kk zhshs ak bk jsc ojsc llc llp jv"
)
STOP_WORDS: Final = frozenset(_STOPPED.split())
"""Words that say nothing of what is looked for, as keys."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are written."""
    return tuple(_WORD.findall(_DISTRICT.sub("район", text)))


def keys_of(text: str) -> tuple[str, ...]:
    """Return the keys of the words of a text, those that say nothing left out where others remain."""
    found = tuple(found for word in words_of(text) if (found := key(word)))
    return tuple(word for word in found if word not in STOP_WORDS) or found
