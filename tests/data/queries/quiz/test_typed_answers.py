"""Typed answers are taken in four languages and two scripts, with letters that look alike, under names of their day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Lang
from data.queries.quiz.question import TYPED, OptionKind
from data.queries.quiz.typed_answers import accepted_names, is_accepted
from tests.data.queries.quiz.quizzes import of_kind
from tests.data.whole import ATLAS

OSKEMEN = accepted_names(ATLAS, "oskemen", date(2012, 1, 1))
ASTANA = accepted_names(ATLAS, "KZ-71", date(2012, 1, 1))
NUR_SULTAN = accepted_names(ATLAS, "KZ-71", date(2020, 1, 1))
ORSHA = ("Ёлкино", "Орша", "Магілёў", "Әсет")


@pytest.mark.parametrize(
    "typed",
    [
        "Oskemen", "oskemen", "  ÖSKEMEN ", "Өскемен", "Оскемен", "Усть-Каменогорск", "усть каменогорск",
        "Усць-Каменагорск", "Ust-Kamenogorsk", "Усть–Каменогорск", "Ycть-Каменогорcк",
    ],
)  # fmt: skip
def test_a_town_is_taken_in_every_language_and_script(typed: str) -> None:
    assert is_accepted(OSKEMEN, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Елкино", "ёлкино", "ОРША", "Opшa", "OРША", "Магілеў", "Магилеу", "магілёў", "Maгiлёў", "Əсет", "əсeт", "Асет",
        "Әceт", "Asset"[:1] + "set", "Ма\u0301гілёў"[:2] + "гілёў", "е\u0308лкино",
    ],
)  # fmt: skip
def test_letters_that_look_alike_are_taken(typed: str) -> None:
    assert is_accepted(ORSHA, typed)


@pytest.mark.parametrize("typed", ["", " ", "-", "Караганда", "Усть", "Каменогорск", "Oskemenx", "o", "\x00", "…"])
def test_other_texts_are_not_taken(typed: str) -> None:
    assert not is_accepted(OSKEMEN, typed)
    assert not is_accepted((), typed)


def test_a_former_name_is_right_on_its_days_alone() -> None:
    assert is_accepted(NUR_SULTAN, "Nur-Sultan")
    assert is_accepted(NUR_SULTAN, "нурсултан") or is_accepted(NUR_SULTAN, "Нур Султан")
    assert is_accepted(NUR_SULTAN, "Астана")  # the name of today
    for typed in ("Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан", "Nursultan", "Нурсултан", "Акмола"):
        assert not is_accepted(ASTANA, typed), typed
    assert is_accepted(accepted_names(ATLAS, "semey", date(2000, 1, 1)), "Семипалатинск")
    assert not is_accepted(accepted_names(ATLAS, "semey", date(2020, 1, 1)), "Семипалатинск")
    assert is_accepted(ASTANA, "Целиноград")  # the tables do not say until when
    assert is_accepted(accepted_names(ATLAS, "kostanay", date(2020, 1, 1)), "Кустанай")
    assert is_accepted(accepted_names(ATLAS, "konaev", date(2020, 1, 1)), "капшагай")


def test_codes_are_no_names() -> None:
    assert not any("KZ-" in name for name in ASTANA)
    assert is_accepted(ASTANA, "город Астана")
    assert is_accepted(ASTANA, "Aqmola") is False


def test_every_typed_question_takes_its_names_and_none_of_its_wrong_options() -> None:
    for kind in TYPED:
        for asked in of_kind(kind):
            assert asked.right.kind is OptionKind.PLACE
            names = {ATLAS.place_name(asked.right.id, lang=lang, on=asked.day) for lang in Lang}
            assert names <= {*asked.accepted}
            assert all(is_accepted(asked.accepted, name) for name in names)
            for other in asked.others:
                for lang in Lang:
                    assert not is_accepted(asked.accepted, ATLAS.place_name(other.id, lang=lang, on=asked.day))


@given(st.text(max_size=300))
def test_any_text_can_be_typed(typed: str) -> None:
    assert is_accepted(ASTANA, typed) in (True, False)


@given(st.sampled_from(ASTANA + OSKEMEN), st.sampled_from((str.upper, str.lower, str.title, str.swapcase)))
def test_case_and_blanks_do_no_harm(name: str, cased: object) -> None:
    assert callable(cased)
    assert is_accepted(ASTANA + OSKEMEN, f"  {cased(name)}\t")
