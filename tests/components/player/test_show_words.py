"""Words of the player: every one in each language, and none of the two windows under one name."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.player.show_words import stage_words, words
from components.player.speaker_words import speaker_words
from data.enums import Lang


@pytest.mark.parametrize("lang", Lang)
def test_both_windows_have_all_their_words(lang: Lang) -> None:
    own, others = stage_words(language(lang)), speaker_words(language(lang))
    assert own.keys().isdisjoint(others)
    assert words(language(lang)) == own | others
    assert all(own.values())


def test_words_have_the_placeholders_that_the_browser_fills() -> None:
    for lang in Lang:
        said = stage_words(language(lang))
        assert "{step}" in said["position"]
        assert "{count}" in said["position"]
        assert "{number}" in said["goto"]
        assert "{count}" in said["more"]
        assert "{count}" in said["ties"]
