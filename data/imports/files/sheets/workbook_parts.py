"""Sheets of an XLSX workbook by their names, found through its relationships."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from data.errors import FileRefused
from data.imports.files import xml_events
from data.imports.files.codes import Refusal
from data.imports.files.xml_events import local

if TYPE_CHECKING:
    from data.imports.files.file_limits import Limits
    from data.imports.files.zip_parts import ZipParts

PACKAGE: Final = "_rels/.rels"
USUAL: Final = "xl/workbook.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """A sheet of a workbook: its name, its part in the zip, and what it is (worksheet, chartsheet ...)."""

    name: str
    part: str
    kind: str
    is_hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookParts:
    """The parts of a workbook by what they are for; an empty name where there is none."""

    sheets: tuple[SheetPart, ...]
    texts: str
    styles: str
    is_1904: bool
    has_macros: bool


@dataclass(slots=True)
class _Relations:
    """Handler of relationships: kind and target by id."""

    found: dict[str, tuple[str, str]] = field(default_factory=dict)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a relationship that stays within the workbook."""
        if name == "Relationship" and attributes.get("TargetMode", "Internal") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, unquote(attributes.get("Target", "")))

    def end(self, name: str) -> None:
        """Pass over ends."""

    def text(self, data: str) -> None:
        """Pass over text."""


@dataclass(slots=True)
class _BookSheets:
    """Handler of the part of the workbook: its sheets and its calendar."""

    sheets: list[tuple[str, str, bool]] = field(default_factory=list)
    is_1904: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a sheet, or the properties of the workbook."""
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), local(attributes, "id") or "", hidden))
        elif name == "workbookPr":
            self.is_1904 = attributes.get("date1904", "0") in ("1", "true", "on")

    def end(self, name: str) -> None:
        """Pass over ends."""

    def text(self, data: str) -> None:
        """Pass over text."""


def find_parts(parts: ZipParts, limits: Limits) -> WorkbookParts:
    """Return the parts of a workbook.

    Parameters
    ----------
    parts
        The zip.
    limits
        How many sheets there may be.

    Raises
    ------
    data.errors.FileRefused
        If the workbook is damaged.
    """
    main = main_part(parts)
    if main.lower().endswith(".bin"):
        raise FileRefused(Refusal.XLSB)
    book = _BookSheets()
    xml_events.read(parts.chunks(main), book, depth=limits.depth, part=main)
    if len(book.sheets) > limits.sheets:
        raise FileRefused(Refusal.TOO_MANY_SHEETS, {"count": str(len(book.sheets)), "limit": str(limits.sheets)})
    folder, file = posixpath.split(main)
    related = relations(parts, f"{folder}/_rels/{file}.rels".lstrip("/"))
    by_kind = {kind: _resolve(folder, target) for kind, target in reversed(related.values())}
    sheets = []
    for name, number, is_hidden in book.sheets:
        kind, target = related.get(number, ("missing", ""))
        sheets.append(SheetPart(name=name, part=_resolve(folder, target), kind=kind, is_hidden=is_hidden))
    return WorkbookParts(
        sheets=tuple(sheets),
        texts=by_kind.get("sharedStrings", ""),
        styles=by_kind.get("styles", ""),
        is_1904=book.is_1904,
        has_macros="vbaProject" in by_kind or any(sheet.kind.endswith("acrosheet") for sheet in sheets),
    )


def main_part(parts: ZipParts) -> str:
    """Return the name of the part that lists the sheets; an empty one where the zip is no workbook."""
    for kind, target in relations(parts, PACKAGE).values() if PACKAGE in parts else ():
        name = _resolve("", target)
        if kind == "officeDocument" and name in parts and not name.lower().startswith(("word/", "ppt/")):
            return name
    return USUAL if USUAL in parts else ""


def relations(parts: ZipParts, name: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of the relationships in a part, by their ids; none where there is no such part."""
    if name not in parts:
        return {}
    handler = _Relations()
    xml_events.read(parts.chunks(name), handler, part=name)
    return handler.found


def _resolve(folder: str, target: str) -> str:
    """Return the name of a part in the zip: a target is beside its workbook, or absolute within the zip."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if target else ""
