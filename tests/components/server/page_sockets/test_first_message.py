"""A page gets nothing of the server that it does not need."""

from __future__ import annotations

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from components.server.page_sockets.first_message import NAME, document_version, without_server


def first() -> ForwardMsg:
    message = ForwardMsg(hash="h")
    session = message.new_session
    session.name, session.main_script_path, session.main_script_hash = "inside", "/srv/inside/dashboard.py", "m"
    session.initialize.user_info.installation_id_v3 = "inside"
    session.initialize.environment_info.python_version = "inside 3"
    session.initialize.environment_info.server_os = "inside"
    session.initialize.skills_nudge_suppressed_reason = "inside"
    session.initialize.session_id = "session"
    session.app_pages.add(page_script_hash="p", page_name="trade")
    return message


def test_path_versions_and_machine_are_left_out_and_the_rest_is_kept() -> None:
    content = without_server(first().SerializeToString())
    assert b"inside" not in content
    found = ForwardMsg.FromString(content)
    assert found.hash == "h"
    session = found.new_session
    assert (session.main_script_path, session.main_script_hash) == (NAME, "m")
    assert session.initialize.session_id == "session"
    assert [page.page_name for page in session.app_pages] == ["trade"]
    assert session.initialize.HasField("user_info"), "a page reads its fields"
    assert session.initialize.environment_info.streamlit_version == document_version()


def test_other_messages_are_passed_on_as_they_are() -> None:
    message = ForwardMsg()
    message.delta.new_element.text.body = '"""'
    for content in (message.SerializeToString(), b"", b'"\xff\xff', b"x" * 300):
        assert without_server(content) is content


def test_the_version_is_a_hash_of_the_document_that_the_page_has_loaded() -> None:
    assert len(document_version()) == 12
    assert set(document_version()) <= set("0123456789abcdef")
