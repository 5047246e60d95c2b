"""Application of a note to a brief: lines left out, shortened and put in order, own lines and replies added."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from components.documents.brief.model import Author, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.documents.brief.model import Block, Brief
    from components.documents.brief.note import Note, OwnLine


def apply_note(brief: Brief, note: Note) -> Brief:
    """
    Return a brief as an adviser has made it; the note may be of an older version of the facts.

    What the note names and the brief does not have is passed over. The headline is always there. Own lines keep their
    place on the page before everything but the headline.
    """
    blocks = tuple(_applied(block, brief, note) for block in brief.blocks)
    occasions = _in_order([_edited(line, note) for line in _kept(brief.occasions, note)], note.order)
    made = dataclasses.replace(brief, headline=_edited(brief.headline, note), occasions=occasions, blocks=blocks)
    own_first = sorted(made.lines, key=lambda line: (line is not made.headline, line.author is None, line.rank))
    ranks = {line.id: rank for rank, line in enumerate(own_first)}

    def ranked(lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(dataclasses.replace(line, rank=ranks[line.id]) for line in lines)

    return dataclasses.replace(
        made,
        headline=dataclasses.replace(made.headline, rank=0),
        occasions=ranked(occasions),
        blocks=tuple(dataclasses.replace(block, lines=ranked(block.lines)) for block in blocks),
    )


def _applied(block: Block, brief: Brief, note: Note) -> Block:
    """Return a block with its own lines, each behind the line that it corrects, else at the end."""
    kept = _kept(block.lines, note)
    ids = {line.id for line in kept}
    everywhere = {line.id for other in brief.blocks for line in other.lines} - note.off
    # A line that corrects one of another block follows it there; its own block is for what corrects nothing.
    own = [line for line in note.own if line.id not in note.off]
    behind: dict[str, list[Line]] = {}
    for entry in own:
        if entry.corrects in ids:
            behind.setdefault(entry.corrects, []).append(_own(entry))
    loose = [_own(entry) for entry in own if entry.block is block.kind and entry.corrects not in everywhere]
    ordered = _in_order([*kept, *loose], note.order)
    lines = [made for line in ordered for made in (_edited(line, note), *behind.get(line.id, ()))]
    return dataclasses.replace(block, lines=tuple(lines), empty="" if lines else block.empty)


def _kept(lines: Iterable[Line], note: Note) -> list[Line]:
    return [line for line in lines if line.id not in note.off]


def _edited(line: Line, note: Note) -> Line:
    """Return a line in its shorter form where that is asked for and there is one, with what is known of a promise."""
    if line.id in note.shortened and line.short:
        line = dataclasses.replace(line, text=line.short, short="")
    if line.promise and (reply := note.replies.get(line.id)):
        line = dataclasses.replace(line, promise=dataclasses.replace(line.promise, reply=reply))
    return line


def _own(entry: OwnLine) -> Line:
    author = Author(name=entry.name, day=entry.day)
    return Line(id=entry.id, text=entry.text, rank=0, author=author, corrects=entry.corrects)


def _in_order(lines: Sequence[Line], order: Sequence[str]) -> tuple[Line, ...]:
    """Return lines in an order of ids: those that it names change places among themselves, all others stay."""
    by_id = {line.id: line for line in lines}
    named = iter([by_id[id_] for id_ in dict.fromkeys(order) if id_ in by_id])
    moved = set(order)
    return tuple(next(named) if line.id in moved else line for line in lines)
