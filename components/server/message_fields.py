"""Fields of a page's messages: which forms they have when a page of ours sends them."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from streamlit.proto.ClientState_pb2 import ClientState
    from streamlit.proto.WidgetStates_pb2 import WidgetState

HASH: Final = re.compile(r"[0-9a-f]{0,128}")
MAX_TEXT: Final = 8192
"""Letters of an address or of its query."""
MAX_NAME: Final = 512
"""Letters of the name of a page, a part or a language."""
MAX_WIDGETS: Final = 1000
MAX_HASHES: Final = 10_000
UNUSED_VALUES: Final = frozenset({
    "arrow_value", "bytes_value", "file_uploader_state_value", "chat_input_value",
})  # fmt: skip
"""Values of widgets that no page of ours has."""


def has_own_form(message: BackMsg) -> bool:
    """Return whether each field of a message has the form that a page of ours gives it.

    What has another form is forged: it would be written to the log, or fail deep within Streamlit.
    """
    if message.WhichOneof("type") != "rerun_script":
        return True
    state = message.rerun_script
    return _has_own_places(state) and _has_own_context(state) and _has_own_widgets(state)


def _has_own_places(state: ClientState) -> bool:
    return (
        HASH.fullmatch(state.fragment_id) is not None
        and HASH.fullmatch(state.page_script_hash) is not None
        and _is_line(state.page_name, MAX_NAME)
        and _is_line(state.query_string, MAX_TEXT)
    )


def _has_own_context(state: ClientState) -> bool:
    context = state.context_info
    return (
        all(_is_line(text, MAX_NAME) for text in (context.timezone, context.locale, context.color_scheme))
        and _is_line(context.url, 2 * MAX_TEXT)
        and len(state.cached_message_hashes) <= MAX_HASHES
        and all(HASH.fullmatch(known) for known in state.cached_message_hashes)
    )


def _has_own_widgets(state: ClientState) -> bool:
    widgets = state.widget_states.widgets
    return len(widgets) <= MAX_WIDGETS and all(
        _is_line(widget.id, MAX_NAME) and bool(widget.id) and _has_own_value(widget) for widget in widgets
    )


def _has_own_value(widget: WidgetState) -> bool:
    kind = widget.WhichOneof("value")
    if kind in UNUSED_VALUES:
        return False
    if kind == "double_value":
        return math.isfinite(widget.double_value)
    if kind == "double_array_value":
        return all(math.isfinite(value) for value in widget.double_array_value.data)
    if kind == "json_value":
        return isinstance(_json(widget.json_value), dict)
    if kind == "json_trigger_value":
        return isinstance(_json(widget.json_trigger_value), dict | list)
    return True


def _json(text: str) -> object:
    """Return what a JSON text says; None where it says nothing, or is nested deeper than anything of ours."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None


def _refuse(name: str) -> None:
    raise ValueError(name)


def _is_line(text: str, most: int) -> bool:
    """Whether a text is one line without control characters, and not too long."""
    return len(text) <= most and not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in text)
