"""Numbers that no line breaks: groups of digits, years and short units, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.exports.talks.unbroken import unbroken, unbroken_talk
from data.enums import Lang
from tests.components.exports.talks.made_talks import SHIPPED, of_tables

N = "\u00a0"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("получили 1 092,5 млн долларов", f"получили 1{N}092,5{N}млн долларов"),
        ("апрель 2017 г.", f"апрель 2017{N}г."),
        ("2016 ж. сәуір", f"2016{N}ж. сәуір"),
        ("почти 10 000 кв. м", f"почти 10{N}000{N}кв. м"),
        ("1 500 тракторов", f"1{N}500 тракторов"),
        ("в 2014 году 966,8", "в 2014 году 966,8"),
        ("19 и 20 апреля 2017 года", "19 и 20 апреля 2017 года"),
        ("2012 2013", "2012 2013"),
        ("5 %", f"5{N}%"),
        ("12 город", "12 город"),
        ("", ""),
    ],
)
def test_a_number_is_held_together(text: str, held: str) -> None:
    assert unbroken(text) == held


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("talk", SHIPPED)
def test_a_talk_keeps_all_its_words(talk: str, lang: Lang) -> None:
    given, held = of_tables(talk, lang), unbroken_talk(of_tables(talk, lang))
    assert [step.id for step in held.steps] == [step.id for step in given.steps]
    for before, after in zip(given.steps, held.steps, strict=True):
        assert after.headline.replace(N, " ") == before.headline.replace(N, " ")
        assert (after.claims, after.notes, after.source) == (before.claims, before.notes, before.source)


@given(st.text(alphabet="0123456789 гмлн.%ab", max_size=40))
def test_spaces_alone_change_and_once_is_enough(text: str) -> None:
    held = unbroken(text)
    assert held.replace(N, " ") == text
    assert unbroken(held) == held
