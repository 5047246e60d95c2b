"""Rules of sentences: what lacks a language, is no sentence, or says another number or hedge is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.checks.sentence_rules import numbers
from data.enums import Lang

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample

FIGURE = "turnover-gomel-pavlodar-2017"
"""A figure of the sample: 1.4 million dollars."""


@pytest.fixture
def worded(sample: Sample) -> Sample:
    """Give the sample with a figure that has a sentence in each language."""
    row = sample.row("trade", FIGURE)
    value, year = float(row["value"]), row["period_start"][:4]
    words = {"en": f"{value:g}", "ru": f"{value:g}".replace(".", ",")}
    words |= {"be": words["ru"], "kk": words["ru"]}
    said = {lang: f"{year}: {words[lang]}." for lang in words}
    sample.change("trade", FIGURE, sentence_en=said["en"])
    for lang in ("ru", "be", "kk"):
        cells = {"table": "trade", "key": FIGURE, "field": "sentence", "lang": lang, "text": said[lang]}
        sample.rows["translations"].append(cells | {"state": "draft"})
    return sample


def translation(sample: Sample, lang: str) -> dict[str, str]:
    return next(r for r in sample.rows["translations"] if (r["field"], r["lang"]) == ("sentence", lang))


@pytest.mark.usefixtures("worded")
def test_a_sentence_in_four_languages_passes(faults: Faults) -> None:
    assert faults() == []


@pytest.mark.parametrize("lang", ["ru", "be", "kk"])
def test_a_sentence_without_a_language_is_found(worded: Sample, faults: Faults, lang: str) -> None:
    worded.rows["translations"].remove(translation(worded, lang))
    (fault,) = faults()
    assert f"sentence_en has no wording in '{lang}': add it to translations" in fault


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.rstrip("."), "does not end with a full stop"),
        (lambda text: f"Было так. И {text[0].upper()}{text[1:]}".replace("И 2", "Итак 2"), "is more than one sentence"),
        (lambda text: text.replace(" ", "  ", 1), "has a space too many"),
        (lambda text: text.replace("201", "200", 1), "has other numbers than sentence_en"),
    ],
)
def test_a_wording_that_is_no_sentence_or_has_another_number_is_found(
    worded: Sample, faults: Faults, change: object, words: str
) -> None:
    row = translation(worded, "ru")
    row["text"] = change(row["text"])  # type: ignore[operator]
    (fault,) = faults()
    assert fault.startswith("data/tables/translations.csv:")
    assert words in fault


def test_a_number_that_the_row_does_not_have_is_found(worded: Sample, faults: Faults) -> None:
    for row in (worded.row("trade", FIGURE), *(translation(worded, lang) for lang in ("ru", "be", "kk"))):
        field = "sentence_en" if "sentence_en" in row else "text"
        row[field] = row[field].replace(":", " 77:", 1)
    (fault,) = faults()
    assert "sentence_en has the number 77, which no other cell of the row has" in fault


def test_a_figure_says_its_hedge_in_each_language(worded: Sample, faults: Faults) -> None:
    worded.change("trade", FIGURE, qualifier="over", as_stated="over $1.4 million")
    found = [fault for fault in faults() if "does not say that its number is over" in fault]
    assert len(found) == 4


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("1,092.5 and 2016", Lang.EN, {1092.5: 1, 2016.0: 1}),
        ("1\u00a0092,5 и 2016", Lang.RU, {1092.5: 1, 2016.0: 1}),
        ("22 из 30, 22", Lang.BE, {22.0: 2, 30.0: 1}),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(text: str, lang: Lang, found: dict[float, int]) -> None:
    assert numbers(text, lang) == found
