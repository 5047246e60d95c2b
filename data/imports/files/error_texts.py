"""Errors of cells as spreadsheets write them, in English and in Russian."""

from __future__ import annotations

import re
from typing import Final

ERROR_BEGINNINGS: Final = frozenset("#EО")
"""First letters of errors, which are looked for in every text."""

ERROR: Final = re.compile(
    r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|GETTING_DATA|"
    r"ДЕЛ/0!|Н/Д|ИМЯ\?|ПУСТО!|ЧИСЛО!|ССЫЛКА!|ЗНАЧ!)|Err:\d{3}|Ошибка:\d{3}"
)


def is_error(text: str) -> bool:
    """Return whether a text is an error that a spreadsheet shows in a cell."""
    return text[:1] in ERROR_BEGINNINGS and ERROR.fullmatch(text.strip()) is not None
