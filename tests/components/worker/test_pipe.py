"""What is written into a pipe is read from it whole, or not at all."""

from __future__ import annotations

import io

import pytest

from components.worker.pipe import HEAD, Kind, read_frame, write_frame


def test_frames_come_out_as_they_went_in() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, Kind.READY)
    write_frame(pipe, Kind.MADE, b"\x00\xffbytes")
    pipe.seek(0)
    assert [read_frame(pipe) for _ in range(3)] == [(Kind.READY, b""), (Kind.MADE, b"\x00\xffbytes"), None]


@pytest.mark.parametrize("length", range(HEAD.size + 4))
def test_a_frame_that_breaks_off_is_none(length: int) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, Kind.MADE, b"bytes")
    assert read_frame(io.BytesIO(pipe.getvalue()[:length])) is None
