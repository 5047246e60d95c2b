"""The drawing process as the server sees it: started, asked, watched for time and memory, ended."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final

from components.worker.errors import EndedError, FailedError, OverTimeError, RefusedError
from components.worker.pipe import Kind, read_frame, write_frame
from data.atlas.derived import derived

if TYPE_CHECKING:
    from components.worker.bounds import Bounds
    from components.worker.job import Job
    from data.atlas.atlas import Atlas

ROOT: Final = Path(__file__).parents[2]
MODULE: Final = "components.worker"
START_SECONDS: Final = 60.0
END_SECONDS: Final = 5.0
LOOK_EVERY_S: Final = 0.1


class DrawingProcess:
    """One process that draws; see `components.worker.__main__` for its side.

    Parameters
    ----------
    bounds
        How long and how much memory a drawing may take.
    """

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._facts = ""
        self.made = 0
        path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH", "")) if part)
        self._process = subprocess.Popen(  # noqa: S603 - our own module, by this interpreter
            [sys.executable, "-m", MODULE, str(bounds.drawing_seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path},
            start_new_session=True,  # an interrupt at the terminal is for the server, which ends this process itself
        )
        self._requests: SimpleQueue[bytes | None] = SimpleQueue()
        self._answers: SimpleQueue[tuple[Kind, bytes] | None] = SimpleQueue()
        # A pipe takes no more than it has room for: whoever waits for an answer must not wait to ask for it.
        self._threads = [
            Thread(target=move, name=f"{move.__name__} of the drawing process", daemon=True)
            for move in (self._write, self._read)
        ]
        for thread in self._threads:
            thread.start()
        self._await(START_SECONDS)

    @property
    def pid(self) -> int:
        """Its number in the system."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def draw(self, atlas: Atlas, job: Job) -> bytes:
        """Return what a job makes of an atlas.

        Raises
        ------
        OverTimeError
            If it takes too long or too much memory; the process is ended then.
        EndedError
            If the process ends before it has answered.
        RefusedError, FailedError
            As the job raises them.
        """
        self.made += 1
        # The facts go over once, as the server has them: the files may be newer, or broken by now.
        facts = None if self._facts == atlas.content_hash else packed(atlas)
        self._facts = atlas.content_hash
        body = pickle.dumps((facts, job.name.value, job.arguments), pickle.HIGHEST_PROTOCOL)
        self._requests.put(body)
        kind, answer = self._await(self._bounds.drawing_seconds)
        if kind is Kind.MADE:
            return answer
        text = answer.decode()
        raise RefusedError(text) if kind is Kind.REFUSED else FailedError(text)

    def memory_mb(self) -> int:
        """Return the megabytes that it holds; 0 where the system does not say."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
        except OSError:
            return 0
        return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20

    def end(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.wait(END_SECONDS)
        self._requests.put(None)
        for thread in self._threads:
            thread.join(END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:  # what was not yet written has no reader
                continue

    def _await(self, seconds: float) -> tuple[Kind, bytes]:
        """Return the next answer; end the process where it takes too long or too much memory."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                answer = self._answers.get(timeout=LOOK_EVERY_S)
            except Empty:
                if self.memory_mb() > self._bounds.drawing_megabytes:
                    break
                continue
            if answer is None:
                self.end()
                raise EndedError
            return answer
        self.end()
        raise OverTimeError

    def _write(self) -> None:
        pipe = self._process.stdin
        assert pipe  # noqa: S101 - it was opened with a pipe
        try:
            while (body := self._requests.get()) is not None:
                write_frame(pipe, Kind.REQUEST, body)
        except OSError:  # it has ended, as its answers do
            return

    def _read(self) -> None:
        pipe = self._process.stdout
        assert pipe  # noqa: S101 - it was opened with a pipe
        while (answer := read_frame(pipe)) is not None:
            self._answers.put(answer)
        self._answers.put(None)


@derived(maxsize=1)
def packed(atlas: Atlas) -> bytes:
    """Return an atlas as bytes for another process; what was computed from it stays here."""
    return pickle.dumps(atlas, pickle.HIGHEST_PROTOCOL)
