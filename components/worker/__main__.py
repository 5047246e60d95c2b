"""The drawing process: reads jobs from its input, draws them one after the other, and ends with its input."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import traceback
from typing import TYPE_CHECKING, Final

from components.worker.drawing_jobs import JOBS
from components.worker.errors import RefusedError
from components.worker.job import JobName
from components.worker.pipe import Kind, read_frame, write_frame

if TYPE_CHECKING:
    from typing import BinaryIO

    from data.atlas.atlas import Atlas

NICENESS: Final = 5
SPARE_SECONDS: Final = 5


def main(seconds: int) -> None:
    """Draw until the input ends.

    Parameters
    ----------
    seconds
        How long one drawing may take; should the server be gone by then, the system ends this process.
    """
    jobs, answers = _pipes()
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # whoever clicks goes first
    atlas: Atlas | None = None
    write_frame(answers, Kind.READY)
    while (frame := read_frame(jobs)) is not None:
        facts, name, arguments = pickle.loads(frame[1])  # noqa: S301 - the server's own words, through a pipe
        if facts is not None:
            atlas = pickle.loads(facts)  # noqa: S301 - as above
        _set_alarm(seconds + SPARE_SECONDS)
        try:
            answer = Kind.MADE, JOBS[JobName(name)](atlas, **arguments)
        except RefusedError as refusal:
            answer = Kind.REFUSED, str(refusal).encode()
        except Exception:
            answer = Kind.FAILED, traceback.format_exc().encode()
        _set_alarm(0)
        write_frame(answers, *answer)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the input and the output; what else is printed goes where errors go."""
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, no path
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return jobs, answers


def _set_alarm(seconds: int) -> None:
    """Have the system end this process after so many seconds, whatever it is doing; 0 is never."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


if __name__ == "__main__":
    try:
        main(int(sys.argv[1]))
    except (BrokenPipeError, ConnectionResetError):  # the server is gone
        sys.exit(0)
