"""Texts for readers, with their language where it is not that of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.i18n.language import Language

Json: TypeAlias = "str | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""Anything that JSON can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text in another language than its page."""

    text: str
    lang: str

    def to_json(self) -> dict[str, Json]:
        """Return the text with its language."""
        return {"text": self.text, "lang": self.lang}


Text: TypeAlias = "str | Marked | tuple[str | Marked, ...]"
"""A text: plain, marked with its own language, or in parts some of which are marked."""


def english(lang: Language, text: str, *, within: str = "") -> Text:
    """Return a text that the data has in English alone, or a sentence that holds it; marked on other pages.

    Parameters
    ----------
    lang
        Language of the page.
    text
        The text.
    within
        The sentence; it comes in parts where the text is marked in it.
    """
    if lang.code is Lang.EN or not text or text not in (within or text):
        return within or text
    marked = Marked(text=text, lang=Lang.EN.value)
    before, _, after = within.partition(text)
    return (before, marked, after) if within else marked
