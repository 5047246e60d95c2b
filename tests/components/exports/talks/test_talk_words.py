"""Words of the files of a talk in four languages."""

from __future__ import annotations

import pytest

from components.exports.talks import talk_words as words
from data.enums import Lang


@pytest.mark.parametrize("lang", [Lang.RU, Lang.BE, Lang.KK])
def test_every_word_is_translated(lang: Lang) -> None:
    for here, there in (
        (words.minutes(lang, 8), words.minutes(Lang.EN, 8)),
        (words.facts_of(lang, "B.", "1"), words.facts_of(Lang.EN, "B.", "1")),
        (words.more_moments(lang, 5), words.more_moments(Lang.EN, 5)),
        *zip(words.moment_columns(lang), words.moment_columns(Lang.EN), strict=True),
    ):
        assert here != there


def test_a_count_is_in_its_form() -> None:
    assert [words.minutes(Lang.RU, count) for count in (1, 3, 8)] == ["1 минута", "3 минуты", "8 минут"]
    assert [words.more_moments(Lang.EN, count) for count in (1, 2)] == ["1 more is not shown.", "2 more are not shown."]
