"""Places that a title or the name of a sheet names, for tables whose rows and columns name none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.imports.quantities.folded import SPACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PHRASES: Final = re.compile(
    r"[А-ЯЁІЎӘҒҚҢӨҰҮҺ][\w-]+(?:ской|цкой|ская|цкая|скую|цкую|скай|цкай|скае)\s+(?:област\w+|вобласц\w+|обл\b\.?)"
    r"|област[ьи]\s+[А-ЯЁӘҒҚҢӨҰҮҺ][\w]+"
    r"|(?:город\w*|г\.)\s*[А-ЯЁІЎӘҒҚҢӨҰҮҺ][\w-]+"
    r"|[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+(?:\s+[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+)?\s+облыс\w*"
    r"|[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?\s+(?:[Rr]egion|[Oo]blast)"
)


def places_in(texts: Iterable[str]) -> Iterator[str]:
    """Return the names of regions and cities in titles, as they are written there."""
    for text in texts:
        for match in _PHRASES.finditer(SPACES.sub(" ", text)):
            yield match.group().strip()
