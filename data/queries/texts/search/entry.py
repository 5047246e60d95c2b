"""Records of search: what can be found, and what the codes of the data are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class HitKind(StrEnum):
    """What was found; a note is a source of the book, known by its number, its title and its authors."""

    PLACE = "place"
    ORGANISATION = "organisation"
    PERSON = "person"
    AGREEMENT = "agreement"
    VENTURE = "venture"
    FIGURE = "figure"
    EVENT = "event"
    TIE = "tie"
    STATEMENT = "statement"
    NOTE = "note"
    TIE_KIND = "tie_kind"
    THEME = "theme"


class NameKind(StrEnum):
    """In what way the matched name names what was found; `misspelling` is how a source prints it."""

    OFFICIAL = "official"
    FORMER = "former"
    ALIAS = "alias"
    MISSPELLING = "misspelling"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What codes are called in all languages.

    Attributes
    ----------
    names
        The words of a code. It is led by its vocabulary, as ``flow.export``; the kind of a claim by its table too, as
        ``kind.events.visit``.
    """

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, *codes: str) -> tuple[str, ...]:
        """Return the words of some codes."""
        return tuple(word for code in codes for word in self.names.get(code, ()))


NO_WORDS: Final = Words()
"""Without words things are found by their names alone."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of what can be found, and the days on which it was in force, as ``2019-03-23/2022-09-16``."""

    text: str
    kind: NameKind = NameKind.OFFICIAL
    lang: str = ""
    days: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found.

    Attributes
    ----------
    kind, id
        What it is, and its id: of a place, an organisation, a claim, a person, a source, a kind of tie or a theme.
    names
        What it is called.
    kinds
        Texts that say what kind of thing it is.
    marks
        Texts that say whose it is and of when.
    details
        Texts that say more.
    general
        Texts that do not distinguish it, as its country: they find nothing alone.
    places, around
        Places by whose names it can be found, and those that it lies in, which find nothing alone.
    uncertain
        Whether it is not done, or not stated as it is.
    order
        Where it comes among equals, the least first.
    """

    kind: HitKind
    id: str
    names: tuple[Name, ...]
    kinds: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    uncertain: bool = False
    order: tuple[int, ...] = ()
