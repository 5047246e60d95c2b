"""Words of search: what the codes of the data are called in all languages, on the screen and otherwise."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from components.i18n import vocabulary
from components.i18n.language import language
from components.i18n.synonyms import SYNONYMS, synonyms
from data.enums import Lang
from data.queries.texts.search.entry import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.i18n.language import Language


@lru_cache(maxsize=1)
def search_words() -> Words:
    """Return what every code is called, in all languages."""
    names: dict[str, list[str]] = {}
    for lang in Lang:
        for code, text in _shown(language(lang)):
            names.setdefault(code, []).append(text)
    for code in SYNONYMS:
        names.setdefault(code, []).extend(synonyms(code))
    return Words({code: tuple(dict.fromkeys(filter(None, texts))) for code, texts in names.items()})


def _shown(lang: Language) -> Iterator[tuple[str, str]]:
    """Yield the codes and what the screen calls them in a language."""
    plain = {
        "tie": vocabulary.tie_kinds(lang),
        "theme": vocabulary.sectors(lang),
        "measure": vocabulary.measures(lang),
        "status": vocabulary.statuses(lang),
        "organisation": vocabulary.organisation_kinds(lang),
    }
    for group, words in plain.items():
        yield from ((f"{group}.{code}", text) for code, text in words.items())
    for (table, kind), text in vocabulary.deed_kinds(lang).items():
        yield f"kind.{table}.{kind}", text
    for form in ("format", "stand-alone"):
        for month, text in get_month_names("wide", form, lang.code.value).items():
            yield f"month.{month}", text
