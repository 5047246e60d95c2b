"""The pages of a paper as data for the browser: the same parts at the same measures as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Lead, Notices, Remark, Rest, Row, Sentence, Title
from components.exports.notes.paper_words import promise_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from components.exports.notes.fit import Fitted
    from components.exports.notes.paper import Part, Sourced, Texts
    from components.i18n.language import Language
    from data.enums import Lang

KINDS: Final[Mapping[type[Part], str]] = {
    Title: "title",
    Lead: "lead",
    Heading: "heading",
    Remark: "remark",
    Rest: "rest",
    Sentence: "line",
    Notices: "notices",
}
"""Parts beside the rows of a table, by what the browser calls them."""


def sheet_data(fitted: Fitted, lang: Language, *, picture: tuple[str, str] | None) -> dict[str, Any]:
    """Return the pages of a paper as the browser draws them.

    Parameters
    ----------
    fitted
        The brief that is divided into pages.
    lang
        Language of the page around it.
    picture
        The address of the picture beside the title, and its alternative text.
    """
    langs, seen = fitted.parts.langs, set[str]()
    names = [_page_name(number, lang) for number in range(1, len(fitted.pages) + 1)]
    return {
        "langs": [code.value for code in langs],
        "measures": LAYOUT.to_json(),
        "annex": lang.plural("Annex: {count} page", "Annex: {count} pages", len(fitted.pages) - 1),
        "picture": {"href": picture[0], "alt": picture[1]} if picture else None,
        "pages": [
            {"label": name, "number": number, "parts": _parts(page, langs, fitted.numbers, seen)}
            for number, (name, page) in enumerate(zip(names, fitted.pages, strict=True), start=1)
        ],
    }


def _page_name(number: int, lang: Language) -> str:
    _ = lang.text
    return _("The page as it will print") if number == 1 else _("Annex, page {number}").format(number=number)


def _parts(
    page: Iterable[Part], langs: Sequence[Lang], numbers: Mapping[str, int], seen: set[str]
) -> list[dict[str, Any]]:
    """Return a page: rows that follow each other are one table; sources that come first here are its footnotes."""
    found: list[dict[str, Any]] = []
    notes: dict[str, int] = {}
    for part in page:
        for source in part.sources if isinstance(part, Lead | Row | Sentence) else ():
            if source not in seen:
                notes[source] = numbers[source]
                seen.add(source)
        if isinstance(part, Row):
            if not found or found[-1]["kind"] != "table":
                found.append({"kind": "table", "heads": _heads(langs), "rows": []})
            found[-1]["rows"].append(_part(part, numbers))
        else:
            found.append(_part(part, numbers))
    if notes:
        texts = [[str(number), text] for text, number in notes.items()]
        found.append({"kind": "sources", "lang": langs[0].value, "texts": texts})
    return found


def _heads(langs: Sequence[Lang]) -> list[list[list[str]]]:
    columns = zip(*(promise_columns(lang) for lang in langs), strict=True)
    return [[[lang.value, text] for lang, text in zip(langs, column, strict=True)] for column in columns]


def _part(part: Part, numbers: Mapping[str, int]) -> dict[str, Any]:
    if isinstance(part, Row):
        return _line(part, numbers) | {"cells": [_texts(cell) for cell in part.cells]}
    drawn: dict[str, Any] = {"kind": KINDS[type(part)], "texts": _texts(part.texts)}
    match part:
        case Lead():
            return drawn | _line(part, numbers) | {"about": _texts(part.about)}
        case Sentence():
            return drawn | _line(part, numbers)
        case Heading():
            return drawn | {"level": part.level, "more": _texts(part.more)}
        case _:
            return drawn


def _line(part: Sourced, numbers: Mapping[str, int]) -> dict[str, Any]:
    notes = ",".join(str(numbers[text]) for text in part.sources)
    return {"id": part.line.id, "own": part.line.author is not None, "notes": notes}


def _texts(texts: Texts) -> list[list[str]]:
    return [[text.lang.value, text.text] for text in texts]
