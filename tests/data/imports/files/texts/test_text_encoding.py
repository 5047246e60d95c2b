from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.imports.files.texts.text_encoding import by_letters, find_encoding, likelihood, wide_codec

CASES = Path(__file__).parents[2] / "cases"

RUSSIAN = "Брестская область;2024;Экспорт, тыс. долл. США\nВитебская область;2023;г. Минск\n"
CAPITALS = "ОБЛАСТЬ;ЭКСПОРТ;ИМПОРТ\nБРЕСТСКАЯ;1,5;2,5\nМИНСКАЯ;3;4\n"
BELARUSIAN = "Магілёўская вобласць;экспарт у Казахстан\nМінск;імпарт з Еўропы\nБрэсцкая вобласць;тавары\n"
KAZAKH = "Қостанай облысы;экспорт\nШығыс Қазақстан облысы;тауарлар\nӘулиекөл ауданы;өнім\nҰлытау;үлесі\n"
ENGLISH = "Region;Export\nBrest Region;1.5\n"
FRENCH = "Région;Côte d’Ivoire;Türkiye\nProvence-Alpes-Côte d’Azur;é;1,5\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp866", "cp866"),
        (CAPITALS, "cp1251", "windows-1251"),
        (CAPITALS, "koi8-r", "koi8-r"),
        (BELARUSIAN, "cp1251", "windows-1251"),
        (KAZAKH, "kz1048", "kz-1048"),
        (FRENCH, "cp1252", "windows-1252"),
        *((text, "utf-8", "utf-8") for text in (RUSSIAN, BELARUSIAN, KAZAKH, ENGLISH, FRENCH)),
        *((text, "utf-8-sig", "utf-8") for text in (RUSSIAN, KAZAKH, ENGLISH)),
        *((text, "utf-16", "utf-16") for text in (RUSSIAN, KAZAKH, ENGLISH)),
        *((text, "utf-16-le", "utf-16") for text in (RUSSIAN, KAZAKH, ENGLISH)),
        *((text, "utf-16-be", "utf-16") for text in (RUSSIAN, KAZAKH, ENGLISH)),
        (RUSSIAN, "utf-32", "utf-32"),
    ],
)
def test_the_encoding_is_found_and_gives_the_text_back(text: str, codec: str, name: str) -> None:
    content = text.encode(codec)
    found = find_encoding(io.BytesIO(content))
    assert found.name == name
    assert content.decode(found.codec) == text
    assert found.bad_lines == 0


@pytest.mark.parametrize("word", ["Минск", "Гомель", "экспорт", "Казахстан", "Беларусь", "импорт"])
@pytest.mark.parametrize(("codec", "name"), [("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("cp866", "cp866")])
def test_one_word_is_enough(word: str, codec: str, name: str) -> None:
    assert by_letters(word.encode(codec)) == name


@given(st.lists(st.sampled_from(RUSSIAN.split() + BELARUSIAN.split()), min_size=3, max_size=20))
def test_words_in_any_order_are_read_as_written(words: list[str]) -> None:
    text = " ".join(words)
    content = text.encode("cp1251")
    assert content.decode(find_encoding(io.BytesIO(content)).codec) == text


def test_the_file_is_left_at_its_beginning() -> None:
    for codec in ("utf-8", "cp1251", "utf-16"):
        file = io.BytesIO(RUSSIAN.encode(codec))
        find_encoding(file)
        assert file.tell() == 0


def test_lines_of_another_encoding_are_counted() -> None:
    content = RUSSIAN.encode() * 3 + "Гомель;1\n".encode("cp1251")
    found = find_encoding(io.BytesIO(content))
    assert (found.name, found.bad_lines) == ("utf-8", 1)


def test_a_letter_that_is_cut_at_the_end_does_not_change_the_encoding() -> None:
    found = find_encoding(io.BytesIO(RUSSIAN.encode()[:-2]))
    assert (found.name, found.bad_lines) == ("utf-8", 1)


def test_the_case_is_windows_1251() -> None:
    with (CASES / "02_cp1251_semicolon_comma.csv").open("rb") as file:
        assert find_encoding(file).name == "windows-1251"


def test_words_of_two_alphabets_are_unlikely() -> None:
    assert likelihood("Côte") < 0
    assert likelihood("Cфte") < likelihood("Côte")


def test_zeros_at_every_second_place_are_needed_for_wide_letters() -> None:
    assert wide_codec(b"abcd" * 10) is None
    assert wide_codec(b"\0" * 100) is None
    assert wide_codec(b"") is None
