"""Views and talks for the tests of the page of talks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from components.context import View
from components.documents.story.own_talk import as_own
from components.documents.story.talks import find_talk
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from components.documents.story.own import OwnTalk

DAY: Final = date(2026, 11, 24)
PAIR: Final[dict[str, Any]] = {"by": "BY-HO", "kz": "KZ-55"}
SHIPPED: Final = ("gomel-pavlodar", "promised-done", "thirty-years")


def view(*, lang: Lang = Lang.EN, **chosen: Any) -> View:
    """Return a view of the whole data."""
    return View(ATLAS, Selection(lang=lang, **chosen), language(lang), DAY)


def own(talk: str = "gomel-pavlodar", *, lang: Lang = Lang.EN, lang2: Lang | None = None) -> OwnTalk:
    """Return a talk as one that a person copied."""
    return as_own(view(lang=lang), find_talk(view(lang=lang), talk, lang2=lang2))
