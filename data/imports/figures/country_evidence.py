"""Evidence of a table on whose statistics it is and which countries it is about, from titles, headings and sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.imports.quantities.flow_words import countries_in, is_foreign
from data.imports.quantities.folded import fold_heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STATED: Final = {
    "KZ": re.compile(
        r"бюро национальн\w+ статист|stat\.gov\.kz|комитет\w* по статистик|кгд\b|ұлттық статистика|"
        r"(?:по данным|source:|according to)\s.{0,30}(?:казахстан|\bрк\b|kazakhstan)"
    ),
    "BY": re.compile(
        r"белстат|belstat|нацстат|национальн\w+ статистическ\w+ комитет|белстата|"
        r"(?:по данным|паводле|source:|according to)\s.{0,30}(?:беларус|\bрб\b|belarus)"
    ),
}
_OF_KAZAKHSTAN: Final = re.compile(
    r"казахстана\b|казахстанск(?:ая|ой|ий|ого)\b|республики казахстан\b|рэспублікі казахстан\b|"
    r"\bof (?:the republic of )?kazakhstan|"
    r"kazakhstan(?:'s|i)\b|қазақстанның|қазақстан республикасының"
)
"""Whose trade a title is of; ``с Казахстаном`` is the partner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a table says of the two countries.

    Attributes
    ----------
    countries
        Those that its titles, headings or its sheet name.
    first
        The one that the titles name first; empty where they name none.
    stated
        The one whose statistics it says it is from; empty where it does not say.
    is_of_kazakhstan
        Whether the title speaks of Kazakhstan's trade: it names Kazakhstan first, and not as the partner alone.
    is_foreign
        Whether the titles name another country.
    title
        The title that names the countries.
    """

    countries: frozenset[str] = frozenset()
    first: str = ""
    stated: str = ""
    is_of_kazakhstan: bool = False
    is_foreign: bool = False
    title: str = ""


def evidence_of(titles: Sequence[str], headings: Iterable[str], notes: Sequence[str] = ()) -> Evidence:
    """Return what titles, headings and the notes below a table say of the two countries."""
    named = [(title, countries_in(title)) for title in titles]
    title, order = next(((title, found) for title, found in named if found), ("", ()))
    all_found = {country for _, found in named for country in found}
    all_found |= {country for heading in (*headings, *notes) for country in countries_in(heading)}
    stated = [
        country
        for country, pattern in _STATED.items()
        if any(pattern.search(fold_heading(text)) for text in (*titles, *notes))
    ]
    return Evidence(
        countries=frozenset(all_found),
        first=order[0] if order else "",
        stated=stated[0] if len(stated) == 1 else "",
        is_of_kazakhstan=order[:1] == ("KZ",) and (len(order) > 1 or bool(_OF_KAZAKHSTAN.search(fold_heading(title)))),
        is_foreign=any(map(is_foreign, titles)),
        title=title,
    )
