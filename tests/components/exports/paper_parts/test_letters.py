"""Letters of papers: what is left out, and that the fonts have every letter of the four languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from components.exports.notes.pdf import write_pdf
from components.exports.paper_parts import letters
from components.exports.paper_parts.letters import MissingLetterError, clean, missing_letters
from components.exports.paper_parts.typst_file import FONTS, fonts
from data.enums import Lang
from tests.components.exports.notes.briefs import brief
from tests.components.exports.notes.reading import pdf_text, squeezed

PROOF: Final = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЎўЁё«»–№≈“”…°×"


def test_what_no_paper_can_hold_is_left_out_and_lines_are_joined() -> None:
    assert clean("a\x00b\x1f\ufeffc\ud800") == "abc"
    assert clean(" one\ntwo\tthree ") == "one two three"
    assert clean("1\u202f000\u2009km") == "1\u00a0000\u00a0km"
    assert clean("\u202eabc") == "\u202eabc"


@pytest.mark.parametrize("style", ["regular", "bold", "italic"])
def test_every_font_has_the_letters_of_the_four_languages(style: str) -> None:
    given = brief()
    headline = replace(given.headline, text=PROOF)  # bold
    [have, *others] = given.blocks
    first = replace(have.lines[0], text=PROOF, marks=())
    own = replace(given.occasions[0], text=PROOF)
    made = {
        "regular": replace(given, blocks=(replace(have, lines=(first,)), *others)),
        "bold": replace(given, headline=headline),
        "italic": replace(given, blocks=(replace(have, lines=(), empty=PROOF), *others), occasions=(own,)),
    }[style]
    assert squeezed(PROOF) in squeezed(pdf_text(write_pdf(made))[0])


def test_a_letter_that_no_font_has_is_named_in_the_language_of_the_brief() -> None:
    given = brief()
    with pytest.raises(MissingLetterError, match="«中»"):
        write_pdf(replace(given, headline=replace(given.headline, text="Пекин 中")))


def test_the_fonts_are_those_of_the_project_alone() -> None:
    assert {font.family for font in fonts().fonts()} == {"PT Serif"}
    assert len(list(Path(FONTS).glob("*.ttf"))) == 3
    assert letters.NOT_IN_PAPERS.search(PROOF) is None


@pytest.mark.parametrize("lang", Lang)
def test_a_missing_letter_is_named_in_every_language(lang: Lang) -> None:
    sentences = {each: missing_letters(each, "ж") for each in Lang}
    assert "ж" in sentences[lang]
    assert len(set(sentences.values())) == len(Lang)
