"""JSON of files that people bring: its head and its fields, each refused by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.own_files.checked_json import (
    Fault,
    UnreadableError,
    read_entry,
    read_flag,
    read_ids,
    read_lang,
    read_list,
    read_mapping,
    read_number,
    read_object,
    read_text,
    require_distinct,
    short,
)
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD = {"format": "f", "version": 3, "a": 1}


def read(text: str) -> dict[str, Any]:
    return read_object(text, most_bytes=1000, name="f", version=3, fields=("format", "version", "a"))


def fault(action: Callable[[], object]) -> Fault:
    with pytest.raises(UnreadableError) as caught:
        action()
    return caught.value.fault


def test_the_fields_of_a_file_of_the_format_and_version() -> None:
    assert read(json.dumps(GOOD)) == GOOD


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * 1001, Fault.TOO_BIG),
        ("\ud800" * 400, Fault.TOO_BIG),
        ("{", Fault.NOT_JSON),
        ("[" * 900, Fault.NOT_JSON),
        ("[]", Fault.FORMAT),
        ('{"format": "g"}', Fault.FORMAT),
        ('{"format": "f"}', Fault.VERSION),
        ('{"format": "f", "version": 3.5}', Fault.VERSION),
        ('{"format": "f", "version": 3, "b": 1}', Fault.FIELD),
        ('{"format": "f", "version": 3, "a": 1, "a": 2}', Fault.TWICE),
        ('{"format": "f", "version": 3, "a": Infinity}', Fault.FIELD),
    ],
)
def test_what_is_no_such_file_is_refused(text: str, why: Fault) -> None:
    assert fault(lambda: read(text)) is why


@given(st.text(max_size=200))
def test_any_other_text_is_refused_by_its_own_error_alone(text: str) -> None:
    assert fault(lambda: read(text)) in Fault


def test_a_text_may_have_line_breaks_only_where_that_is_said() -> None:
    fields = {"t": "a\nb", "n": "1\u202f000\u00a0"}
    assert read_text(fields, "t", 10, has_lines=True) == "a\nb"
    assert read_text(fields, "n", 10) == "1\u202f000\u00a0"
    assert fault(lambda: read_text(fields, "t", 10)) is Fault.UNSEEN
    assert fault(lambda: read_text(fields, "t", 2, has_lines=True)) is Fault.TOO_LONG
    assert fault(lambda: read_text(fields, "none", 2)) is Fault.FIELD
    assert read_text(fields, "none", 2, default="") == ""


@pytest.mark.parametrize("value", [4, 11, True, 5.0, "5", None])
def test_a_number_is_whole_and_within_its_bounds(value: object) -> None:
    assert fault(lambda: read_number({"n": value}, "n", 5, 10)) is Fault.FIELD
    assert read_number({"n": 5}, "n", 5, 10) == 5


def test_a_flag_is_yes_or_no_and_no_where_nothing_is_said() -> None:
    assert read_flag({"f": True}, "f")
    assert not read_flag({}, "f")
    assert fault(lambda: read_flag({"f": 1}, "f")) is Fault.FIELD


def test_languages_lists_ids_and_entries() -> None:
    assert read_lang({"l": "kk"}, "l") is Lang.KK
    assert fault(lambda: read_lang({"l": "de"}, "l")) is Fault.FIELD
    assert read_ids({"i": ["b", "a"]}, "i", 2) == ("b", "a")
    assert fault(lambda: read_ids({"i": ["a", "a"]}, "i", 2)) is Fault.TWICE
    assert fault(lambda: read_list({"i": [1, 2, 3]}, "i", 2)) is Fault.TOO_MANY
    assert read_mapping({}, "m", 1) == {}
    assert fault(lambda: read_mapping({"m": {"a\n": 1}}, "m", 1)) is Fault.UNSEEN
    assert fault(lambda: read_mapping({"m": {"a": 1, "b": 2}}, "m", 1)) is Fault.TOO_MANY
    assert read_entry({"a": 1}, "e", ("a",)) == {"a": 1}
    assert fault(lambda: read_entry([], "e", ("a",))) is Fault.FIELD
    assert fault(lambda: require_distinct(["a", "a"], "e")) is Fault.TWICE


def test_a_refusal_names_where_the_field_is() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_number({"n": 1}, "n", 5, 10, where="steps[2]")
    assert caught.value.values == {"field": "steps[2].n", "value": "1"}
    assert isinstance(caught.value, ValueError)


@given(st.text(max_size=300) | st.lists(st.integers(), max_size=50))
def test_what_is_shown_of_a_value_is_short_and_can_be_seen(value: object) -> None:
    assert len(short(value)) <= 61
    assert short(value).isprintable()
