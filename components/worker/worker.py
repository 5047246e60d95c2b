"""Worker: the queue before the drawing process, and the thread that hands it one job after the other."""

from __future__ import annotations

import atexit
from concurrent.futures import Future
from functools import lru_cache
from threading import Condition, Thread
from typing import TYPE_CHECKING, Final

from components.session.client_address import LOCAL
from components.session.environment import from_environment
from components.worker.bounds import Bounds
from components.worker.errors import EndedError
from components.worker.fair_queue import FairQueue, Ticket
from components.worker.process import END_SECONDS, DrawingProcess

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.worker.job import Job
    from data.atlas.atlas import Atlas

KEPT: Final = 16
"""So many results of one atlas are kept."""


class Worker:
    """Draws for all visitors, one job at a time, in a process that it starts when there is something to draw.

    Parameters
    ----------
    bounds
        Its bounds.
    start
        Starts a drawing process.
    """

    def __init__(self, bounds: Bounds, *, start: Callable[[Bounds], DrawingProcess] = DrawingProcess) -> None:
        self.bounds = bounds
        self._start = start
        self._waiting = FairQueue(bounds.drawings_per_address, bounds.drawings)
        self._changed = Condition()
        self._process: DrawingProcess | None = None
        self._thread: Thread | None = None
        self._closed = False

    def submit(self, atlas: Atlas, job: Job, *, address: str = LOCAL, bounded: bool = True) -> Future[bytes]:
        """Let a job wait for its turn.

        Parameters
        ----------
        atlas
            The facts that it is drawn from.
        job
            What is to be drawn.
        address
            The key of the client that asks; see `components.session.client_address`.
        bounded
            Whether it waits only where there is room; the server's own jobs always do.

        Returns
        -------
        Future
            Its bytes. Whoever goes away cancels it: then it is not drawn unless that has begun.

        Raises
        ------
        AddressBusyError, QueueFullError
            If there are as many as there may be.
        EndedError
            If the worker is closed.
        """
        result: Future[bytes] = Future()
        if (kept := _kept(atlas, job)) is not None:
            result.set_result(kept)
            return result
        self._add(Ticket(atlas, job, address, result), bounded=bounded)
        return result

    def warm(self, atlas: Atlas) -> None:
        """Have the process started for somebody who will soon ask; return at once."""
        if self._process is None and not self._waiting.lines:
            self._add(Ticket(atlas, None, LOCAL, Future()), bounded=False)

    def close(self) -> None:
        """End the process; what waits is not drawn."""
        with self._changed:
            self._closed = True
            waiting = [ticket for line in self._waiting.lines.values() for ticket in line]
            self._changed.notify_all()
        for ticket in waiting:
            ticket.result.cancel()
        if self._thread:
            self._end_process()  # what it draws just now is waited for by nobody
            self._thread.join(END_SECONDS)

    @property
    def pid(self) -> int | None:
        """The number of the drawing process in the system; None where there is none."""
        process = self._process
        return process.pid if process else None

    def _add(self, ticket: Ticket, *, bounded: bool) -> None:
        with self._changed:
            if self._closed:
                raise EndedError
            self._waiting.add(ticket, bounded=bounded)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="worker", daemon=True)
                self._thread.start()
            self._changed.notify_all()
        ticket.result.add_done_callback(lambda _: self._drop(ticket))

    def _drop(self, ticket: Ticket) -> None:
        with self._changed:
            self._waiting.drop(ticket)

    def _run(self) -> None:
        while (ticket := self._next()) is not None:
            if ticket.result.set_running_or_notify_cancel():
                try:
                    ticket.result.set_result(self._made(ticket))
                except Exception as error:
                    ticket.result.set_exception(error)
            with self._changed:
                self._waiting.done(ticket)
            self._make_room()
        self._end_process()

    def _next(self) -> Ticket | None:
        """Return the next ticket, waiting for it; None once the worker is closed."""
        with self._changed:
            while not self._closed:
                if (ticket := self._waiting.take()) is not None:
                    return ticket
                if not self._changed.wait(self.bounds.idle_seconds if self._process else None):
                    self._end_process()
        return None

    def _made(self, ticket: Ticket) -> bytes:
        if ticket.job is None:
            self._running_process()
            return b""
        if (kept := _kept(ticket.atlas, ticket.job)) is not None:  # another has asked for the same meanwhile
            return kept
        made = self._running_process().draw(ticket.atlas, ticket.job)
        if ticket.job.key is not None:
            ticket.atlas.derived.keep(_kept, (ticket.job.name, ticket.job.key), made, maxsize=KEPT)
        return made

    def _running_process(self) -> DrawingProcess:
        if self._process is None or not self._process.running:
            self._end_process()
            self._process = self._start(self.bounds)
        return self._process

    def _make_room(self) -> None:
        """End a process that has drawn much or holds much: the next job starts another."""
        if (process := self._process) and (
            process.made >= self.bounds.drawings_per_process or process.memory_mb() > self.bounds.kept_megabytes
        ):
            self._end_process()

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process:
            process.end()


def _kept(atlas: Atlas, job: Job) -> bytes | None:
    """Return the result of a job that is kept with an atlas; None where none is."""
    if job.key is None:
        return None
    found = atlas.derived.get(_kept, (job.name, job.key), None)
    return found if isinstance(found, bytes) else None


@lru_cache(maxsize=1)
def drawing_worker() -> Worker:
    """Return the server's only worker, bounded as the environment says; it ends with the server."""
    worker = Worker(from_environment(Bounds))
    atexit.register(worker.close)
    return worker
