"""Words of the papers for a visit that are no part of a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.documents.brief.model import Author
    from data.enums import Lang


def occasions(lang: Lang) -> str:
    """Return the heading of the anniversaries near the day."""
    _ = language(lang).text
    return _("Occasions")


def annex(lang: Lang) -> str:
    """Return the heading of what does not fit on the first page."""
    _ = language(lang).text
    return _("Annex")


def continued(lang: Lang, title: str) -> str:
    """Return the heading of a block that continues on another page."""
    _ = language(lang).text
    return _("{title} (continued)").format(title=title)


def more_in_annex(lang: Lang, count: int) -> str:
    """Return how many lines of a block are in the annex."""
    return language(lang).plural("{count} more in the annex", "{count} more in the annex", count)


def in_annex(lang: Lang, blocks: Sequence[tuple[str, int]]) -> str:
    """Return which blocks are in the annex as a whole, with the number of their lines."""
    _, number = language(lang).text, language(lang).number
    named = "; ".join(f"{title} ({number(count)})" for title, count in blocks)
    return _("In the annex: {blocks}.").format(blocks=named)


def our_information(lang: Lang, author: Author) -> str:
    """Return the mark of what an adviser wrote, with the name and the day."""
    _, day = language(lang).text, language(lang).day(author.day)
    return ", ".join(filter(None, (_("our information"), author.name, day)))


def promise_columns(lang: Lang) -> tuple[str, ...]:
    """Return the headings of the table of promises."""
    _ = language(lang).text
    return (
        _("What was promised"), _("Who promised, to whom, when"),
        _("State now"), _("Who sees to it"), _("By when"),
    )  # fmt: skip


def promises(lang: Lang) -> str:
    """Return the name of the sheet of promises."""
    _ = language(lang).text
    return _("Promises")


def about_file(lang: Lang) -> str:
    """Return the name of the sheet that says what the file is of."""
    _ = language(lang).text
    return _("About this file")


def sheet_columns(lang: Lang) -> tuple[str, ...]:
    """Return the headings of the sheet of promises."""
    _ = language(lang).text
    return (
        _("What was promised"), _("Who promised"), _("To whom"), _("When"), _("How long ago"),
        _("State now"), _("Who sees to it"), _("By when"), _("Whose information"), _("Source"), _("Claim"),
    )  # fmt: skip


def not_checked(lang: Lang) -> str:
    """Return the sentence that ends a short text."""
    _ = language(lang).text
    return _("As the sources say; not checked anew.")


def facts_from(lang: Lang, book: str, version: str) -> str:
    """Return which facts a paper is made of."""
    _ = language(lang).text
    return _("Facts: {book} Version of the data: {version}.").format(book=book, version=version)
