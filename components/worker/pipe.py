"""Frames of bytes on a pipe between the server and the drawing process: a kind, a length, the bytes."""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import IO

HEAD: Final = struct.Struct(">BQ")


class Kind(IntEnum):
    """What a frame is: a request, or one of the answers of the drawing process."""

    REQUEST = 0
    READY = 1
    MADE = 2
    REFUSED = 3
    FAILED = 4


def write_frame(pipe: IO[bytes], kind: Kind, body: bytes = b"") -> None:
    """Write a frame; raise `OSError` where nobody reads any more."""
    pipe.write(HEAD.pack(kind, len(body)))
    pipe.write(body)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> tuple[Kind, bytes] | None:
    """Return the next frame; None where the pipe has ended, also within a frame."""
    head = pipe.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    kind, length = HEAD.unpack(head)
    body = pipe.read(length)
    return (Kind(kind), body) if len(body) == length else None
