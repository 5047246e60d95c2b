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
from data.enums import Lang
from data.package.reader import unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.context import View
    from components.documents.brief.visit import Visit

MOST_BYTES: Final = 200_000
MOST_IDS: Final = 2_000
MOST_OWN: Final = 100
MOST_REPLIES: Final = 200
ID: Final = 200
"""So many characters an id may have."""
TEXT: Final = 2_000
NAME: Final = 200
SEEN: Final = 4_000
_SHOWN: Final = 60
"""So many characters of what cannot be read are shown."""
_NO_BREAK: Final = {0x00A0: " ", 0x202F: " "}
_OWN_ID: Final = re.compile(r"own:\d{1,6}", re.ASCII)
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
    size = len(text.encode(errors="surrogatepass"))
    if size > MOST_BYTES:
        raise RefusedError(Refusal.TOO_BIG, size=-(-size // 1000), most=MOST_BYTES // 1000)
    found = _parsed(text.removeprefix("\ufeff"))
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        name = found.get("format", "") if isinstance(found, dict) else ""
        raise RefusedError(Refusal.NOT_A_NOTE, format=_shown(name))
    if found.get("version") != VERSION or isinstance(found["version"], bool):
        raise RefusedError(Refusal.VERSION, version=_shown(found.get("version", "")), known=str(VERSION))
    for name in found:
        if name not in _FIELDS:
            raise RefusedError(Refusal.FIELD, field=_shown(name), value=_shown(found[name]))
    return _note(found)


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
    by_id, kz_id = (_text(found, side, ID) if found.get(side) is not None else None for side in ("by", "kz"))
    if not by_id and not kz_id:
        raise RefusedError(Refusal.FIELD, field="by, kz", value=_shown([by_id, kz_id]))
    lang = _lang(found, "lang")
    lang2 = _lang(found, "lang2") if found.get("lang2") is not None else None
    return Note(
        by=by_id or None,
        kz=kz_id or None,
        guest=_text(found, "guest", ID),
        day=_day(found, "day"),
        lang=lang,
        lang2=lang2 if lang2 is not lang else None,
        data_version=_text(found, "data_version", NAME, default=""),
        off=frozenset(_ids(found, "off")),
        shortened=frozenset(_ids(found, "shortened")),
        order=_ids(found, "order"),
        own=_own_lines(found),
        replies=_replies(found),
        seen=_seen(found),
    )


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise RefusedError(Refusal.NOT_JSON, line=error.lineno) from None
    except RefusedError:
        raise
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets in brackets without end
        raise RefusedError(Refusal.NOT_JSON, line=1) from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise RefusedError(Refusal.TWICE, field="JSON", value=_shown(name))
        found[name] = value
    return found


def _no_constant(name: str) -> object:
    raise RefusedError(Refusal.FIELD, field="JSON", value=name)


def _own_lines(found: dict[str, Any]) -> tuple[OwnLine, ...]:
    lines = []
    for number, entry in enumerate(_list(found, "own", MOST_OWN), start=1):
        where = f"own[{number}]"
        fields = _object(entry, where, ("id", "block", "text", "name", "day", "corrects"))
        own_id, block = _text(fields, "id", ID, where=where), _text(fields, "block", ID, where=where)
        if not _OWN_ID.fullmatch(own_id):
            raise RefusedError(Refusal.FIELD, field=f"{where}.id", value=_shown(own_id))
        if block not in set(BlockKind):
            raise RefusedError(Refusal.FIELD, field=f"{where}.block", value=_shown(block))
        text = _text(fields, "text", TEXT, where=where)
        if not text.strip():
            raise RefusedError(Refusal.FIELD, field=f"{where}.text", value=_shown(text))
        name, corrects = (_text(fields, part, NAME, where=where, default="") for part in ("name", "corrects"))
        day = _day(fields, "day", where=where)
        lines.append(
            OwnLine(id=own_id, block=BlockKind(block), text=text, name=name, day=day, corrects=corrects)
        )  # fmt: skip
    _distinct((line.id for line in lines), "own")
    return tuple(lines)


def _replies(found: dict[str, Any]) -> dict[str, Reply]:
    replies = {}
    for line_id, entry in _mapping(found, "replies", MOST_REPLIES).items():
        where = f"replies.{_shown(line_id)}"
        fields = _object(entry, where, ("state", "who", "until", "name", "day"))
        state, who, until, name = (
            _text(fields, part, TEXT if part == "state" else NAME, where=where, default="")
            for part in ("state", "who", "until", "name")
        )
        author = Author(name=name, day=_day(fields, "day", where=where))
        replies[line_id] = Reply(state=state, who=who, until=until, author=author)
    return replies


def _seen(found: dict[str, Any]) -> dict[str, str]:
    entries = _mapping(found, "seen", MOST_IDS)
    return {line_id: _text(entries, line_id, SEEN, where="seen") for line_id in entries}


def _text(fields: dict[str, Any], name: str, most: int, *, where: str = "", default: str | None = None) -> str:
    """Return a text of at most so many characters, each of which can be seen.

    Spaces that do not break are in our own sentences, within numbers and dates, and in what is pasted from papers.
    """
    field, value = _field(name, where), fields.get(name, default)
    if not isinstance(value, str):
        raise RefusedError(Refusal.FIELD, field=field, value=_shown(value))
    if len(value) > most:
        raise RefusedError(Refusal.TOO_LONG, field=field, count=len(value), most=most)
    if (place := unseen(value.translate(_NO_BREAK))) is not None:
        raise RefusedError(Refusal.UNSEEN, field=field, character=f"U+{ord(value[place]):04X}")
    return value


def _day(fields: dict[str, Any], name: str, *, where: str = "") -> date:
    text = _text(fields, name, ID, where=where)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 2026-W49-2 and 20261201 are days too, but not as notes have them
        raise RefusedError(Refusal.FIELD, field=_field(name, where), value=_shown(text))
    return day


def _lang(fields: dict[str, Any], name: str) -> Lang:
    text = _text(fields, name, ID)
    if text not in set(Lang):
        raise RefusedError(Refusal.FIELD, field=name, value=_shown(text))
    return Lang(text)


def _ids(found: dict[str, Any], name: str) -> tuple[str, ...]:
    entries = _list(found, name, MOST_IDS)
    ids = tuple(_text({name: entry}, name, ID) for entry in entries)
    _distinct(ids, name)
    return ids


def _list(found: dict[str, Any], name: str, most: int) -> list[Any]:
    entries = found.get(name, [])
    if not isinstance(entries, list):
        raise RefusedError(Refusal.FIELD, field=name, value=_shown(entries))
    if len(entries) > most:
        raise RefusedError(Refusal.TOO_MANY, field=name, count=len(entries), most=most)
    return entries


def _mapping(found: dict[str, Any], name: str, most: int) -> dict[str, Any]:
    entries = found.get(name, {})
    if not isinstance(entries, dict):
        raise RefusedError(Refusal.FIELD, field=name, value=_shown(entries))
    if len(entries) > most:
        raise RefusedError(Refusal.TOO_MANY, field=name, count=len(entries), most=most)
    for line_id in entries:
        _text({name: line_id}, name, ID)
    return entries


def _object(entry: object, where: str, known: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise RefusedError(Refusal.FIELD, field=where, value=_shown(entry))
    for name in entry:
        if name not in known:
            raise RefusedError(Refusal.FIELD, field=f"{where}.{_shown(name)}", value=_shown(entry[name]))
    return entry


def _distinct(ids: Iterable[str], name: str) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise RefusedError(Refusal.TWICE, field=name, value=_shown(id_))
        seen.add(id_)


def _field(name: str, where: str) -> str:
    return f"{where}.{_shown(name)}" if where else name


def _shown(value: object) -> str:
    """Return a value of a file so that it can be shown in a sentence: short, and without what nobody sees."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: _SHOWN + 1])
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
