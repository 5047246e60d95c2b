"""Reader of the data package: its files become typed rows as the contract says, and all faults are collected."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import pandas as pd

from data.model import Issue, PartialDate, within_calendar
from data.package import changes
from data.package.contract import FILE, parse_contract, read_bytes
from data.package.roles import PARTIES, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.package.changes import Changes
    from data.package.contract import Contract, Field, Table

FOLDER: Final = Path(__file__).parents[1]
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
_SEEN_AS_NOTHING: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""What no font draws though it counts as a letter, mark or symbol: fillers, joiners, selectors, a blank."""
_HOST: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with its file and its line there."""

    table: str
    file: str
    line: int
    cells: Mapping[str, Any]

    def __getitem__(self, field: str) -> Any:  # noqa: ANN401 - the contract, not Python, types a cell
        return self.cells[field]

    def issue(self, field: str, message: str) -> Issue:
        """Return what is wrong with a cell of this row."""
        return Issue(self.file, self.line, field, message)


@dataclass(frozen=True, slots=True)
class Package:
    """The tables and the changelog as read, before they are checked against each other.

    Attributes
    ----------
    contract
        What the tables must be.
    frames
        The tables by name. Cells are str, int, float, bool, `datetime.date` or None for missing, so every column is
        of dtype object: one way to say missing. The index is the row's line in its file.
    changes
        The versions of the changelog, newest first, each with its paragraphs.
    digest
        SHA-256 of the contract, all table files and the changelog.
    """

    contract: Contract
    frames: Mapping[str, pd.DataFrame]
    changes: Changes
    digest: str
    _rows: dict[str, tuple[Row, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def rows(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a table, in the order of its file; made once, since every rule asks for them."""
        if name not in self._rows:
            frame, file = self.frames[name], label(self.contract.table(name))
            fields = tuple(frame.columns)  # an index of pandas is slow to go through, and there are many rows
            columns = [frame[name].tolist() for name in fields]
            self._rows[name] = tuple(
                Row(name, file, line, dict(zip(fields, cells, strict=True)))
                for line, cells in zip(frame.index, zip(*columns, strict=True), strict=True)
            )
        return self._rows[name]

    def named(self) -> Iterator[tuple[str, str]]:
        """Give the places and organisations that each claim names, in its own columns and as its parties."""
        columns = {table.name: table.columns(*PLACES) for table in self.contract.claim_tables}
        columns |= {table.name: table.columns(*PARTIES) for table in self.contract.party_tables}
        for table, names in columns.items():
            for row in self.rows(table):
                for cell in (row[name] for name in names if row[name]):
                    for item in cell.split(";"):
                        yield row["claim_id"], item

    def claims(self) -> Iterator[Row]:
        """Give the rows of every claim table."""
        for table in self.contract.claim_tables:
            yield from self.rows(table.name)


def label(table: Table) -> str:
    """Return how a table's file is named in messages."""
    return f"data/{table.path}"


def read_package(folder: Path = FOLDER) -> tuple[Package, list[Issue]]:
    """Read every table of the contract and collect what does not keep its shape.

    Parameters
    ----------
    folder
        Folder that holds ``datapackage.json``, ``CHANGELOG.md`` and ``tables/``.

    Returns
    -------
    Package
        The tables; one that cannot be read is empty.
    list of Issue
        All faults of shape.

    Raises
    ------
    data.errors.ContractError
        If the contract cannot be read.
    """
    content = read_bytes(folder)
    contract = parse_contract(content)
    files = {FILE: content}
    issues: list[Issue] = []
    frames: dict[str, pd.DataFrame] = {}
    for name, table in contract.tables.items():
        try:
            body = (folder / table.path).read_bytes()
        except OSError:
            fault = "the file is missing: restore it, or write one with the contract's header"
            issues.append(Issue(label(table), 1, "", fault))
            body = b""
        else:
            if not body:
                issues.append(Issue(label(table), 1, "", "the file is empty: write at least the contract's header"))
        files[table.path] = body
        frames[name] = read_table(table, body, issues)
    log = files[changes.FILE] = _read_changelog(folder, issues)
    versions = changes.changes(log.decode("utf-8", "replace"))
    return Package(contract, frames, versions, digest(contract, files)), issues


def digest(contract: Contract, files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of a data package.

    Parameters
    ----------
    contract
        What the package is.
    files
        The bytes of the contract file, of each table and of the changelog, by their paths in the package's folder.
    """
    whole = hashlib.sha256(files[FILE])
    parts = {name: table.path for name, table in contract.tables.items()} | {"": changes.FILE}
    for name, path in parts.items():
        whole.update(name.encode() + b"\0" + files[path])
    return whole.hexdigest()


def _read_changelog(folder: Path, issues: list[Issue]) -> bytes:
    """Return the bytes of the changelog, adding to ``issues`` that it cannot be read."""
    fault = "the line is not UTF-8: save the file as UTF-8"
    log, line = b"", 1
    try:
        log = (folder / changes.FILE).read_bytes()
        log.decode("utf-8")
    except UnicodeDecodeError as error:
        line = log.count(b"\n", 0, error.start) + 1
    except OSError:
        fault = "the file is missing: restore it, or write one with a heading for each version"
    else:
        return log
    issues.append(Issue(f"data/{changes.FILE}", line, "", fault))
    return log


def read_table(table: Table, body: bytes, issues: list[Issue]) -> pd.DataFrame:
    """Return one table's rows, adding what is wrong to ``issues``; a cell that does not fit becomes None."""
    file, names, empty = label(table), list(table.names), partial(pd.DataFrame, columns=table.names, dtype=object)
    if not body:
        return empty()
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        issues.append(Issue(file, line, "", "the line is not UTF-8: save the file as UTF-8"))
        return empty()
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        issues.append(Issue(file, line, "", "the line ends with CR: save the file with LF line ends"))
        return empty()
    if not text.endswith("\n"):
        fault = "the last line has no end: the file was cut short; restore it, or end it with LF"
        issues.append(Issue(file, text.count("\n") + 1, "", fault))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    is_seen = unseen(text.replace("\n", "")) is None  # asked once of a file: of words nothing more is asked then
    words = [is_seen and field.is_free for field in table.fields]
    rows: list[list[object]] = []
    lines: list[int] = []
    try:
        header = next(reader, [])
        if header != names:
            issues.append(Issue(file, 1, "", _header_fault(header, names)))
            return empty()
        last = reader.line_num
        for cells in reader:
            # A quoted cell may run over several lines; a row is found by its first one.
            line, last = last + 1, reader.line_num
            if len(cells) != len(names):
                fault = f"the row has {len(cells)} cells, the header {len(names)}: look for a comma too many or too few"
                issues.append(Issue(file, line, "", fault))
                continue
            read = zip(cells, table.fields, words, strict=True)
            rows.append([c if w and c and _is_whole(c) else _cell(c, f, file, line, issues) for c, f, w in read])
            lines.append(line)
    except csv.Error as error:
        issues.append(Issue(file, reader.line_num, "", f"the line is not CSV: {error}"))
    return pd.DataFrame(rows, columns=names, index=lines, dtype=object)


def _header_fault(header: list[str], names: list[str]) -> str:
    missing, extra = [n for n in names if n not in header], [n for n in header if n not in names]
    parts = [f"missing columns: {', '.join(missing)}"] if missing else []
    parts += [f"unknown columns: {', '.join(extra)}"] if extra else []
    return "; ".join(parts or ["the columns are in another order"]) + f"; the header must be {','.join(names)}"


def _is_whole(text: str) -> bool:
    return "\n" not in text and text == text.strip()


def _cell(text: str, field: Field, file: str, line: int, issues: list[Issue]) -> object:
    def wrong(message: str) -> None:
        issues.append(Issue(file, line, field.name, message))

    if text == "":
        if field.required:
            wrong("is empty: it must be given")
        return None
    if not _is_whole(text):
        wrong(f"{text!r} has a line break or a space at an end: remove it")
        return None
    if (place := unseen(text)) is not None:
        space = "write a plain space" if unicodedata.category(text[place]) == "Zs" else "remove it"
        wrong(f"has the character U+{ord(text[place]):04X}, which nobody sees, at place {place + 1}: {space}")
        return None
    try:
        value = _typed(text, field)
    except ValueError as error:
        wrong(str(error))
        return None
    faults = list(_faults(text, value, field))
    for fault in faults:
        wrong(fault)
    return None if faults else value


def unseen(text: str) -> int | None:
    """
    Return where a text has a character that nobody sees, None where it has none.

    These are all of the categories Other and Separator but the plain space: control characters, marks of direction,
    joiners, line separators, spaces of other widths, what no character is assigned to; and the fillers, selectors and
    the blank that Unicode counts among letters, marks and symbols.
    """
    if text.isprintable() and not _SEEN_AS_NOTHING.search(text):
        return None
    return next(place for place, sign in enumerate(text) if not sign.isprintable() or _SEEN_AS_NOTHING.match(sign))


def _address_fault(text: str) -> str | None:
    """Say why a text is no address of the web, None where it is one; a scheme may be left out, as in print."""
    advice = "write it as https://host/path, with no spaces"
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        return f"{text!r} is no address ({error}): {advice}"
    if parts.scheme not in ("", "http", "https"):
        return f"{text!r} is no address of the web (it begins with {parts.scheme}): {advice}"
    if "@" in parts.netloc or not _HOST.fullmatch(host):
        return f"{text!r} is no address ({parts.netloc!r} is no name of a host): {advice}"
    if " " in text:
        return f"{text!r} is no address (it has a space): {advice}"
    return None


def _faults(text: str, value: object, field: Field) -> Iterator[str]:
    """Say how a value of the right type breaks the contract."""
    if field.enum and text not in field.enum:
        yield f"{text!r} is not one of: {', '.join(field.enum)}"
    if field.pattern and not _compiled(field.pattern).fullmatch(text):
        yield f"{text!r} does not have the form {field.pattern}"
    if field.kind == "address" and (fault := _address_fault(text)):
        yield fault
    if isinstance(value, int | float):
        if field.minimum is not None and value < field.minimum:
            yield f"{text} is below {field.minimum:g}"
        if field.maximum is not None and value > field.maximum:
            yield f"{text} is above {field.maximum:g}"
    if field.kind == "list":
        items = text.split(";")
        if field.items:
            unknown = ", ".join(repr(item) for item in items if item not in field.items)
            if unknown:
                yield f"{unknown} is not one of: {', '.join(field.items)}"
        if len(set(items)) < len(items):
            yield f"{text!r} names an item twice"


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _typed(text: str, field: Field) -> object:
    match field.type:
        case "boolean":
            if text not in ("true", "false"):
                raise ValueError(f"{text!r} is neither true nor false")
            return text == "true"
        case "integer" | "number":
            whole = field.type == "integer"
            if not NUMBER.fullmatch(text) or (whole and "." in text):
                kind = "a whole number" if whole else "a number with a decimal point"
                raise ValueError(f"{text!r} is not {kind}: no commas, spaces or units")
            return int(text) if whole else float(text)
        case "date":
            try:
                day = date.fromisoformat(text if len(text) == len("2016-11-04") else "")
            except ValueError:
                raise ValueError(f"{text!r} is no day of the calendar: write it as 2016-11-04") from None
            return within_calendar(day, text)
        case _:
            if field.kind == "partial_date":
                within_calendar(PartialDate.parse(text).first, text)
            return text
