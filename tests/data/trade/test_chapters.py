"""Names of the chapters of goods."""

from __future__ import annotations

import csv

import pytest

from data.trade.chapters import FILE, name_of_chapter
from data.trade.goods_codes import CHAPTERS

LANGUAGES = ("en", "ru", "be", "kk")


def test_every_chapter_in_use_has_a_name_in_four_languages() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["chapter"] for row in rows] == sorted(CHAPTERS)
    assert all(row[lang] == row[lang].strip() != "" for row in rows for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_tell_chapters_apart_and_fit_a_line(lang: str) -> None:
    names = [name_of_chapter(chapter, lang) for chapter in sorted(CHAPTERS)]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 60


def test_letters_are_those_of_the_language() -> None:
    names = {lang: " ".join(name_of_chapter(chapter, lang) for chapter in CHAPTERS).lower() for lang in LANGUAGES}
    assert names["en"].isascii()
    assert not set("ўіәғқңөұүһ") & set(names["ru"])
    assert not set("ищъәғқңөұүһ") & set(names["be"])
    assert set("әғқңөұүі") <= set(names["kk"])


def test_what_is_no_chapter_has_no_name() -> None:
    with pytest.raises(KeyError):
        name_of_chapter("77", "en")
