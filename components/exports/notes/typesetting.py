"""Typesetting of papers by Typst: the heights of their parts, and their pages as PDF."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typst

from components.exports.notes import paper_words as words
from components.exports.notes.layout import LAYOUT
from components.exports.notes.paper import Heading, Lead, Row, Sourced, Text
from components.exports.paper_parts.typst_file import compile_pdf, fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from components.exports.notes.paper import Part, Texts
    from data.enums import Lang

SOURCE: Final = Path(__file__).with_name("paper.typ")

Json = dict[str, Any]


@lru_cache(maxsize=1)
def source() -> bytes:
    """Return the layout of the papers."""
    return SOURCE.read_bytes()


def measure(langs: Sequence[Lang], parts: Sequence[Json], sources: Sequence[str]) -> list[float]:
    """Return the heights in points of parts, as `part_json` writes them, and of the footnotes of sources."""
    data = _document(langs) | {"measured": list(parts), "sources": list(sources)}
    measured = typst.query(
        source(), "<heights>", field="value", one=True,
        font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"data": json.dumps(data)},
    )  # fmt: skip
    return [float(height) for height in json.loads(measured)]


def typeset(
    langs: Sequence[Lang],
    pages: Sequence[Sequence[Part]],
    *,
    numbers: Mapping[str, int],
    title: str,
    day: date,
    attached: str,
    picture: tuple[str, str] | None,
) -> bytes:
    """
    Return pages as tagged PDF (PDF/UA-1); the same pages give the same bytes.

    Parameters
    ----------
    langs
        The languages of the paper, the first one that of the document.
    pages
        The parts of each page.
    numbers
        The number of the footnote of each source.
    title, day
        What the file says of itself.
    attached
        The brief as JSON, which the file carries.
    picture
        A picture as SVG, and its alternative text.

    Raises
    ------
    components.exports.paper_parts.letters.MissingLetterError
        If a text has a letter that no font of the papers has.
    """
    seen: set[str] = set()
    data = _document(langs) | {
        "title": title,
        "pages": [_page_json(page, numbers, langs[0], seen) for page in pages],
        "attached": attached,
        "picture": {"svg": picture[0], "alt": picture[1]} if picture else None,
    }
    return compile_pdf(source(), data, lang=langs[0], day=day)


def _document(langs: Sequence[Lang]) -> Json:
    named = ([Text(lang, name) for name in words.promise_columns(lang)] for lang in langs)
    return {
        "langs": [lang.value for lang in langs],
        "measures": LAYOUT.to_json(),
        "columns": [_texts(column) for column in zip(*named, strict=True)],
        "measured": None,
        "picture": None,
        "title": "",
    }


def _page_json(page: Iterable[Part], numbers: Mapping[str, int], lang: Lang, seen: set[str]) -> list[Json]:
    """Return a page as JSON: neighbouring rows are one table; a source is written out where it comes first."""
    found: list[Json] = []
    for part in page:
        drawn = part_json(part, numbers)
        for source in drawn.get("sources", ()):
            source |= {"first": source["text"] not in seen, "lang": lang.value}
            seen.add(source["text"])
        if not isinstance(part, Row):
            found.append(drawn)
        elif found and found[-1]["kind"] == "table":
            found[-1]["rows"].append(drawn)
        else:
            found.append({"kind": "table", "rows": [drawn]})
    return found


def part_json(part: Part, numbers: Mapping[str, int]) -> Json:
    """Return a part as JSON, as the layout of PDF reads it."""
    drawn: Json = {"kind": type(part).__name__.lower()}
    if isinstance(part, Row):
        drawn["cells"] = [_texts(cell) for cell in part.cells]
    else:
        drawn["texts"] = _texts(part.texts)
    if isinstance(part, Lead):
        drawn["about"] = _texts(part.about)
    if isinstance(part, Heading):
        drawn |= {"level": part.level, "more": _texts(part.more)}
    if isinstance(part, Sourced):
        drawn |= _line(part, numbers)
    return drawn


def _line(part: Sourced, numbers: Mapping[str, int]) -> Json:
    sources = [{"number": numbers.get(text, 0), "text": text} for text in part.sources]
    return {"own": part.line.author is not None, "sources": sources}


def _texts(texts: Texts) -> list[Json]:
    return [{"lang": text.lang.value, "text": text.text} for text in texts]
