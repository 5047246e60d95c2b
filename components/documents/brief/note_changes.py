"""Changes since a note was kept: facts that are new, gone or said otherwise, the version, and own lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.documents.brief.model import Brief, Line
    from components.documents.brief.note import Note, OwnLine
    from components.i18n.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A sentence that was there when the note was kept, and is no more."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A line that says something else than when the note was kept."""

    line: Line
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed since a note was kept.

    Attributes
    ----------
    new, gone, changed
        Lines of the facts; in the order of the brief, those that are gone in the order of their ids.
    version_before, version_now
        The versions of the facts.
    own
        The adviser's own lines: they are as they were.
    unsettled
        Those of them, and the ids of replies, whose line is gone or says something else now.
    """

    new: tuple[Line, ...]
    gone: tuple[Gone, ...]
    changed: tuple[Changed, ...]
    version_before: str
    version_now: str
    own: tuple[OwnLine, ...]
    unsettled: tuple[str, ...]

    @property
    def is_other_version(self) -> bool:
        """Whether the note was kept under another version of the facts."""
        return bool(self.version_before) and self.version_before != self.version_now

    @property
    def are_facts_other(self) -> bool:
        """Whether any sentence of the facts is another one."""
        return bool(self.new or self.gone or self.changed)


def seen_of(brief: Brief) -> dict[str, str]:
    """Return what a note keeps of a brief, the sentence of each line by its id; to be asked before it is applied."""
    return {line.id: line.text for line in brief.lines if line.author is None}


def changes(brief: Brief, note: Note) -> Changes:
    """
    Return what changed between a note and the brief of today.

    Parameters
    ----------
    brief
        The brief of the note's sides and day in the note's language, as it is built: the note is not applied to it.
    note
        The note; one that was never kept has seen nothing, and nothing is said to have changed.

    Raises
    ------
    ValueError
        If the brief is in another language: its sentences cannot be compared.
    """
    if brief.lang is not note.lang:
        raise ValueError(f"the brief is in {brief.lang.value!r}, the note in {note.lang.value!r}")
    now = {line.id: line for line in brief.lines}
    was = note.seen
    gone = tuple(Gone(id=id_, text=text) for id_, text in sorted(was.items()) if id_ not in now)
    changed = tuple(
        Changed(line=line, before=was[id_]) for id_, line in now.items() if id_ in was and was[id_] != line.text
    )
    moved = {entry.id for entry in gone} | {entry.line.id for entry in changed}
    return Changes(
        new=tuple(line for id_, line in now.items() if id_ not in was) if was else (),
        gone=gone,
        changed=changed,
        version_before=note.data_version,
        version_now=brief.data_version,
        own=note.own,
        unsettled=(
            *(line.id for line in note.own if line.corrects in moved),
            *(line_id for line_id in note.replies if line_id in moved),
        ),
    )


def changes_text(found: Changes, lang: Language) -> tuple[str, ...]:
    """Return what changed in sentences, the version first; where nothing did that is said."""
    _, plural = lang.text, lang.plural
    said = []
    if found.is_other_version:
        versions = {"before": found.version_before, "now": found.version_now}
        said.append(_("This note was kept under version {before} of the facts; now it is {now}.").format(**versions))
    if count := len(found.new):
        said.append(plural("{count} sentence is new.", "{count} sentences are new.", count))
    if count := len(found.changed):
        said.append(plural("{count} sentence says something else.", "{count} sentences say something else.", count))
    if count := len(found.gone):
        said.append(plural("{count} sentence is gone.", "{count} sentences are gone.", count))
    if not found.are_facts_other:
        said.append(_("No sentence of the facts has changed."))
    if found.own:
        count = len(found.own)
        said.append(plural("{count} own line is as it was.", "{count} own lines are as they were.", count))
    if found.unsettled:
        said.append(_("Look again at own lines and answers whose sentence is gone or says something else."))
    return tuple(said)
