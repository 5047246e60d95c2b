"""Views of a visit for the tests of its page."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from components.context import View, current_atlas
from components.documents.brief.note import Note
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS: Final = current_atlas()
TODAY: Final = date(2026, 11, 30)
DAY: Final = date(2026, 12, 1)
PAIR: Final[dict[str, Any]] = {"by": "BY-HO", "kz": "KZ-55", "visit_day": DAY}


def view(lang: Lang = Lang.RU, **chosen: Any) -> View:
    """Return a view of today with some of the selection chosen."""
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), TODAY)


def note(**changed: Any) -> Note:
    """Return a note of Gomel and Pavlodar Regions."""
    of: dict[str, Any] = {"by": "BY-HO", "kz": "KZ-55", "guest": "KZ-55", "day": DAY, "lang": Lang.RU}
    return Note(**of | {"data_version": ATLAS.version} | changed)
