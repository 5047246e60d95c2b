"""Signs of footnotes below a table, and the notes that call figures provisional."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from data.imports.quantities.folded import fold_heading, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.imports.quantities.folded import CellValue

_PROVISIONAL: Final = ("предварит", "provisional", "prelim", "алдын ала", "папярэднія", "папярэдніх дан")
_SIGN: Final = re.compile(r"(\d{1,2}\s*\)|[*]+|[¹²³⁴⁵⁶⁷⁸⁹]+\)?)")


def footnotes_of(rows: Iterable[tuple[int, Sequence[CellValue]]]) -> dict[str, bool]:
    """Return the signs of the footnotes of a sheet, and whether each calls figures provisional."""
    found: dict[str, bool] = {}
    for _, row in rows:
        texts = [text_of(cell).strip() for cell in row if text_of(cell).strip()]
        if not texts or len(texts) > 2:
            continue
        text = " ".join(texts)
        sign = _sign(text)
        if sign:
            found[sign] = found.get(sign, False) or is_provisional(text)
    return found


def _sign(text: str) -> str:
    match = _SIGN.match(text)
    return unicodedata.normalize("NFKC", match.group(1)).strip(") ") if match is not None else ""


def is_provisional(text: str) -> bool:
    """Return whether a text calls figures provisional."""
    folded = fold_heading(text)
    return any(stem in folded for stem in _PROVISIONAL)
