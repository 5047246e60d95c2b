"""Fields of a message have the forms of our own pages, or the message is forged."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.server.message_fields import MAX_NAME, MAX_TEXT, MAX_WIDGETS, has_own_form

HASHES = ("fragment_id", "page_script_hash")
LINES = ("page_name", "query_string")


def asked(**fields: Any) -> BackMsg:
    message = BackMsg()
    for name, value in fields.items():
        setattr(message.rerun_script, name, value)
    return message


def with_widget(widget_id: str = "$$ID-0af-key", **value: Any) -> BackMsg:
    message = BackMsg()
    widget = message.rerun_script.widget_states.widgets.add(id=widget_id)
    for name, content in value.items():
        if isinstance(content, list):
            getattr(widget, name).data.extend(content)
        else:
            setattr(widget, name, content)
    return message


@pytest.mark.parametrize(
    "message",
    [
        BackMsg(stop_script=True),
        BackMsg(app_heartbeat=True),
        asked(),
        asked(
            fragment_id="0af" * 20, page_script_hash="0" * 32, page_name="white-spots", query_string="q=Гомель&lang=kk"
        ),
        asked(query_string="q" * MAX_TEXT),
        with_widget(trigger_value=True),
        with_widget(string_value="two\nlines of a text field"),
        with_widget(double_value=1.5),
        with_widget(int_array_value=[1, 2]),
        with_widget(string_array_value=["a"]),
        with_widget(json_value='{"place": "KZ-55"}'),
        with_widget(json_trigger_value='[{"event": "click"}]'),
    ],
)
def test_what_our_pages_send_is_of_its_form(message: BackMsg) -> None:
    assert has_own_form(message)


@pytest.mark.parametrize(
    "message",
    [
        *(asked(**{name: f"a{end}"}) for name in HASHES for end in ("\n", " ", "Z", "\u2028", "a" * 200)),
        *(asked(**{name: f"a{end}"}) for name in LINES for end in ("\n", "\r", "\x1b", "\x00", "\x85", "\x7f")),
        asked(page_name="a" * (MAX_NAME + 1)),
        asked(query_string="q" * (MAX_TEXT + 1)),
        with_widget("", trigger_value=True),
        with_widget("a\nb", trigger_value=True),
        with_widget("a" * (MAX_NAME + 1), trigger_value=True),
        with_widget(double_value=float("inf")),
        with_widget(double_array_value=[1.0, float("nan")]),
        with_widget(bytes_value=b"x"),
        *(with_widget(json_value=text) for text in ("", "{", "5", "[]", "null", '{"a": NaN}', '{"a":' * 20_000)),
        *(with_widget(json_trigger_value=text) for text in ("", "5", '"text"', "[" * 100_000)),
    ],
)  # fmt: skip
def test_what_has_another_form_is_forged(message: BackMsg) -> None:
    assert not has_own_form(message)


def test_there_are_so_many_widgets() -> None:
    message = BackMsg()
    for number in range(MAX_WIDGETS):
        message.rerun_script.widget_states.widgets.add(id=f"w{number}", bool_value=True)
    assert has_own_form(message)
    message.rerun_script.widget_states.widgets.add(id="more", bool_value=True)
    assert not has_own_form(message)


def test_an_uploader_s_state_is_none_of_ours() -> None:
    message = with_widget()
    message.rerun_script.widget_states.widgets[0].file_uploader_state_value.SetInParent()
    assert not has_own_form(message)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_check(content: bytes) -> None:
    message = BackMsg()
    try:
        message.MergeFromString(content)
    except Exception:
        return
    assert has_own_form(message) in (True, False)
