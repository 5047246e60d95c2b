"""Files of Typst: a layout and its data compiled to tagged PDF, with the fonts of the project alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typst

from components.exports.paper_parts.letters import MISSING, MissingLetterError, missing_letters

if TYPE_CHECKING:
    from datetime import date

    from data.enums import Lang

FONTS: Final = Path(__file__).parents[2] / "static/fonts/pt_serif"
STANDARD: Final = "ua-1"


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Return the fonts of the papers, which are those of the project alone."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def compile_pdf(layout: bytes, data: dict[str, Any], *, lang: Lang, day: date) -> bytes:
    """
    Return a layout with its data as tagged PDF (PDF/UA-1); the same data give the same bytes.

    Parameters
    ----------
    layout
        The layout; it reads the data as JSON, so that they are set as text.
    data
        What it sets.
    lang
        Language of an error.
    day
        The day that the file says it was made on.

    Raises
    ------
    components.exports.paper_parts.letters.MissingLetterError
        If a text has a letter that no font of the papers has.
    """
    moment = datetime.combine(day, time(), tzinfo=UTC)
    try:
        return typst.compile(
            layout, format="pdf", pdf_standards=STANDARD, timestamp=moment,
            font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"data": json.dumps(data)},
        )  # fmt: skip
    except typst.TypstError as error:
        if missing := MISSING.search(str(error)):
            raise MissingLetterError(missing_letters(lang, missing["text"])) from error
        raise
