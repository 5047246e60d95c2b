"""Files of Typst: tagged, the same twice, in the fonts of the project; a missing letter is named."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from components.exports.paper_parts.letters import MissingLetterError
from components.exports.paper_parts.typst_file import compile_pdf
from data.enums import Lang
from tests.components.exports.notes.briefs import HOSTILE
from tests.components.exports.notes.reading import pdf_text, squeezed

LAYOUT: Final = (
    b'#set document(title: "A", date: none)\n#set text(font: "PT Serif", fallback: false)\n'
    b"#json(bytes(sys.inputs.data)).text"
)
DAY: Final = date(2026, 12, 1)


def test_data_are_text_and_the_file_is_the_same_twice() -> None:
    text = HOSTILE.split("\u202e")[0]
    made = compile_pdf(LAYOUT, {"text": text}, lang=Lang.EN, day=DAY)
    assert made == compile_pdf(LAYOUT, {"text": text}, lang=Lang.EN, day=DAY)
    assert squeezed(text) in squeezed(pdf_text(made)[0])


def test_a_letter_that_no_font_has_is_named() -> None:
    with pytest.raises(MissingLetterError, match="“中”"):
        compile_pdf(LAYOUT, {"text": "中"}, lang=Lang.EN, day=DAY)
