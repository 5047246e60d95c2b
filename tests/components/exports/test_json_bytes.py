"""JSON documents are small, deterministic and never hold what JSON does not know."""

from __future__ import annotations

from datetime import date

import pytest

from components.exports.json_bytes import to_json_bytes


def test_a_document_is_utf8_without_spaces_and_dates_are_texts() -> None:
    assert to_json_bytes({"б": [1, None, date(2020, 1, 2)]}) == '{"б":[1,null,"2020-01-02"]}'.encode()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_json_does_not_know_is_an_error(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json_bytes([value])
