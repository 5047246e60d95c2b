"""Answers with their evidence, addresses of views, beginnings of sentences, and turns of kinds: for all of a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlencode

from components.documents.evidence import place_in_sources
from components.documents.lessons.lesson import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.i18n.language import Language
    from data.atlas.atlas import Atlas

Item = TypeVar("Item")


def proved(atlas: Atlas, lang: Language, text: str, claims: Iterable[str]) -> Answer:
    """
    Return an answer with its evidence.

    Parameters
    ----------
    atlas
        The facts.
    lang
        The language.
    text
        The answer.
    claims
        The ids of the claims that prove it.
    """
    ids = tuple(dict.fromkeys(claims))
    sources = dict.fromkeys(place_in_sources(atlas, atlas.claim(claim), lang) for claim in ids)
    return Answer(text=text, claims=ids, sources=tuple(sources))


def view_address(path: str, lang: Language, query: Mapping[str, str]) -> str:
    """Return the address of a view in a language, without its host; the map has the empty path."""
    return f"/{path}?{urlencode({**query, 'lang': lang.code.value})}"


def begun(text: str) -> str:
    """Return a text that begins with a capital letter, as a sentence does."""
    return text[:1].upper() + text[1:]


def in_turn(kinds: Iterable[list[Item]]) -> list[Item]:
    """Return the first of each kind, then the second of each, and so on."""
    waiting = list(kinds)
    longest = max(map(len, waiting))
    return [kind[at] for at in range(longest) for kind in waiting if at < len(kind)]
