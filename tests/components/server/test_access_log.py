"""The access log says what kind of thing was asked for, and neither what, nor by whom."""

from __future__ import annotations

import logging

import pytest

from components.server.access_log import LOGGERS, RedactionFilter, install_redaction, redact


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("/region?place=KZ-35&q=secret", "/region"),
        ("/a/b/c/d?x", "/a"),
        ("/", "/"),
        ("/api/v1/notes/BY-HO/KZ-55.pdf", "/api/v1/notes"),
        ("[2001:db8::7]:5000", "-"),
        ("/_stcore/upload_file/3f2a-session/file", "/_stcore/upload_file"),
        ("/_stcore/stream?x=1", "/_stcore/stream"),
        ("/assets/0123/map.js", "/assets"),
        ("127.0.0.1:5000", "-"),
        ("no path?q=1", "no path?q=1"),
    ],
)
def test_the_log_keeps_no_query_no_session_and_no_client(written: str, kept: str) -> None:
    assert redact(written) == kept


@pytest.mark.parametrize("name", LOGGERS)
def test_every_line_of_the_servers_logs_is_redacted(name: str, caplog: pytest.LogCaptureFixture) -> None:
    install_redaction()
    install_redaction()
    log = logging.getLogger(name)
    assert len([known for known in log.filters if isinstance(known, RedactionFilter)]) == 1
    with caplog.at_level(logging.INFO, logger=name):
        log.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:1", "GET", "/_stcore/upload_file/the-session/x?y", "1.1", 405)
    assert "the-session" not in caplog.text
    assert "127.0.0.1" not in caplog.text
    assert '"GET /_stcore/upload_file HTTP/1.1" 405' in caplog.text


def test_both_logs_of_the_server_are_redacted() -> None:
    assert set(LOGGERS) == {"uvicorn.access", "uvicorn.error"}


def test_a_record_without_a_list_of_arguments_is_logged_as_it_is() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, "%(path)s", ({"path": "/a?b"},), None)
    assert RedactionFilter().filter(record) is True
    assert record.getMessage() == "/a?b"
