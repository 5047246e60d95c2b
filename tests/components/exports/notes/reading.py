"""What is read back from papers: lines with their claims, texts with their language, notes and pages."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

from pypdf import PdfReader

from components.exports.notes.docx_parts.docx_claims import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.enums import Lang

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DECIMAL: Final = {"en": ".", "ru": ",", "be": ",", "kk": ","}
GROUP: Final = {"en": ",", "ru": "\u00a0", "be": "\u00a0", "kk": "\u00a0"}


@dataclass(frozen=True, slots=True)
class Read:
    """A line as a file has it: its id, its claims and its text."""

    id: str
    claims: tuple[str, ...]
    text: str


def part(package: bytes, name: str) -> Tree.Element:
    """Return a part of an office file."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return Tree.fromstring(opened.read(name))  # noqa: S314 - we made it


def docx_lines(package: bytes) -> list[Read]:
    """Return the lines of a DOCX file by its bookmarks, in the order of the text."""
    about = part(package, "customXml/item1.xml")
    named = {line.attrib["bookmark"]: line for line in about.iter(f"{{{NAMESPACE}}}line")}
    found = []
    for paragraph in part(package, "word/document.xml").iter(f"{W}p"):
        for mark in paragraph.iter(f"{W}bookmarkStart"):
            line = named.get(mark.attrib[f"{W}name"])
            if line is not None:
                claims = tuple(claim.attrib["id"] for claim in line)
                found.append(Read(line.attrib["id"], claims, docx_text(paragraph)))
    return found


def docx_text(paragraph: Tree.Element) -> str:
    """Return the text of a paragraph without the marks of footnotes."""
    runs = [run for run in paragraph.findall(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is None]
    return "".join(text.text or "" for run in runs for text in run.iter(f"{W}t"))


def footnotes(package: bytes) -> list[str]:
    """Return the texts of the footnotes of a DOCX file, in their order."""
    notes = (n for n in part(package, "word/footnotes.xml").findall(f"{W}footnote") if n.get(f"{W}type") is None)
    return ["".join(text.text or "" for text in note.iter(f"{W}t")).strip() for note in notes]


def pptx_shapes(package: bytes) -> dict[str, str]:
    """Return the texts of the shapes of a slide, by name."""
    found = {}
    for shape in part(package, "ppt/slides/slide1.xml").iter(f"{P}sp"):
        named = shape.find(f"{P}nvSpPr/{P}cNvPr")
        assert named is not None
        lines = ["".join(text.text or "" for text in line.iter(f"{A}t")) for line in shape.iter(f"{A}p")]
        found[named.attrib["name"]] = "\n".join(lines)
    return found


def xlsx_rows(package: bytes, sheet: int = 1) -> list[list[str]]:
    """Return the texts of a sheet."""
    shared = ["".join(t.text or "" for t in item.iter(f"{S}t")) for item in part(package, "xl/sharedStrings.xml")]
    rows = []
    for row in part(package, f"xl/worksheets/sheet{sheet}.xml").iter(f"{S}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{S}c"):
            assert cell.find(f"{S}f") is None, "a formula"
            value = cell.find(f"{S}v")
            if value is not None:
                assert cell.get("t") == "s"
                cells[_column(cell.attrib["r"])] = shared[int(value.text or "")]
        rows.append([cells.get(number, "") for number in range(max(cells, default=-1) + 1)])
    return rows


def _column(reference: str) -> int:
    number = 0
    for letter in re.sub(r"\d", "", reference):
        number = number * 26 + ord(letter) - 64
    return number - 1


def pdf_text(content: bytes) -> list[str]:
    """Return the text of each page of a PDF with single spaces."""
    return [" ".join((page.extract_text() or "").split()) for page in PdfReader(io.BytesIO(content)).pages]


def pdf_brief(content: bytes) -> Any:
    """Return the brief that a PDF carries as an attached file."""
    found: Any = PdfReader(io.BytesIO(content)).attachments
    [attached] = found["brief.json"]
    return json.loads(attached)


def numbers(text: str, lang: Lang) -> list[str]:
    """Return the numbers of a text in its language's form, the same way for every language."""
    spaced = re.sub("[ \u202f]", "\u00a0", text)  # sentences of the tables have a plain space between thousands
    grouped = rf"(?<!\d)\d{{1,3}}(?:{GROUP[lang]}\d{{3}})+(?!\d)"
    plain = re.sub(grouped, lambda found: re.sub(GROUP[lang], "", found[0]), spaced)
    return [found.replace(",", ".") for found in re.findall(rf"\d+(?:[{DECIMAL[lang]}]\d+)?", plain)]


def squeezed(text: str) -> str:
    """Return a text without spaces: PDF does not say where lines are broken."""
    return re.sub(r"\s", "", text)


def tags(content: bytes) -> Iterator[Any]:
    """Yield the elements of the structure of a PDF."""
    root: Any = PdfReader(io.BytesIO(content)).trailer["/Root"]
    left = [root["/StructTreeRoot"]["/K"]]
    while left:
        element = left.pop(0)
        element = element.get_object() if hasattr(element, "get_object") else element
        if isinstance(element, list):
            left = [*element, *left]
        elif hasattr(element, "get") and "/S" in element:
            yield element
            left.insert(0, element.get("/K", []))
