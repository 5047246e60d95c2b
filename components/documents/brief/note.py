"""Records of a note: what an adviser has made of a brief, as it is kept in a browser and in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from components.documents.brief.model import BlockKind, Reply
    from data.enums import Lang

FORMAT: Final = "partnership-vector-note"
VERSION: Final = 1
SUFFIX: Final = ".pvnote.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """A line that an adviser wrote: where it belongs, who wrote it and when; `corrects` names the line it corrects."""

    id: str
    block: BlockKind
    text: str
    name: str
    day: date
    corrects: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An adviser's work on a brief.

    Attributes
    ----------
    by, kz, guest, day, lang, lang2
        What the brief is of; see `components.documents.brief.model.Brief`.
    data_version
        The version of the facts under which it was last kept.
    off
        Ids of lines that are left out.
    shortened
        Ids of lines that are shown in their shorter form.
    order
        Ids of lines in the adviser's order; what is not named keeps its place.
    own
        The adviser's own lines.
    replies
        What the adviser knows of promises, by the id of the line.
    seen
        The sentence of each line in `lang` when the note was last kept, by id: what has changed since is found by it.
    """

    by: str | None
    kz: str | None
    guest: str
    day: date
    lang: Lang
    lang2: Lang | None = None
    data_version: str = ""
    off: frozenset[str] = frozenset()
    shortened: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    own: tuple[OwnLine, ...] = ()
    replies: Mapping[str, Reply] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)
