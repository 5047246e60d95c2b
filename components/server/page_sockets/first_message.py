"""First message of a run, without what Streamlit says in it of the server: its path, versions and machine."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st
from google.protobuf.message import DecodeError  # type: ignore[import-untyped] # it has no types
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

KIND: Final = "new_session"
TAG: Final = bytes([ForwardMsg.DESCRIPTOR.fields_by_name[KIND].number << 3 | 2])
NAME: Final = "dashboard"
"""What a page is told the script is called."""


def without_server(content: bytes) -> bytes:
    """Return a message of Streamlit's as a page may have it.

    Parameters
    ----------
    content
        The message; only the first one of each run says something of the server.
    """
    if TAG not in content[:200]:
        return content
    try:
        message = ForwardMsg.FromString(content)
    except DecodeError:
        return content
    if message.WhichOneof("type") != KIND:
        return content
    session = message.new_session
    session.name = session.main_script_path = NAME
    first = session.initialize
    for name in ("user_info", "environment_info"):
        first.ClearField(name)
        getattr(first, name).SetInParent()  # a page reads fields of both
    first.environment_info.streamlit_version = document_version()
    first.ClearField("skills_nudge_suppressed_reason")
    first.recommend_skills_install = False
    cleaned: bytes = message.SerializeToString()
    return cleaned


@lru_cache(maxsize=1)
def document_version() -> str:
    """Return what a page compares to see that it is out of date: a hash of the document that it has loaded itself."""
    document = Path(st.__file__).parent / "static" / "index.html"
    return hashlib.sha256(document.read_bytes()).hexdigest()[:12]
