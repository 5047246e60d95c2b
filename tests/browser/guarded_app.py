"""A small application behind the dashboard's own guard: who is there, one deed that needs an editor, one upload.

Started by ``streamlit run``, as the dashboard is; it draws nothing else, so that a test has it within a second.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st

from components.access.rights import NotAllowedError
from components.access.visitor import Role
from components.i18n.language import language
from components.session import writer
from data.enums import Lang


def main() -> None:
    """Draw who is there and what was handed in, each as a line of JSON."""
    visitor = writer.current_visitor()
    tell("visitor", {"who": visitor.who, "how": visitor.how, "role": visitor.role})
    tell("signs in", writer.can_sign_in())
    tell("noted before", st.session_state.get("noted", ""))
    st.session_state["noted"] = visitor.who
    st.button("keep", key="keep", on_click=keep)
    st.text_input("upload", key="upload")
    if st.session_state["upload"]:
        take(st.session_state["upload"])
    if writer.can_sign_in():
        st.button("sign in", on_click=st.login)
        st.button("sign out", on_click=st.logout)
    try:
        tell("token", writer.upload_token())
    except NotAllowedError as fault:
        tell("refused", {str(lang): fault.sentence(language(lang)) for lang in Lang})
    if st.query_params.get("fail"):
        raise ValueError(f"forged\nERROR:root:{st.query_params['fail']}")


def keep() -> None:
    """Write a line, as a page's action writes into the store."""
    try:
        who = writer.require(Role.EDITOR).who
    except NotAllowedError as fault:
        tell("not kept", str(fault))
        return
    with Path(os.environ["KEPT"]).open("a", encoding="utf-8") as file:
        file.write(f"{who}\n")


def take(upload_id: str) -> None:
    """Take up a file, read it, and let it go where its name asks for it."""
    try:
        found = writer.take_upload(upload_id)
    except (KeyError, NotAllowedError) as fault:
        tell("not taken", type(fault).__name__)
        return
    tell("taken", {"path": str(found.path), "name": found.name, "size": found.size, "sha256": found.sha256})
    if found.name == "gone.csv":
        writer.discard_upload(upload_id)


def tell(name: str, content: object) -> None:
    """Draw a line."""
    st.text(f"{name}: {json.dumps(content, ensure_ascii=False)}")


if __name__ == "__main__":
    main()
else:
    from components.server import guard, html_head
    from components.static import files

    app = st.App(__file__, routes=files.routes(), middleware=[*guard.middleware(), *html_head.middleware()])
