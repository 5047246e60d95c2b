"""LibreOffice and the reader of PDF: office files as pages, their texts, words with their boxes, and pictures."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Tree

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

XHTML: Final = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page: its text, and left, top, right and bottom as shares of the width and height of the page."""

    text: str
    box: tuple[float, float, float, float]


def convert(files: Iterable[Path], to: Path, *, profile: Path) -> None:
    """Have LibreOffice make a PDF of each file."""
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    names = [str(file) for file in files]
    subprocess.run([*command, str(to), *names], check=True, capture_output=True, timeout=600)


def words(file: Path) -> list[list[Word]]:
    """Return the words of each page of a PDF."""
    command = ["pdftotext", "-bbox", str(file), "-"]
    made = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    found = []
    for page in Tree.fromstring(made).iter(f"{XHTML}page"):  # noqa: S314 - the reader made it
        wide, high = float(page.attrib["width"]), float(page.attrib["height"])
        found.append([
            Word(
                word.text or "",
                (
                    float(word.attrib["xMin"]) / wide, float(word.attrib["yMin"]) / high,
                    float(word.attrib["xMax"]) / wide, float(word.attrib["yMax"]) / high,
                ),
            )
            for word in page.iter(f"{XHTML}word")
        ])  # fmt: skip
    return found


def pictures(file: Path, folder: Path, *, width: int) -> list[Image.Image]:
    """Return the pages of a PDF as pictures."""
    command = ["pdftoppm", "-scale-to-x", str(width), "-scale-to-y", "-1", str(file), str(folder / file.stem)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [Image.open(page).convert("RGB") for page in sorted(folder.glob(f"{file.stem}-*.ppm"))]
