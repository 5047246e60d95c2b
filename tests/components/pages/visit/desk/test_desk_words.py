"""Words of the desk: in every language, with the places that the browser fills in."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.pages.visit.desk.desk_words import desk_words, file_words
from data.enums import Lang


@pytest.mark.parametrize("lang", list(Lang))
def test_what_the_browser_fills_in_is_kept_in_every_language(lang: Lang) -> None:
    words = desk_words(language(lang))
    assert all(words.values())
    places = {"making": ["{file}"], "saved": ["{file}"], "more": ["{count}"], "refused_size": ["{size}", "200"]}
    places |= {"refused_format": ["{format}"], "refused_version": ["{version}"], "refused_json": ["{line}"]}
    assert all(place in words[name] for name, needed in places.items() for place in needed)


def test_each_fault_of_a_file_has_a_sentence() -> None:
    words = file_words(language(Lang.EN))
    faults = ("size", "json", "format", "version", "shape")
    assert len({words[f"refused_{fault}"] for fault in faults}) == len(faults)
