"""Text of a brief for a messenger: whole sentences, at most 600 characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.documents.brief.model import BlockKind
from components.exports.notes import paper_words as words
from components.exports.notes.paper import spoken
from components.exports.paper_parts.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.documents.brief.model import Brief, Line

LONGEST: Final = 600


def write_text(brief: Brief, second: Brief | None = None) -> str:
    """
    Return a brief as a short text; a second language is not in it.

    It has the title, then the headline, the occasions and the lines by rank while they find room, in the order of the
    brief, the name of a layer with how much it says, and up to when facts are known. No sentence is cut: one that
    finds no room is left out.

    Parameters
    ----------
    brief
        The brief.
    second
        The same brief in a second language, which has a text of its own.
    """
    del second
    return _joined(brief, text_lines(brief))


def text_lines(brief: Brief) -> tuple[Line, ...]:
    """Return the lines whose sentences are in the short text; a claim has one line beside the headline."""
    kept: list[Line] = [brief.headline]
    for line in sorted(brief.lines[1:], key=lambda line: line.rank):
        said = any(line.claims[:1] == other.claims[:1] for other in kept[1:] if line.claims)
        more = _in_order(brief, [*kept, line])
        if not said and len(_joined(brief, more)) <= LONGEST:
            kept = more
    return tuple(kept if len(_joined(brief, kept)) <= LONGEST else ())


def _in_order(brief: Brief, lines: Sequence[Line]) -> list[Line]:
    ids = {line.id for line in lines}
    return [line for line in brief.lines if line.id in ids]


def _joined(brief: Brief, lines: Iterable[Line]) -> str:
    said = (_said(brief, line) for line in lines)
    parts = (_short(clean(brief.title)), clean(brief.layer), *said, *_end(brief))
    return "\n".join(part for part in parts if part)


def _said(brief: Brief, line: Line) -> str:
    """Return the sentence of a line; one of a layer beside the book is led by the mark of the layer."""
    marks = (block.title for block in brief.blocks if block.kind is BlockKind.LAYER and line in block.lines)
    return ". ".join((*map(clean, marks), spoken(line, brief.lang)))


def _end(brief: Brief) -> Iterator[str]:
    for block in brief.blocks:
        if block.kind is BlockKind.LAYER:
            yield _short(clean(f"{block.title}. {block.note}")) or clean(block.title)
    yield clean(brief.until)
    yield words.not_checked(brief.lang)


def _short(title: str) -> str:
    return title if len(title) <= LONGEST // 3 else ""
