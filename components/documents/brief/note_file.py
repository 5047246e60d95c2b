"""Files of notes: read with every field checked, and written in one canonical form."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from components.documents.brief.model import Author, BlockKind, Reply
from components.documents.brief.note import FORMAT, VERSION, Note, OwnLine
from components.documents.brief.refusals import Refusal, RefusedError
from components.documents.brief.visit import pair_visit, place_visit
from components.documents.own_files.checked_json import (
    ID,
    Fault,
    UnreadableError,
    read_entry,
    read_ids,
    read_lang,
    read_list,
    read_mapping,
    read_object,
    read_text,
    refused,
    require_distinct,
    short,
)

if TYPE_CHECKING:
    from components.context import View
    from components.documents.brief.visit import Visit

MOST_BYTES: Final = 200_000
MOST_IDS: Final = 2_000
MOST_OWN: Final = 100
MOST_REPLIES: Final = 200
TEXT: Final = 2_000
NAME: Final = 200
SEEN: Final = 4_000
_OWN_ID: Final = re.compile(r"own:\d{1,6}", re.ASCII)
_REFUSALS: Final = {Fault.FORMAT: Refusal.NOT_A_NOTE}
_FIELDS: Final = (
    "format", "version", "by", "kz", "guest", "day", "lang", "lang2", "data_version",
    "off", "shortened", "order", "own", "replies", "seen",
)  # fmt: skip


def read_note(text: str) -> Note:
    """
    Return the note that the text of a file holds. Whether its places and its day can be taken, `check_note` says.

    Parameters
    ----------
    text
        The text. Nothing in it is ever run or drawn as anything but text.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If it is too big, no JSON, of another format or version, or if a field cannot be read.
    """
    try:
        return _note(read_object(text, most_bytes=MOST_BYTES, name=FORMAT, version=VERSION, fields=_FIELDS))
    except UnreadableError as error:
        raise RefusedError(_REFUSALS.get(error.fault) or Refusal(error.fault.value), **error.values) from None


def check_note(note: Note, view: View) -> Visit:
    """
    Return the visit of a note.

    Raises
    ------
    components.documents.brief.refusals.RefusedError
        If its places, its guest or its day cannot be taken.
    """
    if note.by is not None and note.kz is not None:
        return pair_visit(view, note.by, note.kz, guest=note.guest, day=note.day)
    return place_visit(view, str(note.by or note.kz), guest=note.guest, day=note.day)


def write_note(note: Note) -> str:
    """Return the text of a note's file; notes that are equal have equal files."""
    own = [
        {
            "id": line.id,
            "block": line.block.value,
            "text": line.text,
            "name": line.name,
            "day": line.day.isoformat(),
            "corrects": line.corrects,
        }
        for line in note.own
    ]
    replies = {
        line_id: {
            "state": reply.state,
            "who": reply.who,
            "until": reply.until,
            "name": reply.author.name,
            "day": reply.author.day.isoformat(),
        }
        for line_id, reply in sorted(note.replies.items())
    }
    fields = {
        "format": FORMAT,
        "version": VERSION,
        "by": note.by,
        "kz": note.kz,
        "guest": note.guest,
        "day": note.day.isoformat(),
        "lang": note.lang.value,
        "lang2": note.lang2.value if note.lang2 else None,
        "data_version": note.data_version,
        "off": sorted(note.off),
        "shortened": sorted(note.shortened),
        "order": list(note.order),
        "own": own,
        "replies": replies,
        "seen": dict(sorted(note.seen.items())),
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _note(found: dict[str, Any]) -> Note:
    by_id, kz_id = (read_text(found, side, ID) if found.get(side) is not None else None for side in ("by", "kz"))
    if not by_id and not kz_id:
        raise refused("by, kz", [by_id, kz_id])
    lang = read_lang(found, "lang")
    lang2 = read_lang(found, "lang2") if found.get("lang2") is not None else None
    return Note(
        by=by_id or None,
        kz=kz_id or None,
        guest=read_text(found, "guest", ID),
        day=_day(found, "day"),
        lang=lang,
        lang2=lang2 if lang2 is not lang else None,
        data_version=read_text(found, "data_version", NAME, default=""),
        off=frozenset(read_ids(found, "off", MOST_IDS)),
        shortened=frozenset(read_ids(found, "shortened", MOST_IDS)),
        order=read_ids(found, "order", MOST_IDS),
        own=_own_lines(found),
        replies=_replies(found),
        seen=_seen(found),
    )


def _own_lines(found: dict[str, Any]) -> tuple[OwnLine, ...]:
    lines = []
    for number, entry in enumerate(read_list(found, "own", MOST_OWN), start=1):
        where = f"own[{number}]"
        fields = read_entry(entry, where, ("id", "block", "text", "name", "day", "corrects"))
        own_id, block = read_text(fields, "id", ID, where=where), read_text(fields, "block", ID, where=where)
        if not _OWN_ID.fullmatch(own_id):
            raise refused(f"{where}.id", own_id)
        if block not in set(BlockKind):
            raise refused(f"{where}.block", block)
        text = read_text(fields, "text", TEXT, where=where)
        if not text.strip():
            raise refused(f"{where}.text", text)
        name, corrects = (read_text(fields, part, NAME, where=where, default="") for part in ("name", "corrects"))
        day = _day(fields, "day", where=where)
        lines.append(
            OwnLine(id=own_id, block=BlockKind(block), text=text, name=name, day=day, corrects=corrects)
        )  # fmt: skip
    require_distinct((line.id for line in lines), "own")
    return tuple(lines)


def _replies(found: dict[str, Any]) -> dict[str, Reply]:
    replies = {}
    for line_id, entry in read_mapping(found, "replies", MOST_REPLIES).items():
        where = f"replies.{short(line_id)}"
        fields = read_entry(entry, where, ("state", "who", "until", "name", "day"))
        state, who, until, name = (
            read_text(fields, part, TEXT if part == "state" else NAME, where=where, default="")
            for part in ("state", "who", "until", "name")
        )
        author = Author(name=name, day=_day(fields, "day", where=where))
        replies[line_id] = Reply(state=state, who=who, until=until, author=author)
    return replies


def _seen(found: dict[str, Any]) -> dict[str, str]:
    entries = read_mapping(found, "seen", MOST_IDS)
    return {line_id: read_text(entries, line_id, SEEN, where="seen") for line_id in entries}


def _day(fields: dict[str, Any], name: str, *, where: str = "") -> date:
    text = read_text(fields, name, ID, where=where)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 2026-W49-2 and 20261201 are days too, but not as notes have them
        raise refused(f"{where}.{name}" if where else name, text)
    return day
