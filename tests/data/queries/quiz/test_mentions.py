"""A name is seen in a text in every language and case form, and is left out of it whole."""

from __future__ import annotations

import pytest

from data.queries.quiz.mentions import GAP, is_named_alone, mentions, place_words, without
from tests.data.whole import ATLAS

KOSTANAY = place_words(ATLAS, "kostanay")


@pytest.mark.parametrize(
    ("text", "place_id", "expected"),
    [
        ("a plant in Kostanay", "kostanay", True),
        ("завод в Костанае", "kostanay", True),
        ("Костанайской области", "KZ-39", True),
        ("Қостанайда", "kostanay", True),
        ("у Кастанаі", "kostanay", True),
        ("Nur-Sultan", "KZ-71", True),
        ("Бобруйскагромаш", "bobruisk", True),
        ("a region of Kazakhstan", "kostanay", False),
        ("Павлодарская область", "KZ-39", False),
        ("industrial zone", "oskemen", False),  # not Ust-Kamenogorsk by its first word
        ("", "kostanay", False),
    ],
)
def test_a_place_is_seen_in_a_text(text: str, place_id: str, expected: bool) -> None:
    assert mentions(ATLAS, (text,), place_words(ATLAS, place_id)) is expected


def test_one_of_several_texts_is_enough() -> None:
    assert mentions(ATLAS, ("nothing", "Костанай"), KOSTANAY)
    assert not mentions(ATLAS, (), KOSTANAY)


@pytest.mark.parametrize(
    ("text", "place_id", "expected"),
    [
        ("Opened in Kostanay.", "kostanay", f"Opened in {GAP}."),
        ("В Усть-Каменогорске и Могилёве", "oskemen", f"В {GAP} и Могилёве"),
        ("В Нур-Султане, столице", "KZ-71", f"В {GAP}, столице"),
        ("Костанайская область", "KZ-39", f"{GAP} область"),
        ("Nothing of it.", "kostanay", "Nothing of it."),
    ],
)
def test_a_place_is_left_out_of_a_text(text: str, place_id: str, expected: str) -> None:
    left = without(ATLAS, text, place_words(ATLAS, place_id))
    assert left == expected
    assert not mentions(ATLAS, (left,), place_words(ATLAS, place_id))


def test_a_name_within_another_is_not_alone() -> None:
    words = place_words(ATLAS, "bobruisk")
    assert is_named_alone(ATLAS, "завод в Бобруйске", words)
    assert not is_named_alone(ATLAS, "завод «Бобруйскагромаш»", words)
    assert not is_named_alone(ATLAS, "Бобруйскагромаш в Бобруйске", words)
    assert not is_named_alone(ATLAS, "завод", words)


def test_the_words_of_a_place_are_its_names_of_all_times_and_languages() -> None:
    assert {"Astana", "Астана", "Нур-Султан", "Нұр-Сұлтан", "Акмола", "Tselinograd"} <= {*place_words(ATLAS, "KZ-71")}
    assert place_words(ATLAS, "nowhere") == ()
