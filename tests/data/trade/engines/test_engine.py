"""Forms of the values of answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.trade.engines.engine import answer_of, with_names
from data.trade.questions.recorded import ask_pairs


def test_decimals_have_one_form() -> None:
    answer = answer_of(ask_pairs(), [[Decimal("10.5000"), Decimal("100.0000"), None, 3, "a"]])
    assert [str(cell) for cell in answer.rows[0]] == ["10.5", "100", "None", "3", "a"]
    assert answer.columns[0] == "seller_id"


def test_a_float_is_no_value() -> None:
    with pytest.raises(TypeError, match=r"float 0\.1"):
        answer_of(ask_pairs(), [[0.1]])


def test_names_take_an_engines_form_and_casts_stay() -> None:
    assert with_names("a = :one AND b::int = :two", lambda name: f"${name}") == "a = $one AND b::int = $two"
