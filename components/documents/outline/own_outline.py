"""Outlines that people make: the record of their file, `.pvoutline.json`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from components.documents.citing.citation_forms import Form

if TYPE_CHECKING:
    from data.enums import Lang

FORMAT: Final = "partnership-vector-outline"
VERSION: Final = 1
SUFFIX: Final = ".pvoutline.json"
FOOTNOTE_FORMS: Final = (Form.GOST, Form.APA)
"""The forms of footnotes; the others are files of their own."""


class PartKind(StrEnum):
    """Kind of part of an outline."""

    HEADING = "heading"
    FACT = "fact"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinePart:
    """A part of an outline: the heading of a section, a fact or a figure.

    Attributes
    ----------
    id
        ``p1``, ``p2`` and so on; unique within the outline.
    kind
        What it is.
    text
        The heading; of a fact what is said of it in the author's words; of a figure its caption. It may be empty.
    claim
        The claim of a fact; else empty.
    said
        The sentence of the claim as it was when the fact was put in: under newer data it says what has changed.
    view, picture
        The address of the view of a figure, without a language, and the name of its picture; else empty.
    """

    id: str
    kind: PartKind
    text: str = ""
    claim: str = ""
    said: str = ""
    view: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOutline:
    """An outline that a person made: its language, the form of its footnotes, its title and its parts in order."""

    data_version: str
    lang: Lang
    form: Form = Form.GOST
    title: str
    parts: tuple[OutlinePart, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of its facts in order, each once."""
        return tuple(dict.fromkeys(part.claim for part in self.parts if part.kind is PartKind.FACT))
