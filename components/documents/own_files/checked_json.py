"""JSON of a file that somebody brings: its format and version, and its fields one by one, with why one is refused."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from data.enums import Lang
from data.package.reader import unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

ID: Final = 200
"""So many characters an id may have."""
_SHOWN: Final = 60
"""So many characters of what cannot be read are shown."""
_NO_BREAK: Final = {0x00A0: " ", 0x202F: " "}
_LINE_BREAK: Final = {0x000A: " "}


class Fault(StrEnum):
    """Why a file cannot be read."""

    TOO_BIG = "too_big"
    NOT_JSON = "not_json"
    FORMAT = "format"
    VERSION = "version"
    FIELD = "field"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    UNSEEN = "unseen"
    TWICE = "twice"


class UnreadableError(ValueError):
    """A file that cannot be read.

    Attributes
    ----------
    fault
        Why.
    values
        What a sentence about it names.
    """

    def __init__(self, fault: Fault, **values: str | float) -> None:
        self.fault, self.values = fault, values
        super().__init__(f"{fault.value}: {values}")


def read_object(text: str, *, most_bytes: int, name: str, version: int, fields: Iterable[str]) -> dict[str, Any]:
    """
    Return the fields of a file, none of which is read yet.

    Parameters
    ----------
    text
        The text of the file. Nothing in it is ever run or drawn as anything but text.
    most_bytes
        What it may measure.
    name, version
        Its format.
    fields
        The fields that it may have.

    Raises
    ------
    UnreadableError
        If it is too big, no JSON, of another format or version, or has a field of another name.
    """
    size = len(text.encode(errors="surrogatepass"))
    if size > most_bytes:
        raise UnreadableError(Fault.TOO_BIG, size=-(-size // 1000), most=most_bytes // 1000)
    found = _parsed(text.removeprefix("\ufeff"))
    if not isinstance(found, dict) or found.get("format") != name:
        other = found.get("format", "") if isinstance(found, dict) else ""
        raise UnreadableError(Fault.FORMAT, format=short(other))
    if found.get("version") != version or isinstance(found["version"], bool):
        raise UnreadableError(Fault.VERSION, version=short(found.get("version", "")), known=str(version))
    known = set(fields)
    for field in found:
        if field not in known:
            raise UnreadableError(Fault.FIELD, field=short(field), value=short(found[field]))
    return found


def read_text(
    fields: dict[str, Any],
    name: str,
    most: int,
    *,
    where: str = "",
    default: str | None = None,
    has_lines: bool = False,
) -> str:
    """
    Return a text of at most so many characters, each of which can be seen.

    Spaces that do not break are in our own sentences, within numbers and dates, and in what is pasted from papers.

    Parameters
    ----------
    fields, name
        The fields, and which of them.
    most
        So many characters it may have.
    where
        Where the fields are in the file.
    default
        The text where there is none; None where there must be one.
    has_lines
        Whether it may have line breaks.
    """
    field, value = _field(name, where), fields.get(name, default)
    if not isinstance(value, str):
        raise refused(field, value)
    if len(value) > most:
        raise UnreadableError(Fault.TOO_LONG, field=field, count=len(value), most=most)
    if (place := unseen(value.translate(_NO_BREAK | (_LINE_BREAK if has_lines else {})))) is not None:
        raise UnreadableError(Fault.UNSEEN, field=field, character=f"U+{ord(value[place]):04X}")
    return value


def read_number(fields: dict[str, Any], name: str, least: int, most: int, *, where: str = "") -> int:
    """Return a whole number within two bounds."""
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise refused(_field(name, where), value)
    return value


def read_flag(fields: dict[str, Any], name: str, *, where: str = "") -> bool:
    """Return yes or no, which is no where nothing is said."""
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise refused(_field(name, where), value)
    return value


def read_lang(fields: dict[str, Any], name: str) -> Lang:
    """Return a language."""
    text = read_text(fields, name, ID)
    if text not in set(Lang):
        raise refused(name, text)
    return Lang(text)


def read_ids(fields: dict[str, Any], name: str, most: int, *, where: str = "") -> tuple[str, ...]:
    """Return ids, none of them twice."""
    ids = tuple(read_text({name: entry}, name, ID, where=where) for entry in read_list(fields, name, most, where=where))
    require_distinct(ids, _field(name, where))
    return ids


def read_list(fields: dict[str, Any], name: str, most: int, *, where: str = "") -> list[Any]:
    """Return the entries of a list, which are not read yet."""
    entries = fields.get(name, [])
    if not isinstance(entries, list):
        raise refused(_field(name, where), entries)
    if len(entries) > most:
        raise UnreadableError(Fault.TOO_MANY, field=_field(name, where), count=len(entries), most=most)
    return entries


def read_mapping(fields: dict[str, Any], name: str, most: int, *, where: str = "") -> dict[str, Any]:
    """Return entries by id, which are not read yet."""
    entries = fields.get(name, {})
    if not isinstance(entries, dict):
        raise refused(_field(name, where), entries)
    if len(entries) > most:
        raise UnreadableError(Fault.TOO_MANY, field=_field(name, where), count=len(entries), most=most)
    for id_ in entries:
        read_text({name: id_}, name, ID, where=where)
    return entries


def read_entry(entry: object, where: str, known: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of an entry, which has none of another name."""
    if not isinstance(entry, dict):
        raise refused(where, entry)
    for name in entry:
        if name not in known:
            raise refused(f"{where}.{short(name)}", entry[name])
    return entry


def require_distinct(ids: Iterable[str], name: str) -> None:
    """Refuse ids of which one comes twice."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise UnreadableError(Fault.TWICE, field=name, value=short(id_))
        seen.add(id_)


def refused(field: str, value: object) -> UnreadableError:
    """Return the refusal of a field that cannot be read."""
    return UnreadableError(Fault.FIELD, field=field, value=short(value))


def short(value: object) -> str:
    """Return a value of a file so that it can be shown in a sentence: short, and without what nobody sees."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: _SHOWN + 1])
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def _field(name: str, where: str) -> str:
    return f"{where}.{short(name)}" if where else name


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise UnreadableError(Fault.NOT_JSON, line=error.lineno) from None
    except UnreadableError:
        raise
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets in brackets without end
        raise UnreadableError(Fault.NOT_JSON, line=1) from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise UnreadableError(Fault.TWICE, field="JSON", value=short(name))
        found[name] = value
    return found


def _no_constant(name: str) -> object:
    raise UnreadableError(Fault.FIELD, field="JSON", value=name)
