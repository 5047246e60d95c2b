"""A refusal is a sentence of each language with what it names, numbers as the language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.documents.own_files.refused_document import RefusedDocumentError
from components.i18n.language import language
from data.enums import Lang

if TYPE_CHECKING:
    from components.i18n.language import Language


class Refused(RefusedDocumentError[str]):
    """A page that cannot be taken."""

    @staticmethod
    def sentences(lang: Language) -> dict[str, str]:
        """Return the sentence of each reason."""
        return {"long": f"{lang.code}: {{name}} has {{count}} pages."}


def test_it_says_itself_in_english_and_in_the_readers_language() -> None:
    error = Refused("long", name="{x}", count=10_000)
    assert (error.refusal, error.values) == ("long", {"name": "{x}", "count": 10_000})
    assert str(error) == "en: {x} has 10,000 pages."
    assert error.in_words(language(Lang.RU)) == f"ru: {{x}} has {language(Lang.RU).number(10_000)} pages."
