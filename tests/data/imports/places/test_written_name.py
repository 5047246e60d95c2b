"""Names are read without what is not seen, in one script, and without the word for the kind of place."""

from __future__ import annotations

import pytest

from data.enums import Lang
from data.imports.places.written_name import Rank, clean, fold, in_cyrillic, in_latin, one_script, read_name


@pytest.mark.parametrize(
    ("text", "stem", "rank"),
    [
        ("Брестская область", "брестская", Rank.REGION),
        ("область  Абай", "абай", Rank.REGION),
        ("г.Минск", "минск", Rank.CITY),
        ("Северо-Казахстанская обл.", "северо казахстанская", Rank.REGION),
        ("Витебскобласть", "витебск", Rank.REGION),
        ("Мінскі р-н", "мінскі", Rank.DISTRICT),
        ("City of Minsk", "minsk", Rank.CITY),
        ("Republic of Belarus", "belarus", Rank.COUNTRY),
        ("Қазақстан Республикасы", "қазақстан", Rank.COUNTRY),
        ("Костанай", "костанай", None),
        ("область", "область", None),
        ("", "", None),
    ],
)
def test_the_word_for_the_kind_is_apart(text: str, stem: str, rank: Rank | None) -> None:
    written = read_name(text)
    assert (written.stem, written.rank) == (stem, rank)


def test_the_word_for_the_kind_has_its_languages() -> None:
    assert read_name("Магілёўская вобл.").langs == {Lang.BE}
    assert read_name("Қостанай обл").langs >= {Lang.RU}
    assert Lang.KK not in read_name("Қостанай обл").langs


def test_letters_that_look_alike_are_of_the_script_of_the_others() -> None:
    assert one_script("Cеверо") == "Северо"
    assert one_script("Жетiсу") == "Жетісу"
    assert one_script("Мinsk") == "Minsk"
    assert one_script("Brest") == "Brest"
    assert read_name("Cеверо-Казахстанская область").has_look_alikes
    assert not read_name("Северо-Казахстанская область").has_look_alikes
    assert in_latin("КZ-55") == "KZ-55"
    assert in_cyrillic("PK") == "РК"


def test_what_is_not_seen_is_left_out() -> None:
    assert clean(" \u200bМинская\u00a0 область* ") == "Минская область"
    assert clean("«Гомель»1)") == "Гомель"
    assert clean("2) Брест — Литовск") == "Брест - Литовск"
    assert fold("Могилёв") == "могилев"
