"""Signs by which the format of a file is known: its first bytes, or the first element of its markup."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from data.errors import FileRefused
from data.imports.files.codes import Refusal
from data.imports.files.texts.text_encoding import BOMS, wide_codec

HEAD: Final = 65_536
"""So many of the first bytes are looked at."""


class Sign(Enum):
    """Families of formats that are known apart before anything is read."""

    ZIP = auto()
    OLE = auto()
    JSON = auto()
    HTML = auto()
    SDMX = auto()
    EXCEL_XML = auto()
    FLAT_ODS = auto()
    TEXT = auto()


ARCHIVES: Final = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
OTHERS: Final = ((b"%PDF", "PDF"), (b"{\\rtf", "RTF"))
OLD_WORKBOOKS: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEFORE_ROOT: Final = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee][^>\[]*>", re.DOTALL)
ROOT: Final = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)([^>]*)")
HTML_ROOTS: Final = frozenset(
    ("html", "head", "meta", "body", "table", "style", "title", "div", "center", "font", "p", "h1", "h2", "h3", "form")
)
SDMX_ROOT: Final = re.compile(
    r"(generic|structurespecific|compact|crosssectional|utility)(timeseries)?(data|metadata)|messagegroup|structure|error"
)
ODD: Final = bytes(sorted(set(range(32)) - {0, *b"\t\n\r\f\x1a\x1b"}))


def find_sign(head: bytes) -> Sign:
    """Return the family of formats that a file belongs to.

    Parameters
    ----------
    head
        The first bytes of the file.

    Raises
    ------
    data.errors.FileRefused
        If it is an archive, a document of another program, or no table at all.
    """
    if head.startswith(ZIP):
        return Sign.ZIP
    if head.startswith(OLE):
        return Sign.OLE
    if head.startswith(ARCHIVES):
        raise FileRefused(Refusal.ARCHIVE)
    for beginning, program in OTHERS:
        if head.startswith(beginning):
            raise FileRefused(Refusal.OTHER_DOCUMENT, {"program": program})
    if head.startswith(OLD_WORKBOOKS):
        raise FileRefused(Refusal.OLD_XLS)
    codec = next((codec for mark, _, codec in BOMS if head.startswith(mark)), None) or wide_codec(head)
    if codec is None and _is_binary(head):
        raise FileRefused(Refusal.UNKNOWN_FORMAT)
    return _of_text(head.decode(codec or "latin-1", "replace").lstrip())


def _of_text(text: str) -> Sign:
    if not text.startswith("<"):
        return Sign.JSON if text.startswith(("{", "[")) else Sign.TEXT
    place = 0
    while found := BEFORE_ROOT.match(text, place):
        place = found.end()
    if text[place:].lower().startswith("<!doctype"):
        raise FileRefused(Refusal.XML_ENTITIES)
    root = ROOT.match(text, place)
    is_xml = text.startswith("<?xml") or (root is not None and "xmlns" in root[2])
    sign = _of_root(root[1].lower(), root[2].lower()) if root else None
    if sign is None and is_xml:
        raise FileRefused(Refusal.UNKNOWN_FORMAT)
    return sign or Sign.TEXT


def _of_root(name: str, attributes: str) -> Sign | None:
    """Return the family of a document by its first element and the text of its attributes, both in small letters."""
    if name in HTML_ROOTS:
        return Sign.HTML
    if name == "workbook" and "office:spreadsheet" in attributes:
        return Sign.EXCEL_XML
    if name == "document" and "opendocument" in attributes:
        return Sign.FLAT_ODS
    return Sign.SDMX if SDMX_ROOT.fullmatch(name) and "sdmx" in attributes else None


def _is_binary(head: bytes) -> bool:
    """Return whether the bytes are no text: more than a few are control characters that no text has."""
    odd = len(head) - len(head.translate(None, ODD))
    return odd > max(2, len(head) // 200) or head.count(0) > max(16, len(head) // 20)
