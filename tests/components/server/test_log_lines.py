"""An event of the log is one line, its trace cannot be taken for another, and the same is not written without end."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.server.log_lines import MAX_LENGTH, MOST_ALIKE, LineRecord, RepeatFilter, install_lines, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

SESSION = "0b6f8a34-9c1d-4f52-8d75-1b6e4a2f9c10"


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(LineRecord)
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    made = logging.Logger("test of lines")
    made.addHandler(handler)
    yield made, written
    logging.setLogRecordFactory(before)


@given(st.text())
def test_any_text_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line.encode().decode() == line, "nothing in it that cannot be written"
    assert one_line(line) == line or len(line) > MAX_LENGTH


def test_what_nobody_sees_is_seen_and_sessions_are_left_out() -> None:
    assert one_line("a\nb\x1b[2J\u202ec\x00") == "a\\nb\\x1b[2J\\u202ec\\x00"
    assert one_line(f"id {SESSION} and {SESSION.upper()}.") == "id (session) and (session)."
    assert len(one_line("a" * 15_000_000)) < MAX_LENGTH + 40
    assert one_line("Гомель — Қостанай") == "Гомель — Қостанай"


def test_an_event_with_its_trace_has_one_line_that_begins_as_an_event(
    log: tuple[logging.Logger, io.StringIO],
) -> None:
    made, written = log
    try:
        raise ValueError(f"inside\nERROR forged {SESSION}\x1b[2J")
    except ValueError:
        made.exception("a fault of %s", "two\nlines")
    lines = written.getvalue().splitlines()
    assert lines[0] == "a fault of two\\nlines"
    assert all(line.startswith("  | ") for line in lines[1:])
    assert any("ERROR forged (session)\\x1b[2J" in line for line in lines)
    assert SESSION not in written.getvalue()


def test_a_trace_has_its_beginning_and_its_end(log: tuple[logging.Logger, io.StringIO]) -> None:
    made, written = log
    try:
        raise ValueError("x\n" * 100_000 + "the end of it")
    except ValueError:
        made.exception("large")
    assert len(written.getvalue()) < 100_000
    assert "Traceback" in written.getvalue()
    assert written.getvalue().rstrip().endswith("the end of it")


def test_the_same_event_is_written_so_often_and_counted(log: tuple[logging.Logger, io.StringIO]) -> None:
    made, written = log
    now = [0.0]
    made.addFilter(RepeatFilter(clock=lambda: now[0]))

    def same() -> None:
        made.warning("the same")

    for _ in range(MOST_ALIKE + 5):
        same()
    made.warning("another")
    now[0] = 60
    same()
    same()
    lines = written.getvalue().splitlines()
    assert lines == ["the same"] * MOST_ALIKE + ["another", "the same (5 more like it were left out)", "the same"]


def test_all_loggers_write_lines_and_those_of_the_server_are_counted_once() -> None:
    before = logging.getLogRecordFactory()
    try:
        for _ in range(2):
            install_lines()
        assert logging.getLogRecordFactory() is LineRecord
        filters = logging.getLogger("asyncio").filters
        assert sum(isinstance(known, RepeatFilter) for known in filters) == 1
        assert not any(isinstance(known, RepeatFilter) for known in logging.getLogger("uvicorn.access").filters)
    finally:
        logging.setLogRecordFactory(before)
