"""A page that nobody sees is drawn whole, fragments too, and its faults are raised."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

from components.session.unseen import draw_unseen


def test_fragments_are_drawn_at_the_address() -> None:
    seen: list[str] = []

    @st.fragment
    def inner() -> None:
        seen.append(st.query_params["lang"])
        st.session_state["drawn"] = True

    draw_unseen(inner, {"lang": "kk"})
    assert seen == ["kk"]


def test_what_a_fragment_raises_is_raised() -> None:
    @st.fragment
    def broken() -> None:
        raise ValueError("no such thing")

    with pytest.raises(ValueError, match="no such thing"):
        draw_unseen(broken, {})


def test_what_a_fragment_raises_is_shown_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(
        "components.session.unseen.ScriptRunContext",
        lambda **given: ScriptRunContext(**{**given, "_enqueue": sent.append}),
    )

    @st.fragment
    def broken() -> None:
        raise ValueError("no such thing")

    with pytest.raises(ValueError, match="no such thing"):
        draw_unseen(broken, {})
    assert "no such thing" not in str(sent)
