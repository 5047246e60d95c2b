"""A talk as one HTML file: of a story, a pair, a region, and of one that a person made."""

from __future__ import annotations

from datetime import date

import pytest

from components.context import View
from components.documents.story.own_talk import as_own
from components.documents.story.talks import find_talk
from components.exports.talks.html_file import write_html
from components.i18n.language import language
from components.player.document import read_block
from data.atlas.selection import Selection
from data.enums import Lang
from tests.data.whole import ATLAS

VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))


@pytest.mark.thorough
@pytest.mark.parametrize("talk_id", ["gomel-pavlodar", "pair-BY-HO-KZ-55", "region-KZ-35"])
def test_a_file_has_its_talk_in_the_languages_that_are_asked_for(talk_id: str) -> None:
    block = read_block(write_html(VIEW, talk_id, (Lang.BE,), Lang.RU, Lang.KK))
    show = block["show"]
    assert (show["id"], show["lang"], show["lang2"]) == (talk_id, "ru", "kk")
    assert list(show["texts"]) == ["ru", "kk", "be"]
    assert "probe" not in block


def test_a_file_begins_in_the_language_of_the_view() -> None:
    assert read_block(write_html(VIEW, "gomel-pavlodar", ()))["show"]["lang"] == "en"


def test_there_is_no_file_of_an_unknown_talk() -> None:
    with pytest.raises(KeyError):
        write_html(VIEW, "nobody")


def test_a_talk_of_ones_own_has_its_own_languages_and_headlines() -> None:
    shipped = find_talk(View(ATLAS, Selection(), language(Lang.RU), VIEW.today), "gomel-pavlodar", lang2=Lang.KK)
    own = as_own(View(ATLAS, Selection(), language(Lang.RU), VIEW.today), shipped)
    show = read_block(write_html(VIEW, own))["show"]
    assert (show["id"], show["lang"], show["lang2"], list(show["texts"])) == ("own", "ru", "kk", ["ru", "kk"])
    headlines = [[step["headline"] for step in show["texts"][lang]["steps"]] for lang in ("ru", "kk")]
    assert headlines == [[step.headline for step in shipped.steps], [step.headline2 for step in shipped.steps]]
