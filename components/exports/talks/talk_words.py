"""Words of the files of a talk that are no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language

if TYPE_CHECKING:
    from data.enums import Lang


def minutes(lang: Lang, count: int) -> str:
    """Return how long a talk takes."""
    return language(lang).plural("{count} minute", "{count} minutes", count)


def facts_of(lang: Lang, book: str, version: str) -> str:
    """Return which facts a talk is made of."""
    _ = language(lang).text
    return _("Facts: {book} Version of the data: {version}.").format(book=book, version=version)


def moment_columns(lang: Lang) -> tuple[str, str]:
    """Return the headings of a time line."""
    _ = language(lang).text
    return _("When"), _("What")


def more_moments(lang: Lang, count: int) -> str:
    """Return how many moments a time line leaves out."""
    return language(lang).plural("{count} more is not shown.", "{count} more are not shown.", count)
